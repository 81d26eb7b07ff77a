"""In what a file is written, if it is text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.reading.encoding import find_encoding


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", "utf-8"),
        (b"a,b\n", "utf-8"),
        ("\u00e9".encode(), "utf-8"),
        ("\ufeffa".encode(), "utf-8"),
        (b"caf\xe9\n", "latin-1"),
        ("a".encode("utf-16"), "utf-16-le"),
        ("\ufeffa".encode("utf-16-be"), "utf-16-be"),
        ("\ufeffa".encode("utf-32-be"), "utf-32-be"),
        ("\ufeffa".encode("utf-32-le"), "utf-32-le"),
        ("a,b\n".encode("utf-16-le"), "utf-16-le"),
        ("a,b\n".encode("utf-16-be"), "utf-16-be"),
        ("\u043f\u0440\u0438\u0432\u0435\u0442, 1\n".encode("utf-16-le"), "utf-16-le"),
        ("\u043f\u0440\u0438\u0432\u0435\u0442, 1\n".encode("utf-16-be"), "utf-16-be"),
        (b"letters" * 20 + b" and one \0 more", "utf-8"),
        (b"\xe9\1", None),
        (b"\xff\xfe\0", None),
        (b"\0\1\xff\0" * 9, None),
        (b"%PDF-1.4\nletters", None),
    ],
)
def test_content_decides(data: bytes, encoding: str | None) -> None:
    """With a mark or without."""
    assert find_encoding(data) == encoding


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    """What is called text can be decoded and written again as it was."""
    encoding = find_encoding(data)
    assert encoding is None or data.decode(encoding).encode(encoding) == data
