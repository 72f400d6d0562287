"""Discourse: the claims of a text as terms with their places, labels and roles, and the words that give them."""
