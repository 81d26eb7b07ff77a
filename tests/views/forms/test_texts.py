"""What the page says of texts: the same as the rules of check, whose patterns it is given; and no text breaks the one behind it."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.reading import read_source
from milpart_docs.reading.body import read_body
from milpart_docs.rules.content.mp412_email_address import check as find_emails
from milpart_docs.rules.content.phone_number import find_phone_numbers
from milpart_docs.rules.content.placeholders import WORDS, is_placeholder
from milpart_docs.rules.engine import inspect_file
from milpart_docs.views.forms.script_patterns import write_pattern
from milpart_docs.views.forms.texts import describe_texts
from tests.model.examples import example
from tests.node import run_node
from tests.rules.content import test_mp413_telephone_number as telephones
from tests.views.forms.test_definition import FORM
from tests.views.forms.test_writer import HERE

SCRIPTS = [str(FORM / f"{name}.js") for name in ("parts", "texts")]
DEFINITION = {"terms": {"marking": [["PUBLIC"], ["LIMITE"]]}}
SHARED = {"texts": describe_texts()}
EMAILS = (
    *(
        "jane.doe@example.org",
        "Ask j@a-b.example.eu, please",
        "logo@2x.png",
        "git@gitlab.com:a/b.git",
        "5 @ 10.50 euros",
        "a@b",
        "e\u0301@b.eu",
    ),
    *("https://example.org/?to=jane%40example.org", "jane&#64;example.org", "@handle of somebody", "é.ü@exämple.org", "x@example.c0m"),
)


def look_at(*texts: str) -> list[dict[str, Any]]:
    """Look at texts as the page does."""
    found: list[dict[str, Any]] = run_node(
        HERE / "find_in_texts.mjs", given={"scripts": SCRIPTS, "definition": DEFINITION, "shared": SHARED, "texts": texts}
    )
    return found


def is_personal(text: str) -> bool:
    """Tell what the rules MP412 and MP413 say of a text."""
    source = read_source("lessons/x.md", f"{example('lesson')}\n{text}\n".encode())
    return bool(find_phone_numbers(text) or [*find_emails(source)])


def test_finds_the_numbers_and_addresses_that_the_rules_find() -> None:
    """MP412 and MP413, all the forms that the tests of the rules know, and all that only looks like one."""
    numbers = [*telephones.INTERNATIONAL, *telephones.NATIONAL, *EMAILS]
    near = [
        *(*telephones.IDENTIFIERS, *telephones.DATES, *telephones.AMOUNTS, *telephones.COORDINATES),
        *(*telephones.ADDRESSES, *telephones.NUMBERS, *telephones.WORDS),
    ]
    texts = [around.format(text) for text in (*numbers, *near) for around in ("{}", "See {}.", "({})", "\U0001f600é {}, and more")]
    assert [bool(found["personal"]) for found in look_at(*texts)] == [is_personal(text) for text in texts]


PIECES = st.sampled_from(
    [
        *"+0(32) 2./-:@,é",
        "0032",
        "+32",
        "tel",
        "phone: ",
        "281",
        " 61 11",
        "EUR",
        "www.",
        "https://",
        "a",
        "b.eu",
        "git",
        " ",
        "\n",
        "png",
        "%40",
    ]
)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=14).map("".join), min_size=40, max_size=60))
def test_finds_the_same_in_texts_that_nobody_wrote(texts: list[str]) -> None:
    """Whatever pieces of numbers and addresses stand behind one another."""
    assert [bool(found["personal"]) for found in look_at(*texts)] == [is_personal(text) for text in texts]


def test_placeholders() -> None:
    """MP417."""
    texts = [*(word for word in WORDS if word), "TBD...", "<your title>", "...", "???", "{{ x }}", "to be done", "xx", "A - b", "N/A"]
    assert [bool(found["placeholder"]) for found in look_at(*texts)] == [is_placeholder(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```\ncode without end", "write ``` on a line of its own"),
        ("~~~~\n~~~\n", "write ~~~~ on a line of its own"),
        ("Text <!-- without end", "write --> behind it"),
        ("<PRE>\nx", "write </PRE> behind it"),
        ("See [[LL-2026-0001].", "two brackets on each side"),
        ("See [LL-2026-0001]].", "two brackets on each side"),
        ("See [it](LL-2026-0001).", "two brackets on each side"),
        ("See [it](LL-2026-0001.md).", "two brackets on each side"),
        ("See [it](../lessons/LL-2026-0001-x.md 'It').", "two brackets on each side"),
        ("See [it](<docs/a/DOC-2026-0001.md#2.14>).", "two brackets on each side"),
        ("See [it](LL-2026-0001/).", "two brackets on each side"),
        ("See [[LL-2026-0001.md]].", "two brackets on each side"),
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b", "Two versions of these lines"),
        ("::: marking LIMITE\nx", "ends with a line of three colons"),
        ("x\n:::", "begins with a line ::: marking LIMITE"),
        ("::: marking LIMITED\nx\n:::", "begins with a line ::: marking LIMITE"),
        ("<!--\n::: marking LIMITE\n-->\n:::", "begins with a line ::: marking LIMITE"),
        ("x\n<!--\n::: note\n-->\n:::", "begins with a line ::: marking LIMITE"),
    ],
)
def test_says_what_has_no_end(text: str, words: str) -> None:
    """A part that is begun in a text and not ended would take what stands behind it."""
    assert words in look_at(text)[0]["wrong"]


def test_leaves_sound_texts_alone() -> None:
    """References, code, comments, protected parts, and brackets that are none of ours."""
    texts = [
        "[[LL-2026-0001|words]] and `[[LL-2026-0001]`",
        "```\n[[LL-2026-0001]\n<!-- x\n```",
        "<!-- a --> b",
        "a [x] b]] [[c",
        "<b>x</b>",
    ]
    texts += [
        "::: marking LIMITE FRA\nx\n:::",
        "x\n<!--\n::: marking LIMITE\n:::\n-->",
        "a ::: b",
        "`` ` `` <!-- x -->y",
        "::: note\nx\n:::",
        "::: x",
        "[x](https://example.org/LL-2026-0001.md) ![x](LL-2026-0001.png) [y](LL-2026-0001.pdf)",
        ">>>>>>> deep"[:7],
    ]
    assert [found["wrong"] for found in look_at(*texts)] == [""] * len(texts)


HEADINGS = {
    "# One\ntext": "### One\ntext",
    "##Two": "### Two",
    "#\ttext": "### text",
    "### Three": "### Three",
    "#": "#",
    "Title\n====\ntext": "Title\n\n====\ntext",
    "It was late.\n---\nThen it came.": "It was late.\n\n* * *\nThen it came.",
    "---\nid: x\n---": "* * *\nid: x\n\n* * *",
    "```\n# code\n---\n```\n# heading": "```\n# code\n---\n```\n### heading",
    "   ```\n# code\n   ```": "   ```\n# code\n   ```",
    "- item\n- item": "- item\n- item",
}


def test_headings_stay_below_that_of_the_section() -> None:
    """Whatever looks like one, except in code."""
    assert dict(zip(HEADINGS, (found["below"] for found in look_at(*HEADINGS)), strict=True)) == HEADINGS


LINES = st.sampled_from(
    [
        *(
            "Text.",
            "# One",
            "##Two",
            "---",
            "===",
            "-",
            "```",
            "~~~",
            "<!--",
            "-->",
            "<!-- x -->",
            "",
            "  ",
            "id: LL-2026-0001",
            "- item",
            "> q",
        ),
        *(
            "[[LL-2026-0001]]",
            "[[LL-2026-0001]",
            "`[[`",
            "> ```",
            "<pre>",
            "</pre>",
            "::: marking LIMITE",
            ":::",
            "    code",
            "***",
            "#",
            "####",
            "`",
        ),
        *("## Discussion", "Discussion\n---", "| a |", "1. x", "\tx", "``", "<script>"),
    ]
)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(LINES, max_size=7).map("\n".join).map(str.strip), min_size=30, max_size=40))
def test_no_text_breaks_the_one_behind_it(texts: list[str]) -> None:
    """Of what the page says nothing, check says nothing, and the section behind it stands there."""
    for text, found in zip(texts, look_at(*texts), strict=True):
        if found["wrong"] or found["isNothing"]:
            continue
        written = f"{example('lesson').split('## ')[0]}## Observation\n\n{found['below'].strip()}\n\n## Discussion\n\nIt was so.\n"
        source = read_source("lessons/x.md", written.encode())
        headings = [heading for heading in source.body.headings if heading.level < 3]
        assert [(heading.title, heading.is_empty) for heading in headings] == [("Observation", False), ("Discussion", False)], text
        codes = {finding.code for finding in inspect_file(source)}
        assert not codes & {"MP008", "MP206", "MP406", "MP407", "MP606"}, (text, codes)


@pytest.mark.parametrize("source", [r"a\W", r"(?P<a>x)(?P=a)", r"(?s:.)"])
def test_what_a_script_has_no_word_for(source: str) -> None:
    """It is refused, and not written as something else."""
    with pytest.raises(ValueError, match="no word for"):
        write_pattern(re.compile(source))


def test_where_the_scripts_are() -> None:
    """The test looks at the very files that pages load, and at the reader that check has."""
    assert all(Path(script).is_file() for script in SCRIPTS)
    assert read_body("## X\n", 1).headings
