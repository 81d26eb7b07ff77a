"""MP714: levels of ambition and the level that comes first."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project
from tests.rules.domain.layers import project, record
from tests.rules.findings import find, places

DIVING = ("capability: CAP-BRIDGING", "capability: CAP-DIVING")


def level(number: int | str, *changes: tuple[str, str], add: str = "", key: str = "BRIDGING") -> dict[str, str]:
    """Give a step of a ladder."""
    return record(f"AMB-{key}-{number}", ("level: 1", f"level: {number}"), *changes, add=add)


def needing(number: int, prerequisite: str, *others: dict[str, str]) -> dict[str, str]:
    """Give a step with a prerequisite, and other records."""
    return project(level(number, add=f"prerequisite: {prerequisite}\n"), *others)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (level(2), "AMB-BRIDGING-2.md:14:8 write prerequisite: with the level of the same capability that comes first; where there is"),
        (project(level(3), level(1)), "AMB-BRIDGING-3.md:14:8 write prerequisite: AMB-BRIDGING-1 (An example of its type)"),
        (level(5, add="prerequisite:\n"), "AMB-BRIDGING-5.md:14:8 write prerequisite: with"),
        (needing(2, "AMB-BRIDGING-11", level(1)), "AMB-BRIDGING-2.md:19:15 did you mean AMB-BRIDGING-1 (An example of its type)?"),
        (needing(2, "foundation"), "AMB-BRIDGING-2.md:19:15 write the identifier of an existing record, or add the record"),
        (
            needing(2, "AMB-DIVING-1", level(1), level(1, DIVING, key="DIVING")),
            "AMB-BRIDGING-2.md:19:15 write prerequisite: AMB-BRIDGING-1 (",
        ),
        (
            needing(1, "AMB-DIVING-1", level(1, DIVING, key="DIVING")),
            "AMB-BRIDGING-1.md:19:15 take the prerequisite out: this level needs none",
        ),
        (needing(2, "AMB-TWO", record("AMB-TWO", ("level: 1", "level: 2"), add="prerequisite: AMB-X\n")), "AMB-BRIDGING-2.md:19:15 write"),
        (needing(0, "AMB-BRIDGING-1", level(1)), "AMB-BRIDGING-0.md:19:15 take the prerequisite out: this level needs none"),
    ],
)
def test_wrong(tmp_path: Path, files: dict[str, str], found: str) -> None:
    """Missing, unknown, of another capability, or not lower; the hint names the step below."""
    assert find(tmp_path, "MP714", files)[0].startswith(found)


@pytest.mark.parametrize(
    "files",
    [
        level(0),
        level(1),
        needing(2, "AMB-BRIDGING-1", level(1)),
        needing(4, "AMB-BRIDGING-1", level(1)),
        needing(1, "AMB-BRIDGING-0", level(0)),
        needing(2, "AMB-BRIDGING-2"),
        needing(2, "ACR-EUMS"),
        needing(2, "[AMB-BRIDGING-1]"),
        level(2, ("status: draft", "status: withdrawn")),
        level("seven"),
        level(7),
        level(2, ("unit_type:", "prerequisit: AMB-BRIDGING-1\nunit_type:")),
        needing(2, "AMB-BRIDGING-1", level(1, ("level: 1", "level: first"))),
        needing(2, "AMB-BRIDGING-1", level(1, ("capability: CAP-BRIDGING", "capability: [CAP-DIVING]"))),
        needing(2, "AMB-BRIDGING-1", {"docs/AMB-BRIDGING-1.md": "---\nid: AMB-BRIDGING-1\ntype: [\n---\n"}),
    ],
)
def test_right_or_told_by_others(tmp_path: Path, files: dict[str, str]) -> None:
    """Itself is told by MP203, another type by MP202, what is no text or level by the rules on values, a broken file by its own."""
    assert places(tmp_path, "MP714", files) == []


def test_circle_is_told_by_mp717(tmp_path: Path) -> None:
    """Of two that each come first, one is not lower; that is the same mistake."""
    files = project(level(2, add="prerequisite: AMB-BRIDGING-3\n"), level(3, add="prerequisite: AMB-BRIDGING-2\n"))
    codes = sorted(item.code for item in diagnose(make_project(tmp_path, files)) if item.code in {"MP714", "MP717", "MP201"})
    assert codes == ["MP201", "MP201", "MP201", "MP201", "MP717", "MP717"]


def test_no_second_finding_by_mp201(tmp_path: Path) -> None:
    """What leads nowhere is told once."""
    found = diagnose(make_project(tmp_path, needing(2, "AMB-BRIDGING-9")))
    assert [item.code for item in found if item.location.line == 19] == ["MP714"]
