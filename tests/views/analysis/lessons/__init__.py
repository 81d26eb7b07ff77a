"""Tests of the pages of lessons."""
