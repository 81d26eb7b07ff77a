"""What a corpus as a whole says: pure functions from the corpus to values."""
