"""From an error of libyaml to the mistake that its author made, and the place where it was made.

libyaml says where it could not go on, which is often a line too late: at an unclosed quote it stops at the end of the file. Here the
place is moved back to what caused it. The rule MP003 puts the mistakes into words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.tokens import FlowMappingEndToken, FlowSequenceEndToken, ScalarToken, Token

from milpart_docs.reading.decorated_keys import find_decorated_key
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.odd_fences import field_names, is_heading
from milpart_docs.reading.odd_lines import (
    Mistake,
    find_comment_in_bracket,
    find_comment_in_text,
    find_odd_space,
    find_print_quote,
    is_bullet,
    is_stray,
    tell_line_without_key,
)

_KEY = re.compile(r"(?:- +)*[^\s:#\"'\[{-][^:]*:(?:\s|$)")
_ANOTHER_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?:[ \t]|\Z)")

_OF_ALL_LINES: frozenset[Mistake] = frozenset({"decorated-key", "equals-sign", "full-width-colon", "no-space-after-colon", "no-colon"})
"""Mistakes that are made in each line or in none."""


_RESTS: frozenset[Mistake] = frozenset({"indentation", "continued-text", "no-colon", "unclear"})
"""What a line of a text looks like that a comment has cut off from its field."""


class _Problem(NamedTuple):
    """What libyaml said, with lines and columns from zero; ``row`` is the line at which it stopped."""

    text: str
    rows: list[str]
    context: str
    problem: str
    context_mark: Mark | None
    mark: Mark

    @property
    def row(self) -> str:
        return self.row_at(self.mark.line)

    @property
    def character(self) -> str:
        return self.row[self.mark.column : self.mark.column + 1]

    def row_at(self, line: int) -> str:
        return self.rows[line] if 0 <= line < len(self.rows) else ""


class _Place(NamedTuple):
    mistake: Mistake
    line: int
    column: int


def syntax_fault(error: MarkedYAMLError, text: str, first_line: int) -> Fault:
    """Tell what stopped libyaml in a text that begins on ``first_line`` of its file."""
    mark = error.problem_mark or error.context_mark or Mark("", 0, 0, 0, "", 0)
    problem = _Problem(text, text.split("\n"), error.context or "", error.problem or "", error.context_mark, mark)
    another = _line_of_another_document(problem)
    if another is not None:
        return Fault("several-documents", first_line + another, 1)
    plain = _find_plain_sign(problem)
    if plain is not None:
        return _fault(problem, plain, first_line)
    if "undefined alias" in problem.problem:
        name = re.match(r"[\w-]*", problem.row[mark.column + 1 :])
        return Fault("alias", first_line + mark.line, mark.column + 1, details={"name": name.group() if name else ""})
    elsewhere = find_odd_space(problem.rows[: mark.line + 1], first_line) or _lost_fence(problem, first_line)
    if elsewhere is not None:
        return elsewhere
    indentation = problem.row[: len(problem.row) - len(problem.row.lstrip(" \t"))]
    if "\t" in indentation or problem.character == "\t":
        column = indentation.find("\t") if "\t" in indentation else mark.column
        return Fault("tab", first_line + mark.line, column + 1)
    return _fault(problem, _place_of(problem), first_line)


def first_line_fault(text: str, first_line: int) -> Fault:
    """Tell what is wrong with YAML that is no fields at all: mostly its first line shows how its author wrote all of them."""
    rows = text.split("\n")
    number = next((number for number, row in enumerate(rows) if row.strip() and not row.lstrip().startswith("#")), 0)
    decorated = find_decorated_key(rows, number)
    mistake, column = tell_line_without_key(rows[number], is_first=True) if decorated is None else ("decorated-key", decorated)
    is_key = rows[number].split(maxsplit=1)[:1] != [] and rows[number].split(maxsplit=1)[0] in field_names()
    if mistake not in _OF_ALL_LINES or (mistake == "no-colon" and not is_key):
        return Fault("not-a-mapping", first_line + number, len(rows[number]) - len(rows[number].lstrip()) + 1)
    return Fault("syntax", first_line + number, column + 1, details={"mistake": mistake, "character": rows[number][column], "problem": ""})


def _fault(problem: _Problem, place: _Place, first_line: int) -> Fault:
    if place.mistake == "bullet" and is_stray(problem.rows, place.line):
        place = _Place("continued-text", place.line, place.column)
    place = _at_comment_above(problem, place)
    character = problem.row_at(place.line)[place.column : place.column + 1]
    details = {"mistake": place.mistake, "character": character, "problem": problem.problem}
    return Fault("syntax", first_line + place.line, place.column + 1, details=details)


def _at_comment_above(problem: _Problem, place: _Place) -> _Place:
    """Move a line that has no key to the line before it, where a comment ended the text that it goes on with."""
    row, above = problem.row_at(place.line), problem.row_at(place.line - 1)
    is_rest = place.mistake in _RESTS and row[:1] == " " and _KEY.match(row.lstrip()) is None
    column = find_comment_in_text(above) if is_rest and "#" in above else None
    return place if column is None else _Place("comment-in-text", place.line - 1, column)


def _find_plain_sign(problem: _Problem) -> _Place | None:
    """Look for what is plain whatever libyaml says: signs around the name of a field, where it stopped or began, or a line of remark."""
    started = problem.context_mark.line if problem.context_mark else problem.mark.line
    for line in (problem.mark.line, started):
        column = find_decorated_key(problem.rows, line)
        if column is not None:
            return _Place("decorated-key", line, column)
    return _Place("continued-text", problem.mark.line, 0) if is_stray(problem.rows, problem.mark.line) else None


def _lost_fence(problem: _Problem, first_line: int) -> Fault | None:
    """Find the heading above the line at which libyaml stopped: there the text begins, and no line of hyphens ends the fields."""
    heading = next((number for number, row in enumerate(problem.rows[: problem.mark.line + 1]) if is_heading(row)), None)
    return None if heading is None else Fault("no-closing-fence", first_line + heading, 1, details={"above": "above this one"})


def _line_of_another_document(problem: _Problem) -> int | None:
    """Find where a second document begins; of a first line that is indented too far libyaml says the same, and it is none."""
    if "single document" in problem.context or "single document" in problem.problem:
        return problem.mark.line
    if "<document start>" not in problem.problem:
        return None
    return next((line for line in range(problem.mark.line, -1, -1) if _ANOTHER_DOCUMENT.match(problem.row_at(line))), None)


def _place_of(problem: _Problem) -> _Place:
    """Name the mistake and its place; the order is from the plainest sign to the vaguest."""
    said, context, start = problem.problem, problem.context, problem.context_mark
    here = (problem.mark.line, problem.mark.column)
    began = (start.line, start.column) if start else here
    if "quoted scalar" in context or "block scalar" in context:
        return _place_in_scalar(problem, began)
    if any(word in context for word in ("an alias", "an anchor", "a tag", "a directive")):
        return _place_of_sign(problem, began)
    if "',' or" in said:
        return _Place("stray-in-bracket", *here) if here[0] == began[0] else _place_of_bracket(problem, began)
    if "simple key" in context:
        return _place_without_colon(problem, began[0])
    if "mapping values are not allowed" in said:
        return _place_of_colon(problem)
    return _place_by_what_stands_there(problem)


def _place_in_scalar(problem: _Problem, began: tuple[int, int]) -> _Place:
    here = (problem.mark.line, problem.mark.column)
    if "quoted" in problem.context:
        is_backslash = "escape" in problem.problem or "hexdecimal" in problem.problem
        return _Place("backslash", *here) if is_backslash else _Place("unclosed-quote", *began)
    return _Place("text-after-block-sign", *began) if "comment or line break" in problem.problem else _Place("indentation", *here)


def _place_of_bracket(problem: _Problem, began: tuple[int, int]) -> _Place:
    """Tell a bracket that is never closed from one whose end became a comment."""
    comment = find_comment_in_bracket(problem.row_at(began[0]), began[1])
    return _Place("unclosed-bracket", *began) if comment is None else _Place("comment-in-bracket", began[0], comment)


def _place_of_sign(problem: _Problem, at: tuple[int, int]) -> _Place:
    """Look at a sign with which nothing can begin that has no quotes around it."""
    row, column = problem.row_at(at[0]), at[1]
    if is_bullet(row, column):
        return _Place("bullet", *at)
    if row[column : column + 1] == "," and row[:column].rstrip()[-1:] in {",", "[", "{"}:
        return _Place("stray-in-bracket", *at)
    return _Place("reserved-character" if row[column : column + 1] else "unclosed-bracket", *at)


def _place_by_what_stands_there(problem: _Problem) -> _Place:
    said, here = problem.problem, (problem.mark.line, problem.mark.column)
    if "block sequence entries" in said:
        return _Place("list-beside-key", *here)
    if "cannot start any token" in said or "node content" in said or "mapping keys are not allowed" in said:
        return _place_of_sign(problem, here)
    if "expected key" in said:
        return _place_after_last_token(problem)
    if "'-' indicator" in said or ("<document start>" in said and _indent(problem.row) < _indent(_first_row(problem.rows))):
        return _Place("indentation", *here)
    return _Place("unclear", *here)


def _place_without_colon(problem: _Problem, line: int) -> _Place:
    is_first = not any(problem.row_at(number).strip() for number in range(line))
    mistake, column = tell_line_without_key(problem.row_at(line), is_first=is_first)
    return _Place(mistake, line, column)


def _place_of_colon(problem: _Problem) -> _Place:
    """Tell a colon inside a text from a line that is indented too far, and from a line above that has no colon."""
    line, column = problem.mark.line, problem.mark.column
    if _KEY.match(problem.row[:column].lstrip()):
        quote = find_print_quote(problem.row)
        return _Place("colon-in-text", line, column) if quote is None else _Place("typographic-quotes", line, quote)
    above = next((number for number in range(line - 1, -1, -1) if problem.row_at(number).strip()), None)
    if above is None:
        return _Place("colon-in-text", line, column)
    if _KEY.match(problem.row_at(above).lstrip()) or _indent(problem.row) > _indent(problem.row_at(above)):
        return _Place("indentation", line, _indent(problem.row))
    return _place_without_colon(problem, above)


def _place_after_last_token(problem: _Problem) -> _Place:
    """Look at what came before a thing that should have been a key: a quote or bracket that closed too early, or just an indentation."""
    here = (problem.mark.line, problem.mark.column)
    last = None
    for token in _tokens(problem.text):
        if token.end_mark.index > problem.mark.index:
            break
        last = token
    is_beside = last is not None and last.end_mark.line == here[0]
    if is_beside and problem.row[here[1] :].strip() in {",", ";"}:
        return _Place("comma-at-end", *here)
    if isinstance(last, ScalarToken) and last.style in {"'", '"'} and is_beside:
        began = last.start_mark
        return _Place("unclosed-quote", began.line, began.column) if began.line != here[0] else _Place("text-after-quote", *here)
    if isinstance(last, FlowSequenceEndToken | FlowMappingEndToken) and is_beside:
        return _Place("text-after-bracket", *here)
    return _Place("unclear" if problem.character == ":" else "indentation", *here)


def _tokens(text: str) -> Iterator[Token]:
    try:
        yield from yaml.scan(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _first_row(rows: list[str]) -> str:
    return next((row for row in rows if row.strip()), "")
