"""Files that are no text, by how they begin."""

import pytest

from milpart_docs.reading.other_formats import name_format
from milpart_docs.reading.text import read_text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "a PDF file"),
        (b"PK\x03\x04....word/document.xml", "a Word document"),
        (b"PK\x03\x04....xl/workbook.xml", "an Excel workbook"),
        (b"PK\x03\x04....ppt/slides", "a PowerPoint presentation"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "a LibreOffice document"),
        (b"PK\x03\x04other", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old version of Word, Excel or Outlook"),
        (b"{\\rtf1\\ansi", "a document in rich text (RTF)"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"GIF89a", "a picture"),
    ],
)
def test_what_it_is_in_the_words_of_people(data: bytes, name: str) -> None:
    """One plain message, whatever its bytes would be as text."""
    assert name_format(data) == name
    text, [fault] = read_text(data)
    assert (text, fault[:3], fault.details) == (None, ("other-format", 1, 1), {"format": name})


@pytest.mark.parametrize("data", [b"", b"---\n", b"PK", b"GIF", b"%PDF", "€".encode(), b"{rtf}"])
def test_text_is_none_of_them(data: bytes) -> None:
    """A beginning in common is not enough."""
    assert name_format(data) is None
