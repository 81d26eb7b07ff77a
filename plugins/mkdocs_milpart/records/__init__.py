"""The plugin records: One page for each record."""
