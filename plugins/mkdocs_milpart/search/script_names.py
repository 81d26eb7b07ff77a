"""Short names for what a script calls its own: variables, functions, parameters.

A name is given a short one wherever it is one of these, in the whole script, and stays where it is that of a property, a key or a
method; where it is both at once, as in ``{ name }``, both are written. So nothing needs to be known of scopes: names that differed still
differ, and those that were the same still are. It is meant for our own scripts, whose every line runs in the tests of their pages.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from string import ascii_letters

_DECLARING = frozenset({"const", "let", "function", "class"})
_KEPT = frozenset(
    {"async", "await", "break", "case", "catch", "class", "const", "constructor", "continue", "default", "delete", "do", "else", "extends"}
    | {"false", "finally", "for", "function", "get", "if", "in", "instanceof", "let", "new", "null", "of", "return", "set", "static"}
    | {"super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "yield"}
)
"""The words of the language."""
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_BEFORE_OBJECT = frozenset({"(", "[", ",", "=", ":", "?", "|", "&", "...", "const", "let", "of", "return", "await", "yield"})
"""Behind these, a brace opens an object or the pattern of one, and no block."""
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_WORD = re.compile(r"(?P<spread>(?:\.\.\.)?)(?P<name>[A-Za-z_$][\w$]*)(?P<rest>(?:\..*)?)")
"""A word of a script: perhaps spread, a name, and what is read from it."""


def shorten_names(tokens: Sequence[str]) -> list[str]:
    """Give the tokens of a script, without its space, with short names for its own."""
    whole = [*tokens, ""]  # so that each has one after it, and before it
    names = [_name_of(token) for token in whole]
    keys, shorthands = set(_keys(whole, names)), set(_shorthands(whole, names))
    in_templates = {name for token in tokens if token.startswith("`") for name in _NAME.findall(token)}
    own = set(_declared(whole, names)) - in_templates - _KEPT
    used = Counter(name for place, name in enumerate(names) if name in own and len(name) > 1 and place not in keys)
    short = _free_names(set(names) | _KEPT)
    given = {name: next(short) for name, _ in sorted(used.items(), key=lambda pair: (-pair[1], pair[0]))}
    made = [token if place in keys else _rename(token, given) for place, token in enumerate(tokens)]
    return [f"{tokens[place]}:{token}" if place in shorthands and token != tokens[place] else token for place, token in enumerate(made)]


def _name_of(token: str) -> str:
    """Give the name with which a token begins, or nothing."""
    found = _WORD.fullmatch(token)
    return found["name"] if found else ""


def _rename(token: str, given: Mapping[str, str]) -> str:
    found = _WORD.fullmatch(token)
    return f"{found['spread']}{given.get(found['name'], found['name'])}{found['rest']}" if found else token


def _free_names(taken: set[str]) -> Iterator[str]:
    every = ("".join(letters) for size in (1, 2) for letters in product(ascii_letters, repeat=size))
    return (name for name in every if name not in taken)


def _declared(tokens: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """Find the names that are declared, and those of parameters."""
    for place, token in enumerate(tokens):
        if token in _DECLARING:
            yield from _listed(tokens, names, place)
        elif _is_arrow(tokens, place + 1):
            yield names[place]
    for first, last in _pairs(tokens):
        if tokens[first] == "(" and (_is_arrow(tokens, last + 1) or "function" in tokens[first - 2 : first]):
            yield from _listed(tokens, names, first)


def _listed(tokens: Sequence[str], names: Sequence[str], start: int) -> Iterator[str]:
    """Find the names of a list that begins behind a place: the first, and each behind a comma, up to its end."""
    depth = 0
    for place in range(start + 1, len(tokens)):
        if not depth and tokens[place] in _CLOSE | {";"}:
            return
        if not depth and (place == start + 1 or tokens[place - 1] == ","):
            yield names[place]
        depth += (tokens[place] in _OPEN) - (tokens[place] in _CLOSE)


def _is_arrow(tokens: Sequence[str], place: int) -> bool:
    return tokens[place : place + 2] == ["=", ">"]


def _keys(tokens: Sequence[str], names: Sequence[str]) -> Iterator[int]:
    """Find the places at which a name is that of a key of an object, or of a method."""
    for place, name in enumerate(names):
        if name and tokens[place - 1] in {"{", ","} and tokens[place + 1] == ":":
            yield place
    for first, last in _pairs(tokens):
        if tokens[first] == "(" and tokens[last + 1] == "{" and "function" not in tokens[first - 2 : first]:
            yield first - 1


def _shorthands(tokens: Sequence[str], names: Sequence[str]) -> Iterator[int]:
    """Find the places in objects and their patterns at which a name is that of a key and of a variable at once."""
    in_objects: set[int] = set()
    for first, last in sorted(_pairs(tokens)):
        is_object = tokens[first] == "{" and tokens[first - 1] in _BEFORE_OBJECT
        (in_objects.update if is_object else in_objects.difference_update)(range(first + 1, last))
    for place in in_objects:
        if names[place] == tokens[place] and tokens[place - 1] in {"{", ","} and tokens[place + 1] in {",", "}", "="}:
            yield place


def _pairs(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the places of brackets that belong together."""
    inside: list[int] = []
    for place, token in enumerate(tokens):
        if token in _OPEN:
            inside.append(place)
        elif token in _CLOSE:
            yield inside.pop(), place
