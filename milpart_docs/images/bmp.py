"""BMP files, and the pictures without a file header in icons, without anything but the picture.

They have no metadata of their own. But there is room between the parts and behind them, and the newest header can name a file with a
colour profile; so a file is put together anew from header, colours and rows. Source: [MS-WMF] and "Bitmap Storage" of the Windows API.
"""

from typing import NamedTuple

from milpart_docs.images.refusal import DamagedError, RefusedError, read_little, read_part

KIND = "BMP"
FILE_HEADER = 14
CORE, INFO, WITH_MASKS, WITH_ALPHA, VERSION_4, VERSION_5 = 12, 40, 52, 56, 108, 124
PLAIN, RUNS_OF_8, RUNS_OF_4, MASKS, ALPHA_MASKS = 0, 1, 2, 3, 6
DEPTHS = frozenset({1, 2, 4, 8, 16, 24, 32})
_SRGB = b"BGRs"
_PROFILE_KINDS = frozenset({b"DEBM", b"KNIL"})
"""Marks of a profile inside the file and of the name of a file with one, as they stand there."""
_MOST_COLOURS = 256


class Bitmap(NamedTuple):
    """A picture in its parts: header with masks, colours, rows."""

    header: bytes
    colours: bytes
    width: int
    height: int
    depth: int
    compression: int
    rows_size: int


def strip_bmp(data: bytes) -> bytes:
    """Give a BMP file with its picture alone."""
    bitmap = read_bitmap(data[FILE_HEADER:], KIND)
    rows = read_part(data, read_little(data, 10, 4, KIND), bitmap.rows_size, KIND)
    start = FILE_HEADER + len(bitmap.header) + len(bitmap.colours)
    file_header = b"BM" + (start + len(rows)).to_bytes(4, "little") + bytes(4) + start.to_bytes(4, "little")
    return file_header + bitmap.header + bitmap.colours + rows


def read_bitmap(data: bytes, kind: str) -> Bitmap:
    """Read the head of a picture, and compute how many bytes its rows have; ``kind`` is the kind of file that it is in."""
    size = read_little(data, 0, 4, kind)
    if size not in {CORE, INFO, WITH_MASKS, WITH_ALPHA, VERSION_4, VERSION_5}:
        raise RefusedError(f"this {kind} has a header of an unknown kind: save it as PNG")
    header = read_part(data, 0, size, kind)
    width, height, depth = _read_measures(header)
    compression = int.from_bytes(header[16:20], "little")
    if depth not in DEPTHS or compression not in {PLAIN, RUNS_OF_8, RUNS_OF_4, MASKS, ALPHA_MASKS}:
        raise RefusedError(f"this {kind} holds its pixels in an unknown way: save it as PNG")
    masks = {MASKS: 12, ALPHA_MASKS: 16}.get(compression, 0) if size == INFO else 0
    entry = 3 if size == CORE else 4
    colours = read_part(data, size + masks, _count_colours(header, depth, kind) * entry, kind)
    rows = stride_of(width, depth) * height
    if compression in {RUNS_OF_8, RUNS_OF_4}:
        rows = int.from_bytes(header[20:24], "little")
    if not rows:
        raise DamagedError(kind, "there is no picture in it")
    return Bitmap(_without_profile(header) + read_part(data, size, masks, kind), colours, width, height, depth, compression, rows)


def stride_of(width: int, depth: int) -> int:
    """Count the bytes of a row, which are a multiple of four."""
    return (width * depth + 31) // 32 * 4


def _read_measures(header: bytes) -> tuple[int, int, int]:
    """Read width, height and bits of a pixel; a height below zero says that the first row is the highest."""
    if len(header) == CORE:
        return int.from_bytes(header[4:6], "little"), int.from_bytes(header[6:8], "little"), int.from_bytes(header[10:12], "little")
    width, height = (int.from_bytes(header[place : place + 4], "little", signed=True) for place in (4, 8))
    return max(width, 0), abs(height), int.from_bytes(header[14:16], "little")


def _count_colours(header: bytes, depth: int, kind: str) -> int:
    table = 1 << depth if depth <= 8 else 0  # noqa: PLR2004 - deeper pixels are colours themselves
    used = int.from_bytes(header[32:36], "little")
    if used > _MOST_COLOURS:
        raise DamagedError(kind, "it has more colours than it can have")
    return used or table


def _without_profile(header: bytes) -> bytes:
    """Give a header that neither holds nor names a colour profile; browsers show such pictures without it."""
    if len(header) < VERSION_4:
        return header
    space = _SRGB if header[56:60] in _PROFILE_KINDS else header[56:60]
    return header[:56] + space + header[60:112] + bytes(len(header[112:]))
