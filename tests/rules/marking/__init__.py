"""Tests of the rules on marking and release."""
