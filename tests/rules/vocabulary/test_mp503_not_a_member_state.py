"""MP503: countries that stand as Member States and are none."""

from pathlib import Path

from tests.projects import diagnose_lesson
from tests.rules.findings import places

PARTNERS = "partners: [MLI, NER]"


def test_list(tmp_path: Path) -> None:
    """The finding stands at the country."""
    assert diagnose_lesson(tmp_path, (PARTNERS, "member_states: [FRA, GBR, DEU, UKR]")) == ["14:22 MP503", "14:32 MP503"]


def test_what_is_no_country_is_left_alone(tmp_path: Path) -> None:
    """A misspelled country has its finding already."""
    assert diagnose_lesson(tmp_path, (PARTNERS, "member_states: [France, 3]")) == ["14:17 MP502", "14:25 MP502"]


def test_partners_may_be_anyone(tmp_path: Path) -> None:
    """Only Member States are looked at."""
    assert diagnose_lesson(tmp_path, (PARTNERS, "partners: [GBR]")) == []


def test_single_state_and_entries(tmp_path: Path) -> None:
    """A strategy's own state, and the states in the entries of a list, are looked at as well."""
    files = {
        "docs/STR-2026-0001.md": "---\ntype: national-strategy\nmember_state: NOR\n---\n",
        "docs/SYL-2026-0001.md": "---\ntype: syllabus\nagreed_by:\n  - member_state: BEL\n  - {on: 2025, member_state: CHE}\n---\n",
        "docs/BP-2026-0001.md": "---\ntype: best-practice\nadopted_by: [{member_state: ITA}, USA, {since: 2025}]\n---\n",
    }
    assert places(tmp_path, "MP503", files) == ["STR-2026-0001.md:3:15", "SYL-2026-0001.md:5:30"]


def test_pages_are_their_own_business(tmp_path: Path) -> None:
    """A page is no record."""
    assert places(tmp_path, "MP503", {"docs/page.md": "---\nmember_states: [GBR]\n---\n"}) == []
