"""No fix of any rule loses a word of the author, but for those that the rule is there to write in another way."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.authoring.fixes.purposes import is_purpose
from tests.authoring.fixes.steps import Step, mend_by_steps
from tests.authoring.fixes.test_twice import lessons
from tests.projects import BASE, CASES, LESSON, base_lesson, load, make_project

MISTAKES = CASES.parent / "mistakes"
FIXED = Path(__file__).parent / "cases"
FOLDERS = sorted(
    folder for place in (CASES, MISTAKES) for folder in place.iterdir() if folder.is_dir() and folder != BASE and "__" not in folder.name
)


def assert_no_word_is_lost(root: Path) -> None:
    """Mend a project fix by fix, and look at each for what it took away."""
    steps = [*mend_by_steps(load(root))]
    assert [told(step) for step in steps if not is_purpose(step)] == []


def told(step: Step) -> str:
    """Say of a fix what it did."""
    return f"{step.fix.path}:{step.fix.line} {step.fix.code} {step.fix.message}: {dict(step.lost)} became {dict(step.gained)}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_golden_cases(folder: Path, tmp_path: Path) -> None:
    """What is wrong in any golden case, and in what newcomers write."""
    for layer in (BASE, folder):
        shutil.copytree(layer, tmp_path, dirs_exist_ok=True, symlinks=True, ignore=shutil.ignore_patterns("before", "theirs"))
    assert_no_word_is_lost(tmp_path)


@pytest.mark.parametrize("folder", sorted(FIXED.iterdir()), ids=lambda folder: folder.name)
def test_cases_of_fixes(folder: Path, tmp_path: Path) -> None:
    """What is fixed in the cases of fixes."""
    assert_no_word_is_lost(make_project(tmp_path, {LESSON: (folder / "before.md").read_bytes()}))


IDENTIFIERS = (
    *("ACT-2026-0001", "act-2026-1", "LL_2026_0001", "ACR-EUMS", "acr eums", "LL-2026-0009"),
    *("docs/activities/ACT-2026-0001-first-course.md", "https://nato.example/ACT-2026-0001", "ACT-2026-0001-old-name"),
)
BETWEEN = (", ", " and ", " to ", "/", ": ", "|", "#", "\n", "]", "[", " (", "](")
OTHER = ("FRA corpus", "see also the other", "first course", "(x.md)", "context", "")


@st.composite
def references(draw: st.DrawFn) -> str:
    """Give a reference as somebody might write it, with more than an identifier in it, and sometimes with other brackets than it needs."""
    opening, closing = draw(st.sampled_from([("[[", "]]")] * 3 + [("[[", "]"), ("[", "]]"), ("[[ ", ""), ("[", "](ACT-2026-0001)")]))
    inside = draw(st.sampled_from(IDENTIFIERS))
    for _ in range(draw(st.integers(0, 2))):
        inside += draw(st.sampled_from(BETWEEN)) + draw(st.sampled_from(IDENTIFIERS + OTHER))
    return f"{opening}{inside}{closing}"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(references(), min_size=1, max_size=3))
def test_references(written: list[str]) -> None:
    """Whatever stands in brackets, and wherever these are, every word of it is there afterwards."""
    text = base_lesson(("LL-2026-0001", "LL-2026-0002"), ("six weeks late.", " and ".join(written)))
    with tempfile.TemporaryDirectory() as folder:
        assert_no_word_is_lost(make_project(Path(folder), {"lessons/LL-2026-0002-x.md": text}))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lessons())
def test_values(files: dict[str, bytes]) -> None:
    """Whatever stands in fields."""
    with tempfile.TemporaryDirectory() as folder:
        assert_no_word_is_lost(make_project(Path(folder), files))
