"""Typos: one edit in one long word, the same for the same seed."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.relevance.judged import Query
from benchmarks.relevance.typos import LONG, mistype, mistype_word

words = st.text("abcdeéßW", min_size=4, max_size=12)


def _is_one_edit(before: str, after: str) -> bool:
    """Tell whether one edit of the four kinds makes the one text the other."""
    start = next((place for place, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    a, b = before[start:], after[start:]
    return before != after and (a[1:] == b[1:] or a[1:] == b or a == b[1:] or (len(a) > 1 and b[:2] == a[1] + a[0] and a[2:] == b[2:]))


@given(words, st.integers())
def test_word(word: str, seed: int) -> None:
    """A word gets exactly one edit."""
    assert _is_one_edit(word, mistype_word(word, Random(seed)))  # noqa: S311 - typos, not secrets


@given(st.lists(st.text("abcé1- .", max_size=8)).map(" ".join), st.text(max_size=3))
def test_query(text: str, seed: str) -> None:
    """A query gets one edit if it has a word of four letters, and stays as it is if not; its identifier stays anyhow."""
    query = Query("q", text)
    typed = mistype(query, seed)
    assert typed.id == "q"
    assert _is_one_edit(text, typed.text) if LONG.search(text) else typed == query


def test_all_kinds() -> None:
    """Letters are replaced, left out, added and swapped, and every long word is met; short words and numbers are left alone."""
    query = Query("q", "The army of 20245 mentors")
    typed = [mistype(query, str(seed)).text for seed in range(200)]
    assert {len(text) - len(query.text) for text in typed} == {-1, 0, 1}
    assert all(text.startswith("The ") and " of 20245 " in text for text in typed)
    assert any(sorted(text) == sorted(query.text) for text in typed)
    assert any("army" not in text for text in typed)
    assert any("mentors" not in text for text in typed)


@pytest.mark.parametrize(
    ("seed", "typed"),
    [
        ("1", "mentorisng of staff OFFICERS"),
        ("2", "mentoring of staff OFFFICERS"),
        ("3", "mentoriny of staff OFFICERS"),
        ("4", "mentoring of staff OFFICESR"),
    ],
)
def test_same_seed(seed: str, typed: str) -> None:
    """The same seed gives the same typo on any machine and any day, so that figures can be compared."""
    assert mistype(Query("q", "mentoring of staff OFFICERS"), seed).text == typed
