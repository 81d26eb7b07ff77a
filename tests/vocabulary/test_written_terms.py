"""Terms as people write them."""

import pytest

from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.country_names import read_country
from milpart_docs.vocabulary.written_terms import LONGEST, fold, read_term, read_word
from tests.vocabulary.test_country_names import unshared_name


@pytest.mark.parametrize(
    ("written", "vocabulary", "term"),
    [
        ("Train", "pillar", "train"),
        ("Lesson Identified", "lesson-status", "lesson-identified"),
        ("lesson_identified", "lesson-status", "lesson-identified"),
        ("\u201clesson\u2011identified\u201d\u00a0", "lesson-status", "lesson-identified"),
        ("public", "marking", "PUBLIC"),
        ("restreint ue/eu restricted", "marking", "RESTREINT UE/EU RESTRICTED"),
        ("trian", "pillar", None),
        ("trains", "pillar", None),
        ("RESTREINT", "marking", None),
        ("", "pillar", None),
        ("--", "pillar", None),
        ("x" * (LONGEST + 1), "pillar", None),
    ],
)
def test_read_term(written: str, vocabulary: str, term: str | None) -> None:
    """Capitals, hyphens, blanks, labels and quotation marks make no difference; letters do."""
    assert read_term(written, vocabulary) == term


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_term_is_read_as_itself(name: str) -> None:
    """A key means its own term, whatever the labels of others are."""
    assert {key: read_term(key, name) for key in VOCABULARIES[name].terms} == {key: key for key in VOCABULARIES[name].terms}


def test_read_word() -> None:
    """Of two words that are the same when folded, none is certain."""
    assert read_word("Date observed", ["date_observed", "status"]) == "date_observed"
    assert read_word("A B", ["a-b", "a_b"]) is None
    assert read_word("", ["a"]) is None
    assert fold("  A _ B ") == "a-b"


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_name_of_a_country_is_certain(code: str) -> None:
    """Codes and names lead to the country that has them; names that two countries share are another test's."""
    assert {read_country(written) for written in (code, code.lower(), unshared_name(code))} == {code}
