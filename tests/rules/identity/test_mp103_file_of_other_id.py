"""MP103: file names that begin with another identifier than the record has."""

import pytest

from tests.rules.identity.file_names import speaks


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
