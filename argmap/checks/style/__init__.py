"""Checks of how a map is kept."""
