"""Binding: which terms one relation ties together, what its arithmetic says, and whether a miss may accuse."""
