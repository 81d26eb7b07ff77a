"""Characters that look like others, and the text that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.vocabulary.look_alikes import is_quoted_in_print, name_odd, plain_text


@pytest.mark.parametrize(
    ("written", "meant", "odd"),
    [
        ("train\u00a0", "train", "a no-break space"),
        ("lesson\u200b", "lesson", "an invisible character"),
        ("LL\u20112026\u20130042", "LL-2026-0042", "a dash in the place of a hyphen"),
        ("\u201ctrain\u201d", "train", "typographic quotation marks"),
        ("\u201eACR-EUMS\u201c", "ACR-EUMS", "typographic quotation marks"),
        ("\u00ab\u00a0train\u00a0\u00bb", "train", "a no-break space"),
        ("\uff2c\uff2c", "LL", "a full-width character"),
        ("  train ", "train", ""),
        ("'train'", "train", ""),
        ("entra\u00eenement", "entra\u00eenement", ""),
        ("it\u2019s", "it\u2019s", "typographic quotation marks"),
    ],
)
def test_what_was_meant_and_what_is_odd(written: str, meant: str, odd: str) -> None:
    """The text as the keyboard would have made it, and the name of what it would not."""
    assert (plain_text(written), name_odd(written)) == (meant, odd)


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [
        ("\u201cLead time\u201d", True),
        ("\u201eLead time\u201c", True),
        ("\u00abDélai\u00bb", True),
        ("\u2018It isn\u2019t\u2019", True),
        ("\u201cLead\u201d and \u201clag\u201d", False),
        ("the \u201clead time\u201d", False),
        ("\u201c\u201d", False),
        ('"Lead time"', False),
        ("", False),
    ],
)
def test_quotation_marks_around_the_whole(text: str, *, is_quoted: bool) -> None:
    """Marks around a part are part of the text."""
    assert is_quoted_in_print(text) == is_quoted


@given(st.text(max_size=60))
def test_what_is_plain_stays_plain(text: str) -> None:
    """Nothing odd is left, marks inside of words aside, and a second time changes nothing that is not quoted."""
    meant = plain_text(text)
    assert name_odd(meant) in {"", "typographic quotation marks"}
