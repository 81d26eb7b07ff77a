"""Tests of the analysis of needs."""
