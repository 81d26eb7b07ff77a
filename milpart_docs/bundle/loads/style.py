"""What a style sheet loads: what it imports, and whatever it draws with (CSS Syntax Level 3, CSS Values and Units Level 4)."""

import html
import re
from collections.abc import Iterator

from milpart_docs.bundle.loads.load import Load

_STYLE = re.compile(
    r"""/\*(?: .*?\*/ | .* )
    | \\.
    | @namespace [^;]*+
    | (?:image-set|src)\( (?P<set> (?: "[^"]*+" | '[^']*+' | [^"'();{}]++ | \( [^"'();{}]*+ (?: "[^"]*+" | '[^']*+' )?+ \s*+ \) )*+ )
    | url\( \s*+ (?: "(?P<double>(?:[^"\\]|\\.)*+)" | '(?P<single>(?:[^'\\]|\\.)*+)' | (?P<plain>(?:\\[0-9a-f]{1,6}\s?+|\\.|[^)"'\s\\])*+) )
    | @import \s*+ ["'] (?P<import>[^"']*+)
    | "(?:[^"\\\n]|\\.)*+" | '(?:[^'\\\n]|\\.)*+'""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""Whatever has an address, and what may look like it and has none: comments, escapes, names of name spaces, text in quotes."""
_IN_SET = re.compile(r"[\"']([^\"']*)[\"']|url\(\s*+([^)\"'\s]*+)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.DOTALL | re.IGNORECASE)


def find_loads_in_style(text: str) -> Iterator[Load]:
    """Find what a style sheet, or the style of an element, loads; names with escaped letters are read as browsers read them."""
    for found in _STYLE.finditer(_ESCAPE.sub(_resolve_letter, text) if "\\" in text else text):
        if found["import"]:
            yield Load("style @import", _resolve_escapes(found["import"]))
        elif found["set"]:
            yield from (Load("style image-set", _resolve_escapes(quoted or plain)) for quoted, plain in _IN_SET.findall(found["set"]))
        elif address := found["double"] or found["single"] or found["plain"]:
            yield Load("style url", _resolve_escapes(address))


def _resolve_letter(escape: re.Match[str]) -> str:
    """Give the letter, hyphen or at sign that an escape means, of which names are made; any other escape as it is."""
    plain = _resolve(escape)
    return plain if plain.isascii() and (plain.isalpha() or plain in {"-", "@"}) else escape[0]


def _resolve_escapes(address: str) -> str:
    return _ESCAPE.sub(_resolve, address)


def _resolve(escape: re.Match[str]) -> str:
    # a number of a character means the same in HTML, also where it is none
    return html.unescape(f"&#x{escape[1]};") if escape[1] else escape[2]
