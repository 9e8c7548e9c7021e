"""Checks of schemes of argument."""
