"""The manifest, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.manifest import read_manifest, render_manifest
from tests.bundle.sites import SITES

DIGEST = "0" * 64


@given(SITES)
def test_there_and_back(files: dict[str, bytes]) -> None:
    """What is written is read."""
    digests = {path: content.hex().ljust(64, "0")[:64] for path, content in files.items()}
    assert read_manifest(render_manifest(digests)) == (digests, [])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff", "it is not UTF-8 at byte 1"),
        (f"{DIGEST}  a".encode(), "its last line has no end"),
        (f"{DIGEST} *a\n".encode(), "line 1 is not a digest"),
        (f"{DIGEST}  a\n\n".encode(), "line 2 is not a digest"),
        (f"{DIGEST[1:]}  a\n".encode(), "line 1 is not a digest"),
        (f"{DIGEST}  a\n{DIGEST}  a\n".encode(), "line 2 names a file that it may not name"),
        (f"{DIGEST}  manifest-sha256.txt\n".encode(), "line 1 names a file that it may not name"),
    ],
)
def test_what_is_no_manifest(data: bytes, message: str) -> None:
    """The first fault is told, and nothing in it counts."""
    digests, (problem,) = read_manifest(data)
    assert digests == {}
    assert (problem.kind, problem.message.startswith(message)) == ("manifest", True)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """No bytes are an exception."""
    read_manifest(data)
