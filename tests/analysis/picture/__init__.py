"""Tests of the analysis of picture."""
