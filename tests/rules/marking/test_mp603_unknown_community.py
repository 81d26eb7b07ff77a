"""MP603: communities that do not exist."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson
from tests.rules.findings import find, places

CONFIG = "plugins:\n  - milpart/records:\n      audiences: [{name: pesco, communities: [PESCO-MILPART]}]\n"


def releasable(*communities: str) -> dict[str, str]:
    """Give a project whose lesson is releasable to communities."""
    text = f"marking: LIMITE\nreleasable_to: [{', '.join(communities)}]"
    return {"mkdocs.yml": CONFIG, LESSON: base_lesson(("marking: PUBLIC", text))}


def test_communities_that_exist(tmp_path: Path) -> None:
    """Countries, EU, NATO, missions and the communities of audiences."""
    assert places(tmp_path, "MP603", releasable("FRA", "UKR", "EU", "NATO", "ACR-EUTM-EXAMPLE", "PESCO-MILPART")) == []


def test_points_at_the_community(tmp_path: Path) -> None:
    """Each one has its own finding."""
    assert places(tmp_path, "MP603", releasable("FRA", "ZZZ", "EU", "QQQ")) == [
        "LL-2026-0001-lead-time.md:7:22",
        "LL-2026-0001-lead-time.md:7:31",
    ]


@pytest.mark.parametrize(
    ("community", "hint"),
    [
        ("FRANCE", "write FRA for France"),
        ("EUTM-EXAMPLE", "did you mean ACR-EUTM-EXAMPLE?"),
        ("PESCO-MILPARD", "did you mean PESCO-MILPART?"),
        ("OTAN", "did you mean NATO?"),
        ("UE", "did you mean EU?"),
        ("ACR-EUMS", "ACR-EUMS (European Union Military Staff) is not an actor of kind mission; of actors only missions are communities"),
        ("FIVE-EYES", "write an alpha-3 code, EU, NATO, the identifier of a mission, or a community of an audience in mkdocs.yml"),
    ],
)
def test_hint(tmp_path: Path, community: str, hint: str) -> None:
    """The hint names the community that was meant, or what may stand there."""
    assert find(tmp_path, "MP603", releasable(community)) == [f"LL-2026-0001-lead-time.md:7:17 {hint}"]


def test_pages_count(tmp_path: Path) -> None:
    """Pages are released as records are; what is no community by its form is told by MP605."""
    page = "---\nmarking: LIMITE\nreleasable_to: [ZZZ, the others, 7]\n---\n"
    assert places(tmp_path, "MP603", {"docs/page.md": page}) == ["page.md:3:17"]


def test_blocks_and_values(tmp_path: Path) -> None:
    """The finding stands where the block or the value begins."""
    text = base_lesson(
        ("language: en", "language: {value: en, withhold: LIMITE FRA QQQ}"),
        ("## Conclusion", "::: marking LIMITE ZZZ EU\n:::\n\n## Conclusion"),
    )
    assert places(tmp_path, "MP603", {"mkdocs.yml": CONFIG, LESSON: text}) == [
        "LL-2026-0001-lead-time.md:10:11",
        "LL-2026-0001-lead-time.md:34:1",
    ]
