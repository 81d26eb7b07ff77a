"""Tests of related records."""
