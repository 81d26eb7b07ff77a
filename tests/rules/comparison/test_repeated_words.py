"""Words by which a protected text is known again."""

import pytest

from milpart_docs.rules.comparison.pieces import split_sentences
from milpart_docs.rules.comparison.repeated_words import Index
from milpart_docs.rules.comparison.said import Said
from milpart_docs.vocabulary.markings import OPEN

DEPOT = "The depot at Gao holds forty days of diesel, and the guard is eight men at night."


def said(text: str, *, is_part: bool = False) -> Said:
    """Give a text."""
    return Said(split_sentences(text), (OPEN,), 1, 1, is_part)


def is_known(protected: str, added: str, *, is_part: bool = False) -> bool:
    """Tell whether a protected text is found in one that a change adds."""
    return any(Index([said("Something else."), said(added)]).find(said(protected, is_part=is_part), "docs/a.md"))


@pytest.mark.parametrize(
    ("added", "is_found"),
    [
        (DEPOT, True),
        ("It was said that the depot at Gao holds forty days of diesel by now.", True),
        ("At Gao, forty days of diesel are what the depot holds; at night eight men guard it.", True),
        ("At night the guard of the depot is eight men. Gao holds diesel for forty days.", True),
        ("The depot at Gao holds rice, and nobody knows for how many days.", False),
        (
            "The depot, the guard, the night, the diesel: " + "we have spoken of many other things for a long time here. " * 5 + "Forty.",
            False,
        ),
    ],
)
def test_a_sentence(added: str, *, is_found: bool) -> None:
    """Eight words in a row, or most long words close together."""
    assert is_known(DEPOT, added) is is_found


@pytest.mark.parametrize(
    ("protected", "is_found"),
    [("Six trucks burnt near Gao", True), ("Six trucks", False), ("In the end it is so", False), ("12 14 16 18 20 22 24 26 28", False)],
)
def test_what_is_protected_for_itself(protected: str, *, is_found: bool) -> None:
    """A short value is known again as a whole; numbers and short words alone say nothing."""
    added = f"We heard: {protected}. That is all."
    assert is_known(protected, added, is_part=True) is is_found
    assert not is_known(protected, added)


def test_a_text_of_other_words_is_left_at_once() -> None:
    """So that most files need no second look."""
    index = Index([said(DEPOT)])
    assert index.may_know(["depot", "holds", "forty"])
    assert not index.may_know(["depot", "holds", "the", "of"])
