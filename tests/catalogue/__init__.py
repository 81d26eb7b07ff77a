"""Tests of what catalogues list: facets, columns, definitions, and what is chosen by them."""
