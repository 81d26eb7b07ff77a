"""Tests of ``milpart_docs.images``."""
