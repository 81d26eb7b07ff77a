"""How much of one text stands in another, whatever was done to it."""

import pytest

from milpart_docs.search.duplicates.matching import match_texts
from milpart_docs.search.duplicates.sentences import Sentence

FIRST = "Three interpreters hired for the mortar course knew no military terms."
SECOND = "Commands for elevation and deflection were translated wrongly on the second day."
THIRD = "Live firing was put off while instructors wrote a list of eighty terms together."
OTHER = "Recovery vehicles stood idle in the workshop yard, because nobody had ordered them to follow."


def text(*sentences: str) -> list[Sentence]:
    """Make a text, a sentence a line."""
    return [Sentence(sentence, line) for line, sentence in enumerate(sentences, 1)]


def share(first: list[Sentence], second: list[Sentence]) -> float:
    """Give the share in common, which is the same both ways."""
    found = match_texts(first, second, lambda _: 1.0).share
    assert found == pytest.approx(match_texts(second, first, lambda _: 1.0).share)
    return round(found, 2)


def test_order_does_not_matter() -> None:
    """Sentences that have moved are found where they are."""
    found = match_texts(text(FIRST, SECOND, THIRD), text(THIRD, FIRST, SECOND), lambda _: 1.0)
    assert found.share == 1
    assert [(match.first.line, match.second.line) for match in found.matches] == [(1, 2), (2, 3), (3, 1)]


def test_changed_words_count_off() -> None:
    """The share of a sentence that was changed is that of its words."""
    changed = SECOND.replace("Commands", "Orders").replace("wrongly", "badly")
    assert 0.6 < share(text(SECOND, SECOND), text(changed, changed)) < 0.8


def test_other_things() -> None:
    """What has nothing in common but small words has no share."""
    assert share(text(FIRST, SECOND), text(OTHER, OTHER)) == 0


def test_part_of_a_text() -> None:
    """What was cut still stands in the whole; what is added to it counts for what it is."""
    assert share(text(FIRST, THIRD), text(FIRST, SECOND, THIRD)) == 1
    assert 0.4 < share(text(FIRST, SECOND), text(SECOND, THIRD)) < 0.6


def test_quotation() -> None:
    """A few sentences that stand in a long text are quoted there, and are no duplicate of it."""
    long = [f"{OTHER} The {number}th was {number * 17} metres off at that time." for number in range(20)]
    assert share(text(FIRST, SECOND), text(*long, FIRST, SECOND)) < 0.3


def test_language_of_the_house() -> None:
    """A sentence that weighs nothing does not make texts alike."""
    first, second = text(FIRST, SECOND), text(FIRST, OTHER)
    assert match_texts(first, second, lambda sentence: 0.0 if sentence.text == FIRST else 1.0).share == 0
    assert match_texts(first, second, lambda _: 0.0).share == 0


def test_too_short_to_say_anything() -> None:
    """A handful of words is a title."""
    assert share(text("Sights stood in customs."), text("Sights stood in customs.")) == 0
    assert share([], text(FIRST)) == 0
