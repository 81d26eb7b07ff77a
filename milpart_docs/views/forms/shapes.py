"""The fields of a form as data for its script: what each is called, what it means, and which kinds of value it takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from milpart_docs.model.identifier import identifier_pattern
from milpart_docs.model.inputs import Input, Kind, Shape
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.views.forms.choices import AMBITION, MEMBER_STATES, Choices
from milpart_docs.vocabulary import VOCABULARIES

OF_MEMBER_STATES = frozenset({"member_state", "member_states"})
"""Fields that hold Member States only; the rule MP503 says so of the same keys."""
CONTEXT = "context"
"""The field in which, of all actors, only missions may stand (MP702)."""
NEEDS = ("needs-assessment",)
"""Where assessments alone may be named, a need in one of them is named, never the whole assessment (MP708)."""

NOTHING = "Where there is nothing to name, leave it empty."
"""What is said of a list that has to be there, and may say that it names nothing."""


@dataclass(frozen=True)
class Describer:
    """Describes fields for one form, and remembers which vocabularies they choose from."""

    choices: Choices
    suggestions: Mapping[str, list[str]]

    def describe(self, inputs: Iterable[Input]) -> list[dict[str, Any]]:
        """Give fields as data; what is empty is left out."""
        return [_without_empty(self._describe_field(given)) for given in inputs]

    def _describe_field(self, given: Input) -> dict[str, Any]:
        shapes = [self._describe_shape(given, shape) for shape in _offered(given.shapes)]
        return {
            "key": given.key,
            "label": given.label,
            "meaning": f"{given.meaning} {NOTHING}" if given.may_be_empty else given.meaning,
            "required": given.is_required and not given.may_be_empty,
            "mayBeEmpty": given.may_be_empty,
            "from": given.needed_from,
            "longest": given.longest,
            "shapes": [_without_empty(shape) for shape in shapes],
        }

    def _describe_shape(self, given: Input, shape: Shape) -> dict[str, Any]:
        return {
            "kind": str(shape.kind),
            "list": shape.is_list,
            "terms": _vocabulary_of(shape),
            "among": MEMBER_STATES if shape.kind is Kind.COUNTRY and given.key in OF_MEMBER_STATES else None,
            "targets": list(shape.targets),
            "pattern": _reference_pattern(shape) if shape.kind is Kind.RECORD else None,
            "missions": given.key == CONTEXT,
            "needs": shape.kind is Kind.RECORD and shape.targets == NEEDS,
            "suggest": given.key if shape.kind is Kind.TEXT and shape.is_list and self.suggestions.get(given.key) else None,
            "least": shape.least,
            "most": shape.most,
            "inputs": self.describe(shape.inputs),
        }


def _offered(shapes: Sequence[Shape]) -> list[Shape]:
    """Leave out a single choice where several may be chosen: one of several says the same, and nobody has to decide how to give it."""
    several = [replace(shape, is_list=False) for shape in shapes if shape.is_list and shape.kind is not Kind.TEXT]
    return [shape for shape in shapes if shape not in several]


def _reference_pattern(shape: Shape) -> str:
    """Give what an identifier of an allowed type looks like, with a place in the record behind it."""
    identifiers = "|".join(identifier_pattern(name) for name in shape.targets or RECORD_TYPES)
    place = "#.+" if shape.targets == NEEDS else "(?:#.+)?"
    return f"^(?:{identifiers}){place}$"


def _vocabulary_of(shape: Shape) -> str:
    """Give the vocabulary that a value is chosen from; that of levels of ambition is written by number."""
    is_ambition = shape.kind is Kind.COUNT and shape.most == max(map(int, VOCABULARIES[AMBITION].terms))
    return AMBITION if is_ambition else shape.vocabulary


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing; nought does."""
    return {key: value for key, value in values.items() if value is not None and value is not False and value not in ("", [])}
