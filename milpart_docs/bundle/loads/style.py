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
    """Find what a style sheet, or the style of an element, loads."""
    for found in _STYLE.finditer(text):
        if found["import"]:
            yield Load("style @import", _resolve_escapes(found["import"]))
        elif found["set"]:
            yield from (Load("style image-set", _resolve_escapes(quoted or plain)) for quoted, plain in _IN_SET.findall(found["set"]))
        elif address := found["double"] or found["single"] or found["plain"]:
            yield Load("style url", _resolve_escapes(address))


def _resolve_escapes(address: str) -> str:
    # a number of a character means the same in HTML, also where it is none
    return _ESCAPE.sub(lambda found: html.unescape(f"&#x{found[1]};") if found[1] else found[2], address)
