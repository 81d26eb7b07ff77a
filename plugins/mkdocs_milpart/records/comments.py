"""Comments that are still in the HTML of a page, however its Markdown came to be one: a release has none."""

import re

_COMMENT = r"<!--(?:-?>|.*?(?:--!?>|\Z))|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[?!][^>]*+(?:>|\Z)|</[^A-Za-z][^>]*+(?:>|\Z)"
"""Also what browsers take for a comment: processing instructions, declarations, and ends of tags without a name."""
_KEPT = r"<(?P<raw>script|style)\b.*?(?:</(?P=raw)\s*>|\Z)|</?[A-Za-z](?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+>"
_COMMENT_OR_KEPT = re.compile(rf"(?P<kept>{_KEPT})|{_COMMENT}", re.DOTALL | re.IGNORECASE)
_SIGN = re.compile(r"<[!?]|</[^A-Za-z]")


def drop_comments(html: str) -> str:
    """Give the content of a page without comments; what stands in the values of attributes, in scripts and in styles is none."""
    return _COMMENT_OR_KEPT.sub(lambda found: found["kept"] or "", html) if _SIGN.search(html) else html
