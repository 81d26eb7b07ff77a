"""What to read first, on the shipped site: on which pages it stands, what it names, and that it says why."""

import json
import re
from pathlib import Path

import pytest

TYPES = {
    "activity": "activity",
    "partner": "partner-profile",
    "capability": "capability",
    "course": "course",
    "syllabus": "syllabus",
    "doctrine": "doctrine",
}
ITEM = re.compile(
    r'<li><a href="\.\./([^/]+)/">[^<]+</a> <span class="mp-quiet">([^<]+) · <span class="mp-id">([^<]+)</span> · [^<]+</span> '
    r'<span class="mp-reason">([^<]+)</span></li>'
)


def read_first(page: str) -> list[tuple[str, str, str]]:
    """Give kind, identifier and reason of each record that a page says to read first."""
    part = page.partition('<aside class="mp-read-first"')[2].partition("</aside>")[0]
    found = [(kind, identifier, reason) for _, kind, identifier, reason in ITEM.findall(part)]
    assert len(found) == part.count("<li>")
    return found


@pytest.mark.parametrize("name", TYPES)
def test_pages_say_what_to_read_first_and_why(shipped_site: Path, shipped_pages: dict[str, str], name: str) -> None:
    """Most pages of the type name lessons and best practices, six at most, each once, with a reason; none names itself."""
    rows = json.loads((shipped_site / "records.json").read_text(encoding="utf-8"))
    own = [row["id"] for row in rows if row["type"] == TYPES[name]]
    found = {identifier: read_first(shipped_pages[f"records/{identifier}/index.html"]) for identifier in own}
    assert sum(bool(items) for items in found.values()) >= len(own) / 2
    for identifier, items in found.items():
        named = [other for _, other, _ in items]
        assert len(named) == len(set(named)) <= 6
        assert {kind for kind, _, _ in items} <= {"Lesson", "Best practice"}, identifier
        assert all(reason.strip() for _, _, reason in items), identifier


@pytest.mark.parametrize(
    ("page", "record"),
    [
        ("partner/mli", "PTR-MLI"),
        ("capability/cap-medevac", "CAP-MEDEVAC"),
        ("mission/acr-eutm-mli", "ACR-EUTM-MLI"),
    ],
)
def test_gathering_page_says_what_its_record_says(shipped_pages: dict[str, str], page: str, record: str) -> None:
    """The page that gathers all about one thing begins with its record, and names the same to read first."""
    gathering = shipped_pages[f"catalogue/{page}/index.html"]
    own = shipped_pages[f"records/{record}/index.html"]
    assert f'<span class="mp-id">{record}</span>' in gathering.partition('class="mp-subject"')[2].partition("</p>")[0]
    assert f'href="../../catalogue/{page}/"' in own.partition('class="mp-gathered"')[2].partition("</p>")[0]
    named = re.findall(r'<span class="mp-id">([^<]+)</span>', gathering.partition('class="mp-read-first"')[2].partition("</aside>")[0])
    assert named == [identifier for _, identifier, _ in read_first(own)] != []


def test_explicit_links_stand_first(shipped_pages: dict[str, str]) -> None:
    """What is linked to an activity stands before what only shares something with it."""
    wrong = []
    for path, page in shipped_pages.items():
        if path.startswith("records/ACT-"):
            reasons = [reason for _, _, reason in read_first(page)]
            shared = [reason.startswith(("same ", "broader ")) for reason in reasons]
            if shared != sorted(shared):
                wrong.append((path, reasons))
    assert wrong == []
