"""Tests of new projects, their pipelines and templates."""
