"""Checks of likelihood and confidence."""
