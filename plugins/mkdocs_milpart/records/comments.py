"""Comments that are still in the HTML of a page, however its Markdown came to be one: a release has none."""

import re

_COMMENT_OR_TAG = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))|(?P<tag><[A-Za-z/](?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+>)", re.DOTALL)


def drop_comments(html: str) -> str:
    """Give the content of a page without comments; what stands in the values of attributes is none."""
    return _COMMENT_OR_TAG.sub(lambda found: found["tag"] or "", html) if "<!--" in html else html
