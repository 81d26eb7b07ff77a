"""Tests of the rules MP3xx."""
