"""The line as it should be written, for each mistake that keeps a front matter from being read: the author's own words in the right form.

An example of somebody else's title must be translated; one's own line is copied. Where it is not certain what the line should be, nothing
is given, and the rule MP003 says in general what to do.
"""

import re
from collections.abc import Callable, Mapping

from milpart_docs.reading.values import read_values
from milpart_docs.rules.reading.comment_behind import split_comment
from milpart_docs.rules.reading.known_keys import field_names, text_fields
from milpart_docs.rules.reading.line_repair import quoted as quote
from milpart_docs.rules.reading.plain_field import write_plainly
from milpart_docs.vocabulary.look_alikes import QUOTES, plain_text

LONGEST = 160
"""A line longer than this is not written out again."""
_KEY = re.compile(r"(?P<before>[ \t]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)[ ]*(?P<sign>[:=\uff1a])[ ]*(?P<value>\S.*?)[ ]*")
_FIELD = re.compile(r"(?P<before>(?:- +)*)(?P<key>[A-Za-z_][\w-]*): +(?P<value>\S.*)")
_SPACED = re.compile(r"(?P<key>[a-z_]+)[ \t]+(?P<value>\S.*?)[ \t]*")
_PLAIN = re.compile(r"[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*")
_OPEN_QUOTE = re.compile(r"[\"'](?P<text>[^\"']*)")
_EDGES = f"\"'{QUOTES}"


def advise_line(mistake: str, row: str) -> str:
    """Give the line that was meant, without the blanks before it; nothing, where that is not certain."""
    if mistake in {"bullet", "no-space-after-hyphen"}:
        return _advise_item(row)
    if mistake == "no-colon":
        spaced = _SPACED.fullmatch(row)
        return (
            f"{spaced['key']}: {_as_written(spaced['value'])}" if spaced and spaced["key"] in field_names() and len(row) <= LONGEST else ""
        )
    if mistake == "decorated-key":
        return write_plainly(row) if len(row) <= LONGEST else ""
    advise = _ADVICE.get(mistake)
    found = _KEY.fullmatch(row)
    if advise is None or found is None or len(row) > LONGEST:
        return ""
    text, comment = split_comment(found["value"]) if mistake != "comment-in-bracket" else (found["value"], "")
    value = advise(text)
    return f"{found['before'].lstrip()}{found['key']}: {value}{comment}" if value else ""


def readable(line: str) -> str:
    """Give a line that can be read: as it is, or with its text in quotation marks, where a mistake had another one behind it."""
    found = _FIELD.fullmatch(line)
    if found is None or not read_values(f"{found['key']}: {found['value']}", 1).faults:
        return line
    return f"{found['before']}{found['key']}: {_as_text(found['value'])}" if found["key"] in text_fields() else ""


def _advise_item(row: str) -> str:
    """Give an entry of a list that was meant, behind a hyphen and a space."""
    text = re.sub(r"^\W+", "", row.strip())
    return f"- {text if _PLAIN.fullmatch(text) else quote(text)}" if 0 < len(text) <= LONGEST else ""


def _as_text(value: str) -> str:
    """Take a value as one text, quotation marks around the whole of it aside."""
    inside = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    return quote(inside)


def _of_print(value: str) -> str:
    return quote(value.strip(_EDGES).strip())


def _as_written(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else _as_text(value)


def _closed_quote(value: str) -> str:
    found = _OPEN_QUOTE.fullmatch(value)
    return quote(found["text"].strip()) if found else ""


def _closed_bracket(value: str) -> str:
    """Close a list at the end of its line, where that is plainly the whole list."""
    return f"{value.rstrip(', ')}]" if value.startswith("[") and not set(value[1:]) & set("[]{}\"'#") else ""


def _with_quoted_entry(value: str) -> str:
    """Put the entries of a list in quotes that a comment sign stands in."""
    if not value.startswith("[") or set(value[1:].rstrip("]")) & set("[]{}\"'"):
        return ""
    entries = [entry.strip() for entry in value[1:].rstrip("]").split(",") if entry.strip()]
    return f"[{', '.join(quote(entry) if '#' in entry else entry for entry in entries)}]"


_ADVICE: Mapping[str, Callable[[str], str]] = {
    "colon-in-text": _as_text,
    "typographic-quotes": _of_print,
    "full-width-colon": lambda value: _as_written(plain_text(value)),
    "equals-sign": _as_written,
    "no-space-after-colon": _as_written,
    "unclosed-quote": _closed_quote,
    "unclosed-bracket": _closed_bracket,
    "comment-in-bracket": _with_quoted_entry,
    "text-after-quote": _as_text,
    "text-after-bracket": _as_text,
    "reserved-character": _as_text,
    "backslash": _as_text,
}
"""How the value of a key is written where one of the mistakes was made."""
