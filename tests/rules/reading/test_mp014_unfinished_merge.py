"""MP014: marks of a merge that was not finished."""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.mending import mend
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project

TOPICS = "topics: [planning, curriculum]\n"
TEXT = "The first course began six weeks late.\n"


def conflict(ours: str, theirs: str) -> str:
    """Give two versions of some lines as Git leaves them."""
    return f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> interpreters\n"


@pytest.mark.parametrize(
    ("old", "ours", "theirs", "line"),
    [
        (TOPICS, "topics: [planning]\n", "topics: [curriculum]\n", 12),
        ("---\nid: LL-2026-0001\n", "---\nid: LL-2026-0001\n", "---\nid: LL-2026-0002\n", 1),
        ("---\n\n## Observation\n", "phase: plan\n---\n\n## Observation\n", "---\n\n## Observation\n", 24),
        (TEXT, "The course began late.\n", TEXT, 28),
        (f"## Observation\n\n{TEXT}", f"## Observation\n\n{TEXT}", "", 26),
        (TEXT, "", "See [[ACT-2026-0001].\n".replace("]", "]]", 1), 28),
    ],
)
def test_one_finding_and_nothing_that_follows(tmp_path: Path, old: str, ours: str, theirs: str, line: int) -> None:
    """In the fields, over their last line, at the beginning of the file and in the text, in place of a whole section, too."""
    assert diagnose_lesson(tmp_path, (old, conflict(ours, theirs))) == [f"{line}:1 MP014"]


def test_nothing_is_chosen() -> None:
    """A file with two versions is not mended, whatever else is wrong in its fields."""
    data = base_lesson((TOPICS, conflict("topics: planning\n", TOPICS)), ("partners: [MLI, NER]", "partners: [Mali]")).encode()
    assert mend(LESSON, data, lambda *_: False).data == data


def test_the_record_stays_known(tmp_path: Path) -> None:
    """Who cites a record with two versions is not told that it does not exist."""
    other = base_lesson(("LL-2026-0001", "LL-2026-0002"), ("[[ACT-2026-0001]]", "[[LL-2026-0001]]"))
    files = {LESSON: base_lesson((TOPICS, conflict(TOPICS, TOPICS))), "lessons/LL-2026-0002.md": other}
    assert [str(found.location) for found in diagnose(make_project(tmp_path, files))] == [f"{LESSON}:12:1"]
