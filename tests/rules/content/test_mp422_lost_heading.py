"""MP422: lines that are written as headings of sections and are none."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson

STATUS = ("status: lesson-identified", "status: observation-submitted")


@pytest.mark.parametrize(
    "line", ["\\## Conclusion", "    ## Conclusion", " ## Conclusion", "> ## Conclusion", "- # Conclusion", "`## Conclusion`"]
)
def test_points_at_the_line(tmp_path: Path, line: str) -> None:
    """Of a section that the state does not ask for."""
    assert diagnose_lesson(tmp_path, STATUS, ("## Conclusion\n", f"{line}\n")) == ["34:1 MP422"]


@pytest.mark.parametrize("line", ["```\n## Conclusion\n```", "<!--\n## Conclusion\n-->", "## Background", "\\## Background", "#Conclusion"])
def test_what_is_meant(tmp_path: Path, line: str) -> None:
    """Code, comments, headings of other names, and one without a space."""
    assert diagnose_lesson(tmp_path, STATUS, ("## Conclusion\n", f"{line}\n")) == []


def test_one_that_stands_elsewhere(tmp_path: Path) -> None:
    """Who shows the heading and has it, too, lacks none."""
    assert diagnose_lesson(tmp_path, STATUS, ("## Conclusion\n", "    ## Conclusion\n\n## Conclusion\n")) == []
