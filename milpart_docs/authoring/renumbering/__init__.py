"""A new identifier for a record, with everything that names the old one."""
