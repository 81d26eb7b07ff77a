"""Tests of the rules on reading."""
