"""Countries in data of others: ``Congo, Democratic Republic of (Kinshasa)`` is COD, ``Africa Region`` is no country.

A wrong guess would put one country's activities into another's row. So only known spellings count, without regard to case, accents, *the*
and what stands in brackets, and with what lists put behind the comma put back in front; nothing that is merely near. A form of state before
a name counts where it is that of the country: *Republik Mali*, but not *State of Georgia*. Nor does a name count that the table itself
divides between countries: there is a Congo - Brazzaville and a Congo - Kinshasa, and *Congo* alone is neither.
"""

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache

from milpart_docs.vocabulary.countries import COUNTRIES, Country
from milpart_docs.vocabulary.forms_of_state import is_form, split_form

_BRACKETS = re.compile(r"\([^()]*\)")
_DIVIDES = re.compile(r" ?-|\s\(")
_LONGEST = 200
"""No country's name is longer; what is read is remembered, and should be small."""
_NO_BRACKETS = str.maketrans("()", "  ")
_LIKE = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "&": " and ", "-": " "})


def read_country(written: str) -> str:
    """Give the alpha-3 code of the country that a text names; where it names none, the text itself with single spaces."""
    text = " ".join(written.split())
    return _read(text) if len(text) <= _LONGEST else text


@lru_cache(maxsize=1 << 14)
def _read(text: str) -> str:
    readings = _readings(fold(text))
    return next((code for read in (_known().get, _read_long) for name in readings if (code := read(name))), text)


def _read_long(name: str) -> str | None:
    """Give the country of a name with a form of state before it that is the country's own."""
    form, core = split_form(name)
    code = _known().get(core) if form and len(core) > len("XKX") else None
    return code if code and form <= _forms_of(code) else None


@lru_cache(maxsize=256)
def _forms_of(code: str) -> frozenset[str]:
    """Give all that the long names of a country say of its form of state."""
    return frozenset(word for name in all_names(COUNTRIES[code]) for word in split_form(fold(name)).form)


def _readings(name: str) -> list[str]:
    """Give the ways to read a name, the surest first.

    As it stands, without the signs of brackets, without what is in them, and with what follows the comma in front.
    """
    inside = " ".join(name.translate(_NO_BRACKETS).split())
    bare = " ".join(_BRACKETS.sub(" ", name).split()).strip(" ,")
    short, comma, rest = (part.strip() for part in bare.partition(","))
    turned = [f"{rest} {short}", f"{rest.rpartition(' ')[2]} {short}"] if comma else []
    plain = [short] if comma and not _is_shared(short) and is_form(rest) else []
    return [name, inside, bare, *turned, *plain]


def fold(text: str) -> str:
    """Give the spelling in which names are compared."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LIKE))
    words = "".join(letter for letter in letters if not unicodedata.combining(letter)).split()
    return " ".join({"st": "saint", "st.": "saint"}.get(word, word) for word in words if word != "the")


@cache
def _known() -> dict[str, str]:
    """Map every known spelling to its country; codes win over names, and names over other spellings; a divided name is nobody's."""
    known: dict[str, str] = {}
    for country in COUNTRIES.values():
        known.update(dict.fromkeys(map(fold, (*country.in_full, *country.german)), country.alpha3))
    for country in COUNTRIES.values():
        known.update(dict.fromkeys(map(fold, country.spellings), country.alpha3))
    known.update({fold(country.name): country.alpha3 for country in COUNTRIES.values()})
    for name in ("", *_divided()):
        known.pop(name, None)
    known.update({fold(country.alpha2): country.alpha3 for country in COUNTRIES.values()})
    known.update({fold(country.alpha3): country.alpha3 for country in COUNTRIES.values()})
    return known


MOST_SHARERS = 4
"""A word that is in more names than these, such as *islands*, tells nothing."""


@lru_cache(maxsize=1024)
def find_sharers(written: str) -> tuple[str, ...]:
    """Give the codes of the countries that have a text in their names, where it is the whole name of none: two Koreas, two Congos."""
    name = fold(written) if len(written) <= _LONGEST else ""
    core = split_form(name).core
    if len(core) <= len("XKX") or name in _known() or core in _known() or is_form(core):
        return ()
    found = [country.alpha3 for country in COUNTRIES.values() if any(f" {core} " in f" {fold(known)} " for known in all_names(country))]
    return tuple(found) if 1 < len(found) <= MOST_SHARERS else ()


def tell_sharers(written: str) -> str:
    """Name the countries that share a name, each with its code: *COD for …, or COG for …*; nothing, where the name is not shared."""
    return ", or ".join(f"{code} for {_full_name(COUNTRIES[code], split_form(fold(written)).core)}" for code in find_sharers(written))


def _full_name(country: Country, shared: str) -> str:
    """Give the name of a country that tells it from those with which it shares one."""
    if fold(country.name) != shared:
        return country.name
    return next((spelling for spelling in country.spellings if fold(spelling).startswith(f"{shared} ")), country.name)


def all_names(country: Country) -> tuple[str, ...]:
    """Give every name of a country, short and long."""
    return country.name, *country.spellings, *country.in_full, *country.german


@cache
def _divided() -> frozenset[str]:
    """Give the names that the table divides between countries, by what it writes behind a hyphen or in brackets."""
    heads: dict[str, set[str]] = defaultdict(set)
    for country in COUNTRIES.values():
        for spelling in all_names(country):
            for found in _DIVIDES.finditer(spelling):
                heads[fold(spelling[: found.start()])].add(country.alpha3)
    return frozenset(head for head, codes in heads.items() if len(codes) > 1)


@lru_cache(maxsize=1024)
def _is_shared(short: str) -> bool:
    """Tell whether a short name is also in the name of another country: there are two Congos, two Sudans and four Guineas."""
    return sum(f" {short} " in f" {fold(country.name)} " for country in COUNTRIES.values()) > 1
