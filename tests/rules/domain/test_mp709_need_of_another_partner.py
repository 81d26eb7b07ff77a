"""MP709: needs of a partner that a record is not about."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import project, record
from tests.rules.findings import find, places

PARTNERS = "partners: [NER]"


def proposal(partners: str, *assessment: tuple[str, str]) -> dict[str, str]:
    """Give an assessment of NER and a proposal with partners."""
    return project(record("ASM-2026-0900", *assessment), record("PRO-2026-0001", (PARTNERS, f"partners: {partners}")))


def test_points_at_the_need(tmp_path: Path) -> None:
    """The hint names both ways out."""
    hint = "add NER to partners, or name a need of MLI or TCD"
    assert find(tmp_path, "MP709", proposal("[MLI, TCD]")) == [f"PRO-2026-0001.md:13:9 {hint}"]


def test_activity(tmp_path: Path) -> None:
    """An activity answers needs of its own partners as well; each need is told where it stands."""
    add = "needs: [ASM-2026-0900#N1, ASM-2026-0900#N1]\n"
    files = project(record("ASM-2026-0900"), record("ACT-2026-0002", (PARTNERS, "partners: [MLI]"), add=add))
    assert places(tmp_path, "MP709", files) == ["ACT-2026-0002.md:20:9", "ACT-2026-0002.md:20:27"]


@pytest.mark.parametrize("partners", ["[NER]", "[MLI, NER]", "[]", "NER", "[MLI, NIGER]", "[~, MLI]", "[[NER], MLI]", "{NER: 1}", "MLI"])
def test_among_the_partners_or_nobody_knows(tmp_path: Path, partners: str) -> None:
    """Where one of the codes is wrong, it may be the one that is missing."""
    assert places(tmp_path, "MP709", proposal(partners)) == []


@pytest.mark.parametrize("partner", ["NIGER", "[NER]", ""])
def test_partner_of_the_assessment_is_wrong(tmp_path: Path, partner: str) -> None:
    """The finding stands at the assessment."""
    assert places(tmp_path, "MP709", proposal("[MLI]", ("partner: NER", f"partner: {partner}"))) == []


def test_unknown_need(tmp_path: Path) -> None:
    """A need that does not exist is told once, by MP708."""
    assert places(tmp_path, "MP709", proposal("[MLI]", ("id: N1", "id: N2"))) == []
