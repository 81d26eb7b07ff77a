"""How much of a text fits into its place in a drawing, without knowing the letters of the reader's machine."""

_WIDE = frozenset("MWmw@%—…")
_NARROW = frozenset("iljtfrI.,:;'|!()[] -/")
_MORE = "…"
_MORE_TAKES = 0.95
SMALL = 10.5
"""The size of the letters of ``mp-svg-small``; the others have 12."""
BOLD = 12.8
"""Bold letters of 12 are as wide as others of this size."""
_LOOSE = " ,;:.…"
"""What does not stand before the sign that there is more."""


def fitted(text: str, width: float, size: float = 12.0) -> str:
    """Cut a text that is too wide for its place, by the usual widths of letters; ``size`` is that of its letters."""
    return text if _measure(text) <= width / size else _begun(text, width / size)


def fit_lines(text: str, width: float, most: int, size: float = 12.0) -> tuple[str, ...]:
    """Break a text into at most so many lines that fit; where something is left out, the last ends with a sign of it."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _measure(longer) <= width / size:
            lines[-1] = longer
        else:
            lines.append(word)
    found = [line for line in lines if line]
    shown = [fitted(line, width, size) for line in found[:most]]
    if len(found) > most and not shown[-1].endswith(_MORE):
        shown[-1] = _begun(shown[-1], width / size)
    return tuple(shown)


def _measure(text: str) -> float:
    """Give the width of a text in sizes of its letters."""
    return sum(map(_width_of, text))


def _width_of(letter: str) -> float:
    return 0.3 if letter in _NARROW else 0.95 if letter in _WIDE else 0.7 if letter.isupper() else 0.56


def _begun(text: str, room: float) -> str:
    """Give the beginning of a text that fits together with the sign that there is more."""
    kept, used = 0, _MORE_TAKES
    for letter in text:
        used += _width_of(letter)
        if used > room:
            break
        kept += 1
    return text[:kept].rstrip(_LOOSE) + _MORE
