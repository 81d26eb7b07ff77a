"""Corpora for tests, made in memory: records as a few fields, read by the reader that reads files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from milpart_docs.catalogue.columns import Columns
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import type_of
from milpart_docs.reading import read_source
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.site import Site
from tests.projects import TODAY, load

ROOT = Path(__file__).parents[1]
"""The folder of this repository, whose records are the shipped corpus."""
STATUS: Mapping[str, str] = {"lesson-status": "observation", "activity-status": "pipeline", "document-status": "draft"}


class _Plain(yaml.SafeDumper):
    """Writes values out where they stand: records know no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        """Make no anchor of what stands twice."""
        del data
        return True


def _write_text(dumper: _Plain, text: str) -> yaml.ScalarNode:
    """Put text into quotes where it could be read as a number: the dumper knows only the older spellings of numbers."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if text[:1] in "0123456789+-." and text else None)


_Plain.add_representer(str, _write_text)


class Written(NamedTuple):
    """A record as a file: its path and its text."""

    path: str
    text: str


def record(identifier: str, body: str = "", **fields: Any) -> Written:
    """Write a record of the type that its identifier says, with the fields of every record, and those that are given."""
    kind = type_of(identifier) or ""
    common = {
        "id": identifier,
        "type": kind,
        "title": f"Title of {identifier}",
        "status": STATUS[RECORD_TYPES[kind].states],
        "marking": "PUBLIC",
        "created": "2026-11-01",
        "modified": "2026-11-20",
        "language": "en",
        "summary": f"Summary of {identifier}.",
    }
    front = yaml.dump({**common, **fields}, Dumper=_Plain, sort_keys=False, allow_unicode=True)
    return Written(f"docs/{identifier}.md", f"---\n{front}---\n\n{body}\n")


def page(name: str, text: str) -> Written:
    """Write an ordinary page."""
    return Written(f"docs/{name}.md", text)


def corpus_of(*files: Written, settings: Settings | None = None) -> Corpus:
    """Read files into a corpus, in the order of their paths, as the loader does."""
    entries = (decode(file.path, encode(read_source(file.path, file.text.encode()), ())) for file in sorted(files))
    return Corpus(settings or Settings(Path("/nowhere")), tuple(entries))


def site_of(*files: Written, settings: Settings | None = None) -> Site:
    """Make a site of files."""
    return Site(corpus_of(*files, settings=settings), Addresses(), TODAY)


def columns_of(corpus: Corpus) -> Columns:
    """Give the columns of a corpus on the day of the tests."""
    return Columns(corpus, Facets(corpus), TODAY)


def facets_of(corpus: Corpus, identifier: str) -> dict[str, tuple[str, ...]]:
    """Give a record's values by facet."""
    return dict(Facets(corpus).of(corpus.by_id[identifier]))


def shipped_corpus() -> Corpus:
    """Load the corpus of this repository."""
    return load(ROOT)
