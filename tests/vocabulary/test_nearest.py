"""The nearest known word."""

import pytest

from milpart_docs.vocabulary import find_nearest

KNOWN = ("observation", "lesson-identified", "lesson-learned", "tasked")


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("observtion", "observation"),
        ("Tasked", "tasked"),
        ("lesson learned", "lesson-learned"),
        ("taksed", "tasked"),
        ("banana", None),
        ("", None),
    ],
)
def test_nearest(word: str, nearest: str | None) -> None:
    """A few edits are a slip; more are another word."""
    assert find_nearest(word, KNOWN) == nearest


def test_nothing_known() -> None:
    """Where nothing is known, nothing is near."""
    assert find_nearest("tasked", ()) is None
