"""The Python calls: maps loaded by path, and the questions an analyst asks of them."""
