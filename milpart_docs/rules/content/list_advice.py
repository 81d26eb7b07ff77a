"""What to do about a list that is written in another way: as one text, as a group of fields, or with a word for *nothing* or *all*."""

import re
from collections.abc import Iterator
from typing import Any

from milpart_docs.model.identifier import is_identifier
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.group_entry import as_entry
from milpart_docs.rules.content.list_spelling import write_list
from milpart_docs.rules.content.placeholders import names_all, names_nothing
from milpart_docs.rules.content.separators import split_likely, split_surely
from milpart_docs.rules.content.several_entries import read_entries
from milpart_docs.rules.content.value_answers import COUNTRY
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.rules.meaning import join_words
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.country_names import read_country, tell_sharers
from milpart_docs.vocabulary.look_alikes import DASHES, SPACES, plain_text
from milpart_docs.vocabulary.written_languages import read_language

MOST_TERMS = 11
"""A vocabulary of more terms is not listed in a hint."""
LONGEST = 200
"""A longer text is not written out in a hint."""
_HYPHENS = re.compile(rf"(?:^|\s)-[{SPACES}]*(?=[^\s-])")
_BULLETS = re.compile(rf"(?:^|\s)[\u2022\u00b7*{DASHES}]\s+(?=\S)")
_BRACKETS = re.compile(r"\((.*)\)|\{(.*)\}|<(.*)>|\[\[(.*)\]\]|\[(.*)\]", re.DOTALL)
_IDENTIFIER = re.compile(r"(?<![\w-])[A-Z]{2,3}-[A-Z0-9]+(?:-[A-Z0-9]+)*(?:#[\w.-]*\w)?(?![\w])")
_HASHTAG = re.compile(r"#(?=\w)")


def advise_list(wrong: Wrong) -> str:
    """Advise how to write something as a list."""
    if isinstance(wrong.value, dict):
        return _advise_pairs(wrong.key, wrong.value)
    if isinstance(wrong.value, str) and (names_nothing(wrong.value) or not wrong.value.strip()):
        return _advise_nothing(wrong)
    if wrong.known:
        return f"write each entry on a line of its own, indented and behind a hyphen: {as_entry(wrong)}"
    text = "\n".join(wrong.lines) or (wrong.value if isinstance(wrong.value, str) else wrong.text)
    if _HYPHENS.match(text):
        return f"write a space between each hyphen and its entry, for instance - {_HYPHENS.split(text)[1].strip()}"
    if _BULLETS.match(text):
        return f"write a hyphen and a space before each entry, for instance - {_BULLETS.split(text)[1].strip()}"
    return _advise_entries(wrong, _unwrap(text))


def _advise_pairs(key: str, value: dict[str, Any]) -> str:
    """Advise on a group of fields, which is a set of words in curly brackets, or an entry without its hyphen."""
    if value and all(item is None for item in value.values()):
        return f"write square brackets: {write_list(key, list(map(str, value)))}"
    first, item = next(iter(value.items()), ("title", None))
    shown = "…" if isinstance(item, list | dict | None) or not as_text(item).strip() else as_text(item)
    return f"put a hyphen before the first field of each entry: - {first}: {shown}"


def _unwrap(text: str) -> str:
    """Take the brackets of another kind off."""
    found = _BRACKETS.fullmatch(text.strip())
    return next((inside for inside in found.groups() if inside is not None), "") if found else text.strip()


def _advise_entries(wrong: Wrong, text: str) -> str:
    if wrong.vocabulary:
        return _advise_terms(wrong, text)
    if wrong.names_records:
        return _advise_records(wrong, text)
    if not wrong.fits(split_likely(text)):
        return _advise_codes(wrong, split_likely(text))
    if len(text) > LONGEST:
        return "write the entries in square brackets, with a comma between them"
    sure = [_HASHTAG.sub("", part).strip() for part in split_surely(text)]
    likely = [_HASHTAG.sub("", part).strip() for part in split_likely(text)]
    if len(sure) == len(likely) or "#" in text:
        return f"write {write_list(wrong.key, likely)}"
    return f"write {write_list(wrong.key, likely)}, or {write_list(wrong.key, sure)} where the words belong together"


def _advise_nothing(wrong: Wrong) -> str:
    if not wrong.is_needed:
        return "take the line out, where there is nothing to name"
    return f"write {wrong.key}: [], where there is nothing to name" if wrong.may_be_empty else f"name at least one: {wrong.meaning}"


def _advise_terms(wrong: Wrong, text: str) -> str:
    """Write the entries that are terms, and say of the others that they are none; a country that is none gets an example."""
    example = {COUNTRY: "MLI, NER"}.get(wrong.vocabulary, "")
    terms = [] if example else list(VOCABULARIES[wrong.vocabulary].terms)
    if names_all(text) and terms and len(terms) <= MOST_TERMS:
        return f"write {write_list(wrong.key, terms)}"
    parts = [plain_text(part) for part in split_likely(text)]
    known = list(dict.fromkeys(code for part in parts for code in read_entries(part, wrong.vocabulary)))
    others = [as_text(part) for part in parts if not read_entries(part, wrong.vocabulary)]
    shared = next(filter(None, map(tell_sharers, others if example else ())), "")
    one_of = f"one of {', '.join(terms)}" if 0 < len(terms) <= MOST_TERMS else "one of its terms, each in the spelling of the list"
    if not known:
        wanted = "the codes of the countries" if example else one_of
        return f"write {wanted} in square brackets{f': {shared}' if shared else f', as in {wrong.key}: [{example or terms[0]}]'}"
    is_not = f"{join_words(others)} {'is' if len(others) == 1 else 'are'} not {'the name of one country' if example else one_of}"
    return f"write {write_list(wrong.key, known)}{f'; {is_not}' if others else ''}{f': {shared}' if shared else ''}"


def _advise_codes(wrong: Wrong, parts: list[str]) -> str:
    """Write the entries that have the form which is asked for, some of them in capitals, and countries by their codes."""
    found = (next((entry for entry in _spellings(part) if wrong.fits([entry])), "") for part in parts)
    known = list(dict.fromkeys(filter(None, found)))
    return f"write {write_list(wrong.key, known)}" if known else f"write the entries in square brackets: {wrong.meaning}"


def _spellings(part: str) -> Iterator[str]:
    """Give the ways in which a word may be a code: as it stands, as a country or a language, and in capitals where it is short."""
    text = plain_text(part)
    language = read_language(text)
    yield from (text, read_country(text), *(language.tags if language.is_sure else ()))
    if text.casefold() in _COMMUNITIES or is_identifier(text.upper()):
        yield text.upper()


_COMMUNITIES = frozenset({"eu", "nato", "un", "osce", "au"})


def _advise_records(wrong: Wrong, text: str) -> str:
    """Write the identifiers that are in a text, whatever stands around them: a path, brackets, words."""
    found = [name for name in dict.fromkeys(_IDENTIFIER.findall(text)) if is_identifier(name.partition("#")[0])]
    if found:
        return f"write {write_list(wrong.key, found)}"
    return f"write the identifiers of the records in square brackets: {wrong.meaning}"
