"""The pages of forms: what each says before its script has filled it, and all that it says where scripts do not run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from milpart_docs.authoring.drafts.beginning import begin_record, first_inputs, first_sections
from milpart_docs.authoring.placing import find_folder
from milpart_docs.authoring.text.writing import render_body, render_record
from milpart_docs.corpus import Corpus
from milpart_docs.model.identifier import PREFIXES, describe_form
from milpart_docs.model.inputs import Input, Kind, Shape, inputs_of
from milpart_docs.model.record import Section
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.views.forms.definition import list_first
from milpart_docs.views.forms.files import FOLDER
from milpart_docs.vocabulary import VOCABULARIES

FIRST_TYPE = "lesson"
"""The record that most people come to submit."""


@dataclass(frozen=True, slots=True)
class FormPage:
    """The page of one form: the type, what the page is called, what the record is, what it needs, and an example of its file to fill in."""

    type: str
    name: str
    title: str
    label: str
    meaning: str
    needed: tuple[Input, ...]
    sections: tuple[Section, ...]
    identifier: str
    folder: str
    template: str


def list_pages(corpus: Corpus, today: date) -> list[FormPage]:
    """Give the page of every record type, that of lessons first."""
    order = sorted(RECORD_TYPES, key=lambda name: name != FIRST_TYPE)
    return [_page(corpus, name, today) for name in order]


def _page(corpus: Corpus, type_name: str, today: date) -> FormPage:
    term = VOCABULARIES["record-type"].terms[type_name]
    known = {given.key: given for given in inputs_of(type_name)}
    return FormPage(
        type=type_name,
        name=f"{FOLDER}/{type_name}",
        title=f"Submit {_article(term.label)} {term.label.lower()}",
        label=term.label,
        meaning=term.meaning,
        needed=tuple(known[key] for key in list_first(type_name)),
        sections=first_sections(type_name),
        identifier=describe_form(type_name),
        folder=find_folder(corpus, type_name),
        template=render_template(corpus, type_name, today),
    )


def _article(word: str) -> str:
    return "an" if word[0].lower() in "aeiou" else "a"


def render_template(corpus: Corpus, type_name: str, today: date) -> str:
    """Write the file of a record in which everything that it needs stands to be filled in."""
    known = VOCABULARIES["record-type"].terms[type_name]
    values = begin_record(type_name, corpus.settings, today, f"{PREFIXES[type_name]}-…")
    asked = {given.key: _placeholder(given.shape, given.label) for given in first_inputs(type_name)}
    sections = {section.title: section.meaning for section in first_sections(type_name)}
    return render_record(type_name, {**asked, **values}, render_body(sections) or known.meaning)


def _placeholder(shape: Shape, label: str) -> Any:
    """Give what stands in the place of a value that somebody will write."""
    one = {given.key: _placeholder(given.shape, given.label) for given in _needed(shape.inputs)} or _example(shape, label)
    return [one] if shape.is_list else one


def _needed(inputs: Sequence[Input]) -> Iterator[Input]:
    """Give the fields that a group needs; of one that needs none of them, the first."""
    needed = [given for given in inputs if given.is_required]
    yield from needed or inputs[:1]


def _example(shape: Shape, label: str) -> str:
    """Give an example of a value: the first term, the form of a date or an identifier, or else the name of the field."""
    if shape.vocabulary:
        return next(iter(VOCABULARIES[shape.vocabulary].terms))
    if shape.targets:
        return f"{PREFIXES[shape.targets[0]]}-…"
    by_kind = {Kind.COUNTRY: "XXX", Kind.DAY: "YYYY-MM-DD", Kind.PARTIAL_DATE: "YYYY-MM-DD", Kind.CURRENCY: "EUR"}
    return by_kind.get(shape.kind, f"{label} …")
