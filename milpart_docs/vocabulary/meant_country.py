"""The country that a text probably means, for hints: by a code or a name, or by the name nearest to it."""

from functools import cache

from milpart_docs.vocabulary.countries import COUNTRIES, Country
from milpart_docs.vocabulary.country_names import find_sharers
from milpart_docs.vocabulary.nearest import find_nearest


def find_country(spelling: str) -> Country | None:
    """Find the country that a text means; none where several have that name."""
    wanted = " ".join(spelling.split()).casefold().removeprefix("the ")
    if find_sharers(spelling):
        return None
    country = _spellings().get(wanted)
    if country is None and len(wanted) > len("XKX"):
        nearest = find_nearest(wanted, _names())
        country = _spellings()[nearest] if nearest is not None else None
    return country


@cache
def _spellings() -> dict[str, Country]:
    """Map every known spelling, without regard to case, to its country; codes win over names."""
    known: dict[str, Country] = {}
    for country in COUNTRIES.values():
        for spelling in country.spellings:
            known.setdefault(spelling.casefold(), country)
    for country in COUNTRIES.values():
        known[country.name.casefold()] = country
        known[country.alpha2.casefold()] = country
    for country in COUNTRIES.values():
        known[country.alpha3.casefold()] = country
    return known


@cache
def _names() -> list[str]:
    """List the names only: a word of four letters is near to many codes, and means none of them."""
    return [spelling for spelling in _spellings() if len(spelling) > len("XKX")]
