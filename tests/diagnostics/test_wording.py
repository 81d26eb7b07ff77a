"""A finding in one paragraph, and texts without what other programs cannot take."""

import pytest

from milpart_docs.diagnostics.wording import clean, tell
from tests.diagnostics.reports import ERROR, WARNING


@pytest.mark.parametrize(
    ("message", "hint", "told"),
    [
        ("a sentence", "", "a sentence"),
        ("a sentence", "do this", "a sentence. Hint: do this"),
        ("a sentence.", "do this", "a sentence. Hint: do this"),
        ("why?", "did you mean x?", "why? Hint: did you mean x?"),
        ("{a} [b]", "c", "{a} [b]. Hint: c"),
    ],
)
def test_sentence_and_hint(message: str, hint: str, told: str) -> None:
    """They read as one paragraph, with one stop between them."""
    assert tell(ERROR._replace(message=message, hint=hint)) == told


def test_without_a_hint() -> None:
    """There is nothing behind the sentence."""
    assert tell(WARNING) == WARNING.message


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x08", "\x7f", "\x85", "\x9b", "\udcff", "\ufffe", "\uffff"])
def test_unfit_characters(char: str) -> None:
    """Each becomes one replacement character."""
    assert clean(f"a{char}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_other_characters_stay() -> None:
    """Line ends, tabs and every script."""
    assert clean("a\tb\r\nc é 日本 😀") == "a\tb\r\nc é 日本 😀"
