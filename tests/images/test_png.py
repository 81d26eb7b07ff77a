"""PNG: which chunks are left, and what is refused."""

import zlib

import pytest

from milpart_docs.images import png
from tests.images.answers import refuse, strip
from tests.images.blocks import SECRET
from tests.images.samples import SOILED, chunk, make_png

PNG = make_png()
HEAD, REST = PNG[:33], PNG[33:]
"""Signature and header, and all that follows."""


def kinds(data: bytes) -> list[bytes]:
    """Give the kinds of all chunks."""
    place, found = 8, []
    while place < len(data):
        found.append(data[place + 4 : place + 8])
        place += 12 + int.from_bytes(data[place : place + 4], "big")
    return found


def test_what_is_left() -> None:
    """Profile, orientation, colours, pixels; the empty piece of pixels went, and so did the second value of gamma."""
    assert kinds(strip(SOILED["still.png"])) == [b"IHDR", b"iCCP", b"eXIf", b"gAMA", b"PLTE", b"tRNS", b"IDAT", b"IDAT", b"IEND"]
    moving = [b"IHDR", b"acTL", b"iCCP", b"eXIf", b"gAMA", b"PLTE", b"tRNS", b"fcTL", b"IDAT", b"IDAT", *[b"fcTL", b"fdAT"] * 2, b"IEND"]
    assert kinds(strip(SOILED["moving.png"])) == moving


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (b"gAMA", bytes(4)),
        (b"cHRM", bytes(32)),
        (b"sRGB", bytes(1)),
        (b"cICP", bytes(4)),
        (b"mDCV", bytes(24)),
        (b"cLLI", bytes(8)),
        (b"sBIT", bytes(3)),
        (b"bKGD", bytes(1)),
        (b"pHYs", bytes(9)),
    ],
)
def test_chunks_that_say_how_to_show_a_picture(kind: bytes, data: bytes) -> None:
    """They stay, unless they have another size than they should, or their check sum is wrong."""
    before = HEAD + chunk(b"acTL", bytes(8))
    rest = REST[16:] if kind == b"gAMA" else REST
    assert strip(before + chunk(kind, data) + rest) == before + chunk(kind, data) + rest
    assert strip(before + chunk(kind, data + SECRET) + rest) == before + rest
    assert strip(before + chunk(kind, data)[:-1] + b"?" + rest) == before + rest


@pytest.mark.parametrize(
    "kind", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"sPLT", b"hIST", b"oFFs", b"vpAg", b"caBX", b"iDOT", b"zzZz"]
)
def test_other_chunks_go(kind: bytes) -> None:
    """Texts, days, and what only some program knows."""
    assert strip(HEAD + chunk(kind, SECRET) + REST) == PNG


def test_pixels_in_many_pieces() -> None:
    """What lies behind the end of the compressed pixels goes; frames keep their numbered pieces, though empty."""
    pixels = zlib.compress(zlib.decompress(PNG[PNG.index(b"IDAT") + 4 :][:20] + PNG[PNG.rindex(b"IDAT") + 4 : -16]), 0)
    start = PNG[: PNG.index(b"IDAT") - 4]
    pieces = b"".join(chunk(b"IDAT", pixels[at : at + 1]) for at in range(len(pixels)))
    end = chunk(b"IEND", b"")
    assert strip(start + pieces + chunk(b"IDAT", SECRET) + chunk(b"IDAT", b"") + end) == start + pieces + end
    moving = make_png(frames=2)[:-12]
    added = chunk(b"fdAT", b"\0\0\0\3" + SECRET)
    assert strip(moving + added + end) == moving + chunk(b"fdAT", b"\0\0\0\3") + end


