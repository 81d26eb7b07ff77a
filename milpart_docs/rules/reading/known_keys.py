"""The keys that a front matter can have, by what may stand under them; computed from the model."""

from collections.abc import Iterator
from functools import cache

from milpart_docs.model.inputs import Input, Kind, inputs_of
from milpart_docs.model.types import RECORD_TYPES


@cache
def top_fields() -> frozenset[str]:
    """Give the keys of all records."""
    return frozenset(given.key for name in RECORD_TYPES for given in inputs_of(name))


@cache
def text_fields() -> frozenset[str]:
    """Give the keys under which any words may stand."""
    inputs = (given for name in RECORD_TYPES for given in _all_inputs(inputs_of(name)))
    return frozenset(given.key for given in inputs if any(shape.kind is Kind.TEXT and not shape.is_list for shape in given.shapes))


@cache
def word_fields() -> frozenset[str]:
    """Give the keys under which any words may stand, as a text or as the entries of a list."""
    inputs = (given for name in RECORD_TYPES for given in _all_inputs(inputs_of(name)))
    return frozenset(given.key for given in inputs if any(shape.kind is Kind.TEXT for shape in given.shapes))


@cache
def list_fields() -> frozenset[str]:
    """Give the keys of all records under which nothing but lists stands."""
    inputs = [given for name in RECORD_TYPES for given in inputs_of(name)]
    others = {given.key for given in inputs if not all(shape.is_list for shape in given.shapes)}
    return frozenset(given.key for given in inputs) - others


@cache
def field_names() -> frozenset[str]:
    """Give the keys of all records and of all groups in them."""
    return frozenset(given.key for name in RECORD_TYPES for given in _all_inputs(inputs_of(name)))


def _all_inputs(inputs: tuple[Input, ...]) -> Iterator[Input]:
    for given in inputs:
        yield given
        for shape in given.shapes:
            yield from _all_inputs(shape.inputs)
