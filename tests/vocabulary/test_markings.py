"""Markings: their order, the words of a protection, and what doubt means."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.vocabulary import MARKINGS, is_above
from milpart_docs.vocabulary.markings import CLOSED, NOBODY, OPEN, Protection, names_marking, rank, read_protection


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


RESTREINT, SECRET = MARKINGS[2], MARKINGS[4]
WORDS = frozenset(" ".join(MARKINGS).split())
COMMUNITIES = st.from_regex(r"[A-Z][A-Z0-9-]{1,12}", fullmatch=True).filter(lambda word: word not in WORDS)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("PUBLIC", OPEN),
        ("LIMITE", Protection("LIMITE")),
        ("  LIMITE  ", Protection("LIMITE")),
        ("LIMITE FRA EU", Protection("LIMITE", ("FRA", "EU"))),
        ("LIMITE, FRA,EU", Protection("LIMITE", ("FRA", "EU"))),
        ("LIMITE FRA FRA", Protection("LIMITE", ("FRA",))),
        ("RESTREINT\tUE/EU\u00a0RESTRICTED ACR-EUTM-MLI", Protection(RESTREINT, ("ACR-EUTM-MLI",))),
        ("SECRET UE/EU SECRET FRA", Protection(SECRET, ("FRA",))),
        ("TRES SECRET UE/EU TOP SECRET FRA", Protection(MARKINGS[-1], ("FRA",))),
    ],
)
def test_words_that_are_understood(words: str, expected: Protection) -> None:
    """A marking and communities, with blanks or commas between them."""
    assert read_protection(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            " ",
            ",",
            "limite",
            "Limite FRA",
            "LIMITED",
            "LIMITEFRA",
            "FRA",
            "FRA LIMITE",
            "LIMITE fra",
            "LIMITE F",
            "LIMITE FRA.",
            "LIMITE: FRA",
        ),
        *(
            "PUBLIC FRA",
            "PUBLIC LIMITE",
            "LIMITE SECRET",
            "LIMITE PUBLIC",
            "LIMITE LIMITE",
            "LIMITE RESTREINT",
            "LIMITE TOP",
            "SECRET",
            "RESTREINT",
        ),
        *("RESTREINT UE/EU", "SECRET UE/EU", "TRES SECRET UE/EU SECRET", "LIMITE " + "A" * 65, "LIMITE FRA\N{CYRILLIC CAPITAL LETTER A}"),
    ],
)
def test_words_that_are_not(words: str) -> None:
    """Misspelled, contradictory, two markings, a part of one: whoever asks takes the highest."""
    assert read_protection(words) is None


@given(st.sampled_from(MARKINGS[1:]), st.lists(COMMUNITIES, unique=True, max_size=5), st.sampled_from([" ", ", ", ",", "  "]))
def test_what_is_written_is_read(marking: str, communities: list[str], between: str) -> None:
    """Any marking with any communities."""
    assert read_protection(between.join([marking, *communities])) == Protection(marking, tuple(communities))


@given(st.text() | st.lists(st.sampled_from(sorted(WORDS)), max_size=6).map(" ".join))
def test_whatever_is_read_stands_there(words: str) -> None:
    """No text raises, and none is read as less than it says."""
    found = read_protection(words)
    assert found is None or " ".join(words.replace(",", " ").split()).startswith(found.marking)
    assert found is None or WORDS.isdisjoint(found.communities)


def test_the_ends() -> None:
    """Everyone, and as few as can be."""
    assert (rank(OPEN.marking), rank(CLOSED.marking), rank("unknown")) == (0, len(MARKINGS) - 1, len(MARKINGS) - 1)
    assert (OPEN.communities, CLOSED.communities) == ((), (NOBODY,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((marking, marking != "PUBLIC") for marking in MARKINGS),
        *(
            (text, True)
            for text in ("limite", "Limite FRA", "limite fra", "LIMITE, FRA EU", "[LIMITE]", "LIMITE ACR-EUTM-MLI", "\u200bLIMITE")
        ),
        *(
            (text, True)
            for text in ("EU Restricted", "Restreint UE", "restricted", "Secret", "Très secret", "TRÈS SECRET UE", "TOP SECRET")
        ),
        *((text, True) for text in ("RESTREINT UE / EU RESTRICTED", "\uff2cIMITE", "eu secret FRA")),
        *((text, False) for text in ("", " ", "-", "public", "PUBLIC FRA", "a LIMITE", "Limite basse", "secret ballot", "limited", "EU")),
        *((text, False) for text in ("LIMITE " + "A" * 200, "EU Restricted area", "Secrets")),
    ],
)
def test_texts_that_are_a_marking(text: str, expected: bool) -> None:  # noqa: FBT001 - the table of the test gives it
    """By any of its names, in any case; not where other words follow."""
    assert names_marking(text) == expected
