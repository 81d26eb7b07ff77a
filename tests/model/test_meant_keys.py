"""The field that another key was meant to be."""

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.meant_keys import OTHER_WORDS, find_meant_key
from milpart_docs.model.structure import keys_of
from milpart_docs.vocabulary.written_terms import fold

LESSON = tuple(keys_of(RECORD_TYPES["lesson"]))


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("Title", "title"),
        ("TITLE", "title"),
        ("date observed", "date_observed"),
        ("Date-Observed", "date_observed"),
        ("title\u00a0", "title"),
        ("date_observd", "date_observed"),
        ("titre", "title"),
        ("Tags", "topics"),
        ("author", "originator"),
        ("date", "created"),
        ("lang", "language"),
        ("zzz", None),
        ("weather", None),
    ],
)
def test_the_field(key: str, meant: str | None) -> None:
    """By spelling, by nearness, and by what others call it."""
    assert find_meant_key(key, LESSON) == meant


def test_a_field_that_is_there_is_not_meant_by_another_word() -> None:
    """Beside topics, tags are something else; and where the record has a day of creation, the date is that of the observation."""
    assert find_meant_key("tags", LESSON, ("topics",)) is None
    assert find_meant_key("date", LESSON, ("created",)) == "date_observed"
    assert find_meant_key("titel", LESSON, ("title",)) == "title"


def test_other_words_stand_in_the_spelling_in_which_they_are_compared() -> None:
    """A word in another spelling would never be found; and no word is a field."""
    words = [word for several in OTHER_WORDS.values() for word in several]
    assert words == [fold(word) for word in words]
    assert not {word.replace("-", "_") for word in words if word not in {"name", "category", "mission"}} & set(LESSON)
