"""Files of the index hold their bytes."""

import codecs

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.browser.scripts import write_script
from tests.search.browser.reader import read_script


@given(st.binary(max_size=300))
def test_bytes_come_back(content: bytes) -> None:
    """Whatever the bytes are, they are found in the script."""
    assert read_script(write_script("p0", content)) == ("p0", content)


@given(st.text(max_size=300))
def test_text_comes_back(text: str) -> None:
    """Text comes back, deflated or not."""
    assert read_script(write_script("c17", text.encode(), is_text=True)) == ("c17", text.encode())


def test_text_is_deflated() -> None:
    """Text that repeats itself is short."""
    assert len(write_script("c0", b"medical evacuation " * 100, is_text=True)) < 180


def test_no_encoding_that_a_server_announces_matters() -> None:
    """A byte order mark says what the file is; it is text without a character that needs another, and ends where it should."""
    script = write_script("p0", bytes(range(256)) * 40)
    text = script.decode("utf-16")
    assert script.startswith(codecs.BOM_UTF16_LE)
    assert max(text) < "\N{CJK UNIFIED IDEOGRAPH-8000}"
    assert text.count("\n") == 1
    assert "\r" not in text


def test_little_is_added_to_bytes() -> None:
    """A file is seven per cent longer than what it holds, and its head."""
    assert len(write_script("p0", bytes(range(256)) * 100)) < 25600 * 1.07 + 80
