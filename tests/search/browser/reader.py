"""Reads what the browser index packs, in the plainest way: the tests' own idea of the format, apart from ``engine.js``."""

import json
import re
import zlib
from collections.abc import Iterator

_SCRIPT = re.compile(r'milpartIndex\("([a-z]+[0-9]*)",([0-9]+),"(z?)","(.*)"\);\n', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r"}


def read_script(script: bytes) -> tuple[str, bytes]:
    """Give the name and the content of a file of the index."""
    found = _SCRIPT.fullmatch(script.decode("utf-16"))
    assert found, script[:80]
    text = _ESCAPE.sub(lambda escape: _ESCAPED.get(escape[1], escape[1]), found[4])
    bits = "".join(f"{ord(character):015b}" for character in text)
    content = bytes(int(bits[at * 8 : at * 8 + 8], 2) for at in range(int(found[2])))
    return found[1], zlib.decompress(content, -15) if found[3] else content


def read_scripts(script: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the names and contents of all that a file brings; the facts of the manifest are plain text and left out."""
    mark, lines = script[:2], script.decode("utf-16").removesuffix("\n").split("\n")
    for line in lines[lines[0].startswith('milpartIndex("manifest"') :]:
        yield read_script(mark + f"{line}\n".encode("utf-16-le"))


class BitReader:
    """Reads codes from bytes."""

    def __init__(self, content: bytes) -> None:
        """Begin at the first bit."""
        self._bits = "".join(f"{byte:08b}" for byte in content)
        self.at = 0

    def fixed(self, width: int) -> int:
        """Read a number of a known width."""
        self.at += width
        return int(self._bits[self.at - width : self.at] or "0", 2)

    def zeros(self) -> int:
        """Read zeros and the one behind them, and give how many they were."""
        start, self.at = self.at, self._bits.index("1", self.at) + 1
        return self.at - start - 1

    def rice(self, parameter: int) -> int:
        """Read Rice's code."""
        return (self.zeros() << parameter) + self.fixed(parameter)

    def golomb(self, order: int) -> int:
        """Read the exponential Golomb code."""
        width = self.zeros() + order
        return (1 << width) + self.fixed(width) - (1 << order)


def read_facet(content: bytes, documents: int) -> list[list[str]]:
    """Give the values of each document, from the content of a facet's file."""
    end = 4 + int.from_bytes(content[:4], "big")
    values, rows = json.loads(content[4:end])
    counts = [1] * documents if rows else list(content[end : end + documents])
    planes = content[end if rows else end + documents :]
    total = sum(counts)
    places = [sum(byte << 8 * plane for plane, byte in enumerate(planes[at::total])) for at in range(total)]
    found = iter(places)
    own = [[next(found) for _ in range(count)] for count in counts]
    return [[values[place][0] for place in (rows[some[0]] if rows else some)] for some in own]
