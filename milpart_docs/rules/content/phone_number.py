"""Finds telephone numbers in a text, and leaves alone what only looks like one: dates, amounts, coordinates, identifiers, addresses.

A number counts where its form says what it is: ``+`` or ``00`` and a country code of ITU-T E.164, an area code in brackets, a link that
begins with ``tel:``, a word such as ``phone`` before it, or the forms in which national numbers are written in Europe: a zero and groups
of digits behind it (``02 345 67 89``), or a mobile network's code and the rest (``0172 1234567``). Eight digits alone are just a number.

Each pattern begins with a fixed text, and looks at what stands before that only then: so a file without it costs next to nothing.
"""

import re

from milpart_docs.rules.content.text_form import TextForm

_COUNTRY = (
    r"(?:1|7|2[07]|2[1-689][0-9]|3[0-469]|3[578][0-9]|4[013-9]|42[0-9]|5[09][0-9]|5[1-8]|6[0-6]|6[7-9][0-9]"
    r"|8[1246]|8[058][0-9]|9[0-58]|9[679][0-9])"
)
_MARK = r"[ .\-/\u00a0\u202f]"
_GAP = rf"(?:{_MARK}(?:\([0-9]{{1,4}}\){_MARK}?)?|\([0-9]{{1,4}}\){_MARK}?)"
_REST = rf"(?>[0-9]{{0,12}}(?:{_GAP}[0-9]{{1,12}}){{0,7}})"
_END = r"(?![\w@%])"

_PLUS = re.compile(rf"\+(?<![\w+.,/]\+)(?P<number>{_COUNTRY}{_REST}){_END}")
_ZEROS = re.compile(
    rf"00(?<![\w+.,/:=\-\u2013]00) ?(?P<number>{_COUNTRY}(?:[0-9]{{7,13}}(?!{_MARK}?[0-9])|(?={_GAP}){_REST})){_END}",
)
_BRACKETS = re.compile(
    r"\((?<![\w)]\()(?:0[0-9]{1,4}\) ?(?!(?:19|20)[0-9]{2}-[0-9]{2}-)[0-9]{2,4}(?:[ .\-][0-9]{2,4}){1,3}"
    rf"|[2-9][0-9]{{2}}\) ?[0-9]{{3}}-[0-9]{{4}}){_END}"
)
_LABELLED = re.compile(
    r"(?:\btel:|\b(?:tel|phone|telephone|téléphone|telefon|fax|gsm)\b\.? ?(?:no\.?|number)? ?"
    r"(?:: ?[\"']?|(?=[+(0]|[0-9]{7,12}(?![0-9]))))"
    r"(?![0-9]{4}-[0-9]{2}-[0-9]{2}|[0-3]?[0-9][./ \-][01]?[0-9][./ \-](?:19|20)[0-9]{2}(?![0-9])"
    r"|(?:19|20)[0-9]{2}[-/](?:19|20)[0-9]{2}(?![0-9]))"
    rf"(?P<number>\+?\(?[0-9](?:[ ().\-/\u00a0]{{0,2}}[0-9]){{5,14}}){_END}",
    re.IGNORECASE,
)
_LABELS = ("tel", "phone", "téléphone", "telefon", "fax", "gsm")
_NATIONAL = re.compile(
    r"0(?<![\w+.,/:=\-\u2013]0)(?<![0-9A-Z][ \u00a0]0)[1-9](?:"
    r"(?:[ \u00a0][0-9]{2}){4}|(?:\.[0-9]{2}){4}"
    r"|[ \u00a0/][0-9]{3}(?:[ \u00a0.][0-9]{2}){2}"
    r"|[0-9]{1,2}[ \u00a0/][0-9]{2}(?:[ \u00a0.][0-9]{2}){2}"
    r"|[0-9]{1,2}[ \u00a0][0-9]{3,4}[ \u00a0][0-9]{3,4}"
    rf"|[0-9]{{2,3}}[ \u00a0/\-][0-9]{{6,8}}){_END}(?!{_MARK}?[0-9])"
)

_UNIT = re.compile(
    r"[ \u00a0]?(?:[€$£%°]|(?:EUR|USD|GBP|CHF|XOF|XAF|UAH|euros?|dollars?|francs?|million|billion|people|persons|inhabitants|tonnes|km)\b)"
)
_AMOUNT = re.compile(r"[0-9]{1,3}(?:[ .\u00a0\u202f][0-9]{3})*[ .\u00a0\u202f]000")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_DIGITS = re.compile(r"1[2-9][0-9]{2}[2-9][0-9]{6}|7[0-9]{10}|[2-689][0-9]{8,14}")
"""Digits of an international number with its country code: E.164 allows 15, and the shortest in use have 9. North America and Russia have
plans of their own."""
_ADDRESS = re.compile(r"(?:(?<!\S)www\.|://)\S*\Z")
"""The address of a page, as far as it stands before something."""

LABELLED = TextForm(_LABELLED, unlike=(_AMOUNT,))
FORMS = (
    *(TextForm(pattern, _ADDRESS, _UNIT, (_DECIMAL, _AMOUNT), _DIGITS) for pattern in (_PLUS, _ZEROS)),
    TextForm(_BRACKETS, _ADDRESS),
    TextForm(_NATIONAL, _ADDRESS, _UNIT),
)
"""The forms that need no word before them."""


def find_phone_numbers(text: str) -> list[int]:
    """Give the offset of each telephone number, in the order of the text."""
    forms = (LABELLED, *FORMS) if _has_label(text.lower()) else FORMS
    spans = sorted(span for form in forms for span in form.find(text))
    return [start for place, (start, _) in enumerate(spans) if place == 0 or start >= spans[place - 1][1]]


def _has_label(text: str) -> bool:
    """Tell whether a word that announces a number ends somewhere in a text; searching for plain words is far quicker than the pattern."""
    for label in _LABELS:
        end = text.find(label) + len(label)
        while end >= len(label):
            if not text[end : end + 1].isalpha():
                return True
            end = text.find(label, end) + len(label)
    return False
