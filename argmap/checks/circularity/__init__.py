"""Checks of claims that rest on themselves."""
