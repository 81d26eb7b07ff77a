"""MP716: classes of equipment that do not exist."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project
from tests.rules.domain.layers import project, record

BRIDGES = record("EQP-BRIDGES")


def naming(name: str) -> dict[str, str]:
    """Give a level, an activity and a capability that name a class."""
    return project(
        record("AMB-BRIDGING-1", add=f"equipment: [{{class: {name}}}]\n"),
        record("ACT-2026-0002", add=f"equipment: [{{class: {name}}}]\n"),
        record("CAP-BRIDGING", add=f"equipment_classes: [{name}]\n"),
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("EQP-BRIDGE", "did you mean EQP-BRIDGES (An example of its type)?"),
        ("eqp-bridges", "did you mean EQP-BRIDGES (An example of its type)?"),
        ("bridges", "did you mean EQP-BRIDGES (An example of its type)?"),
        ("EQP-AMBULANCES", "write the identifier of an existing record, or add the record"),
    ],
)
def test_unknown(tmp_path: Path, name: str, hint: str) -> None:
    """It is told where it stands, in each of the three places, and by no other rule."""
    found = [item for item in diagnose(make_project(tmp_path, project(naming(name), BRIDGES))) if item.code in {"MP201", "MP716"}]
    told = [f"{item.location} {item.code}" for item in found if item.location.path != "docs/AMB-BRIDGING-1.md" or item.location.line > 18]
    places = ["docs/ACT-2026-0002.md:20:21", "docs/AMB-BRIDGING-1.md:19:21", "docs/CAP-BRIDGING.md:16:21"]
    assert told == [f"{place} MP716" for place in places]
    assert {item.hint for item in found if item.code == "MP716"} == {hint}


@pytest.mark.parametrize("name", ["EQP-BRIDGES", "ACR-EUMS", "5", "[]", "''", "EQP-BROKEN"])
def test_known_or_told_by_others(tmp_path: Path, name: str) -> None:
    """Another type is told by MP202, other values by the rules on them, and a file that cannot be read by its own rule."""
    broken = {"docs/EQP-BROKEN.md": "---\nid: EQP-BROKEN\ntype: [\n---\n"}
    assert [item for item in diagnose(make_project(tmp_path, project(naming(name), BRIDGES, broken))) if item.code == "MP716"] == []
