"""MP425: marks of templates in texts."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("six weeks", "{{ weeks }} weeks", "28:24"),
        ("six weeks", "{% if late %} weeks", "28:24"),
        ("six weeks", "${WEEKS} weeks", "28:24"),
        ("six weeks", "<%= weeks %> weeks", "28:24"),
        ("six weeks", "[insert number] weeks", "28:24"),
        ("six weeks", "[Your text here] weeks", "28:24"),
        ("The first course began six", "Click or tap here to enter text. Six", "28:1"),
        ("title: A new", "title: The {{ course }} A new", "4:8"),
        ("    document: EX", "    document: EX {{ number }}", "23:15"),
    ],
)
def test_points_at_the_mark(tmp_path: Path, old: str, new: str, place: str) -> None:
    """In texts, and in values that hold more than the mark."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP425"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("six weeks", "`{{ weeks }}` weeks"),
        ("six weeks", "\n\n    {{ weeks }}\n\nweeks"),
        ("six weeks", "[your report](https://www.example.org) weeks"),
        ("six weeks", "[a] {b} $5 {{ weeks"),
        ("six weeks", "[described] [additional] weeks"),
        ("Discussion\n", "Discussion {#discussion}\n"),
    ],
)
def test_what_is_none(tmp_path: Path, old: str, new: str) -> None:
    """Code, links, single braces, and words that only begin so."""
    assert diagnose_lesson(tmp_path, (old, new)) == []


def test_a_value_that_is_nothing_else(tmp_path: Path) -> None:
    """It is told by the rules about placeholders, once."""
    assert diagnose_lesson(tmp_path, ("title: A new task needs lead time", 'title: "{{ title }}"')) == ["4:8 MP419"]
