"""The identifiers of a file whose own cannot be read: from its name, and from what its broken text still shows.

Whoever cites such a record has made no mistake. Its file is told once, and the references to it are not called wrong beside.
"""

import re

from milpart_docs.model.identifier import LONGEST, is_identifier, leading_identifier

_ID_LINE = re.compile(rf"^[ \t]*[\"']?id[\"']?[ \t]*:[ \t]*[\"']?(?P<id>[A-Z]{{2,3}}-[A-Z0-9-]{{1,{LONGEST}}})(?![\w-])", re.MULTILINE)
_SHOWN = 100_000
"""So many characters of a broken text are searched; an identifier stands near its beginning."""


def find_identifiers(path: str, text: str = "") -> tuple[str, ...]:
    """Give every identifier that a file's lines ``id:`` name, and the one that its name begins with."""
    written = [match["id"] for match in _ID_LINE.finditer(text[:_SHOWN])]
    named = leading_identifier(path.rpartition("/")[2])
    return tuple(dict.fromkeys([*filter(is_identifier, written), *([named] if named else [])]))


def decode_roughly(data: bytes) -> str:
    """Make text of bytes that are none, good enough to find an identifier: without zeros, UTF-16 of Western text is ASCII."""
    return data[: 2 * _SHOWN].replace(b"\0", b"").decode("utf-8", "replace").replace("\r", "\n")
