"""A comment behind a text that is still to be put in quotes: it stays behind them, because its words are none of the text."""

import re

_COMMENT = re.compile(r"[ \t]+#(?:[ \t]|\Z)")
"""The sign of a comment of one's own: a space before it, and another one behind it."""


def split_comment(text: str) -> tuple[str, str]:
    """Split what stands behind a key into the text and the comment behind it, which is empty or begins with a space."""
    found = _COMMENT.search(text)
    return (text[: found.start()], f" {text[found.start() :].strip()}") if found and found.start() else (text, "")
