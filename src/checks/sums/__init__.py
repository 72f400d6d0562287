"""Sums: parts and their totals, in words, rows and columns."""
