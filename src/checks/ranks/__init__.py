"""Ranks: places held against figures, and places given twice."""
