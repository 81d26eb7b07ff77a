"""Tests of what commands answer about analyses."""
