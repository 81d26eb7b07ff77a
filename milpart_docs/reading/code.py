"""What Markdown shows as code or leaves out: fences, indented blocks, spans, ``<pre>``, ``<code>`` and comments.

It becomes spaces of the same length, so that every offset in a text stays true.
"""

import re
from typing import NamedTuple

_FENCE = re.compile(r"^(?P<indent>[ \t]*(?:>[ \t]?)*)(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)$")
_LIST_ITEM = re.compile(r"(?:[-*+]|[0-9]+\.)[ \t]+")
_NOTE = re.compile(r"\[\^[^\]]*\]:|!!! ?\w|\?\?\?\+? ?[\w\"]|===[!+]* ?\"")
"""What is indented below the beginning of a footnote, an admonition, or a tab belongs to it."""
_ENDS_BLOCK = re.compile(r"#|(?:=+|-+|(?:[-_*][ \t]{0,2}){3,})[ \t]*\Z")
_LINE_ACROSS = re.compile(r"(?:-[ \t]{0,2}){3,}\Z|(?:\*[ \t]{0,2}){3,}\Z")
_TICKS_OR_BREAK = re.compile(r"`+|\n[ \t]*\n")
_ESCAPE = re.compile(r"[^\\]?\\\Z")
_RAW = re.compile(r"<!--.*?(?:-->|\Z)|<(?P<tag>pre|code|script|style)\b[^<>]*>.*?(?:</(?P=tag)>|\Z)", re.DOTALL | re.IGNORECASE)
COMMENT_START, COMMENT_END = "<!--", "-->"
_NOT_NEWLINE = re.compile(r"[^\n]")
STEP = 4
"""Columns of one step of indentation, as Python-Markdown counts them."""


def blank_code(text: str) -> str:
    """Put spaces in the place of everything that Markdown shows as code or leaves out; line breaks stay."""
    text = blank_markdown_code(text)
    return _RAW.sub(_blank_match, text) if "<" in text else text


def blank_markdown_code(text: str) -> str:
    """Put spaces in the place of what Markdown shows as code by its own signs: fenced and indented blocks, and spans."""
    if "```" in text or "~~~" in text or "\n    " in text or "\n\t" in text or text.startswith(("    ", "\t")):
        text = _blank_blocks(text).text
    return _blank_spans(text) if "`" in text else text


class OpenCode(NamedTuple):
    """Code or a comment that nothing ends, and so goes on to the last line: where it begins, with which sign, and what would end it."""

    start: int
    opening: str
    closing: str


def find_open_code(text: str, plain: str) -> OpenCode | None:
    """Find code or a comment that nothing ends; ``plain`` is the text without code, whose last sign shows at once that there is none."""
    last = len(text.rstrip()) - 1
    if last < 0 or plain[last] == text[last]:
        return None
    blocks = _blank_blocks(text)
    if blocks.open_fence:
        start = sum(len(line) + 1 for line in text.split("\n")[: blocks.open_line])
        return OpenCode(text.index(blocks.open_fence, start), blocks.open_fence, blocks.open_fence)
    for found in _RAW.finditer(blank_markdown_code(text)):
        closing = f"</{found['tag']}>" if found["tag"] else COMMENT_END
        if found.end() == len(text) and not found.group().lower().endswith(closing.lower()):
            return OpenCode(found.start(), f"<{found['tag']}>" if found["tag"] else COMMENT_START, closing)
    return None


def _blank_match(found: re.Match[str]) -> str:
    return _NOT_NEWLINE.sub(" ", found.group())


def _blank_spans(text: str) -> str:
    parts, kept = [], 0
    for start, end in _find_spans(text):
        if start >= kept:
            parts += [text[kept:start], _NOT_NEWLINE.sub(" ", text[start:end])]
            kept = end
    return "".join((*parts, text[kept:]))


def _find_spans(text: str) -> list[tuple[int, int]]:
    """Find from each run of backticks the end of the next of the same length in the same paragraph, going backwards and so only once.

    A backslash takes the first backtick of an opening run away; before a closing run it means nothing.
    """
    spans: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    for found in reversed(list(_TICKS_OR_BREAK.finditer(text))):
        length = found.end() - found.start()
        if found.group()[0] == "\n":
            ends.clear()
            continue
        escaped = _ESCAPE.match(text, max(0, found.start() - 2), found.start()) is not None
        if length - escaped in ends:
            spans.append((found.start() + escaped, ends[length - escaped]))
        ends[length] = found.end()
    return spans[::-1]


class _Blocks(NamedTuple):
    """A text without its blocks of code, and the fence and the line, from zero, of the one that nothing ends."""

    text: str
    open_fence: str
    open_line: int


def _blank_blocks(text: str) -> _Blocks:
    """Blank out fenced and indented code blocks, line by line."""
    lines = text.split("\n")
    fence, place, begun = "", _Place(), 0
    for number, line in enumerate(lines):
        if fence:
            closes = line.strip(" \t>").startswith(fence) and not line.strip(" \t>").strip(fence[0])
            lines[number] = " " * len(line)
            fence = "" if closes else fence
            continue
        opening = _FENCE.match(line)
        if opening and not ("`" in opening["info"] and opening["fence"][0] == "`"):
            fence, begun = opening["fence"], number
        if place.is_code_behind(line) or fence:
            lines[number] = " " * len(line)
    return _Blocks("\n".join(lines), fence, begun)


class _Place:
    """Where a line stands: how many lists and notes it is inside of, and whether a new block may begin.

    Python-Markdown counts indentation in steps of four. What is indented by one step more than the lists around it is code, if it stands
    behind a blank line; a line that follows another directly belongs to the same block, however it is indented.
    """

    def __init__(self) -> None:
        self.depth = 0
        self.after_blank = True
        self.is_list = False

    def is_code_behind(self, line: str) -> bool:
        """Go on to the next line, and tell whether it is code by its indentation."""
        content = line.lstrip(" \t")
        if not content:
            self.after_blank = True
            return False
        steps, rest = divmod(len(line[: len(line) - len(content)].expandtabs(STEP)), STEP)
        if self.after_blank and steps > self.depth:
            return True
        ends_block = steps <= self.depth and _ENDS_BLOCK.match(content) is not None and not (rest and content.startswith("#"))
        self._enter(content, steps, is_new=self.after_blank or ends_block)
        self.after_blank = ends_block
        return False

    def _enter(self, content: str, steps: int, *, is_new: bool) -> None:
        """Take note of a line of text: an item or note opens a level, and a new block closes those that it is not indented for."""
        is_level = steps <= self.depth and _LINE_ACROSS.match(content) is None
        is_item = is_level and _LIST_ITEM.match(content) is not None and (self.after_blank or self.is_list)
        if is_new:
            self.is_list = is_item or (steps > 0 and self.is_list)
            self.depth = min(self.depth, steps)
        if is_item or (is_level and _NOTE.match(content)):
            self.depth = steps + 1
