"""Countries in data of others."""

import pytest

from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.country_names import find_sharers, read_country, tell_sharers


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
        ("Congo (Kinshasa)", "COD"),
        ("Congo (Brazzaville)", "COG"),
        ("Guinea", "GIN"),
        ("Guinea, Republic of", "GIN"),
        ("Republic of the Niger", "NER"),
        ("République de l\N{RIGHT SINGLE QUOTATION MARK}Ouganda", "UGA"),
        ("Bundesrepublik Deutschland", "DEU"),
        ("Tschad", "TCD"),
        ("Sudan", "SDN"),
        ("Samoa", "WSM"),
        ("United States", "USA"),
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
        "Congo",
        "Saint Martin",
        "Virgin Islands",
        "Congo, Republic",
        "State of Georgia",
        "Republic of Atlantis",
        "Latin America, Republic of",
        "",
        "ACR-EUMS",
    ],
)
def test_what_is_no_country_stays_as_it_is(written: str) -> None:
    """Nothing merely near, and no choice between two Koreas, two Congos and four Guineas."""
    assert read_country(written) == written


def unshared_name(code: str) -> str:
    """Give the name of a country, or another of its names where that one is another country's, too."""
    country = COUNTRIES[code]
    return next(name for name in (country.name, *country.spellings) if not find_sharers(name))


def test_every_code_and_name() -> None:
    """Each country is found by its codes and by a name that no other has."""
    for code, country in COUNTRIES.items():
        assert {read_country(code), read_country(country.alpha2), read_country(unshared_name(code))} == {code}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Congo", "COD for Democratic Republic of the Congo, or COG for Congo - Brazzaville"),
        ("the congo", "COD for Democratic Republic of the Congo, or COG for Congo - Brazzaville"),
        ("Korea", "KOR for South Korea, or PRK for North Korea"),
        ("Virgin Islands", "VGB for British Virgin Islands, or VIR for U.S. Virgin Islands"),
        ("Saint Martin", "MAF for Saint Martin (French Part), or SXM for Sint Maarten"),
        ("Guinea", ""),
        ("Sudan", ""),
        ("Islands", ""),
        ("Republic of", ""),
        ("Atlantis", ""),
    ],
)
def test_shared_names(written: str, told: str) -> None:
    """A name that is the whole name of no country, or that the table itself divides, belongs to all that have it."""
    assert tell_sharers(written) == told
    assert not told or read_country(written) == written


def test_long_texts_are_not_remembered() -> None:
    """They are no names; they come back with single spaces."""
    assert read_country("x  " * 500) == " ".join(["x"] * 500)
