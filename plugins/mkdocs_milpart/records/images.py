"""Images on their way into the site, as files, in pages and in style sheets: each is published without its metadata, or not at all."""

import errno
import hashlib
import stat
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from milpart_docs.images import (
    HEAD,
    LARGEST_IMAGE,
    Cleaned,
    Stripped,
    clean_page,
    clean_style_sheet,
    has_image_signature,
    is_image,
    strip_metadata,
)
from milpart_docs.reading.encoding import find_encoding

log = get_plugin_logger("milpart")

OWN_ASSETS = Path(__file__).parent.parent / "assets"
TEXTS: Mapping[str, Callable[[str], Cleaned]] = {
    ".css": clean_style_sheet,
    **dict.fromkeys((".html", ".htm", ".xhtml"), clean_page),
}
"""Files in which pictures can stand, with what cleans them."""


def clean_content(content: str, file: File, root: Path) -> str:
    """Give the content of a page, the pictures inside it without their metadata; those that cannot be cleaned are left out, and told."""
    return _told(clean_page(content), file, root).text


class StrippedImages:
    """The images of a site without their metadata; those of the last rebuild are remembered by name and content, while ``serve`` runs."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._last: dict[tuple[str, bytes], Stripped] = {}

    def strip(self, files: Files, config: MkDocsConfig, root: Path) -> None:
        """Strip every image among the files of the site but the theme's own and ours; ``root`` is the folder of the project.

        An image keeps its place, so that links to it keep leading there. From here on its bytes are in memory and its source is out of
        reach, so that nothing can publish the source after all. What cannot be published is left out, with a warning; a strict build then
        fails.
        """
        foreign = {*config.theme.dirs, str(OWN_ASSETS)} - {config.theme.custom_dir}
        found: dict[tuple[str, bytes], Stripped] = {}
        for file in list(files):
            if file.is_documentation_page() or file.inclusion is InclusionLevel.EXCLUDED or file.src_dir in foreign:
                continue
            stripped = self._strip(file, found)
            if stripped is not None:
                _replace(files, file, stripped, root)
            elif PurePosixPath(file.src_uri).suffix.lower() in TEXTS:
                _clean_text(file, root)
        self._last = found

    def _strip(self, file: File, found: dict[tuple[str, bytes], Stripped]) -> Stripped | None:
        """Strip a file; nothing, where it is no image, neither by its name nor by its content."""
        try:
            data = _read(file)
        except OSError as error:
            return Stripped(None, f"it cannot be read ({error.strerror})") if is_image(file.src_uri) else None
        if data is None:
            return None
        key = (file.src_uri, hashlib.blake2b(data).digest())
        found[key] = self._last.get(key) or strip_metadata(file.src_uri, data)
        return found[key]


def _clean_text(file: File, root: Path) -> None:
    """Let a file that is text have the pictures inside it without their metadata; one without any stays where it is."""
    try:
        data = Path(file.abs_src_path).read_bytes() if file.abs_src_path else file.content_bytes
    except OSError:
        return
    encoding = find_encoding(data) or "latin-1"  # in which any bytes are text
    text = data.decode(encoding)
    cleaned = _told(TEXTS[PurePosixPath(file.src_uri).suffix.lower()](text), file, root)
    if cleaned.text != text:
        file.content_bytes = cleaned.text.encode(encoding)


def _told(cleaned: Cleaned, file: File, root: Path) -> Cleaned:
    for problem in cleaned.problems:
        log.warning("%s: a picture inside its text is left out: %s", _path_of(file, root), problem)
    return cleaned


def _replace(files: Files, file: File, stripped: Stripped, root: Path) -> None:
    """Let a file of the site have these bytes, or leave it out."""
    if stripped.data is None:
        log.warning("%s: %s", _path_of(file, root), stripped.problem)
        files.remove(file)
    else:
        file.content_bytes = stripped.data


def _read(file: File) -> bytes | None:
    """Read an image, up to a little more than is published; nothing, where it is none."""
    if file.abs_src_path is None:
        data = file.content_bytes
        return data if is_image(file.src_uri) or has_image_signature(data[:HEAD]) else None
    path = Path(file.abs_src_path)
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is a pipe or a device, which may never end")
    with path.open("rb") as opened:
        head = opened.read(HEAD)
        return head + opened.read(LARGEST_IMAGE) if is_image(file.src_uri) or has_image_signature(head) else None


def _path_of(file: File, root: Path) -> str:
    """Give the path of a file in the project, or in the site where it was made by a plugin."""
    path = Path(file.abs_src_path or file.src_uri)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file.src_uri
