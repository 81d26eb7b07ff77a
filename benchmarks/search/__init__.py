"""Measures the search of a site in browsers: ``python -m benchmarks.search --records 1000 10000 50000``. No test depends on time."""
