"""The beginning of a text, where the whole stands elsewhere: in a note, a table, or a line of an answer."""


def shortened(text: str, letters: int) -> str:
    """Cut a text after so many letters, where it is longer. In a drawing, its width counts: ``charts.widths``."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
