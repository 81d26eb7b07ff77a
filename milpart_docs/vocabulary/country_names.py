"""Countries in data of others: ``Congo, Democratic Republic of (Kinshasa)`` is COD, ``Africa Region`` is no country.

A wrong guess would put one country's activities into another's row. So only known spellings count, without regard to case, accents, *the*
and what stands in brackets, and with what lists put behind the comma put back in front; nothing that is merely near.
"""

import re
import unicodedata
from functools import cache, lru_cache

from milpart_docs.vocabulary.countries import COUNTRIES

_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST = 200
"""No country's name is longer; what is read is remembered, and should be small."""
_LIKE = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "&": " and ", "-": " "})
_FORMS = frozenset(
    (
        "arab",
        "democratic",
        "federal",
        "federative",
        "islamic",
        "kingdom",
        "of",
        "people's",
        "republic",
        "state",
        "states",
        "union",
        "united",
    )
)
"""Words by which a long name differs from the short one, without telling one country from another."""


def read_country(written: str) -> str:
    """Give the alpha-3 code of the country that a text names; where it names none, the text itself with single spaces."""
    text = " ".join(written.split())
    return _read(text) if len(text) <= _LONGEST else text


@lru_cache(maxsize=1 << 14)
def _read(text: str) -> str:
    return next((code for name in _readings(_fold(text)) if (code := _known().get(name))), text)


def _readings(name: str) -> list[str]:
    """Give the ways to read a name, the surest first: as it stands, without brackets, and with what follows the comma in front."""
    bare = " ".join(_BRACKETS.sub(" ", name).split()).strip(" ,")
    short, comma, rest = (part.strip() for part in bare.partition(","))
    turned = [f"{rest} {short}", f"{rest.rpartition(' ')[2]} {short}"] if comma else []
    plain = [short] if comma and not _is_shared(short) and all(word in _FORMS for word in rest.split()) else []
    return [name, bare, *turned, *plain]


def _fold(text: str) -> str:
    """Give the spelling in which names are compared."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LIKE))
    words = "".join(letter for letter in letters if not unicodedata.combining(letter)).split()
    return " ".join({"st": "saint", "st.": "saint"}.get(word, word) for word in words if word != "the")


@cache
def _known() -> dict[str, str]:
    """Map every known spelling to its country; codes win over names, and names over other spellings."""
    known: dict[str, str] = {}
    for read in (lambda country: country.spellings, lambda country: (country.name, country.alpha2), lambda country: (country.alpha3,)):
        for country in COUNTRIES.values():
            known.update(dict.fromkeys(map(_fold, read(country)), country.alpha3))
    known.pop("", None)
    return known


@lru_cache(maxsize=1024)
def _is_shared(short: str) -> bool:
    """Tell whether a short name is also in the name of another country: there are two Congos, two Sudans and four Guineas."""
    return sum(f" {short} " in f" {_fold(country.name)} " for country in COUNTRIES.values()) > 1
