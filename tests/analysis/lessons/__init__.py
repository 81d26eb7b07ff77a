"""Tests of the analysis of lessons."""
