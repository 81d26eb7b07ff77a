"""Small image files of every kind: as a real encoder wrote them, and the same with the canary wherever metadata can hide.

All show one picture of 16 by 8 pixels, a corner red and a side blue on yellow, so that it shows when it is turned.
"""

import base64
import zlib
from collections.abc import Mapping, Sequence

from tests.images.blocks import SECRET, XMP, make_exif, make_profile
from tests.images.canaries import CANARY

WIDTH, HEIGHT = 16, 8
TURNED = 6
"""The orientation of the samples with metadata: to be turned by a quarter."""
_JPEG = """
/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//
2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QA
FQABAQAAAAAAAAAAAAAAAAAAAAb/xAAhEAACAgECBwAAAAAAAAAAAAABAgADBAURBgc1QVF0sv/EABUBAQEAAAAAAAAAAAAAAAAAAAMF/8QAGxEAAgIDAQAA
AAAAAAAAAAAAAQIAEQMEBQb/2gAMAwEAAhEDEQA/AKLSuH8TSslsjHsvZmQoRYwI23B7AeJI8weu0esv00RIvmMjP0gWNmjH3XZ0tjc//9k=
"""
_PROGRESSIVE = """
/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//
2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIABADASIAAhEBAxEB/8QA
FQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/aAAwDAQACEAMQAAABoyCJ/wD/xAAYEAACAwAAAAAAAAAAAAAAAAACAwQFM//a
AAgBAQABBQJUcVFYb//EABcRAQADAAAAAAAAAAAAAAAAAAEAAyH/2gAIAQMBAT8BuVNn/8QAGREAAQUAAAAAAAAAAAAAAAAAAQACBAUh/9oACAECAQE/Aaxx
MnV//8QAGRAAAgMBAAAAAAAAAAAAAAAAAAECEnKB/9oACAEBAAY/ArRb6LJ//8QAGRABAAIDAAAAAAAAAAAAAAAAAQARIaGx/9oACAEBAAE/IUiKlZTRdZ//
2gAMAwEAAgADAAAAEAf/xAAWEQEBAQAAAAAAAAAAAAAAAAARAAH/2gAIAQMBAT8Qd6b/xAAWEQEBAQAAAAAAAAAAAAAAAAABEQD/2gAIAQIBAT8QJKrHf//E
ABgQAQEAAwAAAAAAAAAAAAAAAAEREEFR/9oACAEBAAE/EG4RYCSjoOY8f//Z
"""
_CMYK = """
/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/8AA
FAgACAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAcGAP/EACIQAAIBAgYDAQAAAAAAAAAAAAECAwAEBgcRIXSyBTU2Qf/aAA4EQwBNAFkA
SwAAPwBEgtY4HLIWJI03NUmH8H+Ow/fPd2U108jxGIiVlI0JB/FG+wo7CgHUUnUVZs/T23CXu9R+Z30VvxF7vSPl56Kfkt1WtX//2Q==
"""
_LOSSY = """
UklGRmwAAABXRUJQVlA4IGAAAADQAQCdASoQAAgAAkA4JbACdADc9q9MAAD+vJ/tD2x54P/FBPV/Pg8PKeY/DL/2uH+f/CeRo9U5//b2zc/66U2sv/l6+/Jy
J//ferv/y9ffk5E/+JcUFNdI/0+11CXH6AA=
"""
_ALPHA = """
UklGRqQAAABXRUJQVlA4WAoAAAAQAAAADwAABwAAQUxQSBMAAAABD/Ct/4iIIBZM5i/dmUJE/9MEAFZQOCBqAAAA0AEAnQEqEAAIAAJAOCWwAnQA3Bl1mAAA
/ryf7Q9seeD/xQT1fz4PDynmPwy/9rh/n/wqqgbQP9/rmRvmOJ9a3h/9r66wd+e3Wf//l6+/JyJ//d5PX/l6+/JyJ/Ka6ONdJiao6WreMfoAAA==
"""
_LOSSLESS = """
UklGRkoAAABXRUJQVlA4TD4AAAAvD8ABEB8gFEAkWvkLRpCGmIaQTf8J5BISEEb4P8UsWSCQxLnfnjHUbsOATANCSULqI4/LVIjof1jpkg9IAQ==
"""
_MOVING_WEBP = """
UklGRtIAAABXRUJQVlA4WAoAAAASAAAADwAABwAAQU5JTQYAAAAAAAAAAABBTk1GTAAAAAAAAAAAAA8AAAcAAGDqAAJWUDhMNAAAAC8PwAEAFyAWTEzmT9YV
kJg0+RfH/phNLJj8w4o+rPkP/ilgIAARe/wxkp/UhIj+h0x08gBBTk1GUgAAAAAAAAAAAA8AAAcAAGDqAABWUDhMOQAAAC8PwAEQHyAkICzxf5lkkJiGcIuj
/2QTEhCyWdabNf8B0H9KUBSBEDRC6iOPFJp57REhov9BpB95GAA=
"""
_GIF = """
R0lGODlhEAAIAIEAAPrwFMgKCgoeyAAAACH/C05FVFNDQVBFMi4wAwEDAAAh+QQAcBcAACwAAAAAEAAIAAAIKgADCBQIoKBBAQgRDiRosGBChQsbOnwoseJD
ARUlXszYcCPHiQk/gkQYEAAh+QQBcBcDACwAAAAAEAAIAIH68BTICgoKHsgAAAAIMAAFCBQ4oKBBAAgRDiRosGBChQsbOny4UIDEAQ8BVLyYcaPEACBBemwY
UmTEjyUDAgA7
"""
JPEG, PROGRESSIVE, CMYK, LOSSY, ALPHA, LOSSLESS, MOVING_WEBP, GIF = map(
    base64.b64decode, (_JPEG, _PROGRESSIVE, _CMYK, _LOSSY, _ALPHA, _LOSSLESS, _MOVING_WEBP, _GIF)
)
COLOURS = bytes.fromhex("faf014 c80a0a 0a1ec8 00ff00")


