"""What to do about a value of the wrong kind: for each kind that belongs in a place, how to write the value that stands there."""

import re
from collections.abc import Iterator

from milpart_docs.reading.mentions import LINK, targets_in
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.group_entry import as_entry
from milpart_docs.rules.content.list_spelling import write_value
from milpart_docs.rules.content.separators import split_likely
from milpart_docs.rules.content.value_answers import answer_flag
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.languages import LANGUAGE_CODES, base_language
from milpart_docs.vocabulary.look_alikes import plain_text
from milpart_docs.vocabulary.written_languages import read_language


def advise_text(wrong: Wrong) -> str:
    """Advise how to write something as text."""
    value = wrong.value
    if isinstance(value, list):
        return _advise_one(wrong)
    if isinstance(value, dict):
        pairs = [f"{key}: {as_text(item)}" for key, item in value.items()]
        if list(value.values()) == [None]:
            return f'put it into quotes, with its braces: "{{{next(iter(value))}}}"'
        return f'put it into quotes, because of the colon: "{pairs[0]}"' if len(pairs) == 1 else "write one text, without keys below it"
    return f'put it into quotes: "{wrong.text}"'


def _advise_one(wrong: Wrong) -> str:
    """Advise how to write a list as the one value that belongs there; two pairs of brackets are for references in the text."""
    value, brackets = wrong.value, 0
    while len(value) == 1 and isinstance(value[0], list):
        value, brackets = value[0], brackets + 1
    words = [as_text(item).strip() for item in value if isinstance(item, str) and item.strip()]
    if len(words) != 1 or len(value) != 1:
        is_choice = len(words) == len(value) and 1 < len(words) <= MOST_CHOICES and all(map(wrong.fits, words))
        return f"only one goes here, without brackets: {' or '.join(words) if is_choice else wrong.meaning}"
    if not wrong.fits(words[0]):
        return f"write it without brackets: {wrong.meaning}"
    return f"write {wrong.key}: {write_value(words[0])}{' (double brackets are for the text below)' if brackets else ''}"


MOST_CHOICES = 4
"""So many values are named from which one is to be chosen."""


def advise_group(wrong: Wrong) -> str:
    """Advise how to write something as keys of its own."""
    if isinstance(wrong.value, list):
        return f"write {' and '.join(wrong.known)} below {wrong.key}, without hyphens"
    if wrong.is_entry and isinstance(wrong.value, str):
        return f"write {as_entry(wrong)}"
    return f"write on lines of their own, indented below {wrong.key}: {' '.join(f'{key}: …' for key in wrong.known)}"


def advise_flag(wrong: Wrong) -> str:
    """Advise how to write yes or no."""
    meant = answer_flag({1: "yes", 0: "no"}.get(wrong.value, wrong.value) if isinstance(wrong.value, int) else wrong.value)
    return "write true or false" if meant is None else f"write {as_text(meant)}"


def advise_address(wrong: Wrong) -> str:
    """Advise how to write the address of a page."""
    whole = str(wrong.value).strip()
    found = list(dict.fromkeys(address for address in _addresses_in(whole) if wrong.fits(address)))
    if len(found) == 1 and found[0] != whole and not whole.startswith(found[0]):
        return f"write {found[0]}, the address alone"
    if len(found) > 1:
        return f"only one goes here: {' or '.join(found[:MOST_CHOICES])}"
    if re.match(r"https?://\S+(?: +\S+)+\Z", whole):
        return f"write a blank in an address as %20: {re.sub(' +', '%20', whole)}"
    is_bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", wrong.text)
    if is_bare:
        return f"write https://{wrong.text}"
    return "write the whole address, without blanks" + ("; a document without one goes under document" if wrong.key == "url" else "")


def _addresses_in(text: str) -> Iterator[str]:
    """Give the addresses in a text, without the brackets and the point that stand around them."""
    links = [target for link in LINK.finditer(text) for target in targets_in(link)]
    for address in links or _ADDRESS.findall(text):
        yield address.rstrip(".,;:!")


_ADDRESS = re.compile(r"https?://[^\s<>\"()\[\]{}|]+")


def advise_language(wrong: Wrong) -> str:
    """Advise how to write the code of a language; of the code of a country all readings are told."""
    found = read_language(wrong.text)
    if found.is_sure:
        tag = found.tags[0]
        is_named = tag in LANGUAGE_CODES and wrong.text.casefold() != tag
        return f"write {tag}{f', the code of {LANGUAGE_CODES[tag].name}' if is_named else ''}"
    if found.tags:
        readings = ", or ".join(f"{tag} for {LANGUAGE_CODES[tag].name}" for tag in found.tags)
        return f"{wrong.text} stands for a country ({COUNTRIES[found.country].name}): write {readings}"
    base = base_language(wrong.text)
    if base in LANGUAGE_CODES and base != wrong.text:
        return f"write {base}; what stands behind the hyphen is not the code of a country"
    several = [read_language(part) for part in split_likely(wrong.text)]
    if len(several) > 1 and all(other.is_sure for other in several):
        return f"only one goes here: {' or '.join(other.tags[0] for other in several)}"
    return "write its code, for instance en, fr or de"


def advise_currency(wrong: Wrong) -> str:
    """Advise how to write the code of a currency."""
    text = plain_text(wrong.text)
    great = re.fullmatch(r"(?:k|m|mio\.?|tsd\.?|bn|mrd\.?) ?(.+)", text, re.IGNORECASE)
    meant = _CURRENCIES.get(great[1].casefold(), great[1].upper()) if great else ""
    if meant in _CURRENCIES.values():
        return f"write {meant}, and the whole amount in amount"
    code = _CURRENCIES.get(text.casefold()) or (text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else "")
    return f"write {code}" if code else "write its three capitals, for instance EUR"


_CURRENCIES = {
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "$": "USD",
    "us$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "£": "GBP",
    "eur": "EUR",
    "usd": "USD",
}
"""What people write for the currencies that they name most."""
