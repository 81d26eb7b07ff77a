"""The names of countries in other languages: who types *Maroc* finds what speaks of Morocco.

Records name countries by their codes, and are searched by the English names beside them. A country whose English name is one word is that
word; any other is its code. Names are those of the Unicode Common Locale Data Repository (CLDR), as Babel carries them, and the spellings
that our own table knows.
"""

from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError

from milpart_docs.search.folding import split_words
from milpart_docs.search.known_names import ANY, Known, KnownName, Vocabulary
from milpart_docs.search.languages import find_language
from milpart_docs.vocabulary.countries import COUNTRIES, Country

ENGLISH = find_language("en")


def list_countries(vocabulary: Vocabulary, languages: Iterable[str]) -> Iterator[Known]:
    """List the countries that documents name, with their names in some languages.

    The English name is what readers are shown; it has no words here, because documents have them as they are.
    """
    territories = {language: _read_territories(language) for language in languages}
    for country in COUNTRIES.values():
        term = _find_term(vocabulary, country)
        if term is not None:
            names = [(ANY, spelling) for spelling in country.spellings if not spelling.isupper()]
            names += [(language, known[country.alpha2]) for language, known in territories.items() if country.alpha2 in known]
            yield Known(term, (KnownName(country.name, ANY, (), ()), *_know(vocabulary, term, country, names)))


def _read_territories(language: str) -> dict[str, str]:
    """Read the names of countries in a language by their codes of two letters; none in a language that CLDR does not describe."""
    try:
        return dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}


def _find_term(vocabulary: Vocabulary, country: Country) -> int | None:
    """Find the term for a country: its English name, or its code where that is another word in most of the documents that have it."""
    terms = [vocabulary.term_numbers.get(stem) for stem in ENGLISH.stem(_content_of(country.name, ENGLISH.code))]
    if len(terms) == 1 or None in terms:
        return terms[0] if len(terms) == 1 else None
    codes = vocabulary.stems_of(country.alpha3.lower())
    return codes[0] if codes and all(vocabulary.is_usual(codes, term) for term in terms if term is not None) else None


def _content_of(text: str, language: str) -> tuple[str, ...]:
    stop_words = find_language(language).stop_words
    return tuple(word for word in split_words(text) if word not in stop_words)


def _know(vocabulary: Vocabulary, term: int, country: Country, names: Iterable[tuple[str, str]]) -> Iterator[KnownName]:
    """Give the names of a country, each once; a single word only where it means nothing else in the documents."""
    told = {_content_of(country.name, ENGLISH.code)}
    for language, text in names:
        words = _content_of(text, language)
        if words and words not in told and (len(words) > 1 or vocabulary.is_own(vocabulary.stems_of(words[0]), term)):
            told.add(words)
            yield KnownName("", language, words, ())
