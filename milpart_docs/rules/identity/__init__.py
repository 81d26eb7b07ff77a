"""Identity (MP1xx): identifiers, and the files and types they belong to."""
