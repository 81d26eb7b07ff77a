"""References (MP2xx): links between records."""
