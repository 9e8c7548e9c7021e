"""A text, a place in it, and something to say about it."""