def test_pixels_that_are_too_many_are_refused() -> None:
    """A picture could hide behind the last row of another; and a small file could stand for very many pixels."""
    start, end = PNG[: PNG.index(b"IDAT") - 4], chunk(b"IEND", b"")
    rows = zlib.decompress(PNG[PNG.index(b"IDAT") + 4 :][:20] + PNG[PNG.rindex(b"IDAT") + 4 : -16])
    assert strip(start + chunk(b"IDAT", zlib.compress(rows)) + end)
    assert "more pixels than its picture" in refuse(start + chunk(b"IDAT", zlib.compress(rows + b"\0")) + end)
    assert "more pixels than its picture" in refuse(start + chunk(b"IDAT", zlib.compress(rows + bytes(10_000_000))) + end)
    assert "it ends in the middle" in refuse(start + chunk(b"IDAT", zlib.compress(rows[:-1])) + end)


def test_frames_have_sizes_of_their_own() -> None:
    """A frame may be smaller than the picture; what is more than that is refused."""
    moving, end = make_png(frames=2), chunk(b"IEND", b"")
    start = moving[: moving.rindex(b"fcTL") - 4]
    control = b"\0\0\0\1" + b"\0\0\0\3" + b"\0\0\0\2" + bytes(8) + b"\0\x3c\0\1\0\0"
    for rows, is_right in ((8, True), (9, False), (7, False)):
        data = start + chunk(b"fcTL", control) + chunk(b"fdAT", b"\0\0\0\2" + zlib.compress(bytes(rows))) + end
        assert (strip(data) == data) if is_right else refuse(data)


def test_pixels_that_are_packed_very_small() -> None:
    """A few bytes stand for a quarter of a million; all of them are counted."""
    head = chunk(b"IHDR", b"\0\0\x10\0\0\0\0\x40" + bytes([8, 0, 0, 0, 0]))
    data = PNG[:8] + head + chunk(b"IDAT", zlib.compress(bytes(64 * 4097), 9)) + PNG[-12:]
    assert strip(data) == data


def test_a_picture_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The header says how many bytes there are; more than can be shown are not counted."""
    wide = chunk(b"IHDR", b"\x7f\xff\xff\xff" * 2 + bytes([8, 6, 0, 0, 0]))
    assert "too many pixels" in refuse(PNG[:8] + wide + REST)
    monkeypatch.setattr(png, "MOST_PIXEL_BYTES", 200)
    assert strip(PNG) == PNG
    assert "too many pixels" in refuse(make_png(frames=2))


@pytest.mark.parametrize("colours", [0, 2, 4, 6])
@pytest.mark.parametrize("depth", [8, 16])
def test_interlaced_pictures(colours: int, depth: int) -> None:
    """The seven passes have as many bytes as the standard says, with all sizes of pixels."""
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[colours]
    rows = b"".join((b"\0" + bytes(columns * channels * depth // 8)) * lines for columns, lines in _passes(5, 3))
    data = (
        PNG[:8] + chunk(b"IHDR", b"\0\0\0\5\0\0\0\3" + bytes([depth, colours, 0, 0, 1])) + chunk(b"IDAT", zlib.compress(rows)) + PNG[-12:]
    )
    assert strip(data) == data


def _passes(width: int, height: int) -> list[tuple[int, int]]:
    """Count columns and rows of each pass by going through the pattern of the standard, pixel by pixel."""
    pattern = ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"]
    found = []
    for number in "1234567":
        places = [(x, y) for y in range(height) for x in range(width) if pattern[y % 8][x % 8] == number]
        if places:
            found.append((len({x for x, _ in places}), len({y for _, y in places})))
    return found


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (PNG[:8] + REST, "it does not begin with its header"),
        (HEAD + PNG[-12:], "there is no picture in it"),
        (HEAD + chunk(b"ABCD", b"") + REST, "parts that only some programs know"),
        (HEAD + chunk(b"PLTE", SECRET) + REST[16:], "parts that only some programs know"),
        (PNG[:-12], "it ends too early"),
        (PNG[:-1] + b"?", "does not match its check sum"),
        (PNG[:29] + b"????" + REST, "does not match its check sum"),
        (HEAD + REST.replace(b"IDAT", b"IDAX", 1), "does not match its check sum"),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, words: str) -> None:
    """Parts that are missing, unknown or damaged."""
    assert words in refuse(data)
