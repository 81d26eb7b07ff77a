"""Languages by their codes of two letters, and of the official ones of the European Union how their words are stemmed.

Codes are those of ISO 639-1, as BCP 47 takes them. Names of the Union's languages are those of the EU Publications Office's authority table
of languages; the other names, the codes of three letters and the states in which a language is official are from Unicode's CLDR.
"""

import csv
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from milpart_docs.vocabulary.countries import COUNTRIES


@dataclass(frozen=True, slots=True)
class LanguageName:
    """A language: its code, its English name, what its speakers call it, and its Snowball algorithm or nothing.

    ``also`` are other codes of the same language, ``official_in`` the alpha-2 codes of the states whose official language it is.
    """

    code: str
    name: str
    own: str
    snowball: str
    is_of_union: bool
    also: tuple[str, ...]
    official_in: tuple[str, ...]


def load_languages() -> dict[str, LanguageName]:
    """Load the table of languages, in the order of their codes."""
    source = files("milpart_docs.vocabulary").joinpath("data/languages.csv").read_text(encoding="utf-8")
    return {row["code"]: _language(row) for row in csv.DictReader(source.splitlines())}


def _language(row: dict[str, str]) -> LanguageName:
    also, official_in = tuple(row["also"].split()), tuple(row["official_in"].split())
    return LanguageName(row["code"], row["name"], row["own"], row["snowball"], bool(row["union"]), also, official_in)


LANGUAGE_CODES = MappingProxyType(load_languages())
"""Every language that has a code of two letters."""
LANGUAGES = MappingProxyType({code: language for code, language in LANGUAGE_CODES.items() if language.is_of_union})
"""The official languages of the European Union."""
REGIONS = (*sorted(country.alpha2 for country in COUNTRIES.values()), "EU", "UN")
"""What may stand for a region behind a language: a country's alpha-2 code, the European Union or the United Nations."""


def language_pattern() -> str:
    """Give the pattern of a language tag: two letters that are a language's or three, and behind them regions that there are.

    Of tags with a script, a variant or a region in numbers only the form is looked at.
    """
    return f"^(?:{'|'.join(LANGUAGE_CODES)}|[a-z]{{3}})(?:-(?:{'|'.join(REGIONS)}|[a-z]{{3}}|[0-9]{{3}}|[A-Za-z0-9]{{4,8}}))*$"


def base_language(tag: str) -> str:
    """Give the language of a BCP 47 tag without script and region: ``de-AT`` and ``DE`` are ``de``."""
    return tag.replace("_", "-").partition("-")[0].lower()


def language_name(tag: str) -> str:
    """Give the English name of a language, or the tag itself where it is none that has a code of two letters."""
    known = LANGUAGE_CODES.get(base_language(tag))
    return known.name if known else tag
