"""Tests of the full text of the command line."""