def pixel(x: int, y: int) -> int:
    """Give the place of a pixel's colour among the colours."""
    return 1 if x < 5 and y < 3 else 2 if x > 10 else 0


def segment(marker: int, body: bytes) -> bytes:
    """Write a segment of a JPEG file."""
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body


def soil_jpeg(clean: bytes) -> bytes:
    """Put into a JPEG file whatever it can hold beside its picture, in front of it, between its tables, and behind it."""
    profile = make_profile()
    before = [
        segment(0xE1, b"Exif\0\0" + make_exif(TURNED)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP),
        segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + SECRET),
        segment(0xE2, b"ICC_PROFILE\0\2\2" + profile[200:]),
        segment(0xE2, b"ICC_PROFILE\0\1\2" + profile[:200]),
        segment(0xE2, b"MPF\0" + make_exif(order="big")),
        segment(0xE0, b"JFXX\0\x10" + SECRET),
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x0b" + SECRET),
        *(segment(marker, SECRET) for marker in range(0xE3, 0xED)),
        segment(0xEE, b"other" + SECRET),
        segment(0xEF, SECRET),
        segment(0xFE, SECRET),
        b"\xff\xff\xff",
    ]
    start, rest = clean[:2], clean[2:]
    if rest[:2] == b"\xff\xe0":
        with_small_picture = segment(0xE0, b"JFIF\0\1\2\0\0\x48\0\x48\4\1" + SECRET + b"+")
        start, rest = start + with_small_picture, rest[18:]
    tables, scan, pixels = rest[:-2].partition(b"\xff\xda")
    between = segment(0xFE, SECRET) + segment(0xE1, b"Exif\0\0" + make_exif(3))
    film = b"\0\0\0\x18ftypmp42" + SECRET
    behind = segment(0xE1, SECRET) + segment(0xFE, SECRET) + b"\xff\xd9" + SECRET + clean + film
    return start + b"".join(before) + tables + between + scan + pixels + behind


def chunk(kind: bytes, data: bytes) -> bytes:
    """Write a chunk of a PNG file."""
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def make_png(*, is_soiled: bool = False, frames: int = 1) -> bytes:
    """Make a PNG file with a table of colours, animated if it has more frames than one."""
    rows = [b"\0" + bytes(pixel(x, y) for x in range(WIDTH)) for y in range(HEIGHT)]
    pixels = zlib.compress(b"".join(rows))
    measures = WIDTH.to_bytes(4, "big") + HEIGHT.to_bytes(4, "big")
    head = chunk(b"IHDR", measures + bytes([8, 3, 0, 0, 0]))
    colours = chunk(b"gAMA", (45455).to_bytes(4, "big")) + chunk(b"PLTE", COLOURS) + chunk(b"tRNS", b"\xff\xff\xff\x55")
    trail = SECRET * 3 if is_soiled else b""
    picture = chunk(b"IDAT", pixels[:20]) + chunk(b"IDAT", pixels[20:] + trail) + (chunk(b"IDAT", SECRET) if is_soiled else b"")
    if frames > 1:
        control = measures + bytes(8) + b"\0\x3c\0\1\0\0"
        head += chunk(b"acTL", frames.to_bytes(4, "big") + bytes(4))
        picture = chunk(b"fcTL", bytes(4) + control) + picture
        for frame in range(1, frames):
            turned = zlib.compress(b"".join(rows[frame:] + rows[:frame]))
            number = (2 * frame - 1).to_bytes(4, "big")
            picture += chunk(b"fcTL", number + control) + chunk(b"fdAT", (2 * frame).to_bytes(4, "big") + turned + trail)
    if not is_soiled:
        return b"\x89PNG\r\n\x1a\n" + head + colours + picture + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + _soiled_chunks() + colours + picture + _late_chunks() + chunk(b"IEND", b"") + SECRET


