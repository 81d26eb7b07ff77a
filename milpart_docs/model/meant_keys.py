"""The field that somebody meant who wrote another key: a slip, another spelling, another language, or the word of another platform."""

from collections.abc import Iterable, Mapping

from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.look_alikes import plain_text
from milpart_docs.vocabulary.written_terms import fold, read_word

OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "id": ("identifier", "number", "ref", "nummer"),
    "type": ("typ", "kind", "category", "layout"),
    "title": ("titre", "titel", "subject", "headline", "betreff", "objet", "titulo", "titolo"),
    "status": ("state", "statut", "stand", "estado", "stato", "stage"),
    "marking": ("classification", "einstufung", "marquage"),
    "originator": (
        "author",
        "authors",
        "source",
        "organisation",
        "organization",
        "origin",
        "unit",
        "auteur",
        "autor",
        "submitted-by",
        "from",
    ),
    "created": ("date", "created-on", "creation-date", "date-created", "datum", "written"),
    "modified": ("updated", "last-modified", "date-modified", "changed-on", "lastmod", "last-update"),
    "language": ("lang", "langue", "sprache", "locale"),
    "summary": ("abstract", "description", "resume", "zusammenfassung", "excerpt", "gist"),
    "topics": ("tags", "keywords", "labels", "mots-cles", "schlagworte", "themes", "subjects", "categories"),
    "pillars": ("pillar", "lines-of-effort"),
    "partners": ("country", "countries", "host-nation", "land", "pays"),
    "date_observed": ("date", "observed", "observed-on", "date-of-observation", "event-date"),
    "context": ("mission", "operation", "activity", "exercise", "event"),
    "sources": ("references", "links", "bibliography"),
    "related": ("see-also", "related-records"),
}
"""Words that people write for a field of ours, in the spelling of ``fold``; they count only where that field is free."""


def find_meant_key(key: str, known: Iterable[str], taken: Iterable[str] = ()) -> str | None:
    """Give the field that a key was meant to be: by spelling, by the nearest name, or by what others call it; nothing, where it is unclear.

    ``known`` are the fields of the place, ``taken`` the keys that stand there already: no field is proposed a second time by another word.
    """
    fields, written = list(known), frozenset(taken)
    free = [field for field in fields if field not in written]
    exact = read_word(plain_text(key), fields) or read_word(plain_text(key.partition(":")[0]), fields)
    if exact is not None:
        return exact
    named = [field for field in free if fold(key) in OTHER_WORDS.get(field, ())]
    return named[0] if named else find_nearest(key, free) or find_nearest(key, fields)
