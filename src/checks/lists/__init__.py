"""Lists: how many items there are, and how they are said to split."""
