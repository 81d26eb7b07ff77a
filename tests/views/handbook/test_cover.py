"""The cover: title, identifier, version, state, originator, day, marking, release, illustration."""

import pytest

from milpart_docs.views.handbook.cover import describe_illustration, describe_state, render_cover
from milpart_docs.views.handbook.release import Shown, protect
from tests.corpora import record
from tests.views.handbook.books import ALL, DOCTRINE, book_of, replaced, words_of

OTHERS = ALL[1:]


def test_cover_of_a_publication() -> None:
    """All that says what lies on the table, the marking first and last."""
    shown = Shown("LIMITE", "releasable to France and NATO")
    words = words_of(render_cover(book_of("DOC-2026-0001", audience="partners"), shown))
    assert words == (
        "LIMITE releasable to France and NATO Doctrine publication · DOC-2026-0001 Planning & assessing Draft: no authority has endorsed it"
        " Version 0.2 Originator EU Military Staff Custodian EU Military Staff Last changed 2026-11-20 As of 22 November 2026"
        " Marking LIMITE Release Releasable to France and NATO Prepared for Audience: partners LIMITE releasable to France and NATO"
    )


def test_cover_of_a_selection() -> None:
    """How many records, in which states; the title is the one asked for, the type's, or a general one."""
    words = words_of(render_cover(book_of("DOC-2026-0001", "LL-2026-0001"), Shown("PUBLIC", "")))
    assert "Handbook · 2 records Selected records States: 1 draft, 1 observation" in words
    assert "Release To every reader whom the marking allows" in words
    assert book_of("TRM-CSDP", "TRM-AAR").title == "Terms"
    assert book_of("TRM-CSDP", "TRM-AAR", asked_title="Mine").title == "Mine"
    assert "Record Planning & assessing" in words_of(render_cover(book_of("DOC-2026-0001", asked_title="Mine"), Shown("PUBLIC", "")))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("status: review", "Review: no authority has endorsed it"),
        ("status: silence-procedure\nsilence_until: 2026-12-01", "Silence procedure: endorsed unless someone objects by 2026-12-01"),
        ("status: endorsed\nreview_by: 2027-01-01\nendorsed: {by: ACR-EUMS, on: 2026-11}", "Endorsed by EU Military Staff on 2026-11"),
        (
            "status: endorsed\nreview_by: 2027-01-01\nendorsed: {by: ACR-EUMS, on: 2026-11, illustrative: true}",
            "Endorsed by EU Military Staff on 2026-11; this endorsement is an illustration and did not take place",
        ),
        ("status: superseded\nsuperseded_by: LL-2026-0001", "Superseded: Lead time (LL-2026-0001) takes its place"),
        ("status: superseded\nsuperseded_by: DOC-2026-0099", "Superseded: Another record takes its place."),
        ("status: withdrawn\nwithdrawn_reason: It was wrong.", "Withdrawn: It was wrong."),
    ],
)
def test_state_in_plain_words(fields: str, said: str) -> None:
    """Who endorsed it, or that nobody did; a record that was cut is not named."""
    assert describe_state(book_of("DOC-2026-0001", files=(replaced(DOCTRINE, ("status: draft", fields)), *OTHERS))) == said


def test_illustrations_are_told() -> None:
    """Of one record, or how many of several."""
    illustrating = replaced(DOCTRINE, ("status: draft", "status: draft\nillustrative: true"))
    assert describe_illustration(book_of("DOC-2026-0001")) == ""
    assert "does not report" in describe_illustration(book_of("DOC-2026-0001", files=(illustrating, *OTHERS)))
    both = describe_illustration(book_of("DOC-2026-0001", "LL-2026-0001", files=(illustrating, *OTHERS)))
    assert both.startswith("Illustration: 1 of 2 records")


def release_of(*lists: list[str]) -> str:
    """Give the words on the release of records with lists of communities."""
    files = [record(f"LL-2026-{place:04}", marking="LIMITE", releasable_to=found) for place, found in enumerate(lists, 1)]
    book = book_of(*(file.path[5:-3] for file in files), files=tuple(files))
    return protect(book.entries, book.corpus).release


def test_release_is_what_all_records_allow() -> None:
    """A document goes to those who may see all of it; a record that names nobody does not narrow it."""
    assert release_of(["FRA", "NATO"], ["NATO", "EU"]) == "releasable to NATO"
    assert release_of(["FRA", "NATO"], []) == "releasable to France and NATO"
    assert release_of(["FRA"], ["NATO"]) == "its parts are releasable to different communities"
    assert release_of([], []) == ""
