"""Tests of the rules on references."""
