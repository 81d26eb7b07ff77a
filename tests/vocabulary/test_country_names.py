"""Countries in data of others."""

import pytest

from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.country_names import read_country


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("MLI", "MLI"),
        ("mli", "MLI"),
        ("ML", "MLI"),
        (" Burkina   Faso ", "BFA"),
        ("The Gambia", "GMB"),
        ("Gambia, The", "GMB"),
        ("Bosnia & Herzegovina", "BIH"),
        ("Papua-New Guinea", "PNG"),
        ("St Vincent and Grenadines", "VCT"),
        ("Cote D'Ivoire, Republic of", "CIV"),
        ("Korea, Republic of South", "KOR"),
        ("China, People's Republic of", "CHN"),
        ("Congo, Democratic Republic of (Kinshasa)", "COD"),
        ("Congo, Republic of (Brazzaville)", "COG"),
        ("Burma", "MMR"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
    ],
)
def test_known_spellings(written: str, code: str) -> None:
    """As people, lists and public data write them."""
    assert read_country(written) == code


@pytest.mark.parametrize(
    "written",
    [
        "Africa Region",
        "Worldwide",
        "Mally",
        "Korea",
        "Congo, Republic",
        "Guinea, Republic of",
        "Latin America, Republic of",
        "",
        "ACR-EUMS",
    ],
)
def test_what_is_no_country_stays_as_it_is(written: str) -> None:
    """Nothing merely near, and no choice between two Koreas, two Congos and four Guineas."""
    assert read_country(written) == written


def test_every_code_and_name() -> None:
    """Each country is found by its codes and by its name."""
    for country in COUNTRIES.values():
        assert {read_country(country.alpha3), read_country(country.alpha2), read_country(country.name)} == {country.alpha3}


def test_long_texts_are_not_remembered() -> None:
    """They are no names; they come back with single spaces."""
    assert read_country("x  " * 500) == " ".join(["x"] * 500)
