"""What to write in the place of an identifier that no record has."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from milpart_docs.corpus import Corpus
from milpart_docs.model.identifier import NUMBERED, is_identifier
from milpart_docs.rules.identity.written_identifier import prefix_of, read_identifier
from milpart_docs.vocabulary import COUNTRIES, find_nearest
from milpart_docs.vocabulary.country_names import read_country
from milpart_docs.vocabulary.look_alikes import plain_text


def advise_record(corpus: Corpus, target: str, known: Iterable[str]) -> str:
    """Propose the identifier that was meant with the title of its record, or say in general what to do."""
    written = read_identifier(target)
    if written and written.identifier in corpus.by_id:
        part = f"#{written.part}" if written.part in corpus.by_id[written.identifier].anchors else ""
        return f"did you mean {written.identifier}{part} ({corpus.by_id[written.identifier].title})?"
    nearest = _find_near(written.identifier if written else target, known)
    if nearest is None:
        return "write the identifier of an existing record, or add the record"
    return f"did you mean {nearest} ({corpus.by_id[nearest].title})?"


def _find_near(target: str, known: Iterable[str]) -> str | None:
    """Find the nearest identifier, of those with the same prefix where one was written: a publication is no activity.

    Hyphens make no difference: they are what is forgotten first.
    """
    prefix = prefix_of(target)
    bare = {identifier.replace("-", ""): identifier for identifier in known if not prefix or identifier.startswith(f"{prefix}-")}
    nearest = find_nearest(plain_text(target).replace("-", "").replace(" ", ""), bare)
    return bare[nearest] if nearest else None


def find_named(corpus: Corpus, name: str, types: Sequence[str]) -> str | None:
    """Find the record of some types (any, where there are none) that a text names: by its key, a title, a name or a country."""
    wanted = _words(name)
    if len(wanted) < SHORTEST_NAME or is_identifier(name) or read_identifier(name):
        return None
    country = read_country(name)
    named = {
        identifier: [_key_of(identifier), *map(_words, (entry.title, str(entry.fields.get("name") or "")))]
        for identifier, entry in corpus.by_id.items()
        if not types or entry.type in types
    }
    of_country = [identifier for identifier in named if identifier.endswith(f"-{country}")] if country in COUNTRIES else []
    exact = [identifier for identifier, names in named.items() if wanted in names]
    return next(iter((*exact, *of_country)), None) or _most_alike(wanted, named)


def _most_alike(wanted: str, named: Mapping[str, Sequence[str]]) -> str | None:
    """Find the name that holds the same words, the shortest first of those that are equally alike."""
    pairs = [(identifier, name) for identifier, names in named.items() for name in names if name]
    found = process.extract(wanted, [name for _, name in pairs], scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=20)
    if len(wanted.split()) < FEWEST_WORDS or not found:
        return None
    best = max(found, key=lambda item: (item[1], fuzz.token_sort_ratio(wanted, item[0])))
    return pairs[best[2]][0]


def _key_of(identifier: str) -> str:
    """Give the words of the key of an identifier; a year and a number are no name."""
    prefix, _, key = identifier.partition("-")
    return "" if prefix in NUMBERED else _words(key)


def _words(text: str) -> str:
    return " ".join(plain_text(text).casefold().replace("-", " ").split())


ALIKE = 80
"""Least likeness of two names, of a hundred."""
FEWEST_WORDS = 2
"""A single word is in too many titles to mean one of them."""
SHORTEST_NAME = 3
"""A name of fewer letters means nothing."""


def identifiers_of(corpus: Corpus, *types: str) -> list[str]:
    """Give the identifiers of all records of some types."""
    return [identifier for identifier, entry in corpus.by_id.items() if entry.type in types]
