"""The country that a text probably means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.vocabulary import COUNTRIES, find_country
from milpart_docs.vocabulary.country_names import all_names, fold, read_country
from milpart_docs.vocabulary.forms_of_state import is_form, split_form
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
        ("Republic of Malli", "MLI"),
        ("Repubblica italiana", "ITA"),
        ("Kenyan Republic", "KEN"),
        ("State of Georgia", "GEO"),
    ],
)
def test_other_spellings(spelling: str, code: str) -> None:
    """Common names, old names and misspellings."""
    found = find_country(spelling)
    assert found is not None
    assert found.alpha3 == code


NO_COUNTRIES = (
    *("", " ", "X", "xx", "QQQ", "Sahel", "NATO", "Atlantis", "training", "ACR-EUTM-MLI", "12", "\N{EM DASH}", "Congo", "Korea", "Kongo"),
    *("Republic of", "Islamic Republic", "Republic of Atlantis", "République de Zamunda", "Königreich Xanadu", "Soviet Union"),
    *("Democratic Republic of Korea", "Republic of Corea", "Federal Republic of Yugoslavia", "Republic of the Sahel"),
)


@pytest.mark.parametrize("nonsense", NO_COUNTRIES)
def test_nonsense(nonsense: str) -> None:
    """What means no country gives none: a wrong hint is worse than no hint."""
    assert find_country(nonsense) is None


OFFICIAL = {fold(name): country.alpha3 for country in COUNTRIES.values() for name in all_names(country)}
FORMS = ("the Islamic Republic of {}", "State of {}", "République de {}", "Royaume d'{}", "Bundesrepublik {}")


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_long_name_is_never_that_of_another_country(code: str) -> None:
    """The official name is the country's own; with a form of state that it does not have, its name is its own or is refused."""
    country = COUNTRIES[code]
    for name in country.in_full:
        assert {read_country(text) for text in (name, name.upper(), f"the {name}", f" {name}")} == {code}
        assert find_country(name) is country
    short = [name for name in (country.name, *country.german) if not split_form(fold(name)).form and not is_form(fold(name))]
    for long in (form.format(name) for name in short for form in FORMS):
        own = {OFFICIAL.get(fold(long), code)}
        assert find_country(long) in {None, *(COUNTRIES[found] for found in own)}
        assert read_country(long) in {long, *own}


@settings(deadline=None)
@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    """Whatever is written, the answer is a country of the table or nothing."""
    found = find_country(text)
    assert found is None or COUNTRIES[found.alpha3] is found
