"""Signs at the beginning of a value."""

import pytest

from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.reading.value_signs import advise_fields, advise_value


@pytest.mark.parametrize(
    ("row", "mistake", "advice"),
    [
        ("title: > Late", "text-after-block-sign", "write title: Late"),
        ("title: |- Late", "text-after-block-sign", "write title: Late"),
        ("title: > Late: too late", "text-after-block-sign", 'write title: "Late: too late"'),
        ("impact: > 50 % of it", "text-after-block-sign", 'write impact: "> 50 % of it"'),
        ("summary: >\u2013", "text-after-block-sign", "write summary: >-"),
        ("title: - Late", "list-beside-key", "write title: Late"),
        ("title: - [Draft] x", "list-beside-key", 'write title: "[Draft] x"'),
        ("sources: - title: A", "list-beside-key", "write sources: alone, and on the next line, two spaces further right, - title: A"),
        ("topics: - a", "list-beside-key", ""),
        ("title: a: b", "colon-in-text", ""),
    ],
)
def test_the_field_as_it_should_be(row: str, mistake: str, advice: str) -> None:
    """The author's own words, in quotation marks where they need them."""
    assert advise_value(split_lines(f"{row}\nstatus: b"), 1, mistake) == advice


def test_a_text_that_goes_on() -> None:
    """One line cannot tell what several lines should be."""
    assert advise_value(split_lines("title: > Late\n  and later"), 1, "text-after-block-sign") == ""


def test_two_fields_on_a_line() -> None:
    """The second field has no line of its own; where it has one, the words are a text."""
    assert advise_fields(split_lines("status: a, marking: PUBLIC"), 1) == (
        "write each field on a line of its own: status: a, and below it marking: PUBLIC"
    )
    assert advise_fields(split_lines("status: a, marking: PUBLIC\nmarking: LIMITE"), 1) == ""
    assert advise_fields(split_lines("title: On time: late"), 1) == ""
    assert advise_fields(split_lines("  - actor: ACR-EUMS, role: funding"), 1) == (
        "write each field on a line of its own: - actor: ACR-EUMS, and below it role: funding"
    )
    assert advise_fields(split_lines("  - title: A report, date: 2025"), 1) == ""
