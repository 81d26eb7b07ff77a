r"""How a single value is written in a front matter: plain where every reader of YAML takes it as it is meant, else quoted.

The form in the site writes the same with a script, and golden cases hold the two together (``tests/authoring/written/``). The rules, for
a text of one line, in this order:

1. What stands where the model wants a day, a month or a year, and is one (``DATE``), is plain.
2. It is plain where it begins with a sign of ``_FIRST``, does not end with a space or a colon, holds no tab, no colon before a space and
   no ``#`` behind a space, and is not ``is_misread``: a word or number that a reader of YAML 1.1 or 1.2 takes for something else.
3. Where it holds a tab, or a line end, it stands in double quotes, with ``\\``, ``\"``, ``\t`` and ``\n`` for what they name.
4. Where it holds ``"`` or a backslash, it stands in single quotes, with each ``'`` doubled.
5. Else it stands in double quotes.

A number is written without an exponent, and rounded to ``PLACES`` places. What no author means goes before (``clean_text``), as the reader
of files does it.
"""

import re
from datetime import date
from decimal import Decimal

from milpart_docs.reading.text import without_control_characters

Scalar = str | int | float | Decimal | bool | date

DATE = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_LETTERS = "\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff"
"""Letters beyond ASCII, roughly: without spaces, quotation marks, dashes and other signs."""
_FIRST = re.compile(f"[A-Za-z0-9(/{_LETTERS}]")
_WORD = re.compile(f"[A-Za-z0-9{_LETTERS}][A-Za-z0-9{_LETTERS}_./+-]*")
_BREAKS_PLAIN = re.compile(r"\t|: | #|[ :]\Z")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})
"""What readers take for yes, no or nothing, in any case: Norway's ``NO`` among them."""
_NUMBER = re.compile(
    r"[0-9][0-9_,.:]*(?:[eE][-+]?[0-9_]*)?"  # numbers, also with separators, versions such as 1.10, times of day
    r"|0[xXoObB][0-9A-Fa-f_]+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?"
)
"""What readers take for a number, a time or a date."""
PLACES = 9
"""Decimal places of a fraction: more than any field of the model needs."""
_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n"})


def clean_text(text: str) -> str:
    r"""Take out of a text what no author means.

    Line ends become ``\n``, control characters spaces (as the reader makes them), halves of characters U+FFFD; U+FEFF goes.
    """
    whole = _HALF.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    return without_control_characters(whole.replace("\ufeff", ""))


def is_misread(text: str) -> bool:
    """Tell whether some reader of YAML takes a text, unquoted, for something else than a text."""
    return text.lower() in _WORDS or _NUMBER.fullmatch(text) is not None


def is_word(text: str) -> bool:
    """Tell a single word, which may stand in a list between brackets (in quotes, where it is misread)."""
    return _WORD.fullmatch(text) is not None


def is_plain(text: str) -> bool:
    """Tell whether a text of one line can stand without quotes."""
    return _FIRST.match(text) is not None and _BREAKS_PLAIN.search(text) is None and not is_misread(text)


def write_text(text: str) -> str:
    """Write a clean text on one line, in quotes where it needs them."""
    if "\n" not in text and is_plain(text):
        return text
    if "\t" in text or "\n" in text:
        return f'"{text.translate(_ESCAPED)}"'
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def write_scalar(value: Scalar, *, is_date: bool) -> str:
    """Write a value on one line; ``is_date`` says that a day, a month or a year belongs there."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return value if is_date and DATE.fullmatch(value) else write_text(value)
    return write_number(value)


def write_number(value: float | Decimal) -> str:
    """Write a number without an exponent: a fraction to ``PLACES`` places, without noughts at its end."""
    if isinstance(value, int):
        return str(value)
    written = f"{value:.{PLACES}f}"
    return written.rstrip("0").rstrip(".")
