"""Tests of ``milpart_docs.bundle``."""
