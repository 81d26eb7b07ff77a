"""What is asked at once, and what unfolds: the fields of a form in groups by what they tell."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from milpart_docs.model.inputs import Input, Kind, common_keys


class Group(NamedTuple):
    """A part of a form that unfolds: what it is about, and the keys of its fields."""

    title: str
    meaning: str
    keys: tuple[str, ...]


_PLACING = frozenset({Kind.TERM, Kind.COUNTRY})


def group_inputs(type_label: str, inputs: Sequence[Input], left_out: frozenset[str]) -> list[Group]:
    """Group the fields that are not asked first: what all types share by what it tells, and what only this one has."""
    common = frozenset(common_keys())
    rest = [given for given in inputs if given.key not in left_out]
    shared = [given for given in rest if given.key in common]
    own = [given for given in rest if given.key not in common]
    needed_later = [given for given in rest if given.needed_from]

    def keys(chosen: Sequence[Input], belongs: Callable[[Input], bool] = lambda _: True) -> tuple[str, ...]:
        return tuple(given.key for given in chosen if belongs(given) and given not in needed_later)

    placing = keys(shared, _is_placing)
    linking = keys(shared, _is_linking)
    proving = keys(shared, _is_proving)
    others = keys(shared, lambda given: given.key not in {*placing, *linking, *proving})
    groups = (
        Group(f"About the {type_label.lower()}", "What only this kind of record has.", keys(own)),
        Group("Where it belongs", "Under this it is found in catalogues and in the search.", placing),
        Group("Sources and discussion", "What it rests on, and where it is talked about.", proving),
        Group("Other records", "What it is linked with. The links show on both pages.", linking),
        Group("The record itself", "Filled in already; look at it where something is special.", others),
    )
    return [group for group in groups if group.keys]


def _is_placing(given: Input) -> bool:
    """Tell the fields by whose values records are listed: lists of terms, countries and words."""
    return given.shape.is_list and (given.shape.kind in _PLACING or given.shape.kind is Kind.TEXT)


def _is_linking(given: Input) -> bool:
    return given.shape.kind is Kind.RECORD


def _is_proving(given: Input) -> bool:
    """Tell the fields that lead to what a record rests on: addresses, and groups that hold one."""
    return Kind.ADDRESS in {given.shape.kind, *(part.shape.kind for part in given.shape.inputs)}
