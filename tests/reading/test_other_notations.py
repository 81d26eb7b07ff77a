"""Fields in another notation."""

import pytest

from milpart_docs.reading.other_notations import find_other_notation

FIELDS = ("id", "type")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{\n  "id": "LL-2026-0001",\n  "type": "lesson"\n}\n', "id: LL-2026-0001"),
        ('{"type": "lesson"}\n', "type: lesson"),
        ("+++\nid = 'LL-2026-0001'\n+++\n", "id: LL-2026-0001"),
        ("+++\ntitle = 'a'\ntype=\"lesson\"\n", "type: lesson"),
        ("| id | LL-2026-0001 |\n", "id: LL-2026-0001"),
        ("\n| Field | Value |\n|---|---|\n| **id** | LL-2026-0001 |\n", "id: LL-2026-0001"),
        ('"---\nid: LL-2026-0001\n', "id: LL-2026-0001"),
        ("<!--\nid: LL-2026-0001\n-->\n", "id: LL-2026-0001"),
        ("> ---\n> id: LL-2026-0001\n> type: lesson\n", "id: LL-2026-0001"),
    ],
)
def test_found(text: str, line: str) -> None:
    """The first field that stands there is given as it should be written, and the place is the first line with text."""
    fault = find_other_notation(text, FIELDS)
    assert fault is not None
    assert (fault.line, fault.details["line"]) == (1 + text.startswith("\n"), line)


@pytest.mark.parametrize(
    "text", ["", "{ a note }", "+++\n+++\n", "| a | b |\n", "> id and type\n", "A table:\n\n| id | x |\n", "{{ title }}"]
)
def test_not_found(text: str) -> None:
    """A text that is none of these, or has no field of ours."""
    assert find_other_notation(text, FIELDS) is None
