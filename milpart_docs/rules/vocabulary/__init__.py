"""Vocabulary (MP5xx): terms, countries and languages."""
