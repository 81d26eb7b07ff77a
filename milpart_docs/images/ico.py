"""Icons (ICO and CUR) with their pictures alone: each is a PNG, or a BMP without its file header and with a mask."""

from milpart_docs.images.bmp import INFO, MASKS, PLAIN, read_bitmap, stride_of
from milpart_docs.images.kinds import find_kind
from milpart_docs.images.png import strip_png
from milpart_docs.images.refusal import DamagedError, RefusedError, read_little, read_part

KIND = "ICO"
_HEADER = 6
_ENTRY = 16
_ALPHA_DEPTH = 32
_MOST_PICTURES = 64


def strip_ico(data: bytes) -> bytes:
    """Give an icon without the metadata of its pictures, and without what lies between and behind them."""
    count = read_little(data, 4, 2, KIND)
    if not count:
        raise DamagedError(KIND, "there is no picture in it")
    if count > _MOST_PICTURES or _sum_sizes(data, count) > len(data):
        raise DamagedError(KIND, "its pictures overlap, or are too many")
    table, pictures = bytearray(data[:_HEADER]), bytearray()
    for place in range(_HEADER, _HEADER + count * _ENTRY, _ENTRY):
        entry = read_part(data, place, _ENTRY, KIND)
        size, start = read_little(entry, 8, 4, KIND), read_little(entry, 12, 4, KIND)
        picture = _strip_picture(read_part(data, start, size, KIND))
        start = _HEADER + count * _ENTRY + len(pictures)
        table += entry[:3] + b"\0" + entry[4:8] + len(picture).to_bytes(4, "little") + start.to_bytes(4, "little")
        pictures += picture
    return bytes(table + pictures)


def _sum_sizes(data: bytes, count: int) -> int:
    return sum(read_little(data, place, 4, KIND) for place in range(_HEADER + 8, _HEADER + 8 + count * _ENTRY, _ENTRY))


def _strip_picture(data: bytes) -> bytes:
    if find_kind(data) == "PNG":
        return strip_png(data)
    if data[:4] != INFO.to_bytes(4, "little"):
        raise RefusedError("this ICO has a picture of an unknown kind: save it as PNG")
    bitmap = read_bitmap(data, KIND)
    if bitmap.compression not in {PLAIN, MASKS}:
        raise RefusedError("this ICO has a picture of an unknown kind: save it as PNG")
    height = bitmap.height // 2
    head = bitmap.header + bitmap.colours
    rows_size, mask_size = stride_of(bitmap.width, bitmap.depth) * height, stride_of(bitmap.width, 1) * height
    rows = read_part(data, len(head), rows_size, KIND)
    mask = data[len(head) + rows_size :][:mask_size]
    if len(mask) < mask_size and bitmap.depth != _ALPHA_DEPTH:
        raise DamagedError(KIND, "it ends too early")
    return head + rows + (mask if len(mask) == mask_size else b"")
