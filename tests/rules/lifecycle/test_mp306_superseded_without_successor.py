"""MP306: superseded records without a successor."""

from pathlib import Path

import pytest

from milpart_docs.model import RECORD_TYPES
from tests.model.examples import IDS, STATES, example_file
from tests.projects import diagnose_lesson
from tests.rules.findings import places

STATUS = "status: lesson-identified"


@pytest.mark.parametrize("successor", ["", "\nsuperseded_by:", "\nsuperseded_by: []"])
def test_points_at_the_status(tmp_path: Path, successor: str) -> None:
    """Missing, or empty; a list is told as a wrong value."""
    found = diagnose_lesson(tmp_path, (STATUS, f"status: superseded{successor}"))
    assert found == (["6:16 MP403"] if "[]" in successor else ["5:9 MP306"])


def test_with_a_successor(tmp_path: Path) -> None:
    """Whether the successor exists is told by MP201."""
    assert diagnose_lesson(tmp_path, (STATUS, "status: superseded\nsuperseded_by: LL-2026-0099")) == ["6:16 MP201"]


@pytest.mark.parametrize("type_name", [name for name in RECORD_TYPES if name != "activity"])
def test_every_type(tmp_path: Path, type_name: str) -> None:
    """Every type with the state superseded."""
    changes = (f"status: {STATES.get(type_name, 'draft')}", "status: superseded")
    assert places(tmp_path, "MP306", example_file(type_name, changes)) == [f"{IDS[type_name]}.md:5:9"]
