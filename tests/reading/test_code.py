"""Code without an end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.reading.code import OpenCode, blank_code, find_open_code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n\n```\nb", OpenCode(3, "```", "```")),
        ("a\n\n> ~~~~ text\n> b\n~~~\n", OpenCode(5, "~~~~", "~~~~")),
        ("a <!-- b", OpenCode(2, "<!--", "-->")),
        ("a <pre class='x'> b", OpenCode(2, "<pre>", "</pre>")),
        ("<!-- a --> <!-- b", OpenCode(11, "<!--", "-->")),
        ("a `<!--` b", None),
        ("```\n<!--\n```\n", None),
        ("a\n\n    <!-- b", None),
        ("a <!-- b -->", None),
        ("", None),
        ("\n\n", None),
    ],
)
def test_what_nothing_ends(text: str, found: OpenCode | None) -> None:
    """Where it begins, and what would end it."""
    assert find_open_code(text, blank_code(text)) == found


@given(st.lists(st.sampled_from(["```", "````", "~~~", "<!--", "-->", "<pre>", "</pre>", "text", "    code", "`", "", "> "]), max_size=8))
def test_its_end_makes_it_whole(rows: list[str]) -> None:
    """With what would end it behind the last line, it is open no more."""
    text = "\n".join(rows)
    found = find_open_code(text, blank_code(text))
    if found is not None:
        whole = f"{text}\n{found.closing}\n"
        assert find_open_code(whole, blank_code(whole)) != found
