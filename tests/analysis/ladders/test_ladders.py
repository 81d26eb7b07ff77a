"""Ladders are read from the records of levels, and what is no longer held, or odd, is left out."""

from milpart_docs.analysis.ladders.ladders import meaning_of, read_ladders
from tests.analysis.ladders.ladder_records import COMMON, level
from tests.corpora import corpus_of, record


def test_levels_by_capability_and_number() -> None:
    """In the order of the capabilities' titles; a capability without a record has its identifier for a title."""
    ladders = read_ladders(
        corpus_of(level("B", 2), level("B", 1), level("A", 3), record("CAP-B", title="Alarm"), record("CAP-A", title="Zeal"))
    )
    assert [(ladder.capability, ladder.title, list(ladder.levels)) for ladder in ladders.values()] == [
        ("CAP-B", "Alarm", [1, 2]),
        ("CAP-A", "Zeal", [3]),
    ]
    assert read_ladders(corpus_of(level("A", 1)))["CAP-A"].title == "CAP-A"


def test_what_no_longer_holds_is_no_level() -> None:
    """Superseded and withdrawn levels do not count; of two records of one level, the first by identifier does."""
    other = record(
        "AMB-A-9", **COMMON, capability="CAP-A", level=1, statement="Other.", criteria=[{"id": "C1", "text": "X"}], unit_type="u"
    )
    ladders = read_ladders(corpus_of(level("A", 1), other, level("A", 2, status="withdrawn"), level("A", 3, status="superseded")))
    assert [found.entry.id for found in ladders["CAP-A"].levels.values()] == ["AMB-A-1"]


def test_record_with_errors_is_skipped() -> None:
    """A level without criteria is no level."""
    assert read_ladders(corpus_of(record("AMB-A-1", **COMMON, capability="CAP-A", level=1))) == {}


def test_criteria_of_equipment() -> None:
    """Materiel and facilities only: equipment. With training as well, or without any line: not."""
    criteria = (
        {"text": "a", "dotmlpfi": ["materiel", "facilities"]},
        {"text": "b", "dotmlpfi": "materiel"},
        {"text": "c", "dotmlpfi": ["materiel", "training"]},
        {"text": "d"},
    )
    found = read_ladders(corpus_of(level("A", 1, *criteria)))["CAP-A"].levels[1].criteria
    assert [(each.id, each.is_of_equipment) for each in found] == [
        ("AMB-A-1#C1", True),
        ("AMB-A-1#C2", True),
        ("AMB-A-1#C3", False),
        ("AMB-A-1#C4", False),
    ]


def test_two_criteria_of_one_name() -> None:
    """The first counts."""
    ladder = read_ladders(corpus_of(level("A", 1, "first", {"id": "C1", "text": "second"})))["CAP-A"]
    assert [each.text for each in ladder.levels[1].criteria] == ["first"]


def test_meanings() -> None:
    """Each level has a word, as in the vocabulary of levels."""
    assert [meaning_of(number) for number in (0, 2, 5)] == ["Not assessed", "Accompanied", "Exporting"]


def test_capability_that_is_not_released_has_no_ladder() -> None:
    """The words that stand in its place are no capability, nor are those in the place of a class of equipment."""
    needs = [{"class": "not released", "minimum": 3}, {"class": "EQP-A", "minimum": 1}]
    known = level("A", 1)
    unknown = known._replace(text=known.text.replace("CAP-A", "not released"))
    assert corpus_of(unknown).by_id["AMB-A-1"].record is not None
    ladders = read_ladders(corpus_of(unknown, level("B", 1, equipment=needs)))
    assert list(ladders) == ["CAP-B"]
    assert ladders["CAP-B"].levels[1].equipment == (("EQP-A", 1),)
