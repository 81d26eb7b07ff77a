"""The short form of a record that listings, scripts and ``records.json`` share."""

from typing import Any

from milpart_docs.corpus import Entry
from milpart_docs.views.facets import FACETS, facet_values


def summarise(entry: Entry) -> dict[str, Any]:
    """Give identity, state, marking and facets of a record."""
    return {
        "id": entry.id,
        "type": entry.type,
        "title": entry.title,
        "status": str(entry.fields.get("status", "")),
        "marking": str(entry.fields.get("marking", "")),
        "path": entry.path,
        "facets": {facet.key: list(values) for facet in FACETS if (values := facet_values(entry, facet))},
    }
