"""Tests of the words of analyses."""
