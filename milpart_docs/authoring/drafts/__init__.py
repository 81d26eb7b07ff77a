"""A record that is no file yet: what it begins with, what the rules say of it, and how it becomes a text with a path."""
