"""Lines and columns of offsets in a text."""


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Give the line and the column, both from one, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
