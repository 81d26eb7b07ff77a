"""What to write in the place of an identifier that no record has."""

from collections.abc import Iterable

from milpart_docs.corpus import Corpus
from milpart_docs.vocabulary import find_nearest


def advise_record(corpus: Corpus, target: str, known: Iterable[str]) -> str:
    """Propose the nearest of some identifiers with the title of its record, or say in general what to do."""
    nearest = find_nearest(target, known)
    if nearest is None:
        return "write the identifier of an existing record, or add the record"
    return f"did you mean {nearest} ({corpus.by_id[nearest].title})?"


def identifiers_of(corpus: Corpus, *types: str) -> list[str]:
    """Give the identifiers of all records of some types."""
    return [identifier for identifier, entry in corpus.by_id.items() if entry.type in types]
