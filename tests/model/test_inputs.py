"""What a person enters is computed from the model: every field, with the kind of value that its type in the model calls for."""

from collections.abc import Iterator

import pytest

from milpart_docs.model.inputs import Input, Kind, common_keys, inputs_of
from milpart_docs.model.schema import build_schema
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.vocabulary import VOCABULARIES


def one(type_name: str, *path: str) -> Input:
    """Find a field by its path through the first forms of groups."""
    inputs = inputs_of(type_name)
    found = None
    for step in path:
        found = next(item for item in inputs if item.key == step)
        inputs = found.shape.inputs
    assert found is not None
    return found


def every(inputs: tuple[Input, ...]) -> Iterator[Input]:
    """Give fields with all that stands in their groups."""
    for item in inputs:
        yield item
        for shape in item.shapes:
            yield from every(shape.inputs)


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_field_of_the_schema_can_be_entered(type_name: str) -> None:
    """No field is forgotten, and none is asked for that the schema does not ask for."""
    schema = build_schema(type_name)
    assert {item.key for item in inputs_of(type_name)} == set(schema["properties"])
    assert {item.key for item in inputs_of(type_name) if item.is_required} == set(schema["required"])


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_field_has_words_and_a_form(type_name: str) -> None:
    """Whoever asks has something to say, and knows what to offer."""
    for item in every(inputs_of(type_name)):
        assert item.label, item.key
        assert item.meaning.endswith((".", "…")), item.key
        for shape in item.shapes:
            assert (shape.kind is Kind.GROUP) == bool(shape.inputs), item.key
            assert (shape.kind is Kind.TERM) == (shape.vocabulary in VOCABULARIES), item.key


@pytest.mark.parametrize(
    ("path", "kind", "is_list"),
    [
        (("lesson", "title"), Kind.TEXT, False),
        (("lesson", "status"), Kind.TERM, False),
        (("lesson", "topics"), Kind.TEXT, True),
        (("lesson", "pillars"), Kind.TERM, True),
        (("lesson", "partners"), Kind.COUNTRY, True),
        (("lesson", "context"), Kind.RECORD, False),
        (("lesson", "created"), Kind.DAY, False),
        (("lesson", "date_observed"), Kind.PARTIAL_DATE, False),
        (("lesson", "language"), Kind.LANGUAGE, False),
        (("lesson", "releasable_to"), Kind.COMMUNITY, True),
        (("lesson", "discussion"), Kind.ADDRESS, False),
        (("lesson", "non_attribution"), Kind.FLAG, False),
        (("lesson", "actions"), Kind.GROUP, True),
        (("lesson", "actions", "owner"), Kind.RECORD, False),
        (("lesson", "actions", "status"), Kind.TERM, False),
        (("activity", "trainees"), Kind.COUNT, False),
        (("activity", "location", "lat"), Kind.NUMBER, False),
        (("activity", "budget", "currency"), Kind.CURRENCY, False),
        (("activity", "equipment", "class"), Kind.RECORD, False),
        (("activity", "safeguards", "vetting"), Kind.FLAG, False),
        (("course", "audience"), Kind.TEXT, True),
        (("course", "duration"), Kind.GROUP, False),
        (("capability", "exact_match"), Kind.ADDRESS, True),
        (("term", "labels"), Kind.TRANSLATIONS, False),
    ],
)
def test_the_form_that_is_offered_first(path: tuple[str, ...], kind: Kind, *, is_list: bool) -> None:
    """Kinds come from the types of the model, through unions, lists and groups."""
    shape = one(*path).shape
    assert (shape.kind, shape.is_list) == (kind, is_list)


def test_what_belongs_to_a_kind() -> None:
    """Terms know their vocabulary, references their targets, numbers and texts their limits."""
    assert one("lesson", "status").shape.vocabulary == "lesson-status"
    assert one("lesson", "context").shape.targets == ("activity", "actor")
    assert (one("activity", "location", "lat").shape.least, one("activity", "location", "lat").shape.most) == (-90, 90)
    assert one("lesson", "title").longest == 100
    assert one("lesson", "root_cause").needed_from == "lesson-identified"
    assert [shape.kind for shape in one("course", "duration").shapes] == [Kind.GROUP, Kind.TEXT]
    assert {shape.kind for shape in one("course", "modules").shapes} == {Kind.GROUP, Kind.RECORD}


def test_common_keys_stand_in_every_type() -> None:
    """What all records have, each type asks for."""
    for type_name in RECORD_TYPES:
        assert set(common_keys()) <= {item.key for item in inputs_of(type_name)}
