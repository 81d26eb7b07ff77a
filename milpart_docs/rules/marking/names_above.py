"""Names of protected records and pages that are no references: identifiers in plain words, links, and paragraphs in blocks."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.graph import Link
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.model.structure import Path
from milpart_docs.reading.body import read_body
from milpart_docs.reading.comments import find_comment_spans, without_spans
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.reading.mentions import find_mentions, search_mentions
from milpart_docs.rules.withheld import is_elsewhere
from milpart_docs.vocabulary.markings import Protection

IsAbove = Callable[[Entry], bool]
"""Tells whether a target is above the file that names it."""


class Name(NamedTuple):
    """Where a file names a target: the place, what it stands in, and the protections of the blocks or values around it."""

    target: Entry
    line: int
    column: int
    within: str
    inner: tuple[Protection, ...] = ()


def find_names(corpus: Corpus, source: Entry, raised: Mapping[str, Entry], is_above: IsAbove) -> Iterator[Name]:
    """Find the places where a file names some others, given by identifier and path, of those that are above it; references are left out."""
    targets = dict(_named(corpus, source, raised))
    targets = {word: target for word, target in targets.items() if target.path != source.path and is_above(target)}
    if targets:
        told = {(link.target.path, link.reference.line) for link in corpus.graph.links.get(source.path, ()) if link.is_citation}
        for name in (*_in_values(source, targets), *_in_body(source, read_body_text(corpus, source), targets)):
            if (name.target.path, name.line) not in told:
                told.add((name.target.path, name.line))
                yield name


def _named(corpus: Corpus, source: Entry, raised: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
    """Give what a file names, as it stands there: identifiers, and the targets of links."""
    yield from ((word, raised[word]) for word in source.mentions if word in raised)
    for target in source.targets:
        found = next((raised[path] for path in _files(corpus, source.path, target) if path in raised), None)
        if found is not None:
            yield target, found


def _files(corpus: Corpus, path: str, target: str) -> Iterator[str]:
    """Give the files that the target of a link may mean, which is written as a file or as the address of a page."""
    folders = [corpus.settings.docs_dir] if target.startswith("/") else [posixpath.dirname(path), posixpath.splitext(path)[0]]
    for folder in folders:
        found = posixpath.normpath(posixpath.join(folder, target.lstrip("/")))
        stem = re.sub(r"(?:^|/)index\.html?$|\.html?$", "", found)
        yield from (found, f"{stem}.md", posixpath.join(stem, "index.md"), posixpath.join(stem, "README.md"))


def _in_values(source: Entry, targets: Mapping[str, Entry]) -> Iterator[Name]:
    """Find identifiers in the values of a front matter that are no references."""
    known = {(reference.line, reference.column) for reference in source.references}
    here = [value for value in source.withheld if not is_elsewhere(source, value)]
    for path, text in _texts(source.fields, ()):
        at = source.position(*path)
        if (at.value_line, at.value_column) not in known:
            inner = tuple(value.protection for value in here if path[: len(value.path)] == value.path)
            for word in find_mentions(text):
                if word in targets:
                    yield Name(targets[word], at.value_line, at.value_column, "value" if inner else source.kind, inner)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """List the texts of a value with their paths."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*path, key))


def _in_body(source: Entry, body: str, targets: Mapping[str, Entry]) -> Iterator[Name]:
    """Find identifiers and the targets of links in a body, outside its comments, which no reader sees."""
    passed = [(reference.start, reference.end) for reference in source.citations]
    passed += find_comment_spans(body)
    for offset, word in sorted(_offsets(body, targets)):
        if not any(start <= offset < end for start, end in passed):
            inner = tuple(block.protection for block in source.marked if block.start <= offset < block.end)
            column = offset - body.rfind("\n", 0, offset)
            yield Name(targets[word], source.body_line + body.count("\n", 0, offset), column, "block" if inner else source.kind, inner)


def _offsets(body: str, targets: Mapping[str, Entry]) -> Iterator[tuple[int, str]]:
    """Give the offsets of identifiers, and of targets; one that is not found as it is read (it may be encoded) counts at the beginning."""
    yield from ((match.start(), word) for match in search_mentions(body) for word in find_mentions(match.group()) if word in targets)
    identifiers = {target.id for target in targets.values()}
    for word in targets.keys() - identifiers:
        found = [match.start() for match in re.finditer(r"(?<![\w/.-])" + re.escape(word) + r"(?![\w/-])", body)]
        yield from ((offset, word) for offset in found or [0])


def hides_anchor(corpus: Corpus, link: Link, hidden: list[MarkedBlock]) -> bool:
    """Tell whether what a reference cites after ``#`` is in the target only with some of its blocks."""
    body = read_body_text(corpus, link.target)
    rest = without_spans(body, ((block.start, block.end) for block in hidden))
    anchor = link.reference.anchor
    return anchor in read_body(body, 1).anchors and anchor not in read_body(rest, 1).anchors
