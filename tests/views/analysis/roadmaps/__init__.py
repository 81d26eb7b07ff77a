"""Tests of the pages of roadmaps."""
