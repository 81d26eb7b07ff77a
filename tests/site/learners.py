"""A project for tests of catalogues: five rungs of a ladder, told apart by every kind of value, and so many courses that pages are cut."""

from collections.abc import Iterator
from pathlib import Path

from tests.model.examples import example
from tests.site.conftest import SITE_CONFIG, make_site_project

COURSES = 450
"""So many courses, that a catalogue of them is cut into pages; every second one is for two partners."""
CONFIG = """\
      catalogues:
        - name: ladder
          title: Ladder
          meaning: The rungs, from the first to the last.
          records: {type: activity, topic: ladder}
          columns: [title, status, trainees, {dates.planned_end: End}, partner]
          order: [title]
        - {name: partner-courses, title: Courses by partner, group: partner, pages: true, records: {type: activity, topic: courses}}
"""
RUNGS = (
    ("Alpha", "suspended", "trainees: 9\n", "dates: {planned_start: 2026-12, planned_end: 2027-03}", "[NER]"),
    ("Bravo", "pipeline", "trainees: 100\n", "dates: {planned_start: 2026-12, planned_end: 2027}", "[MLI]"),
    ("Charlie", "cancelled", "", "dates: {planned_start: 2026-12, planned_end: 2026-12-31}", "[NER, MLI]"),
    ("Delta", "suspended", "trainees: 25\n", "dates: {planned_start: 2026-12}", "[MLI]"),
    ("'=1+1 Echo'", "pipeline", "trainees: 1200\n", "dates: {planned_start: 2026-12, planned_end: 2027-03-02}", "[NER]"),
)
"""Title, state, trainees, end and partners."""
PAGE = """\
# A page with a table

::: milpart catalogue ladder topic=ladder order=-title limit=4
"""
LONG_PAGE = """\
# A page with a long table

::: milpart catalogue activities limit=20
"""


def make_learners(root: Path, *, use_directory_urls: bool) -> Path:
    """Write the project."""
    form = f"use_directory_urls: {'true' if use_directory_urls else 'false'}\n"
    config = form + SITE_CONFIG.removesuffix("\n") + ":\n" + CONFIG
    files: dict[str, str | bytes] = {"mkdocs.yml": config, "docs/table.md": PAGE, "docs/long.md": LONG_PAGE}
    return make_site_project(root, {**files, **dict(_rungs()), **dict(_courses())})


def _rungs() -> Iterator[tuple[str, str]]:
    for number, (title, status, trainees, dates, partners) in enumerate(RUNGS, 1):
        yield _activity(
            f"ACT-2024-{number:04}",
            ("title: An example of its type", f"title: {title}"),
            ("status: pipeline", f"status: {status}"),
            ("topics: [examples]", "topics: [ladder]"),
            ("dates: {planned_start: 2026-12}\n", f"{dates}\n{trainees}"),
            ("partners: [NER]", f"partners: {partners}"),
        )


def _courses() -> Iterator[tuple[str, str]]:
    summary = "Engineers learn to cross a river by themselves, with what lies on its bank and with what they bring. " * 3
    for number in range(1, COURSES + 1):
        yield _activity(
            f"ACT-2025-{number:04}",
            ("title: An example of its type", f"title: Course {number:03} for bridge builders"),
            ("summary: The smallest record of its type.", f"summary: {summary[:297].strip()}"),
            ("topics: [examples]", "topics: [courses]"),
            ("partners: [NER]", "partners: [NER, MLI]" if number % 2 else "partners: [NER]"),
        )


def _activity(identifier: str, *changes: tuple[str, str]) -> tuple[str, str]:
    return f"docs/activities/{identifier}.md", example("activity", ("id: ACT-2026-0900", f"id: {identifier}"), *changes)
