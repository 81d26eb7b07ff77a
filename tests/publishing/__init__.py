"""Tests of ``milpart_docs.publishing``."""
