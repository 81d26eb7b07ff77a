"""What ``--set key=value`` says: values at places such as ``topics``, ``dates.planned_start``, ``providers.0.actor``, ``sections.Title``.

A place that the model does not have is a complaint with the nearest one; all complaints are told together.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from milpart_docs.authoring.interview.answers import WITHOUT_WORDS, read_answer, read_item, shape_in_words
from milpart_docs.model.inputs import Input, Kind, inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.written_terms import read_word

SECTIONS = "sections"
UNCHANGED = frozenset({"type"})


class Complaint(NamedTuple):
    """What is wrong with one assignment, and what to do about it."""

    message: str
    hint: str


class Assignments(NamedTuple):
    """Values by key, texts of sections by title, and what could not be understood."""

    values: dict[str, Any]
    sections: dict[str, str]
    complaints: list[Complaint]


class _NoPlaceError(Exception):
    """The place of an assignment does not exist; it carries the complaint."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.complaint = Complaint(message, hint)


def read_assignments(type_name: str, written: Iterable[str]) -> Assignments:
    """Read assignments for a record of a type, in their order; a list that is assigned twice grows."""
    read = Assignments({}, {}, [])
    for assignment in written:
        try:
            _assign(read, type_name, *_parted(assignment))
        except _NoPlaceError as error:
            read.complaints.append(error.complaint)
    return read._replace(values={key: _as_lists(value) for key, value in read.values.items()})


def _parted(assignment: str) -> tuple[str, str]:
    place, sign, words = assignment.partition("=")
    if not sign:
        raise _NoPlaceError(f"{assignment} sets nothing", "write --set key=value, as in --set topics=planning,training")
    return place.strip(), words


def _assign(read: Assignments, type_name: str, place: str, words: str) -> None:
    first, *steps = place.split(".")
    if first == SECTIONS:
        _put_once(read.sections, _section(type_name, ".".join(steps)), words, place)
        return
    if first in UNCHANGED:
        raise _NoPlaceError(f"{first} is said by the command itself", f"leave out --set {place}")
    inputs = {given.key: given for given in inputs_of(type_name)}
    _put(read.values, _known(first, inputs, place), steps, inputs, words)


def _section(type_name: str, title: str) -> str:
    """Give the title of a section as the model writes it; another one is a heading of the author's own."""
    if not title.strip():
        raise _NoPlaceError("sections has no title", f"write --set '{SECTIONS}.Observation=What happened.'")
    return read_word(title, [section.title for section in RECORD_TYPES[type_name].sections]) or " ".join(title.split())


def _known(key: str, inputs: Mapping[str, Input], place: str) -> str:
    """Give the key of the model that is meant by one that somebody wrote."""
    meant = key if key in inputs else read_word(key, inputs)
    if meant is None:
        nearest = find_nearest(key, inputs)
        hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join(inputs)}"
        raise _NoPlaceError(f"there is no field {place}", hint)
    return meant


def _put(values: dict[Any, Any], key: str, steps: Sequence[str], inputs: Mapping[str, Input], words: str) -> None:
    """Put a value at a place below a key; the places of a list are kept as numbers until all is read."""
    given = inputs[key]
    if not steps:
        _put_words(values, key, given, words)
        return
    first, *rest = steps
    inner = values.setdefault(key, {})
    if not isinstance(inner, dict):
        raise _NoPlaceError(f"{key} has been set as a whole", f"set either {key} or {key}.{first}")
    if first.isascii() and first.isdigit():
        _put_item(inner, given, int(first), rest, words)
    elif any(shape.kind is Kind.TRANSLATIONS for shape in given.shapes) and not rest:
        _put_once(inner, first, words.strip(), f"{key}.{first}")
    else:
        _put_field(inner, given, steps, is_list=False, words=words)


def _put_words(values: dict[Any, Any], key: str, given: Input, words: str) -> None:
    if all(shape.kind in WITHOUT_WORDS for shape in given.shapes):
        raise _NoPlaceError(f"{key} is a group and has no value of its own", f"write --set {example(given)}")
    value = read_answer(given, words)
    before = values.get(key)
    if isinstance(before, list) and isinstance(value, list):
        before += value
    else:
        _put_once(values, key, value, key)


def _put_item(items: dict[Any, Any], given: Input, number: int, steps: Sequence[str], words: str) -> None:
    if steps:
        _put_field(items.setdefault(number, {}), given, steps, is_list=True, words=words)
        return
    shape = shape_in_words(given, is_list=True)
    if shape is None:
        raise _NoPlaceError(f"{given.key}.{number} has no value of its own", f"write --set {example(given)}")
    _put_once(items, number, read_item(shape, words.strip()), f"{given.key}.{number}")


def _put_once(values: dict[Any, Any], key: Any, value: Any, place: str) -> None:
    """Put a value where there is none yet: of two, the first would be lost without a word."""
    if key in values:
        raise _NoPlaceError(f"{place} is set twice", "give it once, with the value that is to stand there")
    values[key] = value


def _put_field(group: Any, given: Input, steps: Sequence[str], *, is_list: bool, words: str) -> None:
    inputs = {field.key: field for shape in given.shapes if shape.kind is Kind.GROUP and shape.is_list == is_list for field in shape.inputs}
    if not inputs or not isinstance(group, dict):
        raise _NoPlaceError(f"there is no field {given.key}.{'.'.join(steps)}", f"write --set {example(given)}")
    _put(group, _known(steps[0], inputs, f"{given.key}.{steps[0]}"), steps[1:], inputs, words)


def _as_lists(value: Any) -> Any:
    """Make lists of what was gathered by place, in the order of the places."""
    if not isinstance(value, dict):
        return value
    made = {key: _as_lists(item) for key, item in value.items()}
    if made and all(isinstance(key, int) for key in made):
        return [made[place] for place in sorted(made)]
    return {str(key): item for key, item in made.items()}


def example(given: Input, before: str = "") -> str:
    """Write how a field is set, down to the first of its own fields that it must have."""
    place = f"{before}{given.key}"
    shape = given.shape
    if shape.kind is Kind.GROUP:
        inner = next((field for field in shape.inputs if field.is_required), shape.inputs[0])
        return example(inner, f"{place}.0." if shape.is_list else f"{place}.")
    return f"{place}.fr=…" if shape.kind is Kind.TRANSLATIONS else f"{place}=…"
