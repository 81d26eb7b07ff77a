"""Whether a file is a handbook of ours, as it says itself; any other is somebody's own."""

import re
import zlib
from pathlib import Path

GENERATOR = b"milpart handbook"
_HEAD = 1 << 16
"""So many bytes at the start of a handbook say that it is one."""
_METADATA = re.compile(rb"/Type /Metadata[^>]*>>\s*stream\r?\n")
_LARGEST = 1 << 20


def is_handbook(file: Path) -> bool:
    """Tell whether a file, HTML or PDF, says that it is a handbook of ours."""
    data = file.read_bytes() if file.suffix.lower() == ".pdf" else b""
    if not data:
        with file.open("rb") as opened:
            return b'content="' + GENERATOR + b'"' in opened.read(_HEAD)
    return any(GENERATOR in _unpack(data[found.end() :]) for found in _METADATA.finditer(data))


def _unpack(data: bytes) -> bytes:
    """Unpack a part of a PDF; nothing, where it is not packed."""
    try:
        return zlib.decompressobj().decompress(data, _LARGEST)
    except zlib.error:
        return data[:_LARGEST]
