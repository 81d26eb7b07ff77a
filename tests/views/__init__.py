"""Tests of the values that pages show."""
