"""The language that somebody meant who wrote its name, a code in capitals, or the code of a country.

The two-letter codes of languages and of countries are not the same: Greek is ``el`` in ``GR``, Swedish ``sv`` in ``SE``, and ``UK`` is
Ukrainian as well as the United Kingdom. So capitals that are the code of a country mean for certain only a language that is official there.
"""

import re
from functools import cache
from typing import NamedTuple

from milpart_docs.vocabulary.countries import COUNTRIES
from milpart_docs.vocabulary.country_names import read_country
from milpart_docs.vocabulary.languages import LANGUAGE_CODES, REGIONS, LanguageName
from milpart_docs.vocabulary.written_terms import fold

_TAG = re.compile(r"(?P<language>[A-Za-z]{2,3})(?:[-_ ]{1,3}(?P<region>[A-Za-z]{2,3}))?")


class WrittenLanguage(NamedTuple):
    """What a text can mean: the tags, those of a country's languages first, and the code of that country where one was written."""

    tags: tuple[str, ...] = ()
    country: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether one language was meant, and was named as one."""
        return len(self.tags) == 1 and not self.country


def read_language(written: str) -> WrittenLanguage:
    """Give the tags that a text can mean."""
    named = _by_name().get(fold(written))
    if named is not None:
        return WrittenLanguage((named.code,))
    parts = _TAG.fullmatch(written.strip())
    if parts is None:
        return WrittenLanguage()
    language = _by_code().get(parts["language"].casefold())
    if parts["region"]:
        tag = _with_region(language, parts["region"])
        return WrittenLanguage((tag,)) if tag else WrittenLanguage()
    return _alone(language, parts["language"])


def _with_region(language: LanguageName | None, region: str) -> str:
    """Write a language with a region; nothing, where one of the two does not exist."""
    country = COUNTRIES.get(read_country(region))
    code = country.alpha2 if country else region.upper()
    return f"{language.code}-{code}" if language and code in REGIONS else ""


def _alone(language: LanguageName | None, written: str) -> WrittenLanguage:
    """Read a code without a region: as a language, and as the country whose code it is, too."""
    country = COUNTRIES.get(read_country(written))
    own = (language.code,) if language else ()
    if country is None or (language and country.alpha2 in language.official_in):
        return WrittenLanguage(own)
    official = tuple(code for code, known in LANGUAGE_CODES.items() if country.alpha2 in known.official_in)
    return WrittenLanguage((*official, *own), country.alpha3)


@cache
def _by_name() -> dict[str, LanguageName]:
    return {fold(name): language for language in LANGUAGE_CODES.values() for name in (language.own, language.name) if name}


@cache
def _by_code() -> dict[str, LanguageName]:
    return {code: language for language in LANGUAGE_CODES.values() for code in (*language.also, language.code)}
