"""MP003: front matter that is not YAML; each mistake is named, at the place where it was made."""

from pathlib import Path

import pytest

from milpart_docs.reading.odd_lines import MISTAKES
from milpart_docs.rules.reading.mp003_yaml_syntax import WORDS
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project

TITLE = "title: A new task needs lead time"
TOPICS = "topics: [planning, curriculum]"

WRONG = [
    (TITLE, "title: Lead time: too short", "4:17"),
    (TITLE, "title: 'It begins", "4:8"),
    (TITLE, 'title: "It begins\nsubtitle: "and ends"', "4:8"),
    (TITLE, "title: @home", "4:8"),
    (TITLE, "title: `code`", "4:8"),
    (TITLE, "title: %20", "4:8"),
    (TITLE, "title: *Urgent* task", "4:8"),
    (TITLE, "title: & so on", "4:8"),
    (TITLE, 'title: "A" task', "4:12"),
    (TITLE, "title: [Draft] task", "4:16"),
    (TITLE, 'title: "C:\\plans"', "4:11"),
    (TITLE, "title A new task", "4:1"),
    (TITLE, "title:A new task", "4:1"),
    (TITLE, " title: A new task", "4:2"),
    ("id: LL", "  id: LL", "3:1"),
    (TOPICS, "topics: [planning", "12:9"),
    (TOPICS, "topics: {planning: yes", "12:9"),
    (TOPICS, "topics: - planning", "12:9"),
    (TOPICS, "topics:\n-planning", "13:1"),
    (TOPICS, "topics: [planning, 'a' b]", "12:24"),
    (TOPICS, "topics: planning]\npillar: ]", "13:9"),
    ("    document", "   document", "23:4"),
    ("summary: The", "summary: | The", "11:10"),
    (TITLE, f"**{TITLE.replace(':', ':**')}", "4:1"),
    (TITLE, f"- {TITLE}", "4:1"),
    (TITLE, f"| {TITLE.replace(':', ' |')} |", "4:1"),
    (TITLE, f"{TITLE}\n*** remark", "5:1"),
    (TITLE, 'title: "A new task",', "4:20"),
]


@pytest.mark.parametrize(("old", "new", "place"), WRONG, ids=[new for _, new, _ in WRONG])
def test_a_mistake_is_found_where_it_was_made(tmp_path: Path, old: str, new: str, place: str) -> None:
    """One finding, at the mistake and not where the reader gave up."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP003"]


RIGHT = [
    'title: "Lead time: too short"',
    "title: 'It''s 20 % @home'",
    "title: at 12:30 see https://example.org",
    'title: >-\n  A: "new" task',
    "title: it's R&D",
]


@pytest.mark.parametrize("new", RIGHT)
def test_what_looks_like_a_mistake_and_is_none(tmp_path: Path, new: str) -> None:
    """Colons, quotes and signs that YAML takes are no mistake."""
    assert diagnose_lesson(tmp_path, (TITLE, new)) == []


def test_every_mistake_has_words() -> None:
    """Whatever the reader can name, the rule can say."""
    assert set(WORDS) == set(MISTAKES)


@pytest.mark.parametrize(
    ("first", "hint"),
    [
        ("id:LL-2026-0002\ntype:lesson", "write id: LL-2026-0002"),
        ("- id: LL-2026-0002\n- type: lesson", "write id: LL-2026-0002, and the other fields in the same way"),
        ("id\tLL-2026-0002\ntype\tlesson", "write id: LL-2026-0002, and the other fields in the same way"),
        ('id = "LL-2026-0002"\ntype = "lesson"', 'write id: "LL-2026-0002", and the other fields in the same way'),
        ('"id": "LL-2026-0002",\n"type": "lesson",', 'write "id": "LL-2026-0002", and the other fields in the same way'),
    ],
)
def test_a_mistake_in_every_line(tmp_path: Path, first: str, hint: str) -> None:
    """It is told at the first line, with what to do about all."""
    [found] = diagnose(make_project(tmp_path, {"lessons/LL-2026-0002.md": f"---\n{first}\n---\n"}))
    assert (found.location.line, found.code, found.hint) == (2, "MP003", hint)


@pytest.mark.parametrize(
    "new", ["**title:** {}", "`title`: {}", "* title: {}", "- title: {}", "| title | {} |", "title -> {}", "title => {}"]
)
def test_signs_beside_the_name_of_a_field(tmp_path: Path, new: str) -> None:
    """The field is written as it should be, whatever it was dressed in."""
    words = TITLE.removeprefix("title: ")
    [found] = diagnose(make_project(tmp_path, {LESSON: base_lesson((TITLE, new.format(words)))}))
    assert (found.location.line, found.message, found.hint) == (4, WORDS["decorated-key"][0], f"write {TITLE}")


def test_a_page_with_a_broken_front_matter_is_told(tmp_path: Path) -> None:
    """MkDocs shows such a front matter as text; a page that only begins with a line across it is left alone."""
    files = {"docs/a.md": "---\ntitle: A: B\n---\n", "docs/b.md": "---\n\nA: B: C\n\n---\n"}
    assert [str(diagnostic.location) for diagnostic in diagnose(make_project(tmp_path, files))] == ["docs/a.md:2:9"]
