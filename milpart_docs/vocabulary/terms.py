"""The closed vocabularies of ``data/terms.yaml``, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Term:
    """One term: the key that records write, the label that readers see, and what it means.

    ``broader`` is the key of the term above it. ``notes`` holds what only this vocabulary says of its terms, such as the
    IATI code of a status, who moves a lesson into a state, or the prefix of a record type's identifiers.
    """

    key: str
    label: str
    meaning: str
    broader: str | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms in an order that means something (a process, a rank, or simply how people say them)."""

    name: str
    title: str
    meaning: str
    terms: Mapping[str, Term]

    def label(self, key: str) -> str:
        """Give the label of a term, or the key itself where it is not one of ours."""
        term = self.terms.get(key)
        return term.label if term else key


def load_vocabularies() -> Mapping[str, Vocabulary]:
    """Load every vocabulary of the package."""
    source = files("milpart_docs.vocabulary").joinpath("data/terms.yaml").read_bytes()
    document = yaml.load(source, Loader=yaml.CSafeLoader)
    return MappingProxyType({name: _vocabulary(name, entry) for name, entry in document.items()})


def _vocabulary(name: str, entry: dict[str, Any]) -> Vocabulary:
    terms = {str(key): _term(str(key), value) for key, value in entry["terms"].items()}
    return Vocabulary(name, entry["title"], entry["meaning"], MappingProxyType(terms))


def _term(key: str, value: dict[str, Any]) -> Term:
    notes = {name: note for name, note in value.items() if name not in {"label", "meaning", "broader"}}
    return Term(key, value["label"], value["meaning"], value.get("broader"), MappingProxyType(notes))


VOCABULARIES = load_vocabularies()
