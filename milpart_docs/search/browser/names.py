"""The names that the thesaurus knows for one thing, and the stop words of the languages of the collection and of the names."""

import json

from milpart_docs.search.collection import Collection
from milpart_docs.search.known_names import ANY, CAPITALS, Known, vocabulary_of
from milpart_docs.search.languages import find_language
from milpart_docs.search.naming import list_names


def build_names(collection: Collection) -> bytes:
    """Build the file of names: stop words by language, those of the collection first, and the things that documents speak of."""
    names = list_names(collection.thesaurus, vocabulary_of(collection))
    others = {name.language for known in names for name in known.names} - {ANY, CAPITALS, *collection.languages}
    stop = {code: " ".join(sorted(find_language(code).stop_words)) for code in (*collection.languages, *sorted(others))}
    return json.dumps([stop, list(map(_describe, names))], ensure_ascii=False, separators=(",", ":")).encode()


def _describe(known: Known) -> list[object]:
    """Describe a thing: the number of its term, then for each name how it is written, its language, its words and their terms."""
    return [known.term, [(name.text, name.language, " ".join(name.words), name.terms) for name in known.names]]
