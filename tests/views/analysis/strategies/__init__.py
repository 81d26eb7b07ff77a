"""Tests of the pages of strategies."""
