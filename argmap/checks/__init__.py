"""The checks: one file per check, in family folders, and what selects, runs and waives them."""
