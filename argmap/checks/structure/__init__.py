"""Checks of names, statements and what they may join."""
