"""Markings: their order, and what doubt means."""

from itertools import pairwise

import pytest

from milpart_docs.vocabulary import MARKINGS, is_above


def test_order() -> None:
    """From everyone's to nobody's, as DOMAIN.md has it."""
    assert MARKINGS == (
        "PUBLIC",
        "LIMITE",
        "RESTREINT UE/EU RESTRICTED",
        "CONFIDENTIEL UE/EU CONFIDENTIAL",
        "SECRET UE/EU SECRET",
        "TRES SECRET UE/EU TOP SECRET",
    )


def test_each_is_above_the_one_before() -> None:
    """Above means strictly above."""
    for lower, higher in pairwise(MARKINGS):
        assert is_above(higher, lower)
        assert not is_above(lower, higher)
        assert not is_above(lower, lower)


@pytest.mark.parametrize("unknown", [None, "", "public", "SECRET", 3, ["PUBLIC"], {"a": "b"}])
def test_doubt_protects(unknown: object) -> None:
    """What is no marking ranks as the highest, so that a slip never shows a record."""
    assert is_above(unknown, "SECRET UE/EU SECRET")
    assert not is_above(unknown, MARKINGS[-1])


@pytest.mark.parametrize("unknown", [None, "", "everything", 3])
def test_ceiling_that_is_no_marking(unknown: object) -> None:
    """A ceiling that is no marking lets only PUBLIC through."""
    assert is_above("LIMITE", unknown)
    assert not is_above("PUBLIC", unknown)
