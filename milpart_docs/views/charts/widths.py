"""How much of a text fits into its place, without knowing the letters of the reader's machine."""

_WIDE = frozenset("MWmw@%—…")
_NARROW = frozenset("iljtfrI.,:;'|!()[] -/")


def fitted(text: str, width: float, size: float = 12.0) -> str:
    """Cut a text that is too wide for its place, by the usual widths of letters; ``size`` is that of its letters."""
    room = width / size
    used = [0.3 if letter in _NARROW else 0.95 if letter in _WIDE else 0.7 if letter.isupper() else 0.56 for letter in text]
    if sum(used) <= room:
        return text
    kept = next(place for place in range(len(text) + 1) if place == len(text) or sum(used[: place + 1]) > room - 0.95)
    return text[:kept].rstrip() + "…"


def shortened(text: str, letters: int) -> str:
    """Cut a text after so many letters, where it is longer."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
