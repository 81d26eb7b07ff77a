"""Every link and picture of a text leads to a file that is there.

Where it is not, readers see an empty frame, or a page that says that nothing was found. Files stand beside the texts that show them, in
the folders of records and pages; what lies outside of these is not handed out. A link that means a record is told by MP207, and a file
on somebody's own disk by MP418.

Correct:

    ![The timetable](timetable.png)       (the file lies in the folder of the record)

Wrong:

    ![The timetable](timetable.jpg)       (no such file)
    [The annex](../../annex.pdf)          (outside of the folders of the site)
"""

import posixpath
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.corpus.real_path import is_below
from milpart_docs.corpus.release.handed_out import is_attachment
from milpart_docs.corpus.release.places import GENERATED, is_page, is_page_missing
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import is_identifier
from milpart_docs.reading.code import blank_code
from milpart_docs.reading.mentions import DEFINITION, LINK, plain_path, targets_in
from milpart_docs.rules.content.own_disk import tell_elsewhere
from milpart_docs.rules.places import place_of
from milpart_docs.rules.references.near_files import NearFiles
from milpart_docs.rules.references.record_names import lost_record, named_record
from milpart_docs.rules.rule import Context

CODE = "MP208"
SEVERITY = Severity.WARNING
MADE = frozenset({"index.md", "assets", "stylesheets", "javascripts", "records.json", "feed.xml", "sitemap.xml", *GENERATED})
"""What stands on a site although no file of the project is it."""


class _Lost(NamedTuple):
    """A link to a file that is not there: its place, its target as it is written, and whether it is a picture."""

    line: int
    column: int
    target: str
    is_picture: bool


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each link and picture whose file is not there, with the nearest one that is."""
    pages = frozenset(_uri(corpus, entry.path) for entry in corpus.entries)
    near = NearFiles(corpus)

    @cache
    def is_file(path: str) -> bool:
        return is_attachment(corpus.settings, path)

    def is_lost(entry: Entry, target: str) -> bool:
        if tell_elsewhere(target) or _means_record(corpus, target):
            return False
        if not is_page(target) and "." not in posixpath.basename(target).strip("."):
            return not target.startswith("/") and is_page_missing(corpus, entry.path, target)
        uri = _uri_of(corpus, entry, target)
        return uri not in pages and uri.partition("/")[0] not in MADE and not any(map(is_file, _paths(corpus, uri)))

    for entry in corpus.entries:
        lost = {target for target in entry.targets if is_lost(entry, target)}
        for found in _find_in(corpus, entry, lost) if lost else ():
            hint = _hint(found, near.find(entry, plain_path(found.target)))
            yield Finding(found.line, found.column, _message(corpus, entry, found), hint, entry.path)


def _means_record(corpus: Corpus, target: str) -> bool:
    return not target.endswith("/") and bool(named_record(target, corpus.by_id) or lost_record(target))


def _uri(corpus: Corpus, path: str) -> str:
    """Give the path by which links find a file: from the folder of pages, or from the root for what lies outside of it."""
    return path.removeprefix(f"{corpus.settings.docs_dir}/")


def _uri_of(corpus: Corpus, entry: Entry, target: str) -> str:
    folder = "" if target.startswith("/") else posixpath.dirname(_uri(corpus, entry.path))
    return posixpath.normpath(posixpath.join(folder, target.lstrip("/")))


def _paths(corpus: Corpus, uri: str) -> tuple[str, ...]:
    """Give the paths in the project of what a site has at a place."""
    inside = posixpath.normpath(posixpath.join(corpus.settings.docs_dir, uri))
    return (inside,) if is_below(uri, [corpus.settings.docs_dir]) else (inside, uri)


def _find_in(corpus: Corpus, entry: Entry, lost: set[str]) -> Iterator[_Lost]:
    """Find the links and pictures of a text that have one of some targets; code, remarks and torn references are none."""
    text = read_file_text(corpus, entry)
    start = sum(len(row) + 1 for row in text.split("\n")[: entry.body_line - 1])
    plain = blank_code(text[start:])
    for match in (match for pattern in (LINK, DEFINITION) for match in pattern.finditer(plain)):
        target = next(iter(targets_in(match)), "")
        is_other = match.re is DEFINITION and " " in target
        is_other |= match.re is LINK and plain[max(0, match.start() - 1)] == "[" and is_identifier(match["words"])
        if plain_path(target) in lost and not is_other:
            yield _Lost(*place_of(text, start + match.start()), target, match.group().startswith("!"))


def _message(corpus: Corpus, entry: Entry, found: _Lost) -> str:
    what, path = ("picture" if found.is_picture else "link"), plain_path(found.target)
    in_project = posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), path))
    is_below_root = not _uri_of(corpus, entry, path).startswith("../") and not (corpus.settings.root / in_project).exists()
    if is_below_root or is_below(in_project, corpus.settings.content_dirs):
        return f"this {what} leads to no file of the site: {path} is not there"
    return f"this {what} leads out of {' and '.join(corpus.settings.content_dirs)}, and what lies there is not part of the site: {path}"


def _hint(found: _Lost, near: str) -> str:
    """Name the file that was meant, or say where one belongs."""
    if near:
        return f"did you mean {near}?"
    if " " in found.target and "." not in found.target:
        return "if this is no link, write a space before the round bracket"
    what = "the picture" if found.is_picture else "the link"
    return f"put the file into the folder of this text, and write its name alone; or take {what} out"
