r"""A regular expression of the core in the words of scripts, so that a page looks for what a rule looks for and nobody writes it twice.

Scripts have the flag ``u``, without which they know neither letters beyond ``a`` to ``z`` nor signs beyond 16 bits. Even so they mean
ASCII by ``\w``, ``\d`` and ``\b``; those are spelled out. A group that is never gone back into, ``(?>…)``, becomes a look-ahead and what
that has found.
"""

import re
from collections.abc import Iterator
from itertools import count

_PART = re.compile(r"\[\^\\W\\d_\]|\\u[0-9a-f]{4}|\\.|\(\?(?:P<|<[=!]|.)|[()\[\]]|[^\\()\[\]]+")
_GROUPS = frozenset({"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?P<"})
_WORD = r"\p{L}\p{N}_"
_IN_CLASS = {r"\w": _WORD, r"\d": r"\p{Nd}"}
_OUTSIDE = {
    r"[^\W\d_]": r"[\p{L}\p{Nl}\p{No}]",
    r"\w": f"[{_WORD}]",
    r"\d": r"\p{Nd}",
    r"\b": f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))",
    r"\Z": "$",
    "(?P<": "(?<",
}
_SAME = re.compile(r"\\(?:u[0-9a-f]{4}|[sSnrt^$\\.*+?()\[\]{}|/])")
"""What both mean the same by."""
_SIGN = re.compile(r"\\[^A-Za-z0-9]")
"""A sign that means nothing but itself; a script does not take a backslash before it."""
_FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m"}


def write_pattern(pattern: re.Pattern[str]) -> dict[str, str]:
    """Write a pattern as the source and the flags of a script's; ValueError for what a script has no word for."""
    flags = "".join(letter for flag, letter in _FLAGS.items() if pattern.flags & flag)
    return {"source": "".join(_translate(pattern.pattern)), "flags": f"{flags}u"}


def _translate(source: str) -> Iterator[str]:
    is_in_class, ends, number = False, [""], count(1)
    for part in _PART.findall(source):
        if is_in_class:
            is_in_class = part != "]"
            yield part if part == r"\-" else _write(part, _IN_CLASS)  # a hyphen needs its backslash only here
        elif part == "(?>":
            name = f"kept{next(number)}"
            ends.append(rf")\k<{name}>")
            yield f"(?=(?<{name}>"
        else:
            is_in_class = part == "["
            if part.startswith("("):
                ends.append("")
            yield _write(part, _OUTSIDE)
            if part == ")":
                yield ends.pop()


def _write(part: str, words: dict[str, str]) -> str:
    if part in words:
        return words[part]
    if part.startswith("(?") and part not in _GROUPS:
        raise ValueError(f"no word for {part} in a pattern of a script")
    if not part.startswith("\\") or _SAME.fullmatch(part):
        return part
    if not _SIGN.fullmatch(part):
        raise ValueError(f"no word for {part} in a pattern of a script")
    return part[1:]
