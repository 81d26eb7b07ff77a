"""MP103 and MP104: file names that begin with another identifier, or with none."""

import pytest

from milpart_docs.reading import read_source
from milpart_docs.rules.identity import mp103_file_of_other_id, mp104_file_without_id
from tests.projects import base_lesson


def speaks(path: str, identifier: str) -> list[str]:
    """Give the codes of the rules that speak about a record at a path."""
    source = read_source(path, base_lesson(("id: LL-2026-0001", f"id: {identifier}")).encode())
    rules = (mp103_file_of_other_id, mp104_file_without_id)
    places = [(rule.CODE, finding.line, finding.column) for rule in rules for finding in rule.check(source)]
    assert all((line, column) == (2, 5) for _, line, column in places)
    return [code for code, _, _ in places]


@pytest.mark.parametrize(
    ("path", "identifier"),
    [
        ("lessons/LL-2026-0002-x.md", "LL-2026-0001"),
        ("lessons/ll-2026-0002-x.md", "LL-2026-0001"),
        ("lessons/LL-2026-00011.md", "LL-2026-0001"),
        ("lessons/LL-2026-1.md", "LL-2026-0001"),
        ("lessons/BP-2026-0001.md", "LL-2026-0001"),
        ("docs/ACR-EUTM-MLI.md", "ACR-EUTM"),
        ("docs/ACR-EUTM.md", "ACR-EUTM-MLI"),
        ("docs/ACR-NATO.md", "ACR-EUMS"),
    ],
)
def test_another_identifier(path: str, identifier: str) -> None:
    """A name that begins with another identifier is an error, at the id."""
    assert speaks(path, identifier) == ["MP103"]


@pytest.mark.parametrize(
    ("path", "identifier"),
    [
        ("lessons/lead-time.md", "LL-2026-0001"),
        ("lessons/2026-0001.md", "LL-2026-0001"),
        ("lessons/x-LL-2026-0001.md", "LL-2026-0001"),
        ("lessons/LL-2026-0001/index.md", "LL-2026-0001"),
        ("docs/acr-nato.md", "ACR-EUMS"),
        ("docs/ACREUMS.md", "ACR-EUMS"),
    ],
)
def test_no_identifier(path: str, identifier: str) -> None:
    """A name that begins with none is worth a warning."""
    assert speaks(path, identifier) == ["MP104"]


@pytest.mark.parametrize(
    ("path", "identifier"),
    [
        ("lessons/LL-2026-0001.md", "LL-2026-0001"),
        ("LL-2026-0001-lead-time.md", "LL-2026-0001"),
        ("lessons/ll-2026-0001_lead_time.md", "LL-2026-0001"),
        ("lessons/LL-2026-0001 Lead time.md", "LL-2026-0001"),
        ("lessons/LL-2026-0001-2.md", "LL-2026-0001"),
        ("lessons/LL-2026-0001.en.md", "LL-2026-0001"),
        ("docs/ACR-EUTM-MLI.md", "ACR-EUTM-MLI"),
        ("docs/acr-eutm-mli.md", "ACR-EUTM-MLI"),
        ("docs/ACR-EUTM-mli-mission.md", "ACR-EUTM-MLI"),
        ("docs/ACR-EUTM-MLI-the-mission.md", "ACR-EUTM-MLI"),
        ("docs/acr-eutm-mli.md", "ACR-EUTM"),
        ("lessons/any.md", "lead-time"),
        ("lessons/any.md", "42"),
    ],
)
def test_fitting(path: str, identifier: str) -> None:
    """The identifier, whatever its letter case, with or without words behind it; a malformed id is told elsewhere."""
    assert speaks(path, identifier) == []


def test_an_ordinary_page() -> None:
    """A page is no record, whatever its name and its id."""
    assert not list(mp104_file_without_id.check(read_source("docs/a.md", b"---\nid: my-page\n---\n")))
