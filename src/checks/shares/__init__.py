"""Shares: parts of wholes in percent, and what shares of one whole add up to."""
