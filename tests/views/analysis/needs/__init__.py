"""Tests of the pages of needs."""
