"""The official languages of the European Union: their names, and the Snowball algorithm that stems their words, where there is one.

Codes are those of BCP 47; names are those of the EU Publications Office's authority table of languages.
"""

import csv
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class LanguageName:
    """A language: its code, its English name, what its speakers call it, and its Snowball algorithm or nothing."""

    code: str
    name: str
    own: str
    snowball: str


def load_languages() -> dict[str, LanguageName]:
    """Load the table of languages, in the order of their codes."""
    source = files("milpart_docs.vocabulary").joinpath("data/languages.csv").read_text(encoding="utf-8")
    return {row["code"]: LanguageName(**row) for row in csv.DictReader(source.splitlines())}


LANGUAGES = MappingProxyType(load_languages())


def base_language(tag: str) -> str:
    """Give the language of a BCP 47 tag without script and region: ``de-AT`` and ``DE`` are ``de``."""
    return tag.replace("_", "-").partition("-")[0].lower()


def language_name(tag: str) -> str:
    """Give the English name of a language, or the tag itself where it is no official language of the Union."""
    known = LANGUAGES.get(base_language(tag))
    return known.name if known else tag
