"""Which files are images: by name, and of which kind: by content.

The content decides how a file is treated, because a name can be wrong. The name only says which files are looked at.
"""

from pathlib import PurePosixPath

_SUFFIXES = """
    jpg jpeg jpe jfif jif pjpeg pjp png apng webp gif svg svgz ico cur bmp dib
    tif tiff heic heif hif avif avifs jxl jp2 j2k j2c jpc jpx jpf jpm jxr wdp hdp mpo insp
    psd psb xcf kra ora exr tga pcx ppm pgm pbm pnm xbm xpm wmf emf eps dds djvu
    dng cr2 cr3 crw nef nrw arw srf sr2 raf orf rw2 pef x3f 3fr iiq rwl kdc mrw erf mef raw
"""
SUFFIXES = frozenset(_SUFFIXES.split())
"""The ends of names of images, those included that cannot be published."""
SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"II\xbc", "JPEG XR"),
    (b"8BPS\0", "Photoshop"),
    (b"gimp xcf", "GIMP"),
    (b"FUJIFILMCCD-RAW", "camera's raw"),
    (b"IIRO", "camera's raw"),
    (b"IIU\0", "camera's raw"),
    (b"FOVb", "camera's raw"),
    (b"AT&TFORM", "DjVu"),
    (b"v/1\x01", "OpenEXR"),
)
"""How files begin, so clearly that nothing else begins so."""
WEAK_SIGNATURES = ((b"BM", "BMP"), (b"\0\0\1\0", "ICO"), (b"\0\0\2\0", "ICO"), (b"\xff\x0a", "JPEG XL"), (b"\x1f\x8b", "compressed"))
"""How images begin, but other files, too; they count where the name says that it is an image."""
HEAD = 16
"""So many bytes from the beginning tell the kind of a file."""
_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis", b"crx ", b"jxl "})
"""Families of ISO base media files that are images and not films."""


def is_image(name: str) -> bool:
    """Tell by its name whether a file is an image, whatever the case of its suffix."""
    return PurePosixPath(name).suffix.lower().removeprefix(".") in SUFFIXES


def has_image_signature(head: bytes) -> bool:
    """Tell by its first bytes whether a file is an image, whatever its name: ``photo.jpg_original`` is one."""
    return _find_clear_kind(head) != ""


def find_kind(data: bytes) -> str:
    """Find the kind of an image by its content; nothing, where it is none that is known."""
    return _find_clear_kind(data) or next((kind for start, kind in WEAK_SIGNATURES if data.startswith(start)), "") or _find_text_kind(data)


def _find_clear_kind(data: bytes) -> str:
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        return "HEIF or AVIF"
    return next((kind for start, kind in SIGNATURES if data.startswith(start)), "")


def _find_text_kind(data: bytes) -> str:
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe\0 \t\r\n")
    return "SVG" if start.startswith(b"<") else ""
