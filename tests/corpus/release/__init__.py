"""Tests of ``milpart_docs.corpus.release``."""
