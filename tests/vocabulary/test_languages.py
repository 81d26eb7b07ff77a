"""Languages: the table, and the pattern of their tags."""

import re

import pytest

from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.languages import LANGUAGE_CODES, LANGUAGES, language_pattern


def test_the_table() -> None:
    """Codes have two letters, other codes of a language are none of them, and states are named by codes that exist."""
    assert len(LANGUAGES) == 24
    assert len(LANGUAGE_CODES) > 180
    alpha2 = {country.alpha2 for country in COUNTRIES.values()}
    for code, language in LANGUAGE_CODES.items():
        assert re.fullmatch("[a-z]{2}", code)
        assert language.name
        assert not set(language.also) & set(LANGUAGE_CODES)
        assert set(language.official_in) <= alpha2


@pytest.mark.parametrize(
    "tag", ["en", "fr-BE", "de-AT", "bam", "sr-Latn-RS", "es-419", "zh-Hant", "en-GB", "ca-valencia", "en-EU", "zh-yue"]
)
def test_tags_that_exist(tag: str) -> None:
    """A language, a script, a region and a variant."""
    assert re.search(language_pattern(), tag)


@pytest.mark.parametrize("tag", ["UK", "gr", "cz", "zz", "en-UK", "en-gb", "en-ZZ", "EN", "english", "e", "", "en-", "en_GB", "en-GBR"])
def test_tags_that_do_not(tag: str) -> None:
    """Two letters that are no language or no region are neither."""
    assert not re.search(language_pattern(), tag)
