"""Lines as they were certainly meant."""

import pytest

from milpart_docs.authoring.text.edits import apply_edits
from milpart_docs.reading.odd_lines import MISTAKES
from milpart_docs.rules.reading.known_keys import field_names, list_fields, text_fields, top_fields
from milpart_docs.rules.reading.line_repair import close_quote, quote_pair
from milpart_docs.rules.reading.lines import Repair, split_lines
from milpart_docs.rules.reading.list_repair import begin_entry
from milpart_docs.rules.reading.repairs import REPAIRS

FOLLOWING = "\nstatus: tasked\n"


def repaired(mistake: str, row: str, *, above: str = "type: lesson", following: str = FOLLOWING) -> str | None:
    """Give a line as the repair of a mistake writes it; nothing, where it stays."""
    text = f"{above}\n{row}{following}"
    edit = REPAIRS[mistake](split_lines(text), above.count("\n") + 2)
    return None if edit is None else apply_edits(text, [edit]).removeprefix(f"{above}\n").removesuffix(following)


@pytest.mark.parametrize(
    ("mistake", "row", "right"),
    [
        ("colon-in-text", "title: a: b", 'title: "a: b"'),
        ("colon-in-text", "  - title: a: b", '  - title: "a: b"'),
        ("colon-in-text", 'title: a: "b"', "title: 'a: \"b\"'"),
        ("colon-in-text", "title: a: b # c", None),
        ("colon-in-text", "title: a status: tasked", None),
        ("colon-in-text", "status: a: b", None),
        ("typographic-quotes", "title: \u201ca: b\u201d", 'title: "a: b"'),
        ("typographic-quotes", "title: \u00aba: b\u00bb", 'title: "a: b"'),
        ("text-after-quote", "title: 'it's'", 'title: "it\'s"'),
        ("text-after-quote", 'title: "a" b', "title: '\"a\" b'"),
        ("text-after-quote", 'title: "a \\x "b""', None),
        ("text-after-bracket", "title: [a] b", 'title: "[a] b"'),
        ("text-after-bracket", "topics: [a] b", None),
        ("reserved-character", "title: @a", 'title: "@a"'),
        ("no-space-after-colon", "title:a", "title: a"),
        ("no-space-after-colon", "https://a.example", None),
        ("full-width-colon", "title\uff1aa", "title: a"),
        ("equals-sign", "title = a", "title: a"),
        ("equals-sign", "odd = a", None),
        ("bullet", "* a", "- a"),
        ("bullet", "\u2022\ta", "- a"),
        ("bullet", "\u2014 - a", None),
        ("continued-text", "and b", None),
        ("unclosed-bracket", "topics: [a, b", "topics: [a, b]"),
        ("unclosed-bracket", "topics: [a, b # c", None),
        ("unclosed-bracket", "title: [a, b", None),
        ("list-beside-key", "topics: - a", "topics: [a]"),
        ("list-beside-key", "topics: - a: b", None),
        ("list-beside-key", "title: - a", None),
    ],
)
def test_line(mistake: str, row: str, right: str | None) -> None:
    """A line that can have been meant in one way only is written so."""
    assert repaired(mistake, row) == right


def test_what_goes_on_stays() -> None:
    """The next line may belong to the text."""
    assert repaired("colon-in-text", "title: a: b", following="\n  c\n") is None
    assert repaired("colon-in-text", "  - title: a: b", following="\n    url: c\n") == '  - title: "a: b"'


def test_what_stands_above_decides() -> None:
    """An entry needs a list, a continued text a text, and a field that is moved left a field above it."""
    assert repaired("no-space-after-hyphen", "-a", above="topics:") == "- a"
    assert repaired("no-space-after-hyphen", "-a", above="title: b") is None
    assert repaired("continued-text", "and b", above="title: a") == "  and b"
    assert repaired("continued-text", "and b", above="created: 2026-03-14") is None
    assert repaired("indentation", "  status: a", above="title: b") == "status: a"
    assert repaired("indentation", "  status: a", above="title: >-") is None
    assert repaired("indentation", "  status: a", above="actions:") is None
    assert repaired("indentation", "  odd: a", above="title: b") is None


@pytest.mark.parametrize(
    ("row", "following", "right"),
    [
        ('title: "a', FOLLOWING, 'title: "a"'),
        ("title: 'a", "\n---\n", "title: 'a'"),
        ('title: "a # b', FOLLOWING, None),
        ('title: "a', "\n  b\n", None),
        ('title: "a "b', FOLLOWING, None),
        ('title: "', FOLLOWING, None),
    ],
)
def test_unclosed_quote(row: str, following: str, right: str | None) -> None:
    """The text ends with its line where another field, or the end, follows."""
    edit = close_quote(split_lines(row + following), 1, 8)
    assert (edit and edit.text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("- a: b", '- "a: b"'),
        ("- a: b # c", None),
        ("- a: b\n    c", None),
        ("- a: status: b", None),
        ("- {a: b}", None),
    ],
)
def test_text_with_a_colon(text: str, right: str | None) -> None:
    """A text that became a key with a value stands in quotes, where it is all on its line."""
    edit = quote_pair(split_lines(text), 1, 3)
    assert (edit and edit.text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("  a: 1\n  b: 2\nc: 3", "  - a: 1\n    b: 2"),
        ("  a:\n    - 1\n\n  b: 2\n", "  - a:\n      - 1\n\n    b: 2"),
        ("a: 1\n", None),
        ("x: {a: 1}\n", None),
    ],
)
def test_entry(text: str, right: str | None) -> None:
    """The keys of an entry stand behind a hyphen and below one another."""
    edit = begin_entry(split_lines(text), 1, 1 if text.startswith("a") else 3)
    assert (edit and edit.text) == right


def test_repairs_are_for_mistakes_that_there_are() -> None:
    """A mistake that the reader does not know would never be mended."""
    assert set(REPAIRS) <= set(MISTAKES)


@pytest.mark.parametrize("repair", dict.fromkeys(REPAIRS.values()), ids=lambda repair: repair.__name__)
@pytest.mark.parametrize("text", ["", ":", "-", "title:", "title: ", "\u00a0", "[", "# a", "title: \u201c\u201d", "title: ''"])
def test_odd_lines_break_nothing(repair: Repair, text: str) -> None:
    """Whatever a line holds, there is an answer or none."""
    edit = repair(split_lines(text), 1)
    assert edit is None or edit.start == 0


def test_fields() -> None:
    """What a record may have at the top is a part of all that stands anywhere; only some of it takes any words."""
    assert "due" in field_names() - top_fields()
    assert {"title", "summary", "root_cause"} <= text_fields()
    assert not {"topics", "status", "url", "created"} & text_fields()
    assert {"topics", "pillars", "sources"} <= list_fields()
    assert not {"title", "budget"} & list_fields()
