"""What no need shows: assessments that cannot be read, and dissents on needs that do not exist."""

from collections.abc import Sequence

import pytest

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.left_out import LeftOut, find_left_out
from milpart_docs.analysis.needs.needs import assess_needs
from milpart_docs.catalogue.facets import Facets
from tests.analysis.needs.needs_world import assessment, need, world
from tests.corpora import Written, record
from tests.projects import TODAY


def roadmaps_of(*files: Written) -> Roadmaps:
    """Give the roadmaps of a world."""
    corpus = world(*files)
    return Roadmaps(corpus, Facets(corpus), TODAY)


def left_out(*files: Written, partner: str | None = None) -> LeftOut:
    """Give what is left out of a world."""
    return find_left_out(roadmaps_of(*files), partner)


@pytest.mark.parametrize(
    ("on", "names", "is_told"),
    [
        ("N9", ("N1", "N2"), True),
        ("needs N7 and N9", ("N1",), True),
        ("ASM-2026-0001#N9", ("N1",), True),
        ("#maritime", ("N1",), True),
        ("NEED-12", ("NEED-3",), True),
        ("N1 and N9", ("N1",), False),
        ("EU27", ("N1",), False),
        ("the date", ("N1",), False),
        ("2026", ("1", "2"), False),
        ("2026-03-20", ("1",), False),
        ("7", ("1", "2"), True),
        (None, ("N1",), False),
    ],
)
def test_dissent_on_a_need_that_does_not_exist(on: str | None, names: Sequence[str], is_told: bool) -> None:  # noqa: FBT001
    """It is told, and about none of the needs; what is no name of a need is about the assessment, and a need that exists counts."""
    file = assessment(1, *(need(name) for name in names), dissent=[{"actor": "ACR-EUMS", "text": "No.", "on": on}])
    roadmaps = roadmaps_of(file)
    told = [(entry.id, dissent.on) for entry, dissent in find_left_out(roadmaps).dissents]
    assert told == ([("ASM-2026-0001", on)] if is_told else [])
    assert any(standing.dissents for standing in assess_needs(roadmaps)) is not is_told


def test_assessments_that_cannot_be_read() -> None:
    """One has no needs; one was withdrawn, and would not count in any case. Of a partner, its own and those of nobody known."""
    files = (
        assessment(1, need("N1")),
        record("ASM-2026-0002", partner="NER"),
        record("ASM-2026-0003", partner="MLI"),
        record("ASM-2026-0004"),
        record("ASM-2026-0005", partner="NER", status="withdrawn"),
    )
    assert [entry.id[-1] for entry in left_out(*files).unreadable] == ["2", "3", "4"]
    assert [entry.id[-1] for entry in left_out(*files, partner="NER").unreadable] == ["2", "4"]
