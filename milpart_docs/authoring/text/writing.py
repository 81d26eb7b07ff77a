r"""The text of a record file, from its values and its body: one form, whoever writes, so that a change shows as a change and nothing else.

The form in the site and the content management system write the same with a script; golden cases hold them together
(``tests/authoring/written/cases.json``). The rules:

1. Keys stand in the order of ``written_keys``, those of a group in the order of the model; what neither knows follows in the order given.
   What is empty (nothing, an empty text, a list or group without anything in it) is left out, within lists and groups too. Only an empty
   list stays (``[]``) that is the value of a field which every record of the type must have, and which may be empty.
2. No line that can be broken is longer than ``WIDTH`` columns, counted in code points.
3. A list of words (``is_word``), numbers and flags stands between brackets, where it fits on the line of its key. Any other list has an
   item on each line, indented by two spaces, behind ``- ``. The first line of a group in a list stands behind the hyphen.
4. A text of one line stands on the line of its key, as ``milpart_docs.authoring.text.scalars`` says, where that fits. Where it does not,
   and the text can be broken, it is folded: ``>-`` behind the key, and its words on lines of their own, indented by two spaces more than
   the key.
   A text can be broken at a single space between two other signs. One with two spaces in a row at some place, with a tab, or with a space
   at its start or end stays on its line, however long that gets, and so does a single word.
5. A text of several lines stands behind ``|-``, each line indented by two spaces more than the key and empty lines empty. Where one line
   holds a tab or ends with a space, or the first or last is empty or the first begins with a space, it is quoted instead.
6. Texts are cleaned first (``clean_text``). The body is cleaned, loses empty lines and spaces at its start and end, and stands behind an
   empty line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from milpart_docs.authoring.text.scalars import clean_text, is_word, write_scalar, write_text
from milpart_docs.model.inputs import Input, Kind, inputs_of
from milpart_docs.model.written_order import written_keys

WIDTH = 100
FENCE = "---"
STEP = "  "
_DATES = frozenset({Kind.DAY, Kind.PARTIAL_DATE})
_UNBREAKABLE = re.compile(r"\A | \Z|  |\t|\n")


def render_record(type_name: str, values: Mapping[str, Any], body: str = "") -> str:
    """Write the text of a record file."""
    known = {given.key: given for given in inputs_of(type_name)}
    inputs = {key: known[key] for key in written_keys(type_name)}
    text = clean_text(body).strip(" \t\n")
    said: dict[str, list[Any]] = {key: [] for key, given in inputs.items() if given.may_be_empty and values.get(key) == []}
    lines = [FENCE, *_group_lines({**without_empty(values), **said}, inputs, ""), FENCE, *(["", text] if text else [])]
    return "\n".join(lines) + "\n"


def render_body(sections: Mapping[str, str]) -> str:
    """Write a body of sections: the text of each below its heading; a section without a text keeps its heading."""
    cleaned = ((title, clean_text(text).strip(" \t\n")) for title, text in sections.items())
    return "\n\n".join(f"## {title}\n\n{text}" if text else f"## {title}" for title, text in cleaned)


def without_empty(value: Any) -> Any:
    """Copy a value with clean texts and without what is empty in it; the key of nothing goes as well."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        kept = {clean_text(str(key)): without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if not is_empty(item)}
    if isinstance(value, list | tuple):
        return [item for item in map(without_empty, value) if not is_empty(item)]
    return value


def is_empty(value: Any) -> bool:
    """Tell nothing, an empty text, and a list or group with nothing in it; nought and ``false`` are values."""
    return value is None or (isinstance(value, str | list | tuple | Mapping) and not value)


def _group_lines(values: Mapping[str, Any], inputs: Mapping[str, Input], indent: str) -> Iterator[str]:
    """Write the values of a group, or of the whole record, each key at an indentation."""
    for key in (*(key for key in inputs if key in values), *(key for key in values if key not in inputs)):
        yield from _value_lines(f"{indent}{write_text(key)}:", values[key], inputs.get(key), indent)


def _value_lines(start: str, value: Any, given: Input | None, indent: str) -> Iterator[str]:
    """Write a value behind its key or its hyphen, which stands at an indentation."""
    if isinstance(value, dict):
        yield start
        yield from _group_lines(value, _fields(given, is_list=False), indent + STEP)
    elif isinstance(value, list):
        yield from _list_lines(start, value, given, indent)
    else:
        yield from _scalar_lines(start, value, indent, is_date=_is_date(given))


def _list_lines(start: str, items: Sequence[Any], given: Input | None, indent: str) -> Iterator[str]:
    """Write a list between brackets where it is short, else an item on each line."""
    short = f"{start} [{', '.join(write_scalar(item, is_date=_is_date(given)) for item in items)}]" if all(map(_is_short, items)) else ""
    if short and len(short) <= WIDTH:
        yield short
        return
    yield start
    for item in items:
        if isinstance(item, dict):
            first, *others = _group_lines(item, _fields(given, is_list=True), indent + STEP + STEP)
            yield from (f"{indent}{STEP}- {first.lstrip(' ')}", *others)
        else:
            yield from _value_lines(f"{indent}{STEP}-", item, given, indent + STEP)


def _is_short(item: Any) -> bool:
    return is_word(item) if isinstance(item, str) else not isinstance(item, list | dict)


def _is_date(given: Input | None) -> bool:
    return given is not None and any(shape.kind in _DATES for shape in given.shapes)


def _fields(given: Input | None, *, is_list: bool) -> Mapping[str, Input]:
    """Give the fields of the group that may stand at a place, by key; nothing where the model knows none."""
    groups = [shape for shape in given.shapes if shape.kind is Kind.GROUP] if given else []
    found = next((shape for shape in groups if shape.is_list == is_list), None)
    return {field.key: field for field in found.inputs} if found else {}


def _scalar_lines(start: str, value: Any, indent: str, *, is_date: bool) -> Iterator[str]:
    """Write a single value: on the line of its key, folded below it, or with its own lines below it."""
    line = f"{start} {write_scalar(value, is_date=is_date)}"
    if isinstance(value, str) and "\n" in value and _has_own_lines(value):
        yield f"{start} |-"
        yield from (f"{indent}{STEP}{own}" if own else "" for own in value.split("\n"))
    elif isinstance(value, str) and len(line) > WIDTH and " " in value and not _UNBREAKABLE.search(value):
        yield f"{start} >-"
        yield from (f"{indent}{STEP}{folded}" for folded in fold(value, WIDTH - len(indent) - len(STEP)))
    else:
        yield line


def _has_own_lines(text: str) -> bool:
    lines = text.split("\n")
    return "\t" not in text and bool(lines[0] and lines[-1]) and lines[0][0] != " " and not any(line.endswith(" ") for line in lines)


def fold(text: str, width: int) -> Iterator[str]:
    """Break a text at its spaces into lines of at most so many code points; a longer word has a line of its own."""
    line, *words = text.split(" ")
    for word in words:
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
        else:
            yield line
            line = word
    yield line
