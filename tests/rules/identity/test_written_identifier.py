"""Identifiers that are written nearly right."""

import pytest

from milpart_docs.model.identifier import NUMBERED, is_identifier
from milpart_docs.rules.identity.written_identifier import prefix_of, read_identifier


@pytest.mark.parametrize(
    ("written", "identifier", "part"),
    [
        ("LL-2026-0001", "LL-2026-0001", ""),
        ("LL2026-0001", "LL-2026-0001", ""),
        ("LL20260001", "LL-2026-0001", ""),
        ("ll 2026 1", "LL-2026-0001", ""),
        ("LL-26-1", "LL-2026-0001", ""),
        ("LL-2O26-OOO1", "LL-2026-0001", ""),
        ("LL-l999-00l2", "LL-1999-0012", ""),
        ("LL\u20132026\u20130001", "LL-2026-0001", ""),
        ("DOC-2026-0001 para 2.1", "DOC-2026-0001", "2.1"),
        ("DOC-2026-0001 \u00a72.14", "DOC-2026-0001", "2.14"),
        ("ASM-2026-0001 #N1", "ASM-2026-0001", "N1"),
        ("ASM-2026-0001.N1", "ASM-2026-0001", "N1"),
        ("ASM-2026-0001, need N1", "ASM-2026-0001", "N1"),
    ],
)
def test_what_was_meant(written: str, identifier: str, part: str) -> None:
    """Signs, figures and the part of the record."""
    assert read_identifier(written) == (identifier, part)


@pytest.mark.parametrize(
    "written", ["", "LL", "LL-YYYY-NNNN", "ACR-EUMS", "LL-2026-0001 and LL-2026-0002", "LLL-2026-0001", "LL-2026-1234567"]
)
def test_what_is_none(written: str) -> None:
    """Forms, keys, two at once, and other letters."""
    assert read_identifier(written) is None


@pytest.mark.parametrize("prefix", sorted(NUMBERED))
def test_the_prefix_stays(prefix: str) -> None:
    """Whatever is read, it is of the type that was written."""
    for written in (f"{prefix}2026-1", f"{prefix.lower()}_26_17", f"{prefix}-2O26-O1"):
        found = read_identifier(written)
        assert found is not None
        assert is_identifier(found.identifier)
        assert prefix_of(found.identifier) == prefix_of(written) == prefix


def test_no_prefix() -> None:
    """Words begin with letters of ours and are no identifiers for that."""
    assert prefix_of("Lessons") == prefix_of("LLX-1") == prefix_of("") == ""
