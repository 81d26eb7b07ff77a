"""Signs that a value begins with and that mean something else there than their author thought: a hyphen, > and |."""

import re

from milpart_docs.reading.values import read_values
from milpart_docs.rules.reading.known_keys import field_names, list_fields, text_fields, top_fields
from milpart_docs.rules.reading.line_repair import quoted
from milpart_docs.rules.reading.lines import LINE, Lines, is_followed_by_field
from milpart_docs.vocabulary.look_alikes import DASHES

_CORRECTED = re.compile(rf"(?P<sign>[|>])[{DASHES}]")
"""The sign of a text over several lines, whose hyphen a word processor made a dash of."""
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]{0,2}[ \t]+(?P<text>\S.*)")
_SECOND_FIELD = re.compile(r"(?P<indent>[ ]*)(?P<first>(?:- +)?(?P<key>[a-z_]+): \S.*?)[ \t,;|/]+(?P<rest>(?P<second>[a-z_]+):(?: .*)?)")
_BETWEEN = " \t,;|/"
LONGEST = 160
"""A value longer than this is not written out again."""


def advise_value(lines: Lines, line: int, mistake: str) -> str:
    """Give the field as it should be written; nothing, where more than one line is needed to tell."""
    found = LINE.fullmatch(lines.rows[line - 1])
    if found is None or len(found["text"]) > LONGEST:
        return ""
    key, text = found["before"].strip(), found["text"]
    if mistake == "list-beside-key":
        return _without_hyphen(key, found["key"], text, is_alone=is_followed_by_field(lines, line))
    corrected = _CORRECTED.fullmatch(text)
    if corrected is not None:
        return f"write {key} {corrected['sign']}-"
    block = _BLOCK_SIGN.fullmatch(text)
    if mistake != "text-after-block-sign" or block is None or not is_followed_by_field(lines, line):
        return ""
    is_more_than = text.startswith("> ") and block["text"][0].isdigit()
    return f"write {key} {quoted(text) if is_more_than else _plain_or_quoted(block['text'])}"


def advise_fields(lines: Lines, line: int) -> str:
    """Say that two fields stand on one line: the second one is a field of ours that has no line of its own."""
    found = _SECOND_FIELD.fullmatch(lines.rows[line - 1])
    if found is None or not _are_two(lines, found):
        return ""
    return f"write each field on a line of its own: {found['first'].rstrip(_BETWEEN)}, and below it {found['rest']}"


def _are_two(lines: Lines, found: re.Match[str]) -> bool:
    """Tell two fields from a text with a colon: below a field of groups, the first one must be none that takes any text."""
    keys = {found["key"], found["second"]}
    if found["indent"]:
        return keys <= field_names() and found["key"] not in text_fields()
    return keys <= top_fields() and not any(row.startswith(f"{found['second']}:") for row in lines.rows)


def _without_hyphen(before: str, key: str, text: str, *, is_alone: bool) -> str:
    """Say how the only text behind a hyphen is written: as a text, or as an entry of a list of groups."""
    entry = text.removeprefix("-").strip()
    if key in list_fields():
        is_group = read_values(entry, 1).values != {}
        return f"write {before} alone, and on the next line, two spaces further right, - {entry}" if is_group else ""
    return f"write {before} {_plain_or_quoted(entry)}" if is_alone and entry and key in text_fields() else ""


def _plain_or_quoted(text: str) -> str:
    """Write a text as it is where that can be read as one, and else in quotation marks."""
    found = read_values(f"title: {text}", 1)
    return text if not found.faults and found.values.get("title") == text else quoted(text)
