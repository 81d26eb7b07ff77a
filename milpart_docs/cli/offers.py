"""What may stand in a place of the command line, by the kind of value that belongs there: from the table, and from the names of files."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

CONFIGS = ("mkdocs.yml", "mkdocs.yaml")
NO_RECORDS = frozenset({"site", "node_modules"})
"""Folders that hold no records in any project, and many files."""
FILES = "file"
"""Stands for whatever files there are."""
_NAMED = {"type": "types", "country": "countries", "code": "codes"}
_ALWAYS = ("internal", "public")
"""Audiences that every project has."""


class Offer(NamedTuple):
    """What may stand there, and what it means."""

    value: str
    meaning: str = ""


class Place(NamedTuple):
    """Where something is completed: the table, the record type that the line names, if any, what is typed there, and the folder."""

    table: Any
    type_name: str
    typed: str
    folder: Path


def find_offers(takes: Any, at: Place) -> Iterator[Offer]:
    """Give the values of a kind."""
    table = at.table
    if isinstance(takes, list):
        yield from map(Offer, takes)
    elif isinstance(takes, dict):
        known = table["terms"][takes["terms"]] if "terms" in takes else {}
        yield from (Offer(key, meaning) for key, meaning in known.items())
        yield from _identifiers(table, at.folder, takes.get("records") or None) if "records" in takes else ()
    elif takes in {"assignment", "condition", "facet"}:
        yield from {"assignment": _assignments, "condition": _conditions, "facet": _facets}[takes](at)
    elif takes in _NAMED:
        yield from (Offer(key, meaning) for key, meaning in table[_NAMED[takes]].items())
    elif takes == "truth":
        yield from (Offer("yes"), Offer("no"))
    elif takes == "audience":
        yield from map(Offer, _ALWAYS)
    elif takes == FILES:
        yield Offer(FILES)
    elif takes:
        yield from _identifiers(table, at.folder, None if takes == "identifier" else [table["prefixes"][takes]])


def _assignments(at: Place) -> Iterator[Offer]:
    """Give the places that can be set, and behind the equals sign what may stand there: in a list what it does not have yet."""
    name, sign, words = at.typed.partition("=")
    fields, sections = at.table["fields"].get(at.type_name, {}), at.table["sections"].get(at.type_name, {})
    if not sign:
        known = ((_numbered_as(place, name), field["help"]) for place, field in fields.items() if "." not in place or name)
        yield from (Offer(f"{place}=", meaning) for place, meaning in known)
        yield from (Offer(f"sections.{title}=", meaning) for title, meaning in sections.items())
        return
    field = fields.get(re.sub(r"\.\d+", ".0", name)) or fields.get(re.sub(r"\.\d+\Z", "", name))
    if field:
        before, named = _earlier(words) if field["many"] and not re.search(r"\.\d+\Z", name) else ("", set())
        found = find_offers(field["takes"], at._replace(typed=words[len(before) :]))
        yield from (Offer(f"{name}={before}{offer.value}", offer.meaning) for offer in found if offer.value.casefold() not in named)


def _numbered_as(place: str, typed: str) -> str:
    """Give a place with the numbers that somebody has typed in it; the table has the first of each list."""
    steps = zip(place.split("."), [*typed.split("."), *place.split(".")], strict=False)
    return ".".join(number if step == "0" and number.isdigit() else step for step, number in steps)


def _earlier(words: str) -> tuple[str, set[str]]:
    """Give what stands before the last entry of a list, with the spaces behind its comma, and the entries in it."""
    sign = ";" if ";" in words else ","
    earlier = words[: words.rfind(sign) + 1]
    spaces = len(words[len(earlier) :]) - len(words[len(earlier) :].lstrip())
    return words[: len(earlier) + spaces], {entry.strip().casefold() for entry in earlier.split(sign) if entry.strip()}


def _conditions(at: Place) -> Iterator[Offer]:
    """Give the fields by which records are chosen, of one type or of all, and behind the equals sign their values as records have them."""
    name, sign, words = at.typed.partition("=")
    types = [at.type_name] if at.type_name else at.table["fields"]
    fields = [(place.replace(".0", ""), field) for type_name in types for place, field in at.table["fields"][type_name].items()]
    if not sign:
        yield from (Offer(f"{place}=", field["help"]) for place, field in dict(fields).items() if "." not in place or name)
        return
    kinds = [field["takes"] for place, field in fields if place == name]
    for takes in (kind for number, kind in enumerate(kinds) if kind not in kinds[:number]):
        found = map(Offer, ("true", "false")) if takes == "truth" else find_offers(takes, at._replace(typed=words))
        yield from (Offer(f"{name}={offer.value}", offer.meaning) for offer in found)


def _facets(at: Place) -> Iterator[Offer]:
    """Give the facets, and behind the equals sign their values where these do not depend on the records."""
    name, sign, words = at.typed.partition("=")
    facets = at.table["facets"]
    if not sign:
        yield from (Offer(f"{key}=", facet["help"]) for key, facet in facets.items())
    elif name in facets:
        for takes in facets[name]["takes"]:
            found = find_offers(takes, at._replace(typed=words))
            yield from (Offer(f"{name}={offer.value}", offer.meaning) for offer in found)


def _identifiers(table: Any, folder: Path, prefixes: list[str] | None) -> Iterator[Offer]:
    """Give the identifiers with which names of files begin, in the project around a folder."""
    wanted = prefixes or list(table["prefixes"].values())
    numbered = [prefix for prefix in wanted if prefix in table["numbered"]] or ["-"]
    keyed = [prefix for prefix in wanted if prefix not in table["numbered"]] or ["-"]
    form = re.compile(rf"(?:(?:{'|'.join(numbered)})-\d{{4}}-\d+|(?:{'|'.join(keyed)})-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![A-Za-z0-9])")
    return map(Offer, sorted({found.group() for found in map(form.match, _file_names(folder)) if found}))


def _file_names(folder: Path) -> Iterator[str]:
    """Give the names of the Markdown files of the project that a folder lies in."""
    root = next((above for above in (folder, *folder.parents) if any((above / name).is_file() for name in CONFIGS)), None)
    for _, folders, files in os.walk(root) if root else ():
        folders[:] = [name for name in folders if not name.startswith(".") and name not in NO_RECORDS]
        yield from (name for name in files if name.endswith(".md"))
