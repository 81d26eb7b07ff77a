"""Characters that look like those of a keyboard and are others: what word processors and web pages leave in a text.

A word with a dash in the place of its hyphen, or with an invisible space behind it, looks right to its author and is another word to every
program. ``plain_text`` says which word was meant, ``name_odd`` what is odd about the one that stands there.
"""

import re

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that are no plain space, as a class of a pattern: the no-break space first of all."""
UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Characters that take no room: the soft hyphen, the zero-width space, marks of direction, a byte order mark inside a text."""
DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphens, dashes and minus signs that are not the hyphen of the keyboard."""
QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d"
"""Quotation marks of print; an apostrophe of print is one of them."""
OPENING = "\u2018\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d"
"""Those with which a quotation begins, in some language; an apostrophe begins none."""
_ODD = re.compile(f"[{SPACES}{UNSEEN}{DASHES}{QUOTES}\uff01-\uff5e]")
_SPACE = re.compile(f"[{SPACES}]")
_UNSEEN = re.compile(f"[{UNSEEN}]")
_DASH = re.compile(f"[{DASHES}]")
_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_AROUND = f"[{QUOTES}\"'\u0060\u00b4]"
_QUOTED = re.compile(rf"{_AROUND}{{1,2}}(?P<inside>[^\"]*?){_AROUND}{{1,2}}", re.DOTALL)
_HALFWAY = 0xFEE0
"""So far apart are a full-width character and its plain one."""
_NAMES = (
    (_SPACE, "a no-break space"),
    (_UNSEEN, "an invisible character"),
    (_DASH, "a dash in the place of a hyphen"),
    (_FULL_WIDTH, "a full-width character"),
    (re.compile(f"[{QUOTES}]"), "typographic quotation marks"),
)


def plain_text(text: str) -> str:
    """Give the text that was meant: with plain spaces and hyphens, without what nobody sees and without quotation marks around it."""
    if text.isascii() and text[:1] not in {'"', "'", "`"}:
        return text.strip()
    text = _FULL_WIDTH.sub(lambda found: chr(ord(found.group()) - _HALFWAY), _UNSEEN.sub("", text))
    text = _DASH.sub("-", _SPACE.sub(" ", text)).strip()
    quoted = _QUOTED.fullmatch(text)
    return quoted["inside"].strip() if quoted else text


def plain_figures(text: str) -> str:
    """Give a text with figures in the place of the letters that look like them: ``2O26`` is 2026, and ``l5`` is 15.

    Only what is all figures but for these is changed; a small l behind figures may be litres.
    """
    return _FIGURES.sub(lambda found: found.group().translate(_AS_FIGURES), text)


_FIGURES = re.compile(r"(?<![^\W_])(?=[OoIl]*[0-9])[0-9OoIl]*[0-9OoI](?![^\W_])")
_AS_FIGURES = str.maketrans("OoIl", "0011")


def name_odd(text: str) -> str:
    """Name what is odd about a text, the first thing that is: ``a no-break space``; nothing, where all of it is from the keyboard."""
    if text.isascii() or _ODD.search(text) is None:
        return ""
    return next((name for pattern, name in _NAMES if pattern.search(text)), "")


def is_quoted_in_print(text: str) -> bool:
    """Tell whether typographic quotation marks stand around the whole of a text and nowhere inside it."""
    inside = text.strip()[1:-1]
    return text.strip()[:1] in _STRONG and text.strip()[-1:] in QUOTES and bool(inside) and _STRONG.isdisjoint(inside)


_STRONG = frozenset(OPENING)
