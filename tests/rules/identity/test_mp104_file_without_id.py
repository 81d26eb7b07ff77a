"""MP104: file names that begin with no identifier."""

import pytest

from milpart_docs.diagnostics import Severity
from milpart_docs.reading import read_source
from milpart_docs.rules.identity import mp104_file_without_id
from tests.rules.identity.file_names import speaks


@pytest.mark.parametrize(
    ("path", "identifier"),
    [
        ("lessons/lead-time.md", "LL-2026-0001"),
        ("lessons/2026-0001.md", "LL-2026-0001"),
        ("lessons/x-LL-2026-0001.md", "LL-2026-0001"),
        ("lessons/LL-2026-0001/index.md", "LL-2026-0001"),
        ("docs/acr-nato.md", "ACR-EUMS"),
        ("docs/acr-eumsx.md", "ACR-EUMS"),
        ("docs/ACREUMS.md", "ACR-EUMS"),
    ],
)
def test_no_identifier(path: str, identifier: str) -> None:
    """A name that begins with none is worth a warning, at the id."""
    assert speaks(path, identifier) == ["MP104"]
    assert mp104_file_without_id.SEVERITY is Severity.WARNING


def test_an_ordinary_page() -> None:
    """A page is no record, whatever its name and its id."""
    assert not list(mp104_file_without_id.check(read_source("docs/a.md", b"---\nid: my-page\n---\n")))
