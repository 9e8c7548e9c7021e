"""The command line: one file per command, and the table that finds it."""
