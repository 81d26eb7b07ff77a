"""Words as search compares them: without capitals and diacritics."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.folding import LONGEST_WORD, find_capitals, fold, split_words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Sécurité", "securite"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Œuvre", "oeuvre"),
        ("Łódź", "lodz"),
        ("Đakovo", "dakovo"),
        ("Ελλάς", "ελλασ"),
        ("ﬁeld", "field"),
        ("I\u0307stanbul", "istanbul"),
    ],
)
def test_diacritics_and_capitals_go(written: str, folded: str) -> None:
    """One word, however it is typed, is one form."""
    assert fold(written) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("train-the_trainer, twice", ["train", "the", "trainer", "twice"]),
        ("see LL-2026-0042.", ["see", "ll", "2026", "0042", "ll-2026-0042"]),
        ("cap-medevac", ["cap", "medevac", "cap-medevac"]),
        ("XLL-2026-0042", ["xll", "2026", "0042"]),
        ("ll-2026-42", ["ll", "2026", "42"]),
        ("l'armée", ["l", "armee"]),
        ("  -- ", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Words are runs of letters and digits; behind the parts of an identifier stands the whole."""
    assert split_words(text) == words


@pytest.mark.parametrize("joined", ["{} convoy", "convoy {}", "convoy ll-2026-0042 {}", "ll-{} convoy cap-medevac"])
def test_what_was_pasted_is_no_word(joined: str) -> None:
    """A word of a hundred letters is one; of a longer one there is nothing, and all others stand as they did."""
    longest = "e" * LONGEST_WORD
    assert longest in split_words(joined.format(longest))
    for more in (1, 400_000):
        assert split_words(joined.format(longest + "e" * more)) == split_words(joined.format(""))
        assert split_words(joined.format(f"{longest} {longest}{'e' * more}")) == split_words(joined.format(longest))


def test_capitals() -> None:
    """Abbreviations are found, without the ending of a plural; words that only begin with a capital are none."""
    assert find_capitals("NGOs and the SSR of Mali, PfP, G5 but not Ngo") == ["NGO", "SSR", "PfP", "G5"]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded stays as it is, and words of folded text are those of the text."""
    assert all(word == "" or not word.isspace() for word in split_words(text))
    assert split_words(" ".join(split_words(text.replace("-", " ")))) == split_words(text.replace("-", " "))
