"""Arrays and lists of words as bytes, and back: whole numbers of four bytes, the lowest first, and words as JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int32]
Content = bytes | memoryview


def pack_numbers(numbers: npt.NDArray[Any]) -> bytes:
    """Pack whole numbers below 2**31."""
    return numbers.astype("<i4").tobytes()


def unpack_numbers(content: Content) -> Numbers:
    """Unpack what ``pack_numbers`` made; the array cannot be changed."""
    return np.frombuffer(content, "<i4")


def pack_words(words: Sequence[str]) -> bytes:
    """Pack a list of texts of any kind."""
    return json.dumps(words).encode()


def unpack_words(content: Content) -> list[str]:
    """Unpack what ``pack_words`` made."""
    words: list[str] = json.loads(bytes(content))
    return words


def select(pieces: Mapping[str, Content], prefix: str) -> dict[str, Content]:
    """Give the pieces whose names have a prefix, without it."""
    return {name.removeprefix(prefix): piece for name, piece in pieces.items() if name.startswith(prefix)}
