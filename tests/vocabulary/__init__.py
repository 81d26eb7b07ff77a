"""Tests of the vocabularies, countries and markings."""
