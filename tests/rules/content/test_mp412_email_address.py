"""MP412: e-mail addresses."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.findings import places

TEXT = "The first course began six weeks late."


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("jane.doe@example.org", 1),
        ("Ask jane.doe@example.org.", 5),
        ("<jane@example.org>", 2),
        ("[mail](mailto:jane@example.org)", 15),
        ("`jane@example.org`", 2),
        ("<https://example.org/?to=jane%40example.org>", 26),
        ("jane&#64;example.org", 1),
        ("lessons+mali@mission.example.eu", 1),
        ("o'neill@example.org", 1),
        ("josé@exämple.fr", 1),
        ("'jane@example.org'", 2),
        ("(jane@example.org)", 2),
        ("@jane@social.example.org", 2),
    ],
)
def test_points_at_the_address(tmp_path: Path, text: str, column: int) -> None:
    """In text, links, code and addresses of pages."""
    assert diagnose_lesson(tmp_path, (TEXT, text)) == [f"28:{column} MP412"]


NO_NAME = ("@jane", "@example.org", "jane @ example.org", "5 @ 20 EUR", "https://example.org/@jane", "https://example.org/%40jane/5", "@")
NO_DOMAIN = ("a@b", "jane@", "x@y.z1", "actions/checkout@v4.1", "a@@b.eu c@.eu d@e..eu")
NO_PERSON = ("logo@2x.png", "git@example.org:lessons.git")


@pytest.mark.parametrize("text", [*NO_NAME, *NO_DOMAIN, *NO_PERSON])
def test_near_misses(tmp_path: Path, text: str) -> None:
    """Handles, pictures, versions, repositories and prices."""
    assert diagnose_lesson(tmp_path, (TEXT, text)) == []


def test_front_matter_and_several(tmp_path: Path) -> None:
    """Each address is a finding, in the front matter too."""
    found = diagnose_lesson(tmp_path, ("EX/2025/17", "EX/2025/17 (jane@example.org)"), (TEXT, "a@example.org, b@example.org"))
    assert found == ["23:27 MP412", "28:1 MP412", "28:16 MP412"]


def test_pages_may_hold_addresses(tmp_path: Path) -> None:
    """A page of the site may name the mailbox of the platform."""
    assert places(tmp_path, "MP412", {"docs/about.md": "Write to lessons@example.org.\n"}) == []
