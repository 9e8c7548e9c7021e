"""The live preview: the explorer on this machine while files are edited."""
