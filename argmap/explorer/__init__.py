"""The explorer: one self-contained page that a map can be read in."""
