"""Tests of the forms, as data: what a page is given, and what its scripts write."""
