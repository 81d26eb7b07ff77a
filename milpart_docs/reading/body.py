"""The structure of a body: sections, references and anchors with their places; nothing inside code or comments counts.

Code is blanked out first (fences, indented blocks, spans, ``<pre>``, ``<code>`` and comments become spaces of the same length), so that
every offset stays true and the patterns below need not know about it.
"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from milpart_docs.reading.fault import Fault
from milpart_docs.reading.front_matter import looks_like_front_matter
from milpart_docs.reading.marked_blocks import MarkedBlock, read_marked_blocks
from milpart_docs.reading.odd_fences import field_names
from milpart_docs.reading.torn_references import find_torn_references

_FENCE = re.compile(r"^(?P<indent>[ \t]*(?:>[ \t]?)*)(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)$")
_LIST_ITEM = re.compile(r"(?:[-*+]|[0-9]+\.)[ \t]+")
_NOTE = re.compile(r"\[\^[^\]]*\]:|!!! ?\w|\?\?\?\+? ?[\w\"]|===[!+]* ?\"")
"""What is indented below the beginning of a footnote, an admonition, or a tab belongs to it."""
_ENDS_BLOCK = re.compile(r"#|(?:=+|-+|(?:[-_*][ \t]{0,2}){3,})[ \t]*\Z")
_LINE_ACROSS = re.compile(r"(?:-[ \t]{0,2}){3,}\Z|(?:\*[ \t]{0,2}){3,}\Z")
_TICKS_OR_BREAK = re.compile(r"`+|\n[ \t]*\n")
_ESCAPE = re.compile(r"[^\\]?\\\Z")
_RAW = re.compile(r"<!--.*?(?:-->|\Z)|<(?P<tag>pre|code|script|style)\b[^<>]*>.*?(?:</(?P=tag)>|\Z)", re.DOTALL | re.IGNORECASE)
_NOT_NEWLINE = re.compile(r"[^\n]")
_HASHES = re.compile(r"\n(?P<marks>#{1,6})(?P<title>[^\n]*)")
_UNDERLINE = re.compile(r"\n(?:=+|-+)[ \t]*(?:\n|\Z)")
_UNDERLINED = re.compile(r"^(?P<title>[^\s#>|][^\n]*)\n(?P<line>=+|-+)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[^\n]*$|^[^\s#>|][^\n]*\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_TEXT_FIRST = re.compile(r"\s*\n[^\s#][^\n]*+(?!\n[=-])")
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_REFERENCE = re.compile(
    r"\[\[(?<![\\\[]\[\[)(?P<target>[^\[\]|#\n]{1,200})(?:#(?P<anchor>[^\[\]|\n]{0,100}))?(?:\|(?P<text>[^\[\]\n]{0,300}))?\]\](?![\[(])"
)
NUMBERED_LINE = re.compile(r"\n(?:#{1,6}[ \t]*|\*\*|__)?(?P<number>[0-9]+(?:\.[0-9]+)*)\.?(?:\*\*|__)?[ \t]+\S")
_SLUG_GAP = re.compile(r"[^\w]+")
_VALUES = re.compile(
    r"\s*^(?P<key>[a-z_]+):(?:[ \t][^\n]*)?\n(?:(?:[a-z_]+:(?:[ \t][^\n]*)?|[ \t][^\n]*|-(?!--[ \t]*$)[^\n]*|)\n)*+---[ \t]*$", re.MULTILINE
)
_NAMES_ANOTHER = re.compile(r"^(?:id|type):", re.MULTILINE)
_FENCE_LINE = re.compile(r"^---[ \t]*\n", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<before>[ \t>*+|-]*):::(?P<gap>[ \t]*)milpart(?P<words>[^\n]*)$", re.MULTILINE)


class Heading(NamedTuple):
    """A heading: its text, its level from 1 to 6, its line, and whether nothing stands below it before the next of its level."""

    title: str
    level: int
    line: int
    is_empty: bool


class Reference(NamedTuple):
    """A citation of another record as it is written.

    ``relation`` is ``cites`` in a body and the relation of the field in a front matter; ``anchor`` is the paragraph or section after ``#``,
    ``text`` the words after ``|``. ``start`` and ``end`` are offsets in the body (zero in a front matter).
    """

    relation: str
    target: str
    anchor: str
    text: str
    line: int
    column: int
    start: int = 0
    end: int = 0


class BlockLine(NamedTuple):
    """A line ``::: milpart NAME …``, in whose place something computed goes: its words, its place, and its offsets in the body.

    ``is_free`` tells whether it stands by itself, as it must: not inside a list, a quotation, a note or a table.
    """

    words: str
    line: int
    column: int
    start: int
    end: int
    is_free: bool = True


class Body(NamedTuple):
    """The structure of a body."""

    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    anchors: tuple[str, ...]
    faults: tuple[Fault, ...]
    blocks: tuple[BlockLine, ...] = ()
    marked: tuple[MarkedBlock, ...] = ()


STEP = 4
"""Columns of one step of indentation, as Python-Markdown counts them."""
CITES = "cites"
"""The relation of a reference that stands in running text."""


def read_body(text: str, first_line: int) -> Body:
    """Read a body's structure; ``first_line`` is the line of the file on which it begins."""
    plain = blank_code(text)
    lines = _LineTable(text, first_line)
    headings = tuple(_read_headings(text, plain, lines))
    marked = read_marked_blocks(text, first_line)
    references = tuple(_read_references(plain, lines))
    return Body(
        headings,
        references,
        _read_anchors(plain, headings),
        (*_find_second_front_matter(plain, lines), *marked.faults, *_torn_references(plain, lines, len(references))),
        tuple(_read_blocks(plain, lines)),
        marked.blocks,
    )


