"""One image file without its metadata, or the reason why it is not published."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from milpart_docs.images.bmp import strip_bmp
from milpart_docs.images.gif import strip_gif
from milpart_docs.images.ico import strip_ico
from milpart_docs.images.jpeg import strip_jpeg
from milpart_docs.images.kinds import find_kind
from milpart_docs.images.png import strip_png
from milpart_docs.images.refusal import RefusedError, UnknownKindError
from milpart_docs.images.svg import strip_svg
from milpart_docs.images.webp import strip_webp

LARGEST_IMAGE = 100_000_000
"""Largest image that is published, in bytes; a page with a larger one could not be read."""
DEEPEST = 3
"""So deep may images lie within drawings within drawings."""
HINT = "save it as JPEG, PNG, WebP, GIF or SVG"
STRIPPERS: Mapping[str, Callable[[bytes], bytes]] = {
    "JPEG": strip_jpeg,
    "PNG": strip_png,
    "WebP": strip_webp,
    "GIF": strip_gif,
    "ICO": strip_ico,
    "BMP": strip_bmp,
}
MEDIA_TYPES: Mapping[str, str] = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WebP": "image/webp",
    "GIF": "image/gif",
    "ICO": "image/x-icon",
    "BMP": "image/bmp",
    "SVG": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Stripped:
    """An image as it may be published; or no data, and one sentence that says why not."""

    data: bytes | None
    problem: str = ""


def strip_metadata(name: str, data: bytes) -> Stripped:
    """Free an image of everything that is not needed for showing it.

    The kind is told by the content; the name only helps to say what a file that is no known image was meant to be. The same bytes always
    give the same bytes, and what was stripped once does not change any more. Nothing is raised, whatever the bytes are.
    """
    try:
        return Stripped(strip_image(data)[1])
    except UnknownKindError as error:
        return Stripped(None, f"it is named as {PurePosixPath(name).suffix or 'no image'}, and {error}")
    except RefusedError as error:
        return Stripped(None, str(error))


def strip_image(data: bytes, depth: int = 0) -> tuple[str, bytes]:
    """Give the media type of an image and its bytes without metadata; raise ``RefusedError`` where it cannot be published.

    ``depth`` says within how many drawings it lies.
    """
    if not data:
        raise RefusedError("the file is empty")
    if len(data) > LARGEST_IMAGE:
        raise RefusedError(f"it has more than {LARGEST_IMAGE // 1_000_000} MB: make it smaller")
    kind = find_kind(data)
    if kind == "SVG":
        if depth >= DEEPEST:
            raise RefusedError("drawings lie within drawings within drawings: save it as one drawing")
        return MEDIA_TYPES[kind], strip_svg(data, partial(strip_image, depth=depth + 1))
    if not kind:
        raise UnknownKindError(f"its content is no image that can be published: {HINT}")
    if kind not in STRIPPERS:
        raise RefusedError(f"{kind} images cannot be freed of their metadata: {HINT}")
    return MEDIA_TYPES[kind], STRIPPERS[kind](data)
