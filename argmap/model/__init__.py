"""What a map says: its claims, steps, relations and sources, and the documents they were read from."""
