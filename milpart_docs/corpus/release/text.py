"""The text of a file in its parts: the opening fence, what stands between the fences, and the body."""

from typing import NamedTuple

_CLOSING = "---\n"


class Parts(NamedTuple):
    """The parts of a text; ``first_line`` is the line of the file on which the front matter begins, ``opening`` is all before it."""

    opening: str
    front: str
    body: str
    first_line: int

    def join(self) -> str:
        """Put the parts together again."""
        return f"{self.opening}{self.front}{_CLOSING}{self.body}" if self.opening else self.body


def split_text(text: str, body_line: int) -> Parts:
    """Split a text; ``body_line`` is the line on which the body begins: the first, where there is no front matter.

    A front matter that nothing closes is no part for itself: it is text, and stays as open as it is.
    """
    lines = text.split("\n")
    if body_line == 1 or lines[body_line - 2].rstrip() != "---":
        return Parts("", "", text, 1)
    opening = next(number for number, line in enumerate(lines) if line.strip() == "---") + 1
    if opening > body_line - 2:
        return Parts("", "", text, 1)
    front = "".join(line + "\n" for line in lines[opening : body_line - 2])
    return Parts("\n".join(lines[:opening]) + "\n", front, "\n".join(lines[body_line - 1 :]), opening + 1)
