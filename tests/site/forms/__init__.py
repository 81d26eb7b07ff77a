"""Tests of the forms in a site, in a real browser."""
