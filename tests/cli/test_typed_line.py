"""A line that is being typed: its words, and what a shell puts into its place."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.cli.typed_line import BREAKS, Word, read_word, split_line, write_for_bash


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("", Word("")),
        ("milpart ", Word("")),
        ("milpart sho", Word("sho")),
        ("new --set pillars=tr", Word("pillars=tr", "", 8)),
        ("new --set 'pillars=tr", Word("pillars=tr", "'", 0)),
        ('new --set "pillars=tr', Word("pillars=tr", '"', 0)),
        ("new --set pillars='tr", Word("pillars=tr", "'", 8)),
        ('new --set "pillars"=tr', Word("pillars=tr", "", 8)),
        ('new --set "pillars=tr"', Word("pillars=tr", "", 0)),
        (r"new --set marking=RESTREINT\ U", Word("marking=RESTREINT U", "", 8)),
        (r"new --set a\=b", Word("a=b", "", 0)),
        (r'new "a\"b', Word('a"b', '"', 0)),
        ("new it\\", Word("it", "", 0)),
    ],
)
def test_last_word(line: str, last: Word) -> None:
    """The last word is what the command will get, with the mark that is open and what bash leaves in its place."""
    assert split_line(line, BREAKS)[-1] == last


@pytest.mark.parametrize(
    ("value", "word", "written"),
    [
        ("pillars=train", Word("pillars=tr", "", 8), "train"),
        ("pillars=train", Word("pillars=tr", "'", 0), "pillars=train"),
        ("RESTREINT UE/EU", Word("R"), "RESTREINT\\ UE/EU"),
        ("RESTREINT UE/EU", Word("R", '"'), "RESTREINT UE/EU"),
        ("it's $5", Word("i", "'"), "it'\\''s $5"),
        ("it's $5", Word("i", '"'), "it's \\$5"),
        ("it's $5", Word("i"), "it\\'s\\ \\$5"),
    ],
)
def test_writing(value: str, word: Word, written: str) -> None:
    """What is completed stands as it must between the marks that are open there, and has none where none are."""
    assert write_for_bash(value, word) == written


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1))
def test_any_words(words: list[str]) -> None:
    """Words are read as the shell that they were written for reads them."""
    assert [word.text for word in split_line(shlex.join(words), BREAKS)] == words
    assert [read_word(shlex.quote(word)).text for word in words] == words


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), st.sampled_from(["", "'", '"']))
def test_any_value(value: str, quote: str) -> None:
    """What is written means the value again."""
    assert [word.text for word in split_line(f"{quote}{write_for_bash(value, Word('', quote))}{quote}")] == [value]
