"""Names of fields with signs around them."""

import pytest

from milpart_docs.reading.decorated_keys import find_decorated_key


@pytest.mark.parametrize(
    "row",
    [
        *(
            "**title:** a",
            "**title**: a",
            "__title__: a",
            "`title`: a",
            "*title:* a",
            "* title: a",
            "- title: a",
            "> title: a",
            "| title | a |",
        ),
        *(
            "• title: a",
            "- **title:** a",
            "1. title: a",
            "**topics:**",
            "**title: a**",
            "title -> a",
            "title := a",
            "title => a",
            "title \u2013 a",
            "title;a",
            "title,a",
            "title? a",
            "title: : a",
        ),
    ],
)
def test_decorated(row: str) -> None:
    """In bold, as code, behind a bullet, a number or a sign of quotation, in a table."""
    assert find_decorated_key(["type: lesson", row], 1) == 0


@pytest.mark.parametrize(
    "row",
    [
        "title: a",
        "**remark:** a",
        "* a remark",
        "**title**",
        "title",
        "- planning",
        "  - title: a",
        "# title: a",
        "topics, such as a",
        "title a",
        "title = a",
        "well-known",
    ],
)
def test_others(row: str) -> None:
    """A field without signs, other words, an entry of a list and a comment."""
    assert find_decorated_key(["type: lesson", row], 1) is None


def test_fields_of_groups() -> None:
    """In bold they are as wrong as any; a bullet before them is the sign of a list."""
    rows = [
        "providers:",
        "  - **actor:** ACR-EUMS",
        "    `role`: funding",
        "  * actor: ACR-EUMS",
        "  - actor: ACR-EUMS",
        "    **remark:** a",
    ]
    assert [find_decorated_key(rows, number) for number in range(1, 6)] == [2, 4, None, None, None]


def test_entries_of_a_list_of_groups() -> None:
    """A source has a title, and begins behind a hyphen; a keyword has none."""
    assert find_decorated_key(["sources:", "- title: a", "  document: b", "- title: c"], 3) is None
    assert find_decorated_key(["topics: [a]", "- title: c"], 1) == 0
    assert find_decorated_key(["topics:", "  - a", "- title: c"], 2) == 0
