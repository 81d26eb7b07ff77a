"""Tests of the rules MP8xx."""
