"""Checks of objections and of the answers to them."""
