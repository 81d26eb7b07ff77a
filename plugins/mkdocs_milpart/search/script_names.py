"""Short names for what a script calls its own: variables, functions, parameters.

A name is given a short one everywhere in its script or nowhere. It keeps its own where it also stands for something that others see: a
property, a key of an object, a method, a part of a template. So nothing needs to be known of scopes: names that differed still differ, and
those that were the same still are. It is meant for our own scripts, whose every line runs in the tests of their pages.
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
_TEXTS = ('"', "'", "/")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_PROPERTY = re.compile(r"(?<!\.\.)\.([A-Za-z_$][\w$]*)")
_WORD = re.compile(r"(?P<spread>(?:\.\.\.)?)(?P<name>[A-Za-z_$][\w$]*)(?P<rest>(?:\..*)?)")
"""A word of a script: perhaps spread, a name, and what is read from it."""


def shorten_names(tokens: Sequence[str]) -> list[str]:
    """Give the tokens of a script, without its space, with short names for its own."""
    whole = [*tokens, ""]  # so that each has one after it, and before it
    names = [_name_of(token) for token in whole]
    own = set(_declared(whole, names)) - set(_seen_by_others(whole, names)) - _KEPT
    used = Counter(name for name in names if name in own and len(name) > 1)
    short = _free_names(set(names) | _KEPT)
    given = {name: next(short) for name, _ in sorted(used.items(), key=lambda pair: (-pair[1], pair[0]))}
    return [_rename(token, given) for token in tokens]


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
    for place, name in enumerate(names):
        if name and (tokens[place - 1] in _DECLARING or _is_arrow(tokens, place + 1)):
            yield name
    for first, last in _pairs(tokens):
        if tokens[first] == "(" and (_is_arrow(tokens, last + 1) or "function" in tokens[first - 2 : first]):
            depth = 0
            for place in range(first, last):
                depth += (tokens[place] in _OPEN) - (tokens[place] in _CLOSE)
                if depth == 1 and names[place] and tokens[place - 1] in {"(", ","}:
                    yield names[place]


def _is_arrow(tokens: Sequence[str], place: int) -> bool:
    return tokens[place : place + 2] == ["=", ">"]


def _seen_by_others(tokens: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """Find the names that also are those of properties, keys, methods, or stand in a template."""
    in_braces: set[int] = set()
    for first, last in sorted(_pairs(tokens)):
        (in_braces.update if tokens[first] == "{" else in_braces.difference_update)(range(first + 1, last))
        if tokens[first] == "(" and tokens[last + 1] == "{" and "function" not in tokens[first - 2 : first]:
            yield names[first - 1]
    for place, token in enumerate(tokens):
        if token.startswith("`"):
            yield from _NAME.findall(token)
        elif not token.startswith(_TEXTS):
            yield from _PROPERTY.findall(token)
        if names[place] and tokens[place - 1] in {"{", ","}:
            after = tokens[place + 1]
            if after == ":" or (place in in_braces and after in {",", "}", "="}):
                yield names[place]


def _pairs(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the places of brackets that belong together."""
    inside: list[int] = []
    for place, token in enumerate(tokens):
        if token in _OPEN:
            inside.append(place)
        elif token in _CLOSE:
            yield inside.pop(), place
