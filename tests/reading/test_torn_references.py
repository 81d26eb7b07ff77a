"""References with a bracket too few."""

import pytest

from milpart_docs.reading.body import read_body


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("See [[LL-2026-0007].", (5, "LL-2026-0007")),
        ("See [[LL-2026-0007", (5, "LL-2026-0007")),
        ("See [[ LL-2026-0007 and more", (5, "LL-2026-0007")),
        ("See [[LL-2026-0007|the lesson].", (5, "LL-2026-0007")),
        ("See [LL-2026-0007]].", (5, "LL-2026-0007")),
        ("See [ACR-EUMS|the staff]] at home", (5, "ACR-EUMS")),
        ("Both [[LL-2026-0001]] and [[LL-2026-0002].", (27, "LL-2026-0002")),
    ],
)
def test_torn(text: str, place: tuple[int, str]) -> None:
    """The fault stands at the first bracket, and names the identifier."""
    faults = read_body(text, 1).faults
    assert [(fault.kind, fault.column, fault.details["target"]) for fault in faults] == [("torn-reference", *place)]


@pytest.mark.parametrize(
    "text",
    [
        "[[LL-2026-0007]]",
        "[[LL-2026-0007|the [first] lesson]]",
        "[LL-2026-0007]",
        "[LL-2026-0007](page.md)",
        "\\[[LL-2026-0007]",
        "`[[LL-2026-0007]`",
        "<!-- [[LL-2026-0007] -->",
        "a list [[of words]",
        "[[LL-2026-0007]](page.md)",
    ],
)
def test_whole_or_none(text: str) -> None:
    """Single brackets may be meant; code and comments are not looked at; and words are no identifier."""
    assert read_body(text, 1).faults == ()
