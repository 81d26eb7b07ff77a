"""Tests of diagnostics and their formats."""
