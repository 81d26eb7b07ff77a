"""MP423: two sections of one name."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson


@pytest.mark.parametrize("heading", ["## Observation", "## OBSERVATION ##", "Observation\n-----------"])
def test_points_at_the_second(tmp_path: Path, heading: str) -> None:
    """However it is written."""
    assert diagnose_lesson(tmp_path, ("## Conclusion\n", f"{heading}\n\nMore.\n\n## Conclusion\n")) == ["34:1 MP423"]


@pytest.mark.parametrize("heading", ["### Observation", "## Background", "```\n## Observation\n```"])
def test_what_is_none(tmp_path: Path, heading: str) -> None:
    """A heading on another level, one of another name, and what is shown as code."""
    assert diagnose_lesson(tmp_path, ("## Conclusion\n", f"{heading}\n\nMore.\n\n## Conclusion\n")) == []


def test_each_one_behind_the_first(tmp_path: Path) -> None:
    """A third one is told as the second is."""
    more = "## Observation\n\nMore.\n\n"
    assert diagnose_lesson(tmp_path, ("## Conclusion\n", f"{more}{more}## Conclusion\n")) == ["34:1 MP423", "38:1 MP423"]
