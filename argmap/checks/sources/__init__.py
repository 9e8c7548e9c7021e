"""Checks of citations and of the sources behind them."""
