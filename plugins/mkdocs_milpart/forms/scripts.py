"""What the page of a form loads, in which order: each script takes what those before it gave."""

from collections.abc import Sequence
from pathlib import Path

from milpart_docs.views.forms.files import data_file

STYLE = "milpart/form/form.css"
_FOLDER = "milpart/form"
_PARTS = (
    "writer",
    "naming",
    "parts",
    "finding",
    "combobox",
    "citing",
    "choices",
    "fields/frames",
    "fields/choosing",
    "fields/words",
    "fields/dates",
    "lists/movers",
    "lists/chips",
    "lists/items",
    "lists/groups",
    "lists/ways",
    "texts",
    "checks/places",
    "checks/schemas",
    "checks/days",
    "checks/numbers",
    "checks/references",
    "checks/record",
    "draft",
    "duplicates",
    "handing",
    "ending",
    "page/beginning",
    "page/state",
    "page/mentions",
    "page/entries",
    "page/unfolding",
    "page/problems",
    "page/holding",
    "page/keeping",
)
LIBRARY = "vendored/json-schema.js"
PARTS = tuple(f"{_FOLDER}/{name}.js" for name in _PARTS)
"""What a form is made of."""
LAST = f"{_FOLDER}/form.js"
"""What makes a form of it, when its data are there."""
JOINED = "milpart/form-parts.js"
"""All parts in one file, so that a browser asks once."""


def join_parts(assets: Path) -> bytes:
    """Join the parts in their order."""
    return b"".join((assets / name).read_bytes() for name in PARTS)


def list_scripts(type_name: str) -> Sequence[str]:
    """List what the page of a form loads, in this order: the parts, what all forms share, what this one asks, and what makes it."""
    return [f"assets/{LIBRARY}", f"assets/{JOINED}", data_file("shared"), data_file(type_name), f"assets/{LAST}"]
