"""What a file is that is no text: a document of a word processor, a PDF, a picture, told by how its bytes begin.

People give a Word document the name of a record, or save it as something else than plain text. What it is can be said in their words.
"""

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "a document in rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old version of Word, Excel or Outlook"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"PK\x03\x04", "a ZIP archive"),
)
"""How files of other kinds begin, and what people call them."""
_ANY = tuple(beginning for beginning, _ in _BEGINNINGS)
_INSIDE: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"application/vnd.oasis.opendocument", "a LibreOffice document"),
)
"""What a ZIP archive is, by the names of what is in it."""


def name_format(data: bytes) -> str | None:
    """Say what a file is, where its bytes begin as those of a known kind that is no text; else nothing."""
    if not data.startswith(_ANY):
        return None
    if data.startswith(b"PK"):
        return next((name for inside, name in _INSIDE if inside in data), "a ZIP archive")
    return next(name for beginning, name in _BEGINNINGS if data.startswith(beginning))
