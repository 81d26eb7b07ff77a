"""Questions about a value that has fields of its own: a place, a list of actions, the names of a term in other languages."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from milpart_docs.authoring.interview.answers import WITHOUT_WORDS, shape_in_words
from milpart_docs.authoring.interview.choices import Choice
from milpart_docs.authoring.interview.questions import Asker, Question, ask_about, read_reply
from milpart_docs.authoring.text.writing import is_empty, without_empty
from milpart_docs.corpus import Corpus
from milpart_docs.model.inputs import Input, Kind, Shape
from milpart_docs.vocabulary.languages import LANGUAGES

FIELD_BY_FIELD = "an empty answer leads through its fields one by one"


def has_fields(given: Input) -> bool:
    """Tell whether a field may have a value with fields of its own."""
    return any(shape.kind in WITHOUT_WORDS for shape in given.shapes)


def ask_fields(asker: Asker, corpus: Corpus, given: Input, value: Any, *, is_needed: bool) -> Any:
    """Ask for a value in words, where it may have some, and else field by field."""
    label = given.label
    if shape_in_words(given, is_list=False) or shape_in_words(given, is_list=True):
        question = ask_about(corpus, given, is_needed=False, value=value)
        advice = "; ".join(filter(None, (question.advice, FIELD_BY_FIELD)))
        words = asker.ask(Question(label, question.meaning, is_needed, question.is_list, question.choices, advice, question.before))
        if words.strip():
            return read_reply(question, given, words)
    shape = next(shape for shape in given.shapes if shape.kind in WITHOUT_WORDS)
    if shape.kind is Kind.TRANSLATIONS:
        return _ask_translations(asker, label, value)
    return _ask_list(asker, corpus, shape, label, value) if shape.is_list else _ask_group(asker, corpus, shape, label, value)


def _ask_list(asker: Asker, corpus: Corpus, shape: Shape, label: str, value: Any) -> list[Any]:
    """Ask for one group after the other."""
    before = value if isinstance(value, list) else []
    items: list[Any] = []
    while True:
        number = len(items)
        items.append(_ask_group(asker, corpus, shape, f"{label} {number + 1}", before[number] if number < len(before) else None))
        if not asker.confirm(f"Another one ({label})?", default=number + 1 < len(before)):
            return items


def _ask_group(asker: Asker, corpus: Corpus, shape: Shape, label: str, value: Any) -> dict[str, Any]:
    """Ask for each field of a group; what it must have is asked until there is an answer."""
    before: Mapping[str, Any] = value if isinstance(value, dict) else {}
    answered: dict[str, Any] = {}
    for field in shape.inputs:
        named = replace(field, label=f"{label}, {field.label[:1].lower()}{field.label[1:]}")
        answered[field.key] = _ask_field(asker, corpus, named, before.get(field.key))
        while field.is_required and is_empty(without_empty(answered[field.key])):
            asker.tell(f"{named.label} is needed: {field.meaning}")
            answered[field.key] = _ask_field(asker, corpus, named, None)
    return answered


def _ask_field(asker: Asker, corpus: Corpus, field: Input, value: Any) -> Any:
    if has_fields(field):
        if not field.is_required and not asker.confirm(f"{field.label}: {field.meaning} Fill it in?", default=False):
            return None
        return ask_fields(asker, corpus, field, value, is_needed=field.is_required)
    question = ask_about(corpus, field, is_needed=field.is_required, value=value)
    return read_reply(question, field, asker.ask(question))


def _ask_translations(asker: Asker, label: str, value: Any) -> dict[str, str]:
    """Ask for a text in one language after the other, until no language is named."""
    told: dict[str, str] = dict(value) if isinstance(value, dict) else {}
    choices = tuple(Choice(code, language.name) for code, language in LANGUAGES.items())
    while True:
        language = asker.ask(
            Question(f"{label}: language", "The code of a language; an empty answer ends.", is_needed=False, choices=choices)
        )
        if not language.strip():
            return told
        told[language.strip()] = asker.ask(Question(f"{label}: {language.strip()}", "The text in this language.")).strip()
