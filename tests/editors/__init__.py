"""Tests with the programs that editors ask about the front matter of a record."""
