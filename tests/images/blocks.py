"""Blocks that stand in several kinds of image files, with the canary wherever metadata can hide: Exif, XMP and colour profiles."""

from typing import Literal

from tests.images.canaries import CANARY

SECRET = CANARY.encode()
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><dc:creator>{CANARY}</dc:creator></rdf:RDF></x:xmpmeta>'.encode()


def make_exif(orientation: int = 1, order: Literal["little", "big"] = "little") -> bytes:
    """Make a block of Exif with orientation, description, the place by GPS, and a small copy of the picture."""

    def number(value: int, size: int = 4) -> bytes:
        return value.to_bytes(size, order)

    def entry(tag: int, kind: int, count: int, value: bytes) -> bytes:
        return number(tag, 2) + number(kind, 2) + number(count) + value.ljust(4, b"\0")

    text = SECRET + b"\0"
    texts_at, gps_at, second_at = 50, 50 + len(text), 50 + len(text) + 18
    thumbnail = b"\xff\xd8\xff\xfe" + SECRET + b"\xff\xd9"
    first = number(3, 2) + entry(0x010E, 2, len(text), number(texts_at))
    first += entry(0x0112, 3, 1, number(orientation, 2)) + entry(0x8825, 4, 1, number(gps_at)) + number(second_at)
    gps = number(1, 2) + entry(0x1D, 2, 4, SECRET[:4]) + number(0)
    second = number(2, 2) + entry(0x0201, 4, 1, number(second_at + 30)) + entry(0x0202, 4, 1, number(len(thumbnail))) + number(0)
    start = (b"II*\0" if order == "little" else b"MM\0*") + number(8)
    return start + first + text + gps + second + thumbnail


def make_profile(gamma: int = 0x0233) -> bytes:
    """Make a colour profile of a screen (version 2), with the canary in its texts, its header and a private tag."""
    tags = [
        (b"desc", b"desc" + bytes(4) + len(SECRET).to_bytes(4, "big") + SECRET),
        (b"cprt", b"text" + bytes(4) + SECRET + b"\0"),
        (b"prvt", b"text" + bytes(4) + SECRET + b"\0"),
        (b"wtpt", _point("0000f351 00010000 000116cc")),
        (b"rXYZ", _point("00006fa2 000038f5 00000390")),
        (b"gXYZ", _point("00006299 0000b785 000018da")),
        (b"bXYZ", _point("000024a0 00000f84 0000b6cf")),
        *((name, b"curv" + bytes(4) + (1).to_bytes(4, "big") + gamma.to_bytes(2, "big") + SECRET) for name in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    start = 128 + 4 + 12 * len(tags)
    table, values = len(tags).to_bytes(4, "big"), b""
    for name, data in tags:
        table += name + (start + len(values)).to_bytes(4, "big") + len(data).to_bytes(4, "big")
        values += data + bytes(-len(data) % 4)
    head = b"lcms" + bytes.fromhex("02100000") + b"mntrRGB XYZ " + bytes.fromhex("07ea0b16000c00000000") + bytes(2)
    header = (start + len(values)).to_bytes(4, "big") + head + b"acspAPPL" + bytes(24) + bytes.fromhex("0000f6d6000100000000d32d")
    return (header + SECRET).ljust(128, b"\0") + table + values


def _point(numbers: str) -> bytes:
    return b"XYZ " + bytes(4) + bytes.fromhex(numbers)
