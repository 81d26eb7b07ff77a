"""What to do about a value of the wrong kind: for each kind that belongs in a place, how to write the value that stands there."""

import re
from decimal import Decimal
from typing import Any, NamedTuple

from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.number_spelling import read_written_number
from milpart_docs.vocabulary.languages import LANGUAGES
from milpart_docs.vocabulary.look_alikes import DASHES, SPACES, plain_text


class Wrong(NamedTuple):
    """A wrong value: the key that it stands under, the value, and the keys that belong in its place where it should be a group.

    ``written`` is the value as its author wrote it, where that is known and not the same as the value (``0o17`` is 15). ``parts`` are all
    keys that may stand in the group, and ``is_entry`` says that the value is one of a list.
    """

    key: str
    value: Any
    known: tuple[str, ...]
    written: str = ""
    parts: tuple[str, ...] = ()
    is_entry: bool = False

    @property
    def text(self) -> str:
        """The value as its author wrote it or would write it, cut to what fits into a sentence."""
        return self.written or as_text(self.value)


def advise_text(wrong: Wrong) -> str:
    """Advise how to write something as text."""
    value = wrong.value
    if isinstance(value, list):
        return _advise_one(wrong.key, value)
    if isinstance(value, dict):
        pairs = [f"{key}: {as_text(item)}" for key, item in value.items()]
        return f'put it into quotes, because of the colon: "{pairs[0]}"' if len(pairs) == 1 else "write one text, without keys below it"
    return f'put it into quotes: "{wrong.text}"'


def _advise_one(key: str, value: list[Any]) -> str:
    """Advise how to write a list with one entry as that entry; two pairs of brackets are for references in the text."""
    brackets = 0
    while len(value) == 1 and isinstance(value[0], list):
        value, brackets = value[0], brackets + 1
    if len(value) != 1 or not isinstance(value[0], str):
        return "write one text, and no list"
    return f"write {key}: {as_text(value[0])}{' (double brackets are for the text below)' if brackets else ''}"


def advise_list(wrong: Wrong) -> str:
    """Advise how to write something as a list."""
    value = wrong.value
    if isinstance(value, dict) and value and all(item is None for item in value.values()):
        return f"write square brackets: {wrong.key}: [{', '.join(value)}]"
    if isinstance(value, dict):
        key, item = next(iter(value.items()), ("title", None))
        return (
            f"put a hyphen before the first field of each entry: - {key}: {'…' if isinstance(item, list | dict | None) else as_text(item)}"
        )
    if wrong.known:
        return f"write each entry on a line of its own, indented and behind a hyphen: {_as_entry(wrong)}"
    if _HYPHENS.match(wrong.text):
        return f"write a space between each hyphen and its entry, for instance - {_HYPHENS.split(wrong.text)[1]}"
    if _BULLETS.match(wrong.text):
        return f"write a hyphen and a space before each entry, for instance - {_BULLETS.split(wrong.text)[1]}"
    inside = wrong.text.strip()
    inside = inside[1:-1] if inside[:1] + inside[-1:] in {"()", "{}", "<>"} else inside
    items = ", ".join(part.strip() for part in re.split(r"[,;\n]", inside) if part.strip())
    return f"write {wrong.key}: [{items}]"


def _as_entry(wrong: Wrong) -> str:
    """Write a text as an entry of a list of groups: as its address, or as the first of its fields."""
    text = as_text(wrong.value)
    if "url" in wrong.parts and text.startswith(("http://", "https://", "www.")):
        return f"- {wrong.known[0]}: … and below it, two spaces further right, url: {text}"
    return f"- {wrong.known[0]}: {text}"


def advise_group(wrong: Wrong) -> str:
    """Advise how to write something as keys of its own."""
    if isinstance(wrong.value, list):
        return f"write {' and '.join(wrong.known)} below {wrong.key}, without hyphens"
    if wrong.is_entry and isinstance(wrong.value, str) and len(wrong.known) == 1:
        return f"write {_as_entry(wrong)}"
    return f"write on lines of their own, indented below {wrong.key}: {' '.join(f'{key}: …' for key in wrong.known)}"


def advise_number(wrong: Wrong) -> str:
    """Advise how to write a number; nothing, where a number stands and its size is wrong."""
    if isinstance(wrong.value, int | Decimal) and not isinstance(wrong.value, bool):
        return ""
    found = read_written_number(wrong.value) if isinstance(wrong.value, str) else None
    if found is not None:
        return f"write {found.number}, {found.how}"
    return "write the number alone, for instance 40; what there is to say about it belongs into the text"


def advise_count(wrong: Wrong) -> str:
    """Advise how to write a whole number."""
    advice = advise_number(wrong)
    return "write a whole number, without a point or comma" if re.match(r"write -?[0-9]*\.", advice) else advice


def advise_flag(wrong: Wrong) -> str:
    """Advise how to write yes or no."""
    word = wrong.text.casefold()
    return f"write {'true' if word in _YES else 'false'}" if word in _YES | _NO else "write true or false"


def advise_address(wrong: Wrong) -> str:
    """Advise how to write the address of a page."""
    whole = str(wrong.value).strip()
    if re.match(r"https?://\S+(?: +\S+)+\Z", whole):
        return f"write a blank in an address as %20: {re.sub(' +', '%20', whole)}"
    is_bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", wrong.text)
    if is_bare:
        return f"write https://{wrong.text}"
    return "write the whole address, without blanks" + ("; a document without one goes under document" if wrong.key == "url" else "")


def advise_language(wrong: Wrong) -> str:
    """Advise how to write the code of a language."""
    named = [
        code for code, known in LANGUAGES.items() if plain_text(wrong.text).casefold() in {known.name.casefold(), known.own.casefold()}
    ]
    if named:
        return f"write {named[0]}, the code of {LANGUAGES[named[0]].name}"
    parts = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?", wrong.text)
    if parts is None:
        return "write its code, for instance en, fr or de"
    return f"write {parts[1].lower()}{'-' + parts[2].upper() if parts[2] else ''}"


def advise_currency(wrong: Wrong) -> str:
    """Advise how to write the code of a currency."""
    text = plain_text(wrong.text)
    code = _CURRENCIES.get(text.casefold()) or (text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else "")
    return f"write {code}" if code else "write its three capitals, for instance EUR"


_HYPHENS = re.compile(rf"(?:^|\s)-[{SPACES}]*(?=[^\s-])")
_BULLETS = re.compile(rf"(?:^|\s)[\u2022\u00b7*{DASHES}]\s+(?=\S)")
_CURRENCIES = {"€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "£": "GBP"}
"""What people write for the currencies that they name most."""
_YES = frozenset({"yes", "y", "on", "1", "true", "oui", "ja"})
_NO = frozenset({"no", "n", "off", "0", "false", "non", "nein"})
