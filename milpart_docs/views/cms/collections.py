"""A collection of Decap CMS for each record type: its folder, its fields, and what a new record begins with.

File names come from the identifier and never from the title, so that a record can be found by the name of its file and keeps it. Decap
writes them in small letters.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from milpart_docs.authoring.drafts.beginning import begin_record, first_inputs, first_sections
from milpart_docs.authoring.numbering import is_numbered
from milpart_docs.authoring.placing import find_folder
from milpart_docs.authoring.text.writing import render_body
from milpart_docs.corpus.numbers import next_identifier
from milpart_docs.model.inputs import Input, inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.model.written_order import written_keys
from milpart_docs.views.cms.widgets import Widget, build_identifier, build_widget
from milpart_docs.views.forms.choices import Choices
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import plural_of_type, status_label

FORMAT = "milpart-{}"
"""The name of the format in which ``assets/milpart/cms/records.js`` reads and writes the records of a type."""
ORIGIN = "_file"
"""Under this key the page keeps the text that a record was read from; no field of a record can have it."""
TODAY = frozenset({"created", "modified"})
"""Days that begin as the day on which somebody writes."""


@dataclass(frozen=True, slots=True)
class Start:
    """What new records begin with beyond the corpus: the day, and identifiers that were in use once."""

    today: date
    past: frozenset[str] = frozenset()


def build_collection(choices: Choices, type_name: str, start: Start) -> dict[str, Any]:
    """Build the collection of a record type."""
    term = VOCABULARIES["record-type"].terms[type_name]
    return {
        "name": type_name,
        "label": plural_of_type(type_name),
        "label_singular": term.label.lower(),
        "description": term.meaning,
        "folder": find_folder(choices.corpus, type_name),
        "filter": {"field": "type", "value": type_name},
        "create": True,
        "delete": False,
        "extension": "md",
        "format": FORMAT.format(type_name),
        "slug": "{{fields.id}}",
        "identifier_field": "id",
        "summary": "{{id}}: {{title}}",
        "sortable_fields": ["id", "title", "modified"],
        "editor": {"preview": False},
        "fields": list(_fields(choices, type_name, start)),
    }


def _fields(choices: Choices, type_name: str, start: Start) -> Iterator[Widget]:
    """Give the fields: first those that are asked for first, then the body, then all others in the order of the file."""
    inputs = {given.key: given for given in inputs_of(type_name)}
    defaults = _defaults(choices, type_name, start)
    first = [given.key for given in first_inputs(type_name) if given.key in inputs]
    behind = [key for key in written_keys(type_name) if key not in first]
    yield {"name": "type", "widget": "hidden", "default": type_name}
    yield from (_field(choices, type_name, inputs[key], defaults) for key in first)
    yield _body(type_name)
    yield from (_field(choices, type_name, inputs[key], defaults) for key in behind if key != "type")


def _field(choices: Choices, type_name: str, given: Input, defaults: Mapping[str, Any]) -> Widget:
    if given.key == "id":
        return build_identifier(given, type_name, str(defaults.get("id", "")))
    widget = build_widget(choices, given)
    return {**widget, "default": defaults[given.key]} if given.key in defaults else widget


def _defaults(choices: Choices, type_name: str, start: Start) -> dict[str, Any]:
    """Give what a new record begins with: as everywhere, with the next number, and days that the browser fills in."""
    corpus = choices.corpus
    number = next_identifier(corpus, type_name, start.today.year, start.past) if is_numbered(type_name) else ""
    begun = begin_record(type_name, corpus.settings, start.today, number)
    return {**begun, **dict.fromkeys(sorted(TODAY), "{{now}}")}


def _body(type_name: str) -> Widget:
    """Build the field of the text: as it is written, because an editor that shows it formatted would break references."""
    needed = first_sections(type_name)
    default = render_body({section.title: "" for section in needed})
    sections = RECORD_TYPES[type_name].sections
    meanings = " ".join(f"{section.title}: {section.meaning}{_gate(section.needed_from)}" for section in sections)
    hint = f"The text in Markdown, with a heading for each section. {meanings}".strip()
    head = {"name": "body", "label": "Text", "widget": "markdown", "modes": ["raw"], "buttons": [], "editor_components": []}
    return {**head, "required": bool(needed), "default": default + "\n\n" if default else "", "hint": hint}


def _gate(state: str | None) -> str:
    return f" (From “{status_label(state)}” on.)" if state else ""
