"""Corrections: one slip from four letters, two from eight, the nearest and most frequent first."""

import pytest

from milpart_docs.search.full_text.spelling import correct
from tests.search.browser.collections import make_document
from tests.search.full_text.indexes import build_pair

BODIES = ["evacuation mentor helicopter training", "evacuation convoy trainings", "evacuations", "mentor river 2026"]
SEARCH = build_pair([make_document(number, body) for number, body in enumerate(BODIES, 1)])[1]


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("evacuatio", ["evacuation"]),
        ("evacuattion", ["evacuation"]),
        ("evauation", ["evacuation"]),
        ("veacuation", ["evacuation"]),
        ("evacautoin", ["evacuation"]),
        ("helikoptre", ["helicopter"]),
        ("convyo", ["convoy"]),
        ("convyoo", ["convoy"]),
        ("cxnvyo", []),
        ("mentors", ["mentor"]),
        ("mentoring", ["mentor"]),
        ("rivre", ["river"]),
        ("ivr", []),
        ("2027", []),
        ("zzzzzzzz", []),
    ],
)
def test_the_nearest_words(word: str, wanted: list[str]) -> None:
    """Letters left out, added, changed, swapped; another ending; too far or too short; numbers."""
    assert correct(SEARCH.contents.lexicon, word) == wanted


@pytest.mark.parametrize(("word", "wanted"), [("whihc", []), ("wihch", []), ("convyo", ["convoy"]), ("thhe", [])])
def test_a_slip_in_a_stop_word(word: str, wanted: list[str]) -> None:
    """What is near a stop word is one; a word that is not is put right as ever."""
    assert correct(build_pair([make_document(1, "whisk convoy thee")])[1].contents.lexicon, word, {"which", "the", "a"}) == wanted


def test_another_ending() -> None:
    """Up to four letters are cut and up to four put in their place, as few as may be; the most frequent come first, and three at most."""
    bodies = ["evaluated evaluation evaluating", "evaluation evaluating evaluate", "evaluation", "eval interpretations"]
    lexicon = build_pair([make_document(number, body) for number, body in enumerate(bodies, 1)])[1].contents.lexicon
    assert correct(lexicon, "evaluators") == ["evaluation", "evaluating", "evaluate"]
    assert correct(lexicon, "interxyzq") == []


def test_half_of_a_word_is_right() -> None:
    """Where there is such a word, one with a slip in each half is none; where there is not, it is."""
    search = build_pair([make_document(1, "abcdefgh")])[1]
    assert correct(search.contents.lexicon, "abxdefxh") == ["abcdefgh"]
    assert correct(search.contents.lexicon, "xbcdefgx") == []
    search = build_pair([make_document(1, "abcdefgh abxdeyyh")])[1]
    assert correct(search.contents.lexicon, "abxdefxh") == ["abxdeyyh"]
