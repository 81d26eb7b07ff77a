"""The letters that words share, as a browser counts them."""

from hypothesis import example, given
from hypothesis import strategies as st

from milpart_docs.search.browser.lexicon import SHARED, count_shared, sort_words

WORDS = st.lists(st.text("ab\u00e9\uffe6\U0001e900\U0001e901\U00020000", min_size=1, max_size=SHARED + 2), unique=True)
UNIT = 2
"""Bytes of a unit of UTF-16."""


@given(WORDS)
@example(["\U00020000\U00020001", "\U00020000\U00020002"])
@example(["a\U0001e900\U0001e901b", "a\U0001e900\U0001e901c"])
@example(["a" * (SHARED + 1), "a" * (SHARED + 2)])
def test_a_browser_puts_the_words_together_again(words: list[str]) -> None:
    """It takes so many units of UTF-16 of the word before, where we counted letters."""
    ordered = [words[place] for place in sort_words(words)]
    before, found = b"", []
    for word, shared in zip(ordered, count_shared(ordered).tolist(), strict=True):
        assert 0 <= shared <= SHARED
        before = before[: UNIT * shared] + word[shared:].encode("utf-16-le")
        found.append(before.decode("utf-16-le", "replace"))
    assert found == ordered


def test_as_much_as_can_be_is_shared() -> None:
    """Letters up to the first that a browser counts twice."""
    assert count_shared(["ab", "abc", "abd", "b\U0001e900a", "b\U0001e900b"]).tolist() == [0, 2, 2, 0, 1]
