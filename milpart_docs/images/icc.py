"""Colour profiles without what they tell beside colours: the names of devices and makers, days, texts, private tags.

A profile that somebody measured on a screen often names that screen, its computer and the day. The colours of a picture depend on a few
tags only, which are kept. Source: ICC.1:2022 (profile version 4.4), sections 7.2 (header), 7.3 (tag table) and 10 (types).
"""

from collections.abc import Iterator

HEADER = 128
LARGEST_PROFILE = 4_000_000
"""Largest profile that is kept, in bytes: those of presses have some two million."""
_COLOURS = b"rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad cicp A2B0 A2B1 A2B2 B2A0 B2A1 B2A2"
COLOUR_TAGS = frozenset(_COLOURS.split())
_D50 = bytes.fromhex("0000f6d6000100000000d32d")
_DAY = bytes.fromhex("07d000010001000000000000")
"""The first of January 2000: a profile must have a day."""
_ENTRY = 12
_INTENTS = 4
_VERSION_4 = 4
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}
"""How many numbers each kind of parametric curve has."""
_MOST_TAGS = 100
_ABOUT = 655
"""A hundredth, in the numbers of profiles."""


def strip_profile(profile: bytes) -> bytes:
    """Give a profile with its colours alone; nothing, where it is damaged anywhere, as browsers then show the picture without it."""
    size = int.from_bytes(profile[:4], "big")
    if size > min(len(profile), LARGEST_PROFILE) or profile[36:40] != b"acsp" or not _is_d50(profile):
        return b""
    tags = list(_read_tags(profile[:size]))
    if not tags or not all(data for _, data in tags):
        return b""
    colours = dict(reversed([(name, cut) for name, data in tags if name in COLOUR_TAGS and (cut := _cut_to_size(data))]))
    return _write_profile(profile, [*_texts(profile[8]), *sorted(colours.items())])


def _is_d50(profile: bytes) -> bool:
    """Tell whether a profile is for the light that all profiles are for; browsers ignore others."""
    pairs = ((int.from_bytes(source[at : at + 4], "big") for source in (profile[68:80], _D50)) for at in (0, 4, 8))
    return all(abs(found - wanted) < _ABOUT for found, wanted in pairs)


def _read_tags(profile: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the name and value of every tag; no value, where it does not lie within the profile."""
    count = int.from_bytes(profile[HEADER : HEADER + 4], "big")
    if count > _MOST_TAGS or HEADER + 4 + count * _ENTRY > len(profile):
        return
    for place in range(HEADER + 4, HEADER + 4 + count * _ENTRY, _ENTRY):
        start, size = (int.from_bytes(profile[place + at : place + at + 4], "big") for at in (4, 8))
        yield profile[place : place + 4], profile[start : start + size] if start + size <= len(profile) else b""


def _cut_to_size(data: bytes) -> bytes:
    """Give the value of a tag without what lies behind it; nothing, where it is of another type than colours have."""
    kind = data[:4]
    if kind in {b"mAB ", b"mBA "}:
        return data
    size = {b"XYZ ": 20, b"sf32": 44, b"cicp": 12}.get(kind) or _size_of(kind, data)
    return kind + bytes(4) + data[8:size] if 0 < size <= len(data) else b""


def _size_of(kind: bytes, data: bytes) -> int:
    """Count the bytes of curves and tables; none, where it is neither."""
    head = data.ljust(52, b"\0")
    if kind == b"curv":
        return 12 + 2 * int.from_bytes(head[8:12], "big")
    if kind == b"para":
        numbers = _PARAMETERS.get(int.from_bytes(head[8:10], "big"), 0)
        return 12 + 4 * numbers if numbers else 0
    ins, outs, grid = head[8:11]
    points = int(grid**ins)
    if kind == b"mft1":
        return 48 + 256 * ins + points * outs + 256 * outs
    if kind == b"mft2":
        entries, exits = int.from_bytes(head[48:50], "big"), int.from_bytes(head[50:52], "big")
        return 52 + 2 * (entries * ins + points * outs + exits * outs)
    return 0


def _texts(version: int) -> Iterator[tuple[bytes, bytes]]:
    """Give the two texts that every profile must have, with nothing in them."""
    if version >= _VERSION_4:
        record = bytes.fromhex("00000001 0000000c 656e5553 00000002 0000001c 0020")
        empty = b"mluc" + bytes(4) + record + bytes(2)
        yield from ((b"desc", empty), (b"cprt", empty))
    else:
        yield b"desc", b"desc" + bytes(4) + (1).to_bytes(4, "big") + bytes(1 + 8 + 3 + 67)
        yield b"cprt", b"text" + bytes(5)


def _write_profile(profile: bytes, tags: list[tuple[bytes, bytes]]) -> bytes:
    """Write header, table and values; a value that two tags share is written once."""
    places: dict[bytes, int] = {}
    values = bytearray()
    table = bytearray(len(tags).to_bytes(4, "big"))
    start = HEADER + 4 + len(tags) * _ENTRY
    for name, data in tags:
        if data not in places:
            places[data] = start + len(values)
            values += data + bytes(-len(data) % 4)
        table += name + places[data].to_bytes(4, "big") + len(data).to_bytes(4, "big")
    size = (start + len(values)).to_bytes(4, "big")
    intent = bytes(3) + bytes([profile[67] % _INTENTS])
    header = size + bytes(4) + profile[8:10] + bytes(2) + profile[12:24] + _DAY + b"acsp" + bytes(24) + intent + _D50
    return header.ljust(HEADER, b"\0") + table + values
