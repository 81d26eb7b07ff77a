"""Tests of the record model."""
