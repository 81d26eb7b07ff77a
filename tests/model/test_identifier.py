"""Identifiers: their forms, and what a file name says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import NUMBERED, PREFIXES, describe_form, is_identifier, leading_identifier, type_of


@pytest.mark.parametrize(
    "text", ["LL-2026-0042", "ACT-1999-0001", "CRS-2026-123456", "ACR-EUMS", "CAP-MEDEVAC", "AMB-MEDEVAC-3", "PTR-MLI", "TRM-SSR", "ACR-5"]
)
def test_identifiers(text: str) -> None:
    """What is dated is numbered by year; what is named has a key."""
    assert is_identifier(text)


WRONG_NUMBER = ("LL-2026-42", "LL-26-0042", "LL-2126-0042", "LL-CONVOY", "ll-2026-0042", "LL_2026_0042", "XX-2026-0001", "2026-0001")
WRONG_KEY = ("ACR-eums", "ACR-", "ACR", "ACR--EUMS", "ACR-EUMS-", "CAP-MÉDEVAC", "CAP-A B", "ACR-" + "X" * 61)


@pytest.mark.parametrize("text", [*WRONG_NUMBER, *WRONG_KEY, " LL-2026-0042", "LL-2026-0042\n", ""])
def test_no_identifiers(text: str) -> None:
    """Another length, case, sign, prefix or alphabet is none."""
    assert not is_identifier(text)


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_form_of_every_type(type_name: str) -> None:
    """The example in the description of a form is an identifier of that type."""
    shown = describe_form(type_name).rpartition(" ")[2]
    assert is_identifier(shown)
    assert type_of(shown) == type_name


def test_prefixes_are_those_of_the_domain() -> None:
    """Nine types are numbered and six are keyed, as DOMAIN.md says."""
    assert {"LL", "BP", "DOC", "ACT", "STR", "ASM", "PRO", "SYL", "CRS"} == NUMBERED
    assert set(PREFIXES.values()) - NUMBERED == {"PTR", "AMB", "CAP", "EQP", "ACR", "TRM"}


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("LL-2026-0042-convoy.md", "LL-2026-0042"),
        ("LL-2026-0042.md", "LL-2026-0042"),
        ("ACR-EUTM-MLI.md", "ACR-EUTM-MLI"),
        ("CAP-MEDEVAC-in-the-field.md", "CAP-MEDEVAC"),
        ("LL-2026-0042b.md", None),
        ("index.md", None),
        ("LLAMA-2026-0001.md", None),
    ],
)
def test_file_names(name: str, identifier: str | None) -> None:
    """A file name begins with the identifier, and may go on in small letters."""
    assert leading_identifier(name) == identifier


@given(st.integers(1900, 2099), st.integers(0, 999_999), st.sampled_from(sorted(NUMBERED)))
def test_a_number_names_its_file(year: int, number: int, prefix: str) -> None:
    """Whatever the number, the identifier is found again in the name of its file."""
    identifier = f"{prefix}-{year}-{number:04d}"
    assert is_identifier(identifier)
    assert leading_identifier(f"{identifier}-some-title.md") == identifier
