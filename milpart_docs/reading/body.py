"""The structure of a body: sections, references and anchors with their places; nothing inside code or comments counts.

Code is blanked out first (``reading.code``), so that the patterns below need not know about it.
"""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from milpart_docs.reading.code import blank_code, find_open_code
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.front_matter import looks_like_front_matter
from milpart_docs.reading.marked_blocks import MarkedBlock, read_marked_blocks
from milpart_docs.reading.odd_fences import field_names
from milpart_docs.reading.torn_references import find_torn_references

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
        (
            *_find_second_front_matter(plain, lines),
            *marked.faults,
            *_torn_references(plain, lines, len(references)),
            *_open_code(text, plain, lines),
        ),
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


def _open_code(text: str, plain: str, lines: _LineTable) -> list[Fault]:
    found = find_open_code(text, plain)
    details = {"opening": found.opening, "closing": found.closing} if found else {}
    return [Fault("code-without-end", *lines.place(found.start), details=details)] if found else []


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
