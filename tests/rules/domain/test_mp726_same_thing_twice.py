"""MP726: two records of one thing."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project
from tests.rules.domain.layers import project, record
from tests.rules.findings import places

DRAFT = "status: draft"
TITLE = "title: An example of its type"


def profile(key: str, *changes: tuple[str, str], add: str = "") -> dict[str, str]:
    """Give a profile of NER."""
    return record(f"PTR-{key}", *changes, add=add)


def term(key: str, title: str, abbreviation: str = "") -> dict[str, str]:
    """Give a term."""
    return record(f"TRM-{key}", (TITLE, f"title: {title}"), add=f"abbreviation: {abbreviation}\n" if abbreviation else "")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (project(profile("A"), profile("B")), ["PTR-A.md:13:10", "PTR-B.md:13:10"]),
        (project(profile("A"), profile("B"), profile("C")), ["PTR-A.md:13:10", "PTR-B.md:13:10", "PTR-C.md:13:10"]),
        (project(record("AMB-A"), record("AMB-B")), ["AMB-A.md:14:8", "AMB-B.md:14:8"]),
        (project(term("A", "Vetting"), term("B", "VETTING ")), ["TRM-A.md:4:8", "TRM-B.md:4:8"]),
        (project(term("A", "A", "SSR"), term("B", "B", "SSR")), ["TRM-A.md:14:15", "TRM-B.md:14:15"]),
        (project(record("CAP-A"), record("CAP-B")), ["CAP-A.md:13:7", "CAP-B.md:13:7"]),
        (project(record("CAP-A", ("BR", "1.1")), record("CAP-B", ("BR", "'1.1'"))), ["CAP-A.md:13:7", "CAP-B.md:13:7"]),
        (project(record("EQP-A"), record("EQP-B")), ["EQP-A.md:13:7", "EQP-B.md:13:7"]),
        (project(profile("A"), profile("B", (DRAFT, "status: endorsed\nsupersedes: [PTR-A]"))), ["PTR-A.md:13:10", "PTR-B.md:14:10"]),
    ],
)
def test_twice(tmp_path: Path, files: dict[str, str], expected: list[str]) -> None:
    """Each of them is told, at the field that they share."""
    assert places(tmp_path, "MP726", files) == expected


@pytest.mark.parametrize(
    "files",
    [
        project(profile("A"), profile("B", ("country: NER", "country: MLI"))),
        project(profile("A"), profile("B", (DRAFT, "status: superseded"))),
        project(profile("A"), profile("B", (DRAFT, "status: withdrawn"))),
        project(profile("A"), profile("B", (DRAFT, "status: review\nsupersedes: [PTR-A]"))),
        project(profile("A", (DRAFT, "status: endorsed\nsuperseded_by: PTR-B")), profile("B")),
        project(profile("A"), profile("B", add="translations: [PTR-A]\n"), profile("C", add="translations: [PTR-A]\n")),
        project(profile("A", ("NER", "NIGER")), profile("B", ("NER", "NIGER"))),
        project(profile("A", ("country: NER", "country: [NER]")), profile("B", ("country: NER", "country: [NER]"))),
        project(record("AMB-A"), record("AMB-B", ("level: 1", "level: 2"))),
        project(record("AMB-A"), record("AMB-B", ("capability: CAP-BRIDGING", "capability: CAP-DIVING"))),
        project(record("AMB-A", ("level: 1", "level: one")), record("AMB-B", ("level: 1", "level: one"))),
        project(term("A", "A", "SSR"), term("B", "B", "ssr")),
        project(term("A", "SSR"), term("B", "B", "SSR")),
        project(term("A", "''"), term("B", "''")),
        project(record("CAP-A"), record("EQP-A")),
        project(record("CAP-A"), record("CAP-B", ("code: BR", "code: br"))),
        project(record("CAP-A", ("code: BR\n", "")), record("CAP-B", ("code: BR\n", ""))),
        project(record("ACR-A"), record("ACR-B")),
    ],
)
def test_not_the_same(tmp_path: Path, files: dict[str, str]) -> None:
    """What is over, translations, a successor on its way, values that are wrong or missing, and other types."""
    assert places(tmp_path, "MP726", files) == []


def test_names_the_other(tmp_path: Path) -> None:
    """Each names one that is no translation of its own."""
    files = project(profile("A"), profile("B", add="translations: [PTR-A]\n"), profile("C"))
    found = [item for item in diagnose(make_project(tmp_path, files)) if item.code == "MP726"]
    assert [item.message.split()[0] for item in found] == ["PTR-C", "PTR-C", "PTR-A"]


def test_two_files_of_one_identifier(tmp_path: Path) -> None:
    """They are told by MP105."""
    files = profile("A")
    assert places(tmp_path, "MP726", {**files, "docs/z/PTR-A-copy.md": files["docs/PTR-A.md"]}) == []


def test_translations_in_a_circle(tmp_path: Path) -> None:
    """Both may name the other."""
    files = project(profile("A", add="translations: [PTR-B]\n"), profile("B", add="translations: [PTR-A, PTR-B]\n"))
    assert places(tmp_path, "MP726", files) == []
