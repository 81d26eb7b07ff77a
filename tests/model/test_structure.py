"""What the declarations say, place by place."""

from collections.abc import Iterator

import pytest

from milpart_docs.model import RECORD_TYPES, Record
from milpart_docs.model.proposal import Proposal
from milpart_docs.model.record import Part
from milpart_docs.model.structure import Path, keys_of, part_at, parts_at
from milpart_docs.rules.meaning import what_to_write


def names(*path: str | int) -> list[str]:
    """Give the names of the parts that may stand at a place of a proposal."""
    return [part.__name__ for part in parts_at(Proposal, path)]


def test_a_field_may_take_one_of_several_parts() -> None:
    """At its own place all of them, at that of an entry those of the list alone."""
    assert names("timeline") == ["Timeline", "Milestone"]
    assert names("timeline", 0) == ["Milestone"]
    assert names("decision") == ["ProposalDecision"]
    assert names("title") == names("nowhere", "at") == []
    assert part_at(Proposal, ()) is Proposal


def places(record: type[Record], part: type[Part], path: Path = ()) -> Iterator[Path]:
    """Give the place of every field of a type, entries of lists at their first place."""
    for key in keys_of(part):
        yield (*path, key)
        for inner in parts_at(record, (*path, key)):
            is_entry = inner in parts_at(record, (*path, key, 0)) and len(parts_at(record, (*path, key))) > 1
            yield from places(record, inner, (*path, key, 0) if is_entry else (*path, key))


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_field_says_what_belongs_there(type_name: str) -> None:
    """Every field of every part has a meaning, and it is found at its place."""
    record = RECORD_TYPES[type_name]
    found = list(places(record, record))
    assert len(found) >= len(keys_of(record))
    assert [path for path in found if len(what_to_write(record, path)) < len("the day")] == []


def test_keys_that_authors_choose_mean_what_the_field_around_them_does() -> None:
    """A language below ``labels`` has no field of its own."""
    assert what_to_write(RECORD_TYPES["term"], ("labels", "fr")) == "the term in other languages, by language"
