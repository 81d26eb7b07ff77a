"""Tests of the corpus: files, loading, cache, settings, graph."""
