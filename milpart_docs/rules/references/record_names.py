"""The record that somebody names by its file or its page: ``LL-2026-0042.md``, ``lessons/LL-2026-0042-convoy.md``."""

import re
from collections.abc import Container

from milpart_docs.model.identifier import NUMBERED, correct_form, leading_identifier

_ENDING = re.compile(r"(?:/(?:index\.(?:md|html?))?|\.(?:md|html?))\Z", re.IGNORECASE)


def named_record(written: str, known: Container[str]) -> str | None:
    """Give the known identifier that the last part of a path is, or begins with; nothing where it names no record."""
    stem = _stem(written)
    leading = leading_identifier(stem)
    is_path = stem != written.strip() or (leading or "").partition("-")[0] in NUMBERED
    return next((meant for meant in (correct_form(stem), leading if is_path else None) if meant and meant in known), None)


def lost_record(written: str) -> str | None:
    """Give the identifier, whether a record has it or not, that the last part of a path is or begins with."""
    return leading_identifier(_stem(written))


def _stem(written: str) -> str:
    """Give the last part of a path without its ending; nothing for a file of another kind, such as a picture."""
    stem = _ENDING.sub("", written.strip()).replace("\\", "/").rpartition("/")[2]
    return "" if "." in stem else stem
