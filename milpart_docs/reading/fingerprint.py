"""A record's fingerprint: a few numbers that it shares with records that say the same, so that likely duplicates are found without reading.

Every two long words that follow one another make a number; the smallest of these are kept (Broder, *On the resemblance and containment of
documents*, 1997). Two texts that have a share of such pairs in common have that share of their smallest numbers in common, whatever was
put around them, taken out or moved. Short words are left out, because every text has them.
"""

import re
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterator
from itertools import islice
from typing import Any
from zlib import crc32

KEPT = 32
"""So many numbers are kept of a record: enough to tell whether two have anything worth a look in common."""
LONG_TEXT = 40
"""A field with a text so long says something by itself; shorter ones are names and terms."""
_LONG_WORD = re.compile(rb"[a-z\x80-\xff]{6,}")
_SIGNS = "’‘“”„–—…«»\u00a0\u202f\u2011"  # noqa: RUF001 - signs that stand between words, and are no letters
_TITLE = "title"
"""Whoever copies a record gives it another title; and the title of a series is always the same."""
_PART_TEXT = "text"
"""The key under which parts of a record hold sentences: needs, criteria, outcomes, actions."""


def make_fingerprint(fields: dict[str, Any], body: str) -> str:
    """Make the fingerprint of a record from its fields and its body, as text."""
    kept = sorted(set(hash_pairs("\n".join((*long_texts(fields), body)))))[:KEPT]
    return b64encode(array("I", kept).tobytes()).decode("ascii")


def read_fingerprint(written: str) -> tuple[int, ...]:
    """Read a fingerprint that ``make_fingerprint`` wrote on this machine: its numbers in ascending order."""
    return tuple(array("I", b64decode(written)))


def hash_pairs(text: str) -> Iterator[int]:
    """Give the number of every two long words that follow one another in a text."""
    if not text.isascii():
        for sign in _SIGNS:
            text = text.replace(sign, " ")
    words = _LONG_WORD.findall(text.lower().encode("utf-8", "surrogatepass"))
    return map(crc32, islice(words, 1, None), map(crc32, words))  # the check sum of the second word goes on from that of the first


def long_texts(fields: dict[str, Any]) -> Iterator[str]:
    """Give the texts in the fields of a record that say something by themselves: those that are long, and those of its parts."""
    for key, value in fields.items():
        if isinstance(value, str) and len(value) >= LONG_TEXT and key != _TITLE:
            yield value
        elif isinstance(value, list):
            for part in value:
                if isinstance(part, dict) and isinstance(text := part.get(_PART_TEXT), str):
                    yield text
