"""Tests of built sites: their files, and their pages in a real Chromium."""
