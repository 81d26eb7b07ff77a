"""Bytes as script files: the one kind of file that a page opened from a folder may load.

A file calls one function with its name, the number of its bytes, whether they are deflated, and a text. The text holds fifteen bits in each
character, and the file is written in UTF-16 with a byte order mark, which counts for more than any encoding that a server may announce
(WHATWG Encoding Standard, section 6, *decode*). So files are 7 % longer than their bytes, where Base64 would make them 33 % longer.
"""

import zlib
from collections.abc import Sequence

import numpy as np

CHARACTER = 15
"""The bits of a character: half of all, and none of those that stand for something only in pairs."""
MARK = b"\xff\xfe"
"""Says that UTF-16 follows, the lower byte of a character first."""
_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ('"', '\\"'))
PLAIN, DEFLATED = "", "z"
"""How the bytes of a file are to be read: as they are, or deflated (RFC 1951)."""


def spread(content: bytes) -> str:
    """Spread bytes over characters of fifteen bits; what the last character does not need is nothing."""
    bits = np.unpackbits(np.frombuffer(content, dtype=np.uint8))
    characters = np.zeros((-(-len(bits) // CHARACTER), CHARACTER + 1), dtype=np.uint8)
    filled = np.zeros(len(characters) * CHARACTER, dtype=np.uint8)
    filled[: len(bits)] = bits
    characters[:, 1:] = filled.reshape(-1, CHARACTER)
    return np.packbits(characters).tobytes().decode("utf-16-be")


def write_script(name: str, content: bytes, *, is_text: bool = False) -> bytes:
    """Write a file of the index; text is deflated, where that makes it shorter."""
    kind = PLAIN
    if is_text:
        smaller = deflate(content)
        kind, content = (DEFLATED, smaller) if len(smaller) < len(content) else (PLAIN, content)
    text = spread(content)
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return MARK + f'milpartIndex("{name}",{len(content)},"{kind}","{text}");\n'.encode("utf-16-le")


def join_scripts(first: str, *others: bytes) -> bytes:
    """Put files into one, behind a script that is still to be written."""
    return MARK + first.encode("utf-16-le") + b"".join(other.removeprefix(MARK) for other in others)


def shortest(forms: Sequence[bytes]) -> bytes:
    """Give that of several contents which is shortest when it is deflated."""
    return min(forms, key=lambda form: len(deflate(form))) if len(forms) > 1 else forms[0]


def deflate(content: bytes) -> bytes:
    """Deflate bytes without a head, as short as zlib can (RFC 1951)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return packer.compress(content) + packer.flush()
