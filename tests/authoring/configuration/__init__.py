"""Tests of the computed files."""
