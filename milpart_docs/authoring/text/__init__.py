"""A record file as text: how values are written, and how written ones are changed in their places."""
