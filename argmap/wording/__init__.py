"""What an analysis says of claims, in plain sentences."""
