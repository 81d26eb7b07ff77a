"""MP010: front matter without keys."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project


@pytest.mark.parametrize("inside", ["- a\n- b", "a sentence", "[a, b]", '"quoted"', "~"])
def test_no_keys(tmp_path: Path, inside: str) -> None:
    """The place is where the thing begins that is no key."""
    found = diagnose(make_project(tmp_path, {"lessons/LL-2026-0002.md": f"---\n\n{inside}\n---\n"}))
    assert [(str(diagnostic.location), diagnostic.code) for diagnostic in found] == [("lessons/LL-2026-0002.md:3:1", "MP010")]


@pytest.mark.parametrize("inside", ["- a\n- b", "a sentence"])
def test_a_page_between_lines(tmp_path: Path, inside: str) -> None:
    """On an ordinary page the same is text between two lines."""
    assert diagnose(make_project(tmp_path, {"docs/page.md": f"---\n\n{inside}\n\n---\n"})) == []
