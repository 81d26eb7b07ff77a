"""The country that a text probably means, for hints: by a code or a name, or by the name nearest to it.

What a long name says of the form of state is left out before names are compared: *Republic of Bali* is not near to *Republic of Mali*
because both are republics. Where the nearest name is that of two countries, neither was certainly meant.
"""

from collections import defaultdict
from functools import cache

from milpart_docs.vocabulary.countries import COUNTRIES, Country
from milpart_docs.vocabulary.country_names import all_names, find_sharers, fold, read_country
from milpart_docs.vocabulary.forms_of_state import split_form
from milpart_docs.vocabulary.nearest import find_nearest

_LONGEST = 200
"""No country's name is longer."""


def find_country(spelling: str) -> Country | None:
    """Find the country that a text means; none where several have that name."""
    text = " ".join(spelling.split())
    if len(text) > _LONGEST or find_sharers(text):
        return None
    country = COUNTRIES.get(read_country(text))
    return country or _find_near(fold(text))


def _find_near(name: str) -> Country | None:
    """Find the country whose name is nearest, both without the form of state."""
    core = split_form(name).core
    nearest = find_nearest(core, _by_core()) if len(core) > len("XKX") else None
    codes = _by_core().get(nearest or "", frozenset())
    return COUNTRIES[next(iter(codes))] if len(codes) == 1 else None


@cache
def _by_core() -> dict[str, frozenset[str]]:
    """Map the name of every country, without the form of state, to those that have it; a word of four letters is near to many codes."""
    found: dict[str, set[str]] = defaultdict(set)
    for country in COUNTRIES.values():
        for name in map(fold, all_names(country)):
            found[name if name.endswith(_BEHIND) else split_form(name).core].add(country.alpha3)
    return {name: frozenset(codes) for name, codes in found.items() if len(name) > len("XKX")}


_BEHIND = (" republic", " federation")
"""A form of state that stands behind belongs to the name: *Czech Republic*."""
