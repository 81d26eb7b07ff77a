"""What to write where a text with a colon or other signs stands in a field that takes no text: the terms of the field, or its meaning."""

import re

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.model.inputs import Input, Kind, inputs_of
from milpart_docs.rules.meaning import COUNTRY_CODE
from milpart_docs.rules.reading.known_keys import text_fields
from milpart_docs.rules.reading.lines import LINE
from milpart_docs.vocabulary import VOCABULARIES

QUOTED = frozenset({"colon-in-text", "typographic-quotes", "reserved-character", "text-after-bracket"})
"""Mistakes that are mended by quotation marks where a text belongs; what is no text would be as wrong with them."""
MARKING = "marking"
_SIGNS = re.compile(r"^\W+")
_PLAIN = re.compile(r"[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*")
_TYPE = re.compile(r"^type:[ \t]*[\"']?(?P<type>[a-z-]+)", re.MULTILINE)


def advise_term(text: str, line: int, mistake: str) -> str:
    """Say what belongs into the field that a line begins; nothing, where that is any text, or where quotation marks are not the matter."""
    found = LINE.fullmatch(text.split("\n")[line - 1]) if mistake in QUOTED else None
    given = _find_input(text, found["key"]) if found and found["key"] not in text_fields() else None
    if found is None or given is None:
        return ""
    terms = next((tuple(VOCABULARIES[shape.vocabulary].terms) for shape in given.shapes if shape.vocabulary), ())
    if given.key == "type":
        terms = tuple(RECORD_TYPES)
    if not terms:
        return f"write {given.key}: {_meaning(given, found['text'])}"
    of_others = "; which of them a marking of others corresponds to, your security officer knows" if given.key == MARKING else ""
    return f"write one of {', '.join(terms)}{of_others}"


def _meaning(given: Input, text: str) -> str:
    """Say what belongs into a field: the words that stand there as entries, the form of an identifier, or what the field means."""
    inner = [part.key for shape in given.shapes for part in shape.inputs]
    if inner:
        begun = text if text.partition(":")[0] in inner else f"{inner[0]}: …"
        return f"alone, and on the next line, two spaces further right, {begun}"
    meaning = f"{given.meaning[:1].lower()}{given.meaning[1:].removesuffix('.')}"
    words = _SIGNS.sub("", text)
    if given.shape.kind is Kind.TEXT and given.shape.is_list and _PLAIN.fullmatch(words):
        return f"[{words}]"
    forms = " or ".join(f"{PREFIXES[name]}-…" for name in given.shape.targets)
    if given.shape.kind is Kind.COUNTRY:
        return f"{meaning}{COUNTRY_CODE}"
    return f"the identifier{f' ({forms})' if forms else ''} of {meaning}" if given.shape.kind is Kind.RECORD else meaning


def _find_input(text: str, key: str) -> Input | None:
    """Find a field of the type that the file says it is of, or else of any type that has it."""
    written = _TYPE.search(text)
    types = [name for name in RECORD_TYPES if written and name == written["type"]] or [*RECORD_TYPES]
    return next((given for name in types for given in inputs_of(name) if given.key == key), None)
