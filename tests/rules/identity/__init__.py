"""Tests of the rules on identity."""
