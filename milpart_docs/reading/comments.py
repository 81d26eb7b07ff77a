"""Comments of authors for authors: in a front matter, in HTML, and by the definition of a link that nobody uses."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from milpart_docs.reading.code import blank_markdown_code

Span = tuple[int, int]
ROUNDS = 16
"""So often comments are taken out of what is left when comments are taken out, before the rest goes as a whole."""

OPENING = "<!--"
CLOSING = "-->"
UNUSED = re.compile(r"^[ \t>]*\[[^\]\n]+\]:[ \t]*(?:#|<#?>)[ \t]+(?:\([^\n]*\)|\"[^\n]*\"|'[^\n]*')[ \t]*(?:\n|\Z)", re.MULTILINE)
"""The definition of a link to nowhere, which is how comments are written in Markdown: ``[//]: # (words)``."""
ODD = re.compile(r"<\?(?:[^?<]|\?(?!>))*+\?>|<\?[^<>]*>|<!\[CDATA\[(?:[^\]<]|\](?!\]>))*+\]\]>|<!(?!--)[^<>]*>|</\s[^<>\n]*>")
"""What browsers take for a comment: processing instructions, declarations, and ends of tags without a name."""
_SHORT_TICKS = re.compile(r"(?<!`)`{1,2}(?!`)")
_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)")
_AT_START = re.compile(r"^ {0,3}<!--", re.MULTILINE)
_HTML = re.compile(
    r"^ {0,3}<(?P<tag>address|article|aside|blockquote|body|canvas|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer"
    r"|form|frameset|h[1-6]|head|header|hgroup|html|iframe|legend|li|main|map|math|menu|nav|noframes|noscript|object|ol|optgroup|option"
    r"|output|p|pre|progress|script|section|style|summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video)\b",
    re.MULTILINE | re.IGNORECASE,
)
"""Where HTML begins in which Markdown's own signs for code mean nothing."""


def has_comments(front: str, body: str) -> bool:
    """Tell whether there may be comments in a file: in all that stands before its body, or in its body."""
    is_open = OPENING in body or ODD.search(body) is not None
    return is_open or "#" in front or ("]:" in body and UNUSED.search(body) is not None)


def blank_shown_code(text: str) -> str:
    """Put spaces in the place of code, where it is certain that it is shown as such; every offset stays true.

    In HTML the signs of Markdown mean nothing, except for fences; a comment at the beginning of a line ends the paragraph with its code;
    and behind a fence that nothing closes two programs may disagree on all.
    """
    plain = blank_markdown_code(text)
    if plain == text or "<" not in text:
        return plain
    without_fences, certain = _blank_fences(text)
    pieces, last = [], 0
    for start, end in sorted([*_find_html(without_fences), *_find_comments_at_start(text), (certain, len(text))]):
        if end > last:
            begin = max(start, last)
            pieces += [plain[last:begin], without_fences[begin:end]]
            last = end
    return "".join([*pieces, plain[last:]])


def _blank_fences(text: str) -> tuple[str, int]:
    """Put spaces in the place of fenced code; a fence that nothing closes is none, and begins behind the offset that is given, too."""
    lines, opening, fence = text.split("\n"), 0, ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and fence and found["fence"].startswith(fence) and not found["info"].strip():
            lines[opening : number + 1] = [" " * len(inner) for inner in lines[opening : number + 1]]
            fence = ""
        elif found and not fence and "`" not in found["info"]:
            opening, fence = number, found["fence"]
    blank = "\n".join(lines)
    return blank, sum(len(line) + 1 for line in lines[:opening]) if fence else len(blank)


def _find_html(text: str) -> Iterator[Span]:
    """Find HTML that Markdown leaves as it is, from the beginning of a line to the last end of its tag, or of the text."""
    last, ends = 0, text.lower()
    for found in _HTML.finditer(text):
        if found.start() >= last:
            end = ends.rfind(f"</{found['tag'].lower()}")
            last = end if end > found.start() else len(text)
            yield found.start(), last


def _find_comments_at_start(text: str) -> Iterator[Span]:
    """Find the beginnings of comments that begin a line outside of fenced and indented code."""
    blocks = blank_markdown_code(_SHORT_TICKS.sub(lambda found: "x" * len(found.group()), text))
    return (found.span() for found in _AT_START.finditer(blocks))


def find_odd_spans(text: str) -> list[Span]:
    """Find what only looks like a comment, in Markdown or to browsers."""
    if "]:" not in text and not ODD.search(text):
        return []
    plain = blank_shown_code(text)
    return sorted(found.span() for pattern in (UNUSED, ODD) for found in pattern.finditer(plain))


def find_comment_spans(text: str) -> list[Span]:
    """Find the comments in Markdown: from where each begins to behind its end, or to the end of the text, where nothing ends it."""
    if OPENING not in text:
        return []
    ends = _blank_fences(text)[0] if "```" in text or "~~~" in text else text
    return [*find_pairs(blank_shown_code(text), ends)]


def find_pairs(plain: str, ends: str) -> Iterator[Span]:
    """Find comments that begin in one text and end in another of the same length, or reach to the end."""
    last = 0
    while (start := plain.find(OPENING, last)) >= 0:
        end = ends.find(CLOSING, start + len(OPENING) - 2)
        last = end + len(CLOSING) if end >= 0 else len(plain)
        yield start, last


def take_out_comments(body: str) -> Iterator[tuple[str, list[Span]]]:
    """Give a body and the spans of the comments that are seen in it, and then again for what is left, as long as that makes new ones."""
    while spans := _find_at_a_glance(body):
        yield body, spans
        body = without_spans(body, spans)


def _find_at_a_glance(body: str) -> list[Span]:
    """Find comments; what only looks like one is looked for when there are none, because it may be made of what stood around them."""
    return find_comment_spans(body) or find_odd_spans(body)


def without_author_comments(body: str) -> str:
    """Give a body of Markdown without its comments; what is shown as code stays, and one that nothing ends goes with all that follows."""
    left = body
    for text, spans in islice(take_out_comments(body), ROUNDS):
        left = without_spans(text, spans)
    first = next(iter(_find_at_a_glance(left)), None)
    return left if first is None else left[: first[0]]


def without_comments(text: str) -> str:
    """Give a text of HTML without its comments, wherever they stand; one that nothing ends goes with all that follows."""
    left = text
    for _ in range(ROUNDS):
        if OPENING not in left:
            return left
        left = without_spans(left, find_pairs(left, left))
    return left.partition(OPENING)[0]


def without_spans(text: str, spans: Iterable[Span]) -> str:
    """Give a text without some spans of it, which may overlap."""
    pieces, last = [], 0
    for start, end in sorted(spans):
        if end > last:
            pieces.append(text[last:start])
            last = end
    return "".join([*pieces, text[last:]])
