"""Countries: the table, and the code that a text means."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.vocabulary import COUNTRIES, find_country

MEMBER_STATES = "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE"


def test_member_states() -> None:
    """The European Union has 27 Member States."""
    states = [country.alpha3 for country in COUNTRIES.values() if country.is_member_state]
    assert sorted(states) == MEMBER_STATES.split()
    assert len(states) == 27


def test_codes() -> None:
    """Codes have the form that ISO 3166-1 gives them, and none occurs twice."""
    assert all(code == country.alpha3 and re.fullmatch("[A-Z]{3}", code) for code, country in COUNTRIES.items())
    alpha2 = [country.alpha2 for country in COUNTRIES.values()]
    assert all(re.fullmatch("[A-Z]{2}", code) for code in alpha2)
    assert len(set(alpha2)) == len(alpha2)
    assert all(country.name.strip() for country in COUNTRIES.values())


def test_uri() -> None:
    """The address is that of the EU Publications Office."""
    assert COUNTRIES["MLI"].uri == "http://publications.europa.eu/resource/authority/country/MLI"


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_is_found(code: str) -> None:
    """By its code, its alpha-2 code and its name, in any case."""
    country = COUNTRIES[code]
    for spelling in (code, code.lower(), country.alpha2, country.alpha2.lower(), country.name, country.name.upper()):
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


@pytest.mark.parametrize("nonsense", ["", " ", "X", "xx", "QQQ", "Sahel", "NATO", "Atlantis", "training", "ACR-EUTM-MLI", "12", "—"])
def test_nonsense(nonsense: str) -> None:
    """What means no country gives none: a wrong hint is worse than no hint."""
    assert find_country(nonsense) is None


@settings(deadline=None)
@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    """Whatever is written, the answer is a country of the table or nothing."""
    found = find_country(text)
    assert found is None or COUNTRIES[found.alpha3] is found
