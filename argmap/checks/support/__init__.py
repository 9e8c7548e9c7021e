"""Checks of what claims rest on."""
