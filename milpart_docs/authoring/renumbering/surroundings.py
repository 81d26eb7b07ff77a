"""What an identifier means by what stands around it: the first of a range, a part of a path, a part of a longer word, or its record.

Where that is not plain, the identifier stays and is told: a place that nobody looks at must not change its meaning.
"""

import re
from pathlib import PurePosixPath

from milpart_docs.reading.mentions import MENTION

LONGEST = 300
"""So many characters on each side of a name are looked at; no path in a text is longer."""
_TOKEN = re.compile(r"[A-Za-z0-9_./%~+-]*+")
_TOKEN_END = re.compile(r"(?<![A-Za-z0-9_./%~+-])[A-Za-z0-9_./%~+-]*+\Z")
_FILE_NAME = re.compile(r".*\.[A-Za-z0-9]{1,8}\Z")
_PAGES = frozenset({"records", ".", "..", ""})
"""What stands before the folder of a record's page in a path."""
_MARKS = "_~+"
"""What makes words bold, struck out and the like, and can stand in a path, too."""

_TIGHT = r"(?:[\u2012-\u2015\u2212]|\.\.+|\u2026)"
_WORDS = r"(?:\s(?:to|till|until|through|bis|au?|\u00e0)\s)"
_IDENTIFIER = r"[A-Z]{2,3}-[0-9]{4}-[0-9]{4,6}"
_UP_TO = rf"(?:\s?{_TIGHT}\s?|\s--?\s|{_WORDS})"
"""What stands between two identifiers of which the one is counted up to the other."""
_RANGE_BEHIND = re.compile(
    rf"(?:{_TIGHT}|[/-])[0-9]{{1,6}}(?![\w-])"
    rf"|{_UP_TO}{_IDENTIFIER}"
    rf"|(?:{_WORDS}|\s?(?:{_TIGHT}|[,;&+/-])\s?|\s(?:and|or|und|oder|et|ou)\s)0[0-9]{{3,5}}(?![\w-])"
)
"""A number that belongs to an identifier before it, or another identifier up to which is counted."""
_RANGE_BEFORE = re.compile(rf"{_IDENTIFIER}{_UP_TO}\Z")
_WORD_BEFORE = re.compile(r"[^\W_](?:-|_+)?\Z")
_WORD_BEHIND = re.compile(r"(?:-|_+)?[^\W_]")

IN_RANGE = "other numbers belong to it, as in a range"
IN_FILE_NAME = "it stands in the name of another file or folder"
IN_WORD = "it is a part of another word"


def why_it_stays_there(text: str, start: int, end: int, path: str) -> str:
    """Say why a name stays for what stands around it; nothing, where it means the record, whose file is at ``path``."""
    if _is_in_range(text, start, end):
        return IN_RANGE
    in_path = _why_in_path(text, start, end, PurePosixPath(path))
    return _why_in_word(text, start, end) if in_path is None else in_path


def _is_in_range(text: str, start: int, end: int) -> bool:
    """Tell whether numbers beside a name count from it or up to it, and would then be those of another one."""
    is_in_range = _RANGE_BEHIND.match(text, end) or _RANGE_BEFORE.search(text[max(0, start - LONGEST) : start])
    return is_in_range is not None and text[end - 1].isdigit()


def _why_in_path(text: str, start: int, end: int, own: PurePosixPath) -> str | None:
    """Say why a name stays in a path: it is that of another file or folder, and not of the record's file or page; None in no path."""
    before, behind = _token_around(text, start, end)
    folder = before.split("/")
    name, is_deep, rest = (folder.pop() + text[start:end] + behind).partition("/")
    names = {text[start:end], own.stem}
    if name in {f"{each}{ending}" for each in names for ending in (".md", ".html")} and not is_deep:
        return ""
    if name in names and is_deep and not MENTION.fullmatch(rest):
        return "" if rest in {"", "index.html"} and (not folder or folder[-1] in _PAGES) else IN_FILE_NAME
    if name in names and folder:
        return "" if folder[-1] in {*_PAGES, own.parent.name} or MENTION.fullmatch(folder[-1]) else IN_FILE_NAME
    if _FILE_NAME.fullmatch(name) or _FILE_NAME.fullmatch(rest):
        return IN_FILE_NAME
    return "" if name == own.stem else None


def _why_in_word(text: str, start: int, end: int) -> str:
    """Say why a name stays in a word: letters, hyphens or underscores make it another one."""
    is_word = _WORD_BEFORE.search(text[max(0, start - LONGEST) : start]) or _WORD_BEHIND.match(text, end)
    return IN_WORD if is_word else ""


def _token_around(text: str, start: int, end: int) -> tuple[str, str]:
    """Give what stands before and behind a name in its word, path or address, without marks around it and the point of a sentence."""
    before, behind = _TOKEN_END.search(text, max(0, start - LONGEST), start), _TOKEN.match(text, end, end + LONGEST)
    return (before.group() if before else "").lstrip(_MARKS), (behind.group() if behind else "").rstrip(_MARKS + ".")
