"""The one value of Exif that is needed for showing a picture: its orientation.

Source: CIPA DC-008-2019 (Exif 2.32), section 4.6.4, tag 0x0112; the block itself is a TIFF 6.0 file.
"""

from typing import Literal

ORIENTATION = 0x0112
SHORT = 3
UPRIGHT = 1
"""The orientation of a picture that is shown as it is stored."""
_ENTRY = 12
_ORDERS: dict[bytes, Literal["little", "big"]] = {b"II*\0": "little", b"MM\0*": "big"}
_MARK = b"Exif\0\0"


def read_orientation(exif: bytes) -> int:
    """Read the orientation (1 to 8) from a block of Exif; upright, where it says none or cannot be read.

    Browsers take the last one of the first directory, and only one that is a single short number.
    """
    block = exif.removeprefix(_MARK)
    order = _ORDERS.get(block[:4])
    if order is None:
        return UPRIGHT
    start = int.from_bytes(block[4:8], order)
    count = int.from_bytes(block[start : start + 2], order)
    found = UPRIGHT
    for place in range(start + 2, min(start + 2 + count * _ENTRY, len(block) - _ENTRY + 1), _ENTRY):
        tag, kind = int.from_bytes(block[place : place + 2], order), int.from_bytes(block[place + 2 : place + 4], order)
        if (tag, kind, int.from_bytes(block[place + 4 : place + 8], order)) == (ORIENTATION, SHORT, 1):
            value = int.from_bytes(block[place + 8 : place + 10], order)
            found = value if value in range(1, 9) else UPRIGHT
    return found


def write_orientation(orientation: int) -> bytes:
    """Write a block of Exif that says the orientation and nothing else; nothing at all for a picture that is upright."""
    if orientation == UPRIGHT:
        return b""
    entry = ORIENTATION.to_bytes(2, "little") + SHORT.to_bytes(2, "little") + (1).to_bytes(4, "little") + orientation.to_bytes(4, "little")
    return b"II*\0" + (8).to_bytes(4, "little") + (1).to_bytes(2, "little") + entry + bytes(4)
