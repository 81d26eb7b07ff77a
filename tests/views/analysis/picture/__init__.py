"""Tests of the pages of picture."""
