"""MP708: needs that no assessment has."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project
from tests.rules.domain.layers import project, record
from tests.rules.findings import find, places

NEED = "needs: [ASM-2026-0900#N1]"
BROKEN = {"docs/ASM-2026-0005.md": "---\nid: ASM-2026-0005\ntype: needs-assessment\nneeds: [\n---\n"}


def naming(need: str) -> dict[str, str]:
    """Give two assessments, which have the needs N1 and FORD, and a proposal that names a need."""
    one, two = record("ASM-2026-0900"), record("ASM-2026-0901", ("id: N1", "id: FORD"))
    return project(one, two, record("PRO-2026-0001", (NEED, f"needs: [{need}]")))


@pytest.mark.parametrize(
    ("need", "hint"),
    [
        ("ASM-2026-0900#N2", "its needs are N1"),
        ("ASM-2026-0901#FORDS", "did you mean ASM-2026-0901#FORD?"),
        ("ASM-2026-0900#", "write the need behind it, as in ASM-2026-0900#N1; its needs are N1"),
        ("ASM-2026-0900", "write the need behind it, as in ASM-2026-0900#N1; its needs are N1"),
        ("ASM-2026-0900#text", "its needs are N1"),
        ("ASM-2026-0910#N1", "did you mean ASM-2026-0900 (An example of its type)?"),
        ("asm-2026-0900#N1", "did you mean ASM-2026-0900#N1?"),
        ("ASM-2026-0900 #N1", "did you mean ASM-2026-0900#N1?"),
        ("ASM-2026-0900.N1", "did you mean ASM-2026-0900#N1?"),
        ("ASM-2026-0901, need FORD", "did you mean ASM-2026-0901#FORD?"),
        ("[[ASM-2026-0900#N1]]", "did you mean ASM-2026-0900#N1?"),
        ("ASM2026-900", "write the need behind it, as in ASM-2026-0900#N1; its needs are N1"),
        ("N7", "write the assessment and the name of the need, as in ASM-2026-0004#N2"),
        ("FORDS", "did you mean FORD?"),
        ("FORD#x", "its needs are FORD"),
        ("the engineers", "write the assessment and the name of the need, as in ASM-2026-0004#N2"),
    ],
)
def test_unknown(tmp_path: Path, need: str, hint: str) -> None:
    """The hint names the needs of the assessment, or the nearest assessment; nothing else is told at the place."""
    need = f'"{need}"'
    found = [item for item in diagnose(make_project(tmp_path, naming(need))) if item.location.path == "docs/PRO-2026-0001.md"]
    assert [(item.code, item.location.line, item.location.column) for item in found] == [("MP708", 13, 9)]
    assert found[0].hint == hint


@pytest.mark.parametrize(
    "need", ["ASM-2026-0900#N1", "ASM-2026-0901#FORD", "N1", "FORD", " ASM-2026-0900#N1 ", "LL-2026-0001#N1", "~", "[]"]
)
def test_known_or_told_by_others(tmp_path: Path, need: str) -> None:
    """By the assessment, or by its name alone; another type is told by MP202, and what is no text by the rules on values."""
    assert places(tmp_path, "MP708", naming(need)) == []


def test_activities_name_needs_too(tmp_path: Path) -> None:
    """Each entry of the list is told where it stands."""
    files = project(record("ASM-2026-0900"), record("ACT-2026-0002", add="needs:\n  - ASM-2026-0900#N1\n  - ASM-2026-0900#N2\n"))
    assert places(tmp_path, "MP708", files) == ["ACT-2026-0002.md:22:5"]


def test_other_records_are_left_to_mp205(tmp_path: Path) -> None:
    """A citation of a need in a text is a citation like others."""
    files = project(record("ASM-2026-0900"), record("TRM-A", body="See [[ASM-2026-0900#N2]].\n"))
    codes = [item.code for item in diagnose(make_project(tmp_path, files)) if item.location.path == "docs/TRM-A.md"]
    assert codes == ["MP205"]


def test_name_that_several_assessments_have(tmp_path: Path) -> None:
    """Both are proposed."""
    files = project(record("ASM-2026-0900"), record("ASM-2026-0901"), record("PRO-2026-0001", (NEED, "needs: [N1]")))
    assert find(tmp_path, "MP708", files) == ["PRO-2026-0001.md:13:9 write the assessment as well: ASM-2026-0900#N1 or ASM-2026-0901#N1"]


@pytest.mark.parametrize(("need", "is_told"), [("ASM-2026-0005#N1", False), ("N7", False), ("ASM-2026-0006#N1", True)])
def test_broken_assessment(tmp_path: Path, need: str, *, is_told: bool) -> None:
    """Who names a need of a file that cannot be read has made no mistake, and a name alone may stand in it."""
    assert bool(places(tmp_path, "MP708", project(naming(need), BROKEN))) is is_told


@pytest.mark.parametrize(
    "change",
    [("kind: train", "kind: trian"), ("level: major, ", ""), ("current: 1", "current: one"), ("id: N1", "id: N1, colour: red")],
)
def test_need_with_a_mistake_of_its_own(tmp_path: Path, change: tuple[str, str]) -> None:
    """A need that is not sound is one all the same."""
    other = "  - {id: N2, capability: CAP-A, kind: train, dotmlpfi: [training], current: 1, desired: 2, level: major, text: T}\nabsorption:"
    assessment = record("ASM-2026-0900", change, ("absorption:", other))
    assert places(tmp_path, "MP708", project(assessment, record("PRO-2026-0001"))) == []


@pytest.mark.parametrize("needs", ["[]", "none", "[~]", "{id: N1}", "[{text: a}]"])
def test_assessment_without_needs(tmp_path: Path, needs: str) -> None:
    """The finding stands at the assessment."""
    text = record("ASM-2026-0900")["docs/ASM-2026-0900.md"]
    head, _, rest = text.partition("needs:\n")
    files = project({"docs/ASM-2026-0900.md": f"{head}needs: {needs}\n{rest.partition(chr(10))[2]}"}, record("PRO-2026-0001"))
    assert places(tmp_path, "MP708", files) == []


def test_numbers_as_names(tmp_path: Path) -> None:
    """A need that is called 1 is named as #1."""
    files = project(
        record("ASM-2026-0900", ("id: N1", "id: 1")), record("PRO-2026-0001", (NEED, "needs: ['ASM-2026-0900#1', 'ASM-2026-0900#2']"))
    )
    assert places(tmp_path, "MP708", files) == ["PRO-2026-0001.md:13:28"]
