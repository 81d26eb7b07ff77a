"""A value holds what it says, and no marks that only set it off.

Typographic quotation marks, which word processors write, are not quotes in a front matter: they become part of the title or topic and stand
in every list. So does the # of a hashtag. And several topics in one entry, with commas or semicolons between them, are one topic that
nobody looks for.

Correct:

    title: A timetable without time for the interpreters
    topics: [planning, language-training]

Wrong:

    title: “A timetable without time for the interpreters”
    topics: ["planning; language-training", "#logistics"]
"""

import re
from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.list_spelling import write_entry
from milpart_docs.rules.content.separators import split_surely
from milpart_docs.rules.fix import Fix, NewValue, in_place_of
from milpart_docs.rules.meaning import name_of
from milpart_docs.vocabulary.look_alikes import OPENING, is_quoted_in_print, plain_text

CODE = "MP416"
SEVERITY = Severity.WARNING

KEYWORDS = ("topics",)
"""Lists whose entries are short keywords."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each value in typographic quotation marks, and at each keyword that is several."""
    if source.kind != "record":
        return
    front = len(source.text) - len(source.body_text)
    if not source.text.isascii() and any(source.text.find(mark, 0, front) >= 0 for mark in OPENING):
        told = {fault.path for fault in source.faults}
        for path, value in _texts(source.written, ()):
            if is_quoted_in_print(value) and path not in told and _is_words(value):
                yield _finding(source, path, f"the typographic quotation marks count as part of {name_of(path)}", _plainly(path, value))
    for key in KEYWORDS:
        entries = source.written.get(key)
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            if _is_tagged(entry):
                yield _finding(
                    source, (key, place), f"the # counts as part of this entry of {key}", f"write {write_entry(entry.lstrip('#'))}"
                )
            parts = split_surely(entry) if isinstance(entry, str) else []
            if len(parts) > 1:
                sentence = f"this entry of {key} is {len(parts)} entries in one"
                hint = f"write each as an entry of its own: {', '.join(write_entry(plain_text(part)) for part in parts)}"
                yield _finding(source, (key, place), sentence, hint)


def _is_tagged(entry: Any) -> bool:
    """Tell whether an entry is a word with the sign before it by which other platforms know a keyword."""
    return isinstance(entry, str) and re.fullmatch(r"#+\w[^#,;|]*", entry) is not None


def _finding(source: SourceFile, path: Path, message: str, hint: str) -> Finding:
    at = source.position(*path)
    return Finding(at.value_line, at.value_column, message, hint)


def _plainly(path: Path, value: str) -> str:
    text = as_text(plain_text(value))
    return f"write {text}" if isinstance(path[-1], int) else f"write {path[-1]}: {text}"


def _is_words(value: str) -> bool:
    """Tell words from an identifier: that no record has such an identifier is told by MP201."""
    return re.search(r"[a-z]", plain_text(value)) is not None


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Give every text with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list | dict):
        for step, item in enumerate(value) if isinstance(value, list) else value.items():
            yield from _texts(item, (*path, step))


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield each value without the typographic quotation marks around it, and each keyword without the # before it."""
    if source.kind == "record":
        for key in KEYWORDS:
            entries = source.written.get(key)
            for place, entry in enumerate(entries if isinstance(entries, list) else ()):
                if _is_tagged(entry):
                    at, bare = source.position(key, place), entry.lstrip("#")
                    yield Fix(at.value_line, at.value_column, in_place_of(bare, entry), (NewValue((key, place), bare),))
    if source.kind == "record" and not source.text.isascii():
        told = {fault.path for fault in source.faults}
        for path, value in _texts(source.written, ()):
            if is_quoted_in_print(value) and path not in told and _is_words(value):
                at = source.position(*path)
                inside = value.strip()[1:-1].strip()
                yield Fix(at.value_line, at.value_column, in_place_of(inside, value), (NewValue(path, inside),))
