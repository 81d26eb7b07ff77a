"""Drafts: what a file is saved as, and that it goes back to just that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.fixes.draft import Form, read_draft
from milpart_docs.rules.fix import Edit


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"a\nb\n", Form()),
        (b"a\r\nb\r\n", Form(line_end="\r\n")),
        (b"a\rb\r", Form(line_end="\r")),
        (b"\xef\xbb\xbfa\n", Form(mark=b"\xef\xbb\xbf")),
        (b"\xff\xfea\0\n\0", Form("utf-16-le", b"\xff\xfe")),
        (b"", Form()),
    ],
)
def test_form(data: bytes, form: Form) -> None:
    """Encoding, mark and line ends are told apart, and written back."""
    draft = read_draft(data)
    assert draft is not None
    assert draft.form == form
    assert draft.data == data
    assert draft.in_plain_form().data == draft.text.encode()


def test_no_text() -> None:
    """Bytes that are no UTF-8 make no draft."""
    assert read_draft(b"\xe9t\xe9") is None


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff")), st.sampled_from(["\n", "\r\n", "\r"]))
def test_one_kind_of_line_end_comes_back(text: str, line_end: str) -> None:
    """Whatever the text, its bytes are those that it was made of."""
    data = text.replace("\n", line_end).encode()
    draft = read_draft(data)
    assert draft is not None
    assert draft.data == data


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\ufeff")), st.sampled_from(["\n", "\r\n", "\r"]))
    ),
    st.data(),
)
def test_every_line_keeps_its_own_end(lines: list[tuple[str, str]], data: st.DataObject) -> None:
    """A word is written into one line, and all others are, to the byte, what they were."""
    saved = "".join(text + end for text, end in lines)
    draft = read_draft(saved.encode())
    assert draft is not None
    assert draft.data == saved.encode()
    places = [0, *(place + 1 for place, sign in enumerate(draft.text) if sign == "\n")]
    at = data.draw(st.sampled_from(places))
    edited = draft.edited([Edit(at, at, "word")])
    assert edited.text == f"{draft.text[:at]}word{draft.text[at:]}"
    assert edited.saved.replace("word", "", 1) == saved.replace("word", "", 1) or "word" in saved
