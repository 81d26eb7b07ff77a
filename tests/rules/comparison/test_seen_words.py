"""The words of a text as its readers see them."""

import pytest

from milpart_docs.rules.comparison.seen_words import without_markup, words_of

SENTENCE = "The depot at Gao holds forty days of diesel"


@pytest.mark.parametrize(
    "written",
    [
        "The **depot** at *Gao* holds `forty` __days__ of diesel.",
        'The [depot](https://a.example/b_(c) "at") at Gao holds forty days of diesel'.replace(' "at")', ")"),
        "The [[ACT-2026-0001|depot]] at Gao[[LL-2026-0001]] holds forty days of diesel[^1]",
        "The depot at Gao <!-- it is\nsecret --> holds\n  forty\tdays of\u00a0diesel",
        "The de<b>pot</b> at G\u00adao holds for&shy;ty days&nbsp;of <span class='x'>diesel</span>",
        "THE D\u00c9POT AT GAO HOLDS FORTY DAYS OF DIESEL",
        "| The depot | at Gao | holds | forty days of diesel |",
        "The depot{.x #y} at Gao, \u201cholds\u201d; forty-days of diesel!",
        'The depot <img src="a.png" alt="at Gao"> holds forty<br>days of diesel',
    ],
)
def test_signs_make_no_other_words(written: str) -> None:
    """Markup between words and within them, white space, letter case, accents, tables."""
    assert words_of(without_markup(written)) == SENTENCE.lower()


def test_lines_stay_where_they_are() -> None:
    """So that what is found has its line."""
    text = "One <!-- a\nb --> [two](c.md)\n\n[x]: y\n<p\nclass='z'>three"
    assert len(without_markup(text)) == len(text)
    assert [place for place, sign in enumerate(without_markup(text)) if sign == "\n"] == [
        place for place, sign in enumerate(text) if sign == "\n"
    ]
