"""A site on disk: what it is built from, and how it takes the place of the old one without ever leaving none."""
