"""What may be read out of the bytes of a file by somebody who looks for it: unpacked, decoded, unescaped."""

import base64
import binascii
import codecs
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

from tests.search.browser.reader import read_scripts

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_PIECES = re.compile(r"(?=[\0-\x1f])")
_INDEX = codecs.BOM_UTF16_LE + 'milpartIndex("'.encode("utf-16-le")
"""How a file of the search index begins."""


def unveil(data: bytes) -> str:
    """Give all texts that bytes may stand for, in small letters."""
    return "\n".join(_texts(data)).lower()


def _texts(data: bytes) -> Iterator[str]:
    for layer in _layers(data):
        text = layer.decode("utf-8", "replace")
        yield text
        yield html.unescape(unquote(text))
        yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        yield text.replace("\u2011", "-")
        if b"\0" in layer:
            yield layer.decode("utf-16-le", "replace")
            yield layer.decode("utf-16-be", "replace")


def _of_index(data: bytes) -> Iterator[bytes]:
    """Give what a file of the search index holds; some have the words of the lexicon backwards."""
    for name, content in read_scripts(data):
        if name[0] in "wr":
            words = list(_words(content.decode("utf-8", "replace")))
            yield "\n".join(word[::-1] if name[0] == "r" else word for word in words).encode()
        else:
            yield content


def _words(content: str) -> Iterator[str]:
    """Give the words of a lexicon, each of which is written without the letters that it shares with the word before."""
    last = ""
    for piece in _PIECES.split(content)[1:]:
        last = last[: ord(piece[0])] + piece[1:]
        yield last


def _layers(data: bytes) -> Iterator[bytes]:
    yield data
    if data.startswith(_INDEX):
        yield from _of_index(data)
    for found in _BASE64.finditer(data):
        try:
            yield base64.b64decode(found.group().replace(b"-", b"+").replace(b"_", b"/") + b"==")
        except binascii.Error:
            continue
    if data[:2] == b"\x1f\x8b":
        yield zlib.decompress(data, 31)
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _layers(archive.read(name))
    for found in _STREAM.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.start() :])
        except zlib.error:
            continue
