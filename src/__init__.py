"""A linter for the numbers in a text."""
