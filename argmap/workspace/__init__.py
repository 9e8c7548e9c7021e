"""Paths in, analyses out: files, configuration and imports."""
