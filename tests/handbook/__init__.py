"""Tests that the handbook says what the software does."""
