"""The catalogues of a project: those of the platform, and those that the project adds or changes in ``mkdocs.yml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

import yaml

from milpart_docs.catalogue.definition import Definition, Shown
from milpart_docs.catalogue.definition_reader import read_definition, read_shown
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.corpus.options import SETTING_CODE, Options
from milpart_docs.corpus.settings import Settings, Written
from milpart_docs.diagnostics import Finding

KEPT = frozenset({"name", "title", "meaning", "shelf"})
"""What a project may say of a catalogue by a facet: records lead to its pages, which must stay."""


@dataclass(frozen=True)
class Definitions:
    """Every catalogue of a project by name, the columns that each record type has by itself, and what was not understood."""

    catalogues: Mapping[str, Definition]
    columns: Mapping[str, tuple[Shown, ...]]
    findings: tuple[Finding, ...] = ()


@cache
def _own() -> tuple[dict[str, dict[str, Any]], dict[str, tuple[Shown, ...]]]:
    """Load the platform's own definitions, as they are written."""
    source = files("milpart_docs.catalogue").joinpath("data/catalogues.yaml").read_bytes()
    document = yaml.load(source, Loader=yaml.CSafeLoader)
    columns = {kind: tuple(read_shown(item) for item in items) for kind, items in document["columns"].items()}
    return {item["name"]: item for item in document["catalogues"]}, columns


def load_definitions(settings: Settings) -> Definitions:
    """Give the platform's catalogues with those that the project adds or changes; each option that is not understood is a finding."""
    own, columns = _own()
    project = _Project(settings.catalogues)
    found = dict(own)
    for number, item in project.items():
        name = item["name"]
        merged = {**own.get(name, {}), **item}
        is_sound = read_definition(merged, partial(project.complain, number)) is not None and not project.breaks_a_facet(number, item)
        if is_sound and item.get("off") is True:
            found.pop(name, None)
        elif is_sound:
            found[name] = merged
    read = ((name, read_definition(item, lambda *_: None)) for name, item in found.items())
    return Definitions({name: definition for name, definition in read if definition}, columns, tuple(project.findings))


class _Project:
    """What a project writes about catalogues, and what of it is not understood."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self.findings: list[Finding] = []

    def items(self) -> list[tuple[int, dict[str, Any]]]:
        """Give the catalogues that the project writes, each with its place among them."""
        value = self._written.value
        if value is not None and not isinstance(value, list):
            self.complain(0, "", "catalogues is not a list", "write catalogues: [{name: …, title: …, records: {…}}]")
        items: list[tuple[int, dict[str, Any]]] = []
        for number, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict) and isinstance(item.get("name"), str):
                items.append((number, item))
            else:
                self.complain(number, "name", "a catalogue has no name", "write {name: …, title: …, records: {type: lesson}}")
        return items

    def breaks_a_facet(self, number: int, item: dict[str, Any]) -> bool:
        """Tell whether a catalogue to which records lead would lose its pages, and say so."""
        wrong = [option for option in item if option not in KEPT] if item["name"] in BY_KEY else []
        for option in wrong:
            message = f"records lead to the catalogue {item['name']}, so that its {option} stays as it is"
            self.complain(number, option, message, "change its title, meaning or shelf only, or add a catalogue of another name")
        return bool(wrong)

    def complain(self, number: int, option: str, message: str, hint: str) -> None:
        """Keep a finding about an option of one of the catalogues."""
        place = Options(places=self._written.places).place((number, option)) or self._written.start
        self.findings.append(Finding(place.line, place.column, message, hint, place.path, SETTING_CODE))
