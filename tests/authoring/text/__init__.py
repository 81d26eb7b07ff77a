"""The text of a record file."""
