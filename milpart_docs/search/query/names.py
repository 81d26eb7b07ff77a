"""The names before a colon: facets, and the parts of a record in which a word can be asked for."""

from milpart_docs.catalogue.facets import BY_KEY

DATE = "date"
YEAR = "year"
TEXT_FIELDS = ("title", "summary", "body", "id")
FACET_NAMES = frozenset(BY_KEY)
OTHER_NAMES = {"state": "status", "lang": "language", "capabilities": "capability"}
"""Further names that people use; besides, every name may have an underscore for its hyphen and the ``s`` of a plural."""
_NAMES = FACET_NAMES.union(TEXT_FIELDS, (DATE,))


def find_name(written: str) -> str | None:
    """Give the facet or field that a name means; nothing, where it means none and is an ordinary word."""
    name = written.lower().replace("_", "-")
    singular = name.removesuffix("s")
    return next((OTHER_NAMES.get(found, found) for found in (name, singular) if found in _NAMES or found in OTHER_NAMES), None)
