"""Tests of the analysis of strategies."""
