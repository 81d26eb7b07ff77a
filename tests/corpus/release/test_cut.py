"""Marked blocks, withheld values and comments: what is left of a text is as if they had never been written."""

import json

import pytest

from milpart_docs.corpus.release.cut import find_needed
from milpart_docs.model import RECORD_TYPES
from milpart_docs.reading.values import read_values
from milpart_docs.vocabulary.markings import IDENTITY
from tests.corpus.release.corpora import FRENCH, INTERNAL, PARTNERS, PUBLIC, corpus_of, cut, cut_texts, lesson, page
from tests.model.examples import IDS, example

BLOCKS = """\
A.
::: marking LIMITE
B.
::: marking RESTREINT UE/EU RESTRICTED FRA
C.
:::
D.
:::
- E
- ::: marking LIMITE EU
  F
  :::
- G
> H
> ::: marking LIMITE
> I
> :::
| J |
```
::: marking LIMIT
K
:::
```
L.
::: marking LIMITE
M.
"""


@pytest.mark.parametrize(
    ("audience", "letters"),
    [(PUBLIC, "AEGHJL"), (PARTNERS, "ABDEFGHIJLM"), (FRENCH, "ABCDEFGHIJLM"), (INTERNAL, "ABCDEFGHIJKLM")],
)
def test_blocks_are_cut_wherever_they_stand(audience: object, letters: str) -> None:
    """In lists, quotations and code, in other blocks, and without an end."""
    (text,) = cut_texts(page("page", BLOCKS), audience).values()  # type: ignore[arg-type]
    assert [letter for letter in "ABCDEFGHIJKLM" if f"{letter}." in text or f" {letter}" in text or f"\n{letter}\n" in text] == list(
        letters
    )


def test_a_cut_block_leaves_the_lines_around_it_and_nothing_else() -> None:
    """Its own lines go with their breaks."""
    written = page("page", "One.\n\n::: marking LIMITE\nTwo.\n:::\n\nThree.\n")
    assert cut_texts(written) == page("page", "One.\n\n\nThree.\n")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("regions: [a, {value: b, withhold: LIMITE}]", "regions: [a]"),
        ("regions: [{value: b, withhold: LIMITE}]", ""),
        ("impact: {value: high, withhold: LIMITE}", ""),
        ("impact: {withhold: LIMITE}", ""),
        ("budget: {amount: 5, currency: EUR, withhold: LIMITE}", ""),
        ("budget: {amount: {value: 5, withhold: LIMITE}, currency: EUR}", "budget: {currency: EUR}"),
        ("budget: {amount: {value: 5, withhold: LIMITE}}", ""),
        ("a: {value: {value: b, withhold: PUBLIC}, withhold: LIMITE}", ""),
        ("a: 1\na: {value: b, withhold: LIMITE}", "a: 1"),
        ("a:\n- value: b\n  withhold: LIMITE\n- c", "a:\n- c"),
        ("a: b # comment", "a: b"),
        ("# comment\na: '#b'", "a: '#b'"),
        ('a: "x"#comment', 'a: "x"'),
        ("a: [b]#comment", "a: [b]"),
        ("a: [b,#comment\n  c]", "a: [b, c]"),
        ("a: |# comment\n  b", "a: |\n  b"),
        ("a: | # comment\n  # b", "a: |\n  # b"),
    ],
)
def test_values_and_comments_go_without_a_trace(written: str, left: str) -> None:
    """With a key whose last value went; a record beside it shows that other files make no difference."""
    expected = lesson(1, *([left] if left else []))["lessons/LL-2026-0001.md"]
    (text,) = cut_texts({**lesson(1, written), **lesson(2, "# comment", marking="marking: LIMITE")}).values()
    assert text == expected.replace("ACR-EUMS", "not released")


def test_what_a_comment_tears_goes_to_nobody_but_those_who_see_all() -> None:
    """A comment that begins in a block and ends behind it closes the file; without it and the block the rest is whole."""
    files = page("page", "A\n::: marking LIMITE\n<!--\n:::\nhidden -->\nB\n")
    assert [len(cut_texts(files, audience)) for audience in (PUBLIC, PARTNERS, FRENCH, INTERNAL)] == [0, 0, 0, 1]
    assert "hidden" not in cut_texts(files, INTERNAL)["docs/page.md"]


def test_what_is_a_comment_only_with_a_block_goes_to_nobody() -> None:
    """Without the fence in the block, a comment would be shown as code."""
    files = page("page", "```\n::: marking LIMITE\n```\n:::\n<!-- hidden -->\n```\n")
    assert [len(cut_texts(files, audience)) for audience in (PUBLIC, PARTNERS, FRENCH, INTERNAL)] == [0, 0, 0, 1]


def test_what_becomes_a_block_only_without_its_comments_is_cut_too() -> None:
    """The colons on both sides of a comment come together when it goes."""
    (text,) = cut_texts(page("page", "A\n::<!-- -->: marking LIMITE\nhidden\n:::\n::<!-- -->: note\n")).values() or ("",)
    assert "hidden" not in text


@pytest.mark.parametrize("record_type", list(RECORD_TYPES))
def test_a_record_is_one_without_the_words_that_it_must_have(record_type: str) -> None:
    """Whatever words are withheld that every record of a type has: the rest is still a record, and says that they are not released."""
    values = read_values(example(record_type).split("---\n")[1], 1).values
    needed = [key for key in find_needed(record_type) if key not in IDENTITY and key in values]
    assert {"summary", "topics"} <= set(needed)
    written = {**values, **{key: {"value": values[key], "withhold": "LIMITE"} for key in needed}}
    front = "".join(f"{key}: {json.dumps(value, default=str)}\n" for key, value in written.items())
    (entry,) = cut(corpus_of({f"docs/{IDS[record_type]}.md": f"---\n{front}---\n\nText.\n"}), PUBLIC).corpus.records
    assert entry.record is not None
    assert {key for key in needed if "not released" in str(entry.fields[key])} == set(needed)


@pytest.mark.parametrize("odd", ["<? b ?>", "<!b>", "</ b>"])
def test_odd_comments_alone_are_seen(odd: str) -> None:
    """Odd comments are seen without any other."""
    assert cut_texts(page("page", f"a{odd}c\n")) == page("page", "ac\n")
