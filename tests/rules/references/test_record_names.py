"""Records that are named by their files and pages."""

import pytest

from milpart_docs.rules.references.record_names import lost_record, named_record

KNOWN = {"LL-2026-0042", "ACR-EUMS", "AMB-MEDEVAC-3"}


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("LL-2026-0042", "LL-2026-0042"),
        ("ll-2026-42", "LL-2026-0042"),
        ("LL-2026-0042.md", "LL-2026-0042"),
        ("LL-2026-0042-convoy.md", "LL-2026-0042"),
        ("LL-2026-0042-convoy", "LL-2026-0042"),
        ("../lessons/LL-2026-0042-convoy.MD", "LL-2026-0042"),
        ("lessons\\LL-2026-0042.md", "LL-2026-0042"),
        ("records/LL-2026-0042/", "LL-2026-0042"),
        ("records/LL-2026-0042/index.html", "LL-2026-0042"),
        ("ACR-EUMS.md", "ACR-EUMS"),
        ("AMB-MEDEVAC-3b", None),
        ("LL-2026-0043.md", None),
        ("LL-2026-0042.pdf", None),
        ("convoy.md", None),
        ("", None),
    ],
)
def test_named(written: str, identifier: str | None) -> None:
    """The last part of a path, whatever stands before and behind the identifier; a file of another kind is itself."""
    assert named_record(written, KNOWN) == identifier


def test_lost() -> None:
    """An identifier that no record has."""
    assert (lost_record("LL-2026-0999-x.md"), lost_record("x.md"), lost_record("LL-2026-0999.png")) == ("LL-2026-0999", None, None)
