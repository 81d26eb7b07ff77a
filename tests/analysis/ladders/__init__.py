"""Tests of the analysis of ladders."""
