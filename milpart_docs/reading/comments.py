"""Comments of authors for authors: in a front matter, in HTML, and by the definition of a link that nobody uses."""

import re
from collections.abc import Iterator

from milpart_docs.reading.body import blank_markdown_code

OPENING = "<!--"
CLOSING = "-->"
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
"""A comment of HTML that somebody ended."""
UNUSED = re.compile(r"^[ \t>]*\[[^\]\n]+\]:[ \t]*(?:#|<#?>)[ \t]+(?:\([^\n]*\)|\"[^\n]*\"|'[^\n]*')[ \t]*(?:\n|\Z)", re.MULTILINE)
"""The definition of a link to nowhere, which is how comments are written in Markdown: ``[//]: # (words)``."""
ODD = re.compile(r"<\?(?:[^?<]|\?(?!>))*+\?>|<\?[^<>]*>|<!\[CDATA\[(?:[^\]<]|\](?!\]>))*+\]\]>|<!(?!--)[^<>]*>|</\s[^<>\n]*>")
"""What browsers take for a comment: processing instructions, declarations, and ends of tags without a name."""
_OF_YAML = re.compile(r"(?:^|[ \t])#", re.MULTILINE)
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
    return is_open or _OF_YAML.search(front) is not None or ("]:" in body and UNUSED.search(body) is not None)


def blank_shown_code(text: str) -> str:
    """Put spaces in the place of code, where it is certain that it is shown as such; every offset stays true.

    In HTML the signs of Markdown mean nothing, except for fences, and a comment at the beginning of a line ends the paragraph with its
    code.
    """
    plain = blank_markdown_code(text)
    if plain == text or "<" not in text:
        return plain
    without_fences = _blank_fences(text)
    pieces, last = [], 0
    for start, end in sorted([*_find_html(without_fences), *_find_comments_at_start(text)]):
        if start >= last:
            pieces += [plain[last:start], without_fences[start:end]]
            last = end
    return "".join([*pieces, plain[last:]])


def _blank_fences(text: str) -> str:
    """Put spaces in the place of fenced code; a fence that nothing closes is none."""
    lines, opening, fence = text.split("\n"), 0, ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found and fence and found["fence"].startswith(fence) and not found["info"].strip():
            lines[opening : number + 1] = [" " * len(inner) for inner in lines[opening : number + 1]]
            fence = ""
        elif found and not fence and "`" not in found["info"]:
            opening, fence = number, found["fence"]
    return "\n".join(lines)


def _find_html(text: str) -> Iterator[tuple[int, int]]:
    """Find HTML that Markdown leaves as it is, from the beginning of a line to the last end of its tag, or of the text."""
    last, ends = 0, text.lower()
    for found in _HTML.finditer(text):
        if found.start() >= last:
            end = ends.rfind(f"</{found['tag'].lower()}")
            last = end if end > found.start() else len(text)
            yield found.start(), last


def _find_comments_at_start(text: str) -> Iterator[tuple[int, int]]:
    """Find the beginnings of comments that begin a line outside of fenced and indented code."""
    blocks = blank_markdown_code(_SHORT_TICKS.sub(lambda found: "x" * len(found.group()), text))
    return (found.span() for found in _AT_START.finditer(blocks))


def find_comment_spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the comments in Markdown: from where each begins to behind its end, or to the end of the text, where nothing ends it."""
    plain, last = blank_shown_code(text), 0
    ends = _blank_fences(text) if "```" in text or "~~~" in text else text
    while (start := plain.find(OPENING, last)) >= 0:
        end = ends.find(CLOSING, start + len(OPENING) - 2)
        last = end + len(CLOSING) if end >= 0 else len(text)
        yield start, last
