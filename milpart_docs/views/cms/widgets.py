"""The widget of Decap CMS for each field of a record, by the kinds of value that the field takes.

A record that is there already may hold values that its widget cannot show: a text where a group of values is offered, a term that is none,
a value that is withheld. ``assets/milpart/cms/records.js`` leaves these as they are in the file. So a field that may have other forms is
never required here; ``milpart check`` in the merge request says what is missing.
"""

from typing import Any

from milpart_docs.model.identifier import LONGEST, NUMBERED, PREFIXES
from milpart_docs.model.inputs import Input, Kind, Shape
from milpart_docs.views.cms.options import list_contexts, list_options
from milpart_docs.views.forms.choices import Choices
from milpart_docs.views.forms.shapes import CONTEXT, NEEDS
from milpart_docs.vocabulary.labels import status_label

Widget = dict[str, Any]
SHORT = frozenset({"id", "title", "code", "version", "name", "level", "mode", "region", "abbreviation", "confidence", "unit_type", "on"})
"""Texts for which one line is enough."""
KEYWORDS = frozenset({"topics", "regions", "priority_regions"})
"""Lists of short words, which are written on one line with commas between; a word with a comma in it is left to the file."""
PARTIAL_DATE = (r"^[12]\d{3}(-\d{2}(-\d{2})?)?$", "is a day, a month or a year: 2026-03-14, 2026-03 or 2026")
IDENTIFIER = r"^[A-Z]{2,3}-[A-Z0-9]+(-[A-Z0-9]+)*(#[^\s]+)?$"
DAY = {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False, "default": "", "picker_utc": True}
"""A day. What is filled in as today is the day of ``milpart check``, which counts in UTC."""


def build_widget(choices: Choices, given: Input, *, is_required: bool | None = None) -> Widget:
    """Build the widget of a field; ``is_required`` says otherwise than the model where the whole group may be left out."""
    needed = given.is_required if is_required is None else is_required
    head = {"name": given.key, "label": given.label, "hint": _hint(given), "required": needed and _has_one_form(given)}
    shape = given.shape
    return {**head, **(_list(choices, given, shape) if shape.is_list else _single(choices, given, shape, is_required=needed))}


def _hint(given: Input) -> str:
    """Say what a field means, and from which state on it is needed."""
    commas = " Write commas between them." if given.key in KEYWORDS else ""
    gate = f" Needed from the state “{status_label(given.needed_from)}” on." if given.needed_from else ""
    other = "" if _has_one_form(given) else " Another form of this value in a file stays as it is."
    return given.meaning + commas + gate + other


def _has_one_form(given: Input) -> bool:
    """Tell whether every form that a value may take can be shown in one widget: all but groups beside something else."""
    return len({shape.inputs for shape in given.shapes}) == 1


def _list(choices: Choices, given: Input, shape: Shape) -> Widget:
    """Build the widget of several values: one field that takes many where they are chosen or are keywords, else an item for each."""
    if given.key in KEYWORDS:
        return {"widget": "list", "default": []}
    options = list_options(choices, shape)
    if options and shape.kind is not Kind.LANGUAGE:
        return {"widget": "select", "multiple": True, "options": options}
    about = {"widget": "list", "default": [], "collapsed": False, "allow_add": True, "label_singular": given.label.lower()}
    if shape.kind is Kind.GROUP:
        return {**about, "fields": [build_widget(choices, inner) for inner in shape.inputs]}
    single = {"name": given.key, "label": given.label, "required": True, **_single(choices, given, shape, is_required=True)}
    return {**about, "field": single}


def _single(choices: Choices, given: Input, shape: Shape, *, is_required: bool) -> Widget:
    """Build the widget of one value."""
    if shape.kind is Kind.GROUP:
        fields = [build_widget(choices, inner, is_required=inner.is_required and is_required) for inner in shape.inputs]
        return {"widget": "object", "collapsed": not is_required, "fields": fields}
    if shape.kind is Kind.RECORD:
        return _record(choices, given, shape)
    if any(other.kind is Kind.TEXT for other in given.shapes) and shape.kind is not Kind.TEXT:
        return {"widget": "string"}
    options = None if shape.is_list else list_options(choices, shape)
    return {"widget": "select", "options": options} if options else _plain(given, shape)


def _plain(given: Input, shape: Shape) -> Widget:
    """Build the widget of a value that is typed."""
    if shape.kind is Kind.DAY:
        return dict(DAY)
    if shape.kind is Kind.PARTIAL_DATE:
        return {"widget": "string", "pattern": list(PARTIAL_DATE)}
    if shape.kind in {Kind.COUNT, Kind.NUMBER}:
        limits = {"min": shape.least, "max": shape.most}
        whole = shape.kind is Kind.COUNT
        number = {"widget": "number", "value_type": "int" if whole else "float", "step": 1 if whole else 0.000001}
        return {**number, **{key: limit for key, limit in limits.items() if limit is not None}}
    if shape.kind is Kind.TRANSLATIONS:
        return _translations()
    if shape.pattern:
        return {"widget": "string", "pattern": [shape.pattern, f"has another form: {given.meaning}"]}
    return _text(given, shape)


def _text(given: Input, shape: Shape) -> Widget:
    is_short = shape.is_list or given.key in SHORT
    limit = {"pattern": [rf"^[\s\S]{{1,{given.longest}}}$", f"has {given.longest} characters at most"]} if given.longest else {}
    return {"widget": "string" if is_short else "text", **limit}


def _translations() -> Widget:
    language = {"name": "language", "label": "Language", "widget": "string", "pattern": ["^[a-z]{2,3}", "is a code such as fr"]}
    return {"widget": "list", "default": [], "fields": [language, {"name": "text", "label": "Text", "widget": "string"}]}


def _record(choices: Choices, given: Input, shape: Shape) -> Widget:
    """Build the widget of a record that is named: found by its title where records of one type may stand there, else its identifier."""
    if given.key == CONTEXT and (contexts := list_contexts(choices)):
        return {"widget": "select", "options": contexts}
    if len(shape.targets) == 1 and shape.targets != NEEDS:
        search = {"search_fields": ["id", "title"], "value_field": "id", "display_fields": ["{{id}}: {{title}}"]}
        return {"widget": "relation", "collection": shape.targets[0], **search, "options_length": 1000}
    return {"widget": "string", "pattern": [IDENTIFIER, "is the identifier of a record, such as LL-2026-0042"]}


def build_identifier(given: Input, type_name: str, default: str) -> Widget:
    """Build the widget of the identifier, which is filled in where records of the type are numbered."""
    prefix = PREFIXES[type_name]
    if prefix in NUMBERED:
        pattern, example = rf"^{prefix}-(19|20)\d{{2}}-\d{{4,6}}$", default or f"{prefix}-2026-0042"
    else:
        pattern, example = rf"^(?=.{{1,{LONGEST}}}$){prefix}-[A-Z0-9]+(-[A-Z0-9]+)*$", f"{prefix}-EXAMPLE"
    head = {"name": given.key, "label": given.label, "widget": "string", "required": True, "default": default}
    more = " Where you begin a second record before the first is merged, count the number up." if prefix in NUMBERED else ""
    hint = f"{given.meaning} Never change it once the record is published.{more}"
    return {**head, "hint": hint, "pattern": [pattern, f"has the form {example}"]}
