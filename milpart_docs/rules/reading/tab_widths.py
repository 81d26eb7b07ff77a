"""Tabs in a front matter as spaces: certain where every usual width of a tab gives the same values."""

import re

from milpart_docs.reading.values import read_values

WIDTHS = (2, 4, 8)
"""The widths in which editors show tabs."""
_LEADING = re.compile(r"^[ \t]*(?:-[ \t]+)*", re.MULTILINE)
_BEHIND_KEY = re.compile(r"^(?P<before>[ \t]*(?:-[ \t]+)*[A-Za-z_][\w-]*:)(?P<gap>[ \t]+)(?=\S)", re.MULTILINE)


def without_tabs(inside: str) -> str | None:
    """Write a front matter with spaces in the place of the tabs that structure it; nothing, where that can be done in several ways."""
    plain = _BEHIND_KEY.sub(lambda found: f"{found['before']} " if "\t" in found["gap"] else found.group(), inside)
    written = [_expand(plain, width) for width in WIDTHS]
    read = [read_values(text, 1) for text in written]
    sound = [(text, found.values) for text, found in zip(written, read, strict=True) if not found.faults]
    is_certain = bool(sound) and all(values == sound[0][1] for _, values in sound)
    return sound[0][0] if is_certain and sound[0][0] != inside else None


def _expand(text: str, width: int) -> str:
    return _LEADING.sub(lambda found: _spaces(found.group(), width), text)


def _spaces(leading: str, width: int) -> str:
    """Write spaces for the tabs before a line's text: steps of indentation, and a single space behind a hyphen."""
    indent, hyphen, behind = leading.partition("-")
    return indent.expandtabs(width) + hyphen + re.sub(r"[ \t]*\t[ \t]*", " ", behind)
