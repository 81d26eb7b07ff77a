"""All records of a project as one immutable value: loaded from disk, cached by content, linked both ways."""

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.graph import Graph, build_graph
from milpart_docs.corpus.loading import load_corpus
from milpart_docs.corpus.settings import Settings, find_root, load_settings

__all__ = ["Corpus", "Entry", "Graph", "Settings", "build_graph", "find_root", "load_corpus", "load_settings"]
