"""The short form of a record that listings, scripts and ``records.json`` share."""

from typing import Any

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Entry


def summarise(entry: Entry, facets: Facets) -> dict[str, Any]:
    """Give identity, state, marking and facets of a record."""
    return {
        "id": entry.id,
        "type": entry.type,
        "title": entry.title,
        "status": str(entry.fields.get("status", "")),
        "marking": str(entry.fields.get("marking", "")),
        "path": entry.path,
        "facets": {key: list(values) for key, values in facets.of(entry).items()},
    }
