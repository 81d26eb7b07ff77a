"""What differs between two versions of a record: the fields, and the sections of the text."""

from collections.abc import Mapping
from typing import NamedTuple

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_body_text

SECTION_LEVEL = 2
"""Headings down to this level begin a section; those below belong to it."""
BEFORE_SECTIONS = ""
"""The name of what stands before the first heading."""


class Differences(NamedTuple):
    """Keys of the fields that are new, other or gone, and titles of the sections likewise; in the order of the new version."""

    fields: tuple[str, ...]
    sections: tuple[str, ...]

    def __bool__(self) -> bool:
        """Tell whether there is any difference."""
        return bool(self.fields or self.sections)


def find_differences(before: tuple[Corpus, Entry], after: tuple[Corpus, Entry]) -> Differences:
    """Find what differs between two versions of a record, each with the corpus that it stands in; white space is no difference."""
    old, new = before[1].fields, after[1].fields
    fields = tuple(key for key in dict.fromkeys((*new, *old)) if new.get(key) != old.get(key))
    return Differences(fields, _changed_keys(read_sections(*before), read_sections(*after)))


def _changed_keys(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(title for title in dict.fromkeys((*new, *old)) if new.get(title, "") != old.get(title, ""))


def read_sections(corpus: Corpus, entry: Entry) -> Mapping[str, str]:
    """Read the sections of a record's text by their titles, with single spaces; two of one title are one."""
    lines = read_body_text(corpus, entry).split("\n")
    starts = [(heading.line - entry.body_line, heading.title) for heading in entry.headings if heading.level <= SECTION_LEVEL]
    found: dict[str, str] = {}
    for (start, title), (end, _) in zip([(-1, BEFORE_SECTIONS), *starts], [*starts, (len(lines), "")], strict=True):
        found[title] = f"{found.get(title, '')} {' '.join(' '.join(lines[start + 1 : end]).split())}".strip()
    return found


def line_of_section(entry: Entry, title: str) -> int:
    """Give the line of the heading of a section, or that on which the text begins."""
    return next((heading.line for heading in entry.headings if heading.title == title), entry.body_line)