class _LineTable:
    """Tells line and column of an offset; the table is made when it is first asked."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.first_line = first_line
        self.starts: list[int] = []

    def place(self, offset: int) -> tuple[int, int]:
        if not self.starts:
            self.starts = list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))
        row = bisect_right(self.starts, offset) - 1
        return self.first_line + row, offset - self.starts[row] + 1


def blank_code(text: str) -> str:
    """Put spaces in the place of everything that Markdown shows as code or leaves out; line breaks stay."""
    text = blank_markdown_code(text)
    return _RAW.sub(_blank_match, text) if "<" in text else text


def blank_markdown_code(text: str) -> str:
    """Put spaces in the place of what Markdown shows as code by its own signs: fenced and indented blocks, and spans."""
    if "```" in text or "~~~" in text or "\n    " in text or "\n\t" in text or text.startswith(("    ", "\t")):
        text = _blank_blocks(text)
    return _blank_spans(text) if "`" in text else text


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


def _blank_blocks(text: str) -> str:
    """Blank out fenced and indented code blocks, line by line."""
    lines = text.split("\n")
    fence, place = "", _Place()
    for number, line in enumerate(lines):
        if fence:
            closes = line.strip(" \t>").startswith(fence) and not line.strip(" \t>").strip(fence[0])
            lines[number] = " " * len(line)
            fence = "" if closes else fence
            continue
        opening = _FENCE.match(line)
        if opening and not ("`" in opening["info"] and opening["fence"][0] == "`"):
            fence = opening["fence"]
        if place.is_code_behind(line) or fence:
            lines[number] = " " * len(line)
    return "\n".join(lines)


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


class _Found(NamedTuple):
    """A heading as a pattern found it, with the offsets of its first character and behind its last."""

    start: int
    end: int
    level: int
    title: str


def _read_headings(text: str, plain: str, lines: _LineTable) -> list[Heading]:
    headings = []
    next_of_level: dict[int, int] = {}
    for found in reversed(_find_headings(text, plain)):
        following = min((start for other, start in next_of_level.items() if other <= found.level), default=len(text))
        next_of_level[found.level] = found.start
        headings.append(Heading(found.title, found.level, lines.place(found.start)[0], _is_empty(text[found.end : following])))
    return headings[::-1]


def _find_headings(text: str, plain: str) -> list[_Found]:
    """Find the headings of both forms; a line break in front lets the patterns begin with a fixed character, which is far quicker."""
    found = [
        _Found(
            match.start(), match.end() - 1, len(match["marks"]), _title(text[match.start("title") - 1 : match.end() - 1], is_marked=True)
        )
        for match in _HASHES.finditer("\n" + plain)
    ]
    if _UNDERLINE.search(plain):
        found += [
            _Found(match.start(), match.end(), 1 + (match["line"][0] == "-"), _title(text[slice(*match.span("title"))], is_marked=False))
            for match in _UNDERLINED.finditer(plain)
        ]
        found.sort()
    return [heading for heading in found if heading.title]


def _title(written: str, *, is_marked: bool) -> str:
    """Give the words of a heading, without the marks around them and an attribute list such as ``{#anchor}``."""
    title = written.strip(" \t").rstrip("#") if is_marked else written
    return _ATTRIBUTES.sub("", title.rstrip()).strip()


def _is_empty(content: str) -> bool:
    """Tell whether there are only headings, comments and blanks; mostly the first line tells that there is more."""
    if "<!--" not in content and _TEXT_FIRST.match(content):
        return False
    return not _HEADING.sub("", _COMMENT.sub("", content)).strip()


def _read_references(plain: str, lines: _LineTable) -> list[Reference]:
    if "[[" not in plain:
        return []
    return [
        Reference(
            CITES,
            match["target"].strip(),
            (match["anchor"] or "").strip(),
            (match["text"] or "").strip(),
            *lines.place(match.start()),
            *match.span(),
        )
        for match in _REFERENCE.finditer(plain)
    ]


def _torn_references(plain: str, lines: _LineTable, whole: int) -> list[Fault]:
    torn = find_torn_references(plain, whole)
    return [Fault("torn-reference", *lines.place(offset), details={"target": target}) for offset, target in torn]


def _read_blocks(plain: str, lines: _LineTable) -> list[BlockLine]:
    if ":::" not in plain:
        return []
    return [
        BlockLine(match["words"].strip(), *lines.place(match.end("before")), *match.span(), not match["before"] and match["gap"] == " ")
        for match in _BLOCK.finditer(plain)
    ]


def _read_anchors(plain: str, headings: tuple[Heading, ...]) -> tuple[str, ...]:
    """List what can be cited after ``#``: paragraph numbers and the slugs of headings."""
    numbers = [match["number"] for match in NUMBERED_LINE.finditer("\n" + plain)]
    slugs = [slugify(heading.title) for heading in headings]
    return tuple(dict.fromkeys(numbers + slugs))


def slugify(title: str) -> str:
    """Make the anchor of a heading: small letters, digits and hyphens."""
    return _SLUG_GAP.sub("-", title.casefold()).strip("-")


def _find_second_front_matter(plain: str, lines: _LineTable) -> list[Fault]:
    """Find a second front matter, as two records pasted into one file leave it.

    It has both its fences in the running text, or it begins right behind the first, whose last fence is its first: nothing but keys,
    what is indented below them and lists stands then before the next fence.
    Where neither id nor type is among them, the first record goes on.
    """
    if "\n---" not in plain and not plain.startswith("---"):
        return []
    values = _VALUES.match(plain)
    if values and values["key"] in field_names():
        line, column = lines.place(values.start("key"))
        if _NAMES_ANOTHER.search(values.group()):
            return [Fault("several-documents", line, column)]
        return [Fault("fields-behind-fence", lines.first_line - 1, 1, details={"key": values["key"]})]
    for fence in _FENCE_LINE.finditer(plain):
        if looks_like_front_matter(plain[fence.end() : fence.end() + 200]) is not None and _FENCE_LINE.search(plain + "\n", fence.end()):
            return [Fault("several-documents", *lines.place(fence.start()))]
    return []
