"""How well likely duplicates are found: copies with edits of known kinds, kin that are no copies, and what the search says of both."""
