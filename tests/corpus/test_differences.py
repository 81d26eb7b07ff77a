"""What differs between two versions of a record."""

from typing import Any

import pytest

from milpart_docs.corpus.differences import Differences, find_differences, line_of_section, read_sections
from tests.changes import change_of
from tests.corpora import record

ID = "LL-2026-0001"
BODY = "Before.\n\n## Observation\n\nOne.\n\n### More\n\nTwo.\n\n## Discussion\n\nThree."


def differences(body: str = BODY, **fields: Any) -> Differences:
    """Give what differs when a lesson has another text or other fields."""
    change = change_of([record(ID, BODY, topics=["a", "b"])], [record(ID, body, **{"topics": ["a", "b"], **fields})])
    if not change.revised:
        return Differences((), ())
    ((before, after),) = change.revised
    assert before is not None
    assert after is not None
    return find_differences((change.before, before), (change.after, after))


@pytest.mark.parametrize(
    ("fields", "found"),
    [({"title": "Another"}, ("title",)), ({"topics": ["b", "a"]}, ("topics",)), ({"impact": "Six."}, ("impact",)), ({}, ())],
)
def test_fields(fields: dict[str, Any], found: tuple[str, ...]) -> None:
    """New ones, other ones; the order of a list counts."""
    assert differences(**fields) == (found, ())


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Two.", "2.", ("Observation",)),
        ("Before.", "Foreword.", ("",)),
        ("## Discussion\n\nThree.", "", ("Discussion",)),
        ("One.", "One.\n\n", ()),
        ("Three.", "Three.\n\n## Conclusion\n\nFour.", ("Conclusion",)),
    ],
)
def test_sections(old: str, new: str, found: tuple[str, ...]) -> None:
    """What stands below a smaller heading belongs to the section around it; white space is no difference."""
    assert differences(BODY.replace(old, new)).sections == found


def test_nothing_differs() -> None:
    """And then it is false."""
    assert not differences()
    assert differences(title="Another")


def test_two_sections_of_one_title_are_one() -> None:
    """Nothing of them is lost; the line is that of the first."""
    body = "## A\n\nOne.\n\n## A\n\nTwo."
    corpus = change_of([], [record(ID, body)]).after
    entry = corpus.by_id[ID]
    assert read_sections(corpus, entry) == {"": "", "A": "One. Two."}
    assert line_of_section(entry, "A") == entry.body_line + 1
    assert line_of_section(entry, "") == entry.body_line
