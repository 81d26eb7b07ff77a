"""A record that is being written."""
