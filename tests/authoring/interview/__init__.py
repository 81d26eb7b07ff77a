"""The questions of a new record, and the reading of their answers."""
