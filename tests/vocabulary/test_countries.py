"""Countries: the table."""

import re

from milpart_docs.vocabulary import COUNTRIES

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
