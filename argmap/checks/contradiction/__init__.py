"""Checks of claims that cannot stand together."""
