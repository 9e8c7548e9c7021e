"""What a brief says, and the files it is written as."""
