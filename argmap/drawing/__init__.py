"""Pictures of argument maps, as values and as files."""
