"""What a brief says, taken from a map alone."""
