"""Elements without text for readers that an author did not close: in a browser they swallow whatever stands behind them."""

import re

NO_TEXT = ("script", "style", "template", "svg", "metadata")
"""Elements that go with all that is in them, if they end in the block in which they begin."""
_BLOCK = "p|h[1-6]|[uod]l|li|d[td]|table|t[dhr]|blockquote|div|section|article|figure"
_TAGS = {name: re.compile(rf"<(?P<end>/?)(?:(?P<own>{name})|{_BLOCK})\b[^<>]*>?", re.IGNORECASE) for name in NO_TEXT}


def drop_unclosed(html: str) -> str:
    """Take away the beginning of every element without text that nothing ends in its block: what stands behind it must not go with it."""
    small = html.casefold()
    for name, pattern in _TAGS.items():
        if f"<{name}" in small:
            html = _drop(html, pattern)
    return html


def _drop(html: str, pattern: re.Pattern[str]) -> str:
    """Go through the tags from the last to the first, and know of each whether an end comes before that of the block around it."""
    pieces, first = list[str](), len(html)
    is_closed = has_end = False
    for tag in reversed(list(pattern.finditer(html))):
        if not tag["own"]:
            is_closed = has_end and not tag["end"]
        elif tag["end"]:
            is_closed = has_end = True
        elif not is_closed:
            pieces.append(html[tag.end() : first])
            first = tag.start()
    return "".join([html[:first], *reversed(pieces)])
