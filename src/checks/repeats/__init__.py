"""Repeats: figures told again, and the slips that part them."""