def _soiled_chunks() -> bytes:
    packed = zlib.compress(SECRET * 5)
    return b"".join(
        [
            chunk(b"iCCP", CANARY.encode() + b"\0\0" + zlib.compress(make_profile()) + SECRET),
            chunk(b"eXIf", make_exif(TURNED, "big")),
            chunk(b"tEXt", b"Comment\0" + SECRET),
            chunk(b"zTXt", b"Comment\0\0" + packed),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP)),
            chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(make_exif(3).hex().encode())),
            chunk(b"sPLT", SECRET + b"\0\x08"),
            chunk(b"mkBS", SECRET),
            chunk(b"prVt", packed),
            chunk(b"pHYs", bytes(9) + SECRET),
        ]
    )


def _late_chunks() -> bytes:
    return chunk(b"tIME", bytes.fromhex("07ea0b160c0000")) + chunk(b"iTXt", SECRET) + chunk(b"caNv", SECRET) + chunk(b"gAMA", SECRET[:4])


def part(kind: bytes, data: bytes) -> bytes:
    """Write a chunk of a WebP file."""
    return kind + len(data).to_bytes(4, "little") + data + b"\x01" * (len(data) % 2)


def soil_webp(clean: bytes) -> bytes:
    """Put metadata into a WebP file; a simple one becomes an extended one by that."""
    parts = clean[12:]
    flags = 0x2C
    if parts[:4] == b"VP8X":
        flags, parts = flags | parts[8], parts[18:]
    elif parts[:4] == b"VP8L":
        flags |= 0x10
    extended = bytes([flags, 7, 7, 7]) + bytes([WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0])
    head = part(b"VP8X", extended) + part(b"ICCP", make_profile()) + part(b"    ", SECRET)
    tail = part(b"EXIF", b"Exif\0\0" + make_exif(TURNED)) + part(b"XMP ", XMP) + part(b"priv", SECRET)
    body = b"WEBP" + head + _soil_frames(parts) + tail
    return b"RIFF" + len(body).to_bytes(4, "little") + body + SECRET


def _soil_frames(parts: bytes) -> bytes:
    place = parts.find(b"ANMF")
    soiled = parts[: max(place, 0)]
    while 0 <= place < len(parts):
        size = int.from_bytes(parts[place + 4 : place + 8], "little")
        soiled += part(b"ANMF", parts[place + 8 : place + 8 + size] + part(b"priv", SECRET))
        place += 8 + size + size % 2
    return soiled or parts


