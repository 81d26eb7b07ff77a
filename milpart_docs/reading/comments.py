"""Comments of authors for authors: in a front matter, in HTML, and by the definition of a link that nobody uses."""

import re

OPENING = "<!--"
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
"""A comment of HTML that somebody ended."""
UNUSED = re.compile(r"^[ \t>]*\[[^\]\n]+\]:[ \t]*(?:#|<#?>)[ \t]+(?:\([^\n]*\)|\"[^\n]*\"|'[^\n]*')[ \t]*(?:\n|\Z)", re.MULTILINE)
"""The definition of a link to nowhere, which is how comments are written in Markdown: ``[//]: # (words)``."""
_OF_YAML = re.compile(r"(?:^|[ \t])#", re.MULTILINE)


def has_comments(front: str, body: str) -> bool:
    """Tell whether there may be comments in a file: in all that stands before its body, or in its body."""
    return OPENING in body or _OF_YAML.search(front) is not None or ("]:" in body and UNUSED.search(body) is not None)
