"""A brief as a presentation."""