def soil_gif(clean: bytes) -> bytes:
    """Put comments, texts and private blocks into a GIF file, before, between and behind its pictures."""
    small = bytes([len(SECRET)]) + SECRET + b"\0"
    comment = b"\x21\xfe" + small
    text = b"\x21\xf9\x04\0\0\0\0\0" + b"\x21\x01\x0c" + bytes(12) + small
    private = b"\x21\xff\x0bXMP DataXMP" + small + b"\x21\xff\x0bICCRGBG1012" + small + b"\x21\x99" + small
    loops = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x03\x00" + small
    start = 13 + 12
    rest = clean[start:-1].replace(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x03\x00\x00", loops).replace(b"\x21\xf9", comment + b"\x21\xf9")
    return clean[:start] + comment + text + private + rest + comment + clean[-1:] + SECRET + clean


def make_bmp(*, is_soiled: bool = False, version: int = 40) -> bytes:
    """Make a BMP file with 24 bits for each pixel; one with the newest header can name the file of a colour profile."""
    rows = b"".join(_colour(x, y)[::-1] for y in reversed(range(HEIGHT)) for x in range(WIDTH))
    gap, profile = (SECRET, SECRET + b".icc\0") if is_soiled else (b"", b"")
    header = version.to_bytes(4, "little") + WIDTH.to_bytes(4, "little") + HEIGHT.to_bytes(4, "little") + b"\1\0\x18\0"
    header = (header + bytes(4) + len(rows).to_bytes(4, "little")).ljust(version, b"\0")
    start = 14 + version + len(gap)
    if version == 124:
        place = (start - 14 + len(rows)).to_bytes(4, "little")
        header = header[:56] + (b"KNIL" if is_soiled else b"BGRs") + header[60:112] + (place if is_soiled else bytes(4)) + bytes(8)
    reserved = SECRET[:4] if is_soiled else bytes(4)
    return b"BM" + (start + len(rows)).to_bytes(4, "little") + reserved + start.to_bytes(4, "little") + header + gap + rows + profile


def _colour(x: int, y: int) -> bytes:
    return COLOURS[3 * pixel(x, y) :][:3]


def make_ico(*, is_soiled: bool = False) -> bytes:
    """Make an icon of two pictures: a BMP without file header, with its mask, and a PNG."""
    bitmap = make_bmp()[14:]
    bitmap = bitmap[:8] + (2 * HEIGHT).to_bytes(4, "little") + bitmap[12:] + bytes(4 * HEIGHT)
    pictures = [bitmap + SECRET, make_png(is_soiled=True)] if is_soiled else [bitmap, make_png()]
    table, data = b"\0\0\1\0\2\0", b""
    for picture in pictures:
        data += SECRET if is_soiled else b""
        start = 6 + 32 + len(data)
        table += bytes([WIDTH, HEIGHT, 0, 0, 1, 0, 24, 0]) + len(picture).to_bytes(4, "little") + start.to_bytes(4, "little")
        data += picture
    return table + data + (SECRET if is_soiled else b"")


SVG = b"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="16" height="8" viewBox="0 0 16 8">
<title>A picture</title><desc>Three colours.</desc>
<defs><linearGradient id="g"><stop offset="0" style="stop-color:#0a1ec8"/><stop offset="1" stop-color="#0a1ec8"/></linearGradient></defs>
<style>.red { fill: #c80a0a }</style>
<rect width="16" height="8" fill="#faf014"/><rect class="red" width="5" height="3"/><use xlink:href="#side"/>
<path id="side" d="M11 0H16V8H11Z" fill="url(#g)"/>%s</svg>
"""


def make_svg(*, is_soiled: bool = False) -> bytes:
    """Make a drawing, with a picture inside it; soiled, as editors write it."""
    inner = base64.encodebytes(soil_jpeg(JPEG) if is_soiled else JPEG)
    image = b'<image width="4" height="2" x="6" y="5" xlink:href="data:image/png;base64,' + inner + b'"/>'
    if not is_soiled:
        return SVG.replace(b"%s", image)
    nested = base64.b64encode(SVG.replace(b"%s", b"<!--" + SECRET + b"-->"))
    image += (
        b"<style>@font-face { src: url(file:///home/" + SECRET + b"/a.ttf) } .x { fill: url('data:image/svg+xml;base64," + nested + b"') }"
    )
    image += b"/* " + SECRET + b" */</style>"
    image += b'<g style="/* ' + SECRET + b' */opacity:1" data-name="' + SECRET + b'" onclick="' + SECRET + b'">' + SECRET + b"</g>"
    image += b"<script>" + SECRET + b'</script><image href="../home/' + SECRET + b'.jpg" width="2" height="2"/>'
    image += b"<!-- " + SECRET + b" --><?editor " + SECRET + b"?>"
    head = (
        b'<svg content="' + SECRET + b'" inkscape:version="' + SECRET + b'" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    )
    head += b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'
    metadata = b"<metadata><rdf:RDF><rdf:li>" + SECRET + b'</rdf:li></rdf:RDF></metadata><sodipodi:namedview pagecolor="' + SECRET + b'"/>'
    metadata += b'<flowRoot xmlns="http://www.w3.org/2000/svg">' + SECRET + b"</flowRoot>"
    return SVG.replace(b"<svg", head, 1).replace(b"<title>", metadata + b"<title>").replace(b"%s", image) + b"<!-- " + SECRET + b" -->"


CLEAN: Mapping[str, bytes] = {
    "baseline.jpg": JPEG,
    "progressive.jpg": PROGRESSIVE,
    "cmyk.jpg": CMYK,
    "still.png": make_png(),
    "moving.png": make_png(frames=3),
    "lossy.webp": LOSSY,
    "alpha.webp": ALPHA,
    "lossless.webp": LOSSLESS,
    "moving.webp": MOVING_WEBP,
    "moving.gif": GIF,
    "old.bmp": make_bmp(),
    "new.bmp": make_bmp(version=124),
    "two.ico": make_ico(),
    "drawing.svg": make_svg(),
}
"""Pictures as encoders write them."""
_SOILED: Sequence[bytes] = [
    *map(soil_jpeg, (JPEG, PROGRESSIVE, CMYK)),
    make_png(is_soiled=True),
    make_png(is_soiled=True, frames=3),
    *map(soil_webp, (LOSSY, ALPHA, LOSSLESS, MOVING_WEBP)),
    soil_gif(GIF),
    make_bmp(is_soiled=True),
    make_bmp(is_soiled=True, version=124),
    make_ico(is_soiled=True),
    make_svg(is_soiled=True),
]
SOILED: Mapping[str, bytes] = dict(zip(CLEAN, _SOILED, strict=True))
"""The same pictures with the canary wherever metadata can hide; those that can say so are turned by a quarter."""
