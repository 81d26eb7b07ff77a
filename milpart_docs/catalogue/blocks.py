"""What a page can ask for with a line ``::: milpart NAME …``, and how the words behind it are read."""

import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from milpart_docs.catalogue.column import Scope
from milpart_docs.catalogue.definition import Definition
from milpart_docs.catalogue.definition_reader import Complain, read_definition
from milpart_docs.catalogue.definitions import Definitions
from milpart_docs.catalogue.fields import field_place
from milpart_docs.vocabulary import find_nearest

CATALOGUE = "catalogue"
OF_ITEMS = frozenset({"due_when"})
"""Computed columns that are read from the item of a row, and not from its record."""
_LIMIT = re.compile(r"[0-9]{1,6}")
BLOCKS: Mapping[str, str] = MappingProxyType(
    {
        "catalogue": "The rows of a catalogue, or of one that the line itself describes.",
        "figures": "How many records there are of each type.",
        "newest": "The lessons, practices and doctrine changed last.",
        "map": "The partners on a map of the world, shaded by the number of activities.",
        "fields": "The manual of all fields.",
        "rules": "The manual of all rules.",
        "terms": "The closed vocabularies.",
    }
)
"""The blocks by name, and what each puts into the page."""


def read_block_line(words: str, definitions: Definitions, complain: Complain) -> tuple[str, Definition | None]:
    """Read the words of a block: its name, and for a catalogue its definition; what is not understood is told, and the name is empty."""
    name, rest = (*words.split(maxsplit=1), "", "")[:2]
    if name not in BLOCKS:
        nearest = find_nearest(name, BLOCKS)
        complain(
            "",
            f"there is no block {name or 'without a name'}",
            f"did you mean {nearest}?" if nearest else f"the blocks are {', '.join(BLOCKS)}",
        )
        return "", None
    if name != CATALOGUE:
        if rest.strip():
            complain("", f"the block {name} takes no options", f"write ::: milpart {name}")
            return "", None
        return name, None
    definition = read_catalogue(rest, definitions, complain)
    return (name, definition) if definition else ("", None)


def read_catalogue(words: str, definitions: Definitions, complain: Complain) -> Definition | None:
    """Read what a page says after ``::: milpart catalogue``: the name of a catalogue, or nothing, and options ``name=value``.

    ``limit``, ``order``, ``columns``, ``group``, ``layout`` and ``each`` are the catalogue's; every other name is a column that a record
    must have the value in. Several values stand with commas between them.
    """
    try:
        parts = shlex.split(words)
    except ValueError:
        complain("", "a quotation mark is not closed", 'write for instance title="All of them"')
        return None
    names = [part for part in parts if "=" not in part]
    if len(names) > 1:
        complain("", f"{' and '.join(names)} are more than one catalogue", "place each with a line of its own")
        return None
    base = definitions.catalogues.get(names[0]) if names else Definition("", "Records")
    if base is None:
        nearest = find_nearest(names[0], definitions.catalogues)
        hint = f"did you mean {nearest}?" if nearest else f"the catalogues are {', '.join(definitions.catalogues)}"
        complain("", f"there is no catalogue {names[0]}", hint)
        return None
    return _changed(base, [part.partition("=")[::2] for part in parts if "=" in part], complain)


def _changed(base: Definition, options: Iterable[tuple[str, str]], complain: Complain) -> Definition | None:
    """Change a catalogue by the options of a block."""
    given: dict[str, Any] = {"name": "block", "title": base.title, "records": {}}
    for name, value in options:
        if name in {"limit", "order", "columns", "group", "layout", "each", "title"}:
            many = name in {"order", "columns"}
            given[name] = int(value) if name == "limit" and _LIMIT.fullmatch(value) else value.split(",") if many else value
        else:
            of_item = base.each and (field_place(name, Scope(base.each)) or name in OF_ITEMS)
            given.setdefault("items" if of_item else "records", {})[name] = value.split(",")
    if base.each and given.setdefault("each", base.each) != base.each:
        complain("each", f"the rows of {base.name} are its {base.each}", f"write ::: milpart catalogue each={given['each']} without a name")
        return None
    change = read_definition(given, complain)
    if change is None:
        return None
    changed = {name: getattr(change, name) for name in given if name not in {"name", "records", "items"}}
    return replace(base, **changed, records={**base.records, **change.records}, items={**base.items, **change.items})
