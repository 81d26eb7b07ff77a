"""Tests of the pages of ladders."""
