"""Which files are handbooks of ours, so that a new one may take their place."""

import zlib
from pathlib import Path

import pytest

from milpart_docs.corpus.handbook_file import is_handbook

META = b'<html><head><meta name="generator" content="milpart handbook">'
XMP = b"<rdf:RDF><xmp:CreatorTool>milpart handbook</xmp:CreatorTool></rdf:RDF>"
OBJECT = b"%PDF-1.7\n9 0 obj\n<</Type /Metadata/Subtype /XML/Length 1>>\nstream\n"
PACKED = b"%PDF-1.7\n9 0 obj\n<</Type /Metadata/Subtype /XML/Filter /FlateDecode/Length 1>>\nstream\r\n"


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.html", META, True),
        ("A.HTML", META, True),
        ("a.html", b"<p>milpart handbook</p>", False),
        ("a.html", b"", False),
        ("a.pdf", PACKED + zlib.compress(XMP), True),
        ("a.PDF", OBJECT + XMP, True),
        ("a.pdf", PACKED + zlib.compress(b"<rdf:RDF/>"), False),
        ("a.pdf", PACKED + zlib.compress(XMP)[:5], False),
        ("a.pdf", b"%PDF-1.7 milpart handbook", False),
        ("a.pdf", b"", False),
    ],
)
def test_what_is_a_handbook(tmp_path: Path, name: str, data: bytes, *, expected: bool) -> None:
    """By what it says of itself, in the head of a page or in the description that a PDF has."""
    (tmp_path / name).write_bytes(data)
    assert is_handbook(tmp_path / name) is expected
