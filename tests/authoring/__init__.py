"""Tests of what helps a person to write."""
