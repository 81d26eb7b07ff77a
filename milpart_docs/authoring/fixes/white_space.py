"""White space that nobody sees and that makes differences in a history: blanks at the ends of lines, and lines at the end of the file.

Two blanks at the end of a line are a line break in Markdown, so in the text they stay where another line follows. Code keeps all its own.
"""

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.corpus.release.text import Parts, split_text
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code
from milpart_docs.reading.composing import compose
from milpart_docs.rules.fix import Edit, Fix
from milpart_docs.rules.places import place_of

CODE = "white-space"
_BLANKS = re.compile(r"[ \t]$", re.MULTILINE)
_BREAK = "  "
"""What ends a line of Markdown that is to be broken there."""
_WRITTEN_AS_IT_IS = {"|", ">", "'", '"'}
"""Styles of texts over several lines in which a blank may count."""


def find_white_space(source: SourceFile) -> Iterator[Fix]:
    """Yield the edits that take needless white space out of a record."""
    if source.kind != "record" or not source.written:
        return
    parts = split_text(source.text, source.body_line)
    start = len(source.text) - len(parts.body)
    edits = (*_in_front(source.text, parts), *_in_body(parts.body, start))
    if edits:
        message = "no blanks at the end of the line" if len(edits) == 1 else f"no blanks at the ends of {len(edits)} lines"
        yield Fix(*place_of(source.text, edits[0].start), message, edits, code=CODE)
    yield from _at_end(source.text)


def _in_front(text: str, parts: Parts) -> Iterator[Edit]:
    """Find blanks at the ends of lines up to the closing fence, outside of texts in which they may count."""
    head = text[: len(text) - len(parts.body)]
    if not _BLANKS.search(head):
        return
    root, _ = compose(parts.front)
    kept = [] if root is None else [(len(parts.opening) + start, len(parts.opening) + end) for start, end in _spans(root)]
    offset = 0
    for row in head.split("\n"):
        bare = row.rstrip(" \t")
        end = offset + len(bare)
        if bare != row and not any(start < end < last for start, last in kept):
            yield Edit(end, offset + len(row), "")
        offset += len(row) + 1


def _spans(node: Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, ScalarNode):
        if node.style in _WRITTEN_AS_IT_IS and node.start_mark.line != node.end_mark.line:
            yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _spans(item)
    elif isinstance(node, MappingNode):
        for pair in node.value:
            for item in pair:
                yield from _spans(item)


def _in_body(body: str, start: int) -> Iterator[Edit]:
    """Find blanks at the ends of the lines of a body that are no code and no line break."""
    if not _BLANKS.search(body):
        return
    rows, plain = body.split("\n"), blank_code(body).split("\n")
    offset = start
    for number, (row, shown) in enumerate(zip(rows, plain, strict=True)):
        bare = row.rstrip(" \t")
        is_code = shown[len(bare) - 1 : len(bare)].isspace() if bare else _is_in_code(rows, plain, number)
        is_break = bool(bare) and row[len(bare) :].startswith(_BREAK) and number + 1 < len(rows) and bool(rows[number + 1].strip())
        if bare != row and not is_code and not is_break:
            yield Edit(offset + len(bare), offset + len(row), "")
        offset += len(row) + 1


def _is_in_code(rows: list[str], plain: list[str], number: int) -> bool:
    """Tell whether the nearest lines with text before and behind a blank one are code."""
    near = (
        next((place for place in places if rows[place].strip()), None)
        for places in (range(number - 1, -1, -1), range(number + 1, len(rows)))
    )
    return all(place is not None and not plain[place].strip() for place in near)


def _at_end(text: str) -> Iterator[Fix]:
    """Let the file end with one line end; blanks before it are told line by line."""
    bare = text.rstrip("\n")
    if bare and text != f"{bare}\n" and not bare.endswith((" ", "\t")):
        line = bare.count("\n") + 1
        yield Fix(line, 1, "one line end at the end of the file", (Edit(len(bare), len(text), "\n"),), code=CODE)
