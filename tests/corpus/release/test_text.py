"""The parts of a text."""

import pytest

from milpart_docs.corpus.release.text import split_text
from milpart_docs.reading.front_matter import read_front_matter


@pytest.mark.parametrize(
    "text",
    [
        "---\na: 1\n---\nb\n",
        "\n \n---  \na: 1\nb: 2\n---\n",
        "  ---\na: 1\n---\nb",
        "no fence",
        "",
        "---\nnever: closed\n",
        "---\na: |\n  ---\n---\nb\n",
    ],
)
def test_the_parts_put_together_are_the_text(text: str) -> None:
    """Whatever is written; only blanks behind the closing fence go."""
    front = read_front_matter(text)
    parts = split_text(text, front.body_line)
    assert parts.join().replace("---  \n", "---\n") == text.replace("---  \n", "---\n")
    assert not parts.front or parts.first_line == text[: text.index(parts.front)].count("\n") + 1


def test_a_front_matter_that_nothing_closes_stays_open() -> None:
    """It is text, and no part of its own."""
    assert split_text("---\na: 1\nb: 2", 3).front == ""
