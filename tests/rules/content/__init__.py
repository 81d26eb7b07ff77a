"""Tests of the rules MP4xx."""
