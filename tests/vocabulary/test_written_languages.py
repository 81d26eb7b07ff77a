"""Languages as people write them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.vocabulary import COUNTRIES, Country
from milpart_docs.vocabulary.languages import LANGUAGE_CODES, language_pattern
from milpart_docs.vocabulary.written_languages import read_language


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("EN", "en"),
        ("English", "en"),
        ("FRAN\u00c7AIS", "fr"),
        ("FR", "fr"),
        ("de_AT", "de-AT"),
        ("en-UK", "en-GB"),
        ("fr-FRA", "fr-FR"),
        ("ENG", "en"),
        ("ger", "de"),
        ("Swahili", "sw"),
    ],
)
def test_one_language(written: str, tag: str) -> None:
    """A code in any case, a name, or a code of a country whose language has the same letters."""
    found = read_language(written)
    assert (found.tags, found.is_sure) == ((tag,), True)


@pytest.mark.parametrize(
    ("written", "tags", "country"),
    [
        ("UK", ("en", "uk"), "GBR"),
        ("GR", ("el",), "GRC"),
        ("SV", ("es", "sv"), "SLV"),
        ("SE", ("sv", "se"), "SWE"),
        ("cz", ("cs",), "CZE"),
        ("IND", ("en", "hi", "id"), "IND"),
    ],
)
def test_code_of_a_country(written: str, tags: tuple[str, ...], country: str) -> None:
    """The languages of the country and the language of that code are both told, and none is sure."""
    found = read_language(written)
    assert (found.tags, found.country, found.is_sure) == (tags, country, False)


@pytest.mark.parametrize("written", ["", "zz", "xx-YY", "en-ZZ", "a language", "en, fr", "12", "x" * 500])
def test_no_language(written: str) -> None:
    """What means none gives none."""
    assert read_language(written).tags == ()


@pytest.mark.parametrize("country", COUNTRIES.values(), ids=lambda country: country.alpha2)
def test_a_country_is_never_taken_for_a_foreign_language(country: Country) -> None:
    """Capitals that are the code of a country are sure only where that language is official there."""
    found = read_language(country.alpha2)
    assert not found.is_sure or country.alpha2 in LANGUAGE_CODES[found.tags[0]].official_in


@given(st.text(max_size=20))
def test_whatever_is_written_the_answer_is_a_tag(written: str) -> None:
    """Each reading fits the field."""
    assert all(re.search(language_pattern(), tag) for tag in read_language(written).tags)
