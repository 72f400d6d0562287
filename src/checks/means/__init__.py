"""Means: a total over a number, per head, per day, one in so many."""
