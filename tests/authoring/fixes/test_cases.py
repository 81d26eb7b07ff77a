"""Golden cases: each folder of ``cases`` has a lesson before and after it was mended, and what was fixed.

Cases whose names end in ``stays`` show what has no one safe answer.
"""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.mending import Mended, mend
from milpart_docs.rules.catalogue import RULES
from tests.projects import LESSON

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(CASES.iterdir())


def never(_code: str, _path: str) -> bool:
    """Say that no rule is switched off."""
    return False


def as_lines(mended: Mended) -> str:
    """Write each fix on a line, in the order of places: place, code, and what stands in the place of what."""
    return "".join(f"{fix.line}:{fix.column} {fix.code} {fix.message}\n" for fix in sorted(mended.fixes))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path, request: pytest.FixtureRequest) -> None:
    """The lesson is mended as expected, to the byte, and a second time there is nothing to mend."""
    before = (folder / "before.md").read_bytes()
    mended = mend(LESSON, before, never)
    if request.config.getoption("--write-cases"):
        (folder / "after.md").write_bytes(mended.data)
        (folder / "fixed.txt").write_text(as_lines(mended), encoding="utf-8")
    assert as_lines(mended) == (folder / "fixed.txt").read_text(encoding="utf-8")
    assert mended.data == (folder / "after.md").read_bytes()
    assert mend(LESSON, mended.data, never) == Mended(mended.data)


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if folder.name.endswith("-stays") or folder.name == "clean"])
def test_what_is_not_certain_stays(folder: Path) -> None:
    """Where two answers are possible, or nothing is wrong, not a byte changes."""
    assert (folder / "after.md").read_bytes() == (folder / "before.md").read_bytes()


ELSEWHERE = {"MP002", "MP012", "MP201", "MP205", "MP206", "MP207", "MP504"}
"""Rules whose fixes are shown by tests of forms of saving, and of whole projects."""


def test_every_rule_that_fixes_has_a_case_that_shows_it() -> None:
    """What no case shows might do anything."""
    shown = {line.split()[1] for folder in FOLDERS for line in (folder / "fixed.txt").read_text(encoding="utf-8").splitlines()}
    able = {rule.code for rule in RULES.values() if rule.fix or rule.fix_corpus}
    assert able == (shown & set(RULES)) | ELSEWHERE
    assert all((rule.fix is None) or (rule.check is not None) for rule in RULES.values()), "a file's rule fixes a file"
