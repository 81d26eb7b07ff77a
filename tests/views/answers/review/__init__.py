"""Tests of what is computed from the corpus for readers."""
