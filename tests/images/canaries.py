"""What must not be published, and the search for it in every form in which a file can hold it."""

import base64
import re
import zlib

CANARY = "canary-7531"
_MOST = 1_000_000
_LAYERS = 3
_PACKED = re.compile(rb"[A-Za-z0-9+/\s]{16,}={0,2}")


def has_canary(data: bytes, layers: int = _LAYERS) -> bool:
    """Tell whether a file holds the canary: as text, in UTF-16, in Base64, or compressed anywhere; also one within the other."""
    forms = (CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be"), CANARY.upper().encode())
    if any(form in data for form in forms):
        return True
    return layers > 0 and any(has_canary(inner, layers - 1) for inner in [*_inflated(data), *_unpacked(data)])


def _inflated(data: bytes) -> list[bytes]:
    """Inflate whatever begins like a compressed stream, as far as it goes."""
    found = []
    for start in (match.start() for match in re.finditer(b"[\x08\x18\x28\x38\x48\x58\x68\x78]", data)):
        if int.from_bytes(data[start : start + 2], "big") % 31 == 0:
            try:
                found.append(zlib.decompressobj().decompress(data[start:], _MOST))
            except zlib.error:
                continue
    return [inner for inner in found if len(inner) >= len(CANARY)]


def _unpacked(data: bytes) -> list[bytes]:
    """Decode whatever may be Base64, from each of four beginnings."""
    found = []
    for match in _PACKED.finditer(data):
        packed = b"".join(match.group().rstrip(b"=").split())
        for start in range(4):
            piece = packed[start:]
            found.append(base64.b64decode(piece[: len(piece) // 4 * 4] + b""))
    return found
