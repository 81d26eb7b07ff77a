"""The country that a text probably means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.vocabulary import COUNTRIES, find_country
from tests.vocabulary.test_country_names import unshared_name


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_is_found(code: str) -> None:
    """By its code, its alpha-2 code and a name that no other has, in any case."""
    country, name = COUNTRIES[code], unshared_name(code)
    for spelling in (code, code.lower(), country.alpha2, country.alpha2.lower(), name, name.upper()):
        assert find_country(spelling) is country


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Mali", "MLI"),
        ("UK", "GBR"),
        ("EL", "GRC"),
        ("Ivory Coast", "CIV"),
        ("Côte d\N{RIGHT SINGLE QUOTATION MARK}Ivoire", "CIV"),
        ("Czech Republic", "CZE"),
        ("Turkey", "TUR"),
        ("Kosovo", "XKX"),
        ("DRC", "COD"),
        ("the  Netherlands", "NLD"),
        ("The Gambia", "GMB"),
        ("Germny", "DEU"),
        ("Ukrain", "UKR"),
        ("Moldava", "MDA"),
        ("Mauretania", "MRT"),
        ("Nigeria", "NGA"),
        ("Niger", "NER"),
    ],
)
def test_other_spellings(spelling: str, code: str) -> None:
    """Common names, old names and misspellings."""
    found = find_country(spelling)
    assert found is not None
    assert found.alpha3 == code


@pytest.mark.parametrize(
    "nonsense", ["", " ", "X", "xx", "QQQ", "Sahel", "NATO", "Atlantis", "training", "ACR-EUTM-MLI", "12", "—", "Congo", "Korea"]
)
def test_nonsense(nonsense: str) -> None:
    """What means no country gives none: a wrong hint is worse than no hint."""
    assert find_country(nonsense) is None


@settings(deadline=None)
@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    """Whatever is written, the answer is a country of the table or nothing."""
    found = find_country(text)
    assert found is None or COUNTRIES[found.alpha3] is found
