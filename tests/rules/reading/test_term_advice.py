"""Fields that take no text."""

import pytest

from milpart_docs.rules.reading.term_advice import advise_term


@pytest.mark.parametrize(
    ("row", "begins"),
    [
        ("marking: TLP: GREEN", "write one of PUBLIC, LIMITE, "),
        ("status: tasked: yes", "write one of observation-submitted, observation, "),
        ("type: a: b", "write one of lesson, best-practice, "),
        ("originator: @EUMS", "write originator: the identifier (ACR-…) of "),
        ("created: a: b", "write created: the day on which "),
        ("topics: * planning", "write topics: [planning]"),
    ],
)
def test_what_belongs_there(row: str, begins: str) -> None:
    """The terms of the type that the file says it is of, the form of an identifier, a list, or the meaning."""
    assert advise_term(f"type: lesson\n{row}", 2, "colon-in-text").startswith(begins)


@pytest.mark.parametrize("row", ["title: a: b", "odd: a: b", "no field"])
def test_texts(row: str) -> None:
    """A text is put in quotation marks, and of what is no field nothing is known."""
    assert advise_term(row, 1, "colon-in-text") == ""


@pytest.mark.parametrize(("text", "begun"), [("actual_start: 2026-03", "actual_start: 2026-03"), ("from: to", "planned_start: …")])
def test_groups(text: str, begun: str) -> None:
    """A field of a group that stands beside the group's name goes on a line of its own."""
    advice = f"write dates: alone, and on the next line, two spaces further right, {begun}"
    assert advise_term(f"type: activity\ndates: {text}", 2, "colon-in-text") == advice


def test_other_mistakes() -> None:
    """A quotation mark that is not closed is closed, whatever the field."""
    assert advise_term("status: 'tasked", 1, "unclosed-quote") == ""
