"""Marking and release (MP6xx): who may see what."""
