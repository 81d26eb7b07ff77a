"""SVG drawings (SVG 2, second edition) without comments, metadata and what editors keep for themselves.

A drawing is read and written anew. Only the elements and attributes that draw are written (``svg_names``), with ``title`` and ``desc``,
which are for readers. Out go comments, processing instructions, ``metadata``, RDF, other namespaces such as those of Inkscape and
Illustrator, the copy of a whole document that draw.io keeps in an attribute, texts where no text is shown, and scripts, which a picture in
a page never runs. Pictures inside the drawing are stripped, too. A drawing with declarations of its own (a DTD with entities) is refused:
a few lines of them can stand for anything.
"""

from typing import NamedTuple
from xml.parsers import expat

from milpart_docs.images.refusal import DamagedError, RefusedError
from milpart_docs.images.svg_names import (
    MATHML,
    SVG,
    TEXT_ELEMENTS,
    XHTML,
    XLINK,
    XML,
    is_attribute_kept,
    is_element_kept,
)
from milpart_docs.images.svg_values import StripEmbedded, strip_css, strip_value

KIND = "SVG"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PUBLIC_SVG = "-//W3C//DTD SVG "
"""The declaration that old programs write at the top; it declares nothing by itself, and is not written again."""
_SEPARATOR = "\n"
_LARGEST = 200_000_000
"""A drawing that gets larger than this, in characters, by the pictures inside it was made to harm."""
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


class _Open(NamedTuple):
    """An element that is open: its namespace and local name."""

    space: str
    name: str


class _Writer:
    """Writes what is kept of a drawing while it is read."""

    def __init__(self, strip_embedded: StripEmbedded) -> None:
        self.strip_embedded = strip_embedded
        self.parts: list[str] = []
        self.path: list[_Open] = []
        self.text: list[str] = []
        self.dropped = 0
        self.size = 0
        self.has_links = False
        self.is_empty = False

    def start(self, full: str, attributes: dict[str, str]) -> None:
        """Write the beginning of an element, or pass it over with all that is in it."""
        self.flush()
        space, _, name = full.rpartition(_SEPARATOR)
        if not self.path and not self.dropped and (space, name) != (SVG, "svg"):
            raise RefusedError("its content is no drawing: an SVG begins with an element svg of the SVG namespace")
        if self.dropped or not is_element_kept(space, name):
            self.dropped += 1
            return
        declared = "" if self.path and self.path[-1].space == space else f' xmlns="{space}"'
        self.path.append(_Open(space, name))
        self.write(f"<{name}{declared}{''.join(self.attribute(*item) for item in attributes.items())}>")
        self.is_empty = True

    def attribute(self, full: str, value: str) -> str:
        """Give an attribute as it is written, or nothing."""
        space, _, name = full.rpartition(_SEPARATOR)
        if not is_attribute_kept(space, name):
            return ""
        kept = strip_value(self.path[-1].name, name, value, self.strip_embedded)
        if kept is None:
            return ""
        self.has_links |= space == XLINK
        prefix = {XLINK: "xlink:", XML: "xml:"}.get(space, "")
        return f' {prefix}{name}="{kept.translate(_VALUE)}"'

    def end(self, _: str) -> None:
        """Write the end of an element that was written."""
        self.flush()
        if self.dropped:
            self.dropped -= 1
            return
        name = self.path.pop().name
        if self.is_empty:
            self.parts[-1] = self.parts[-1][:-1] + "/>"
            self.is_empty = False
        else:
            self.write(f"</{name}>")

    def characters(self, text: str) -> None:
        """Keep text where it is shown or read."""
        if self.path and not self.dropped and (self.path[-1].space in {XHTML, MATHML} or self.path[-1].name in TEXT_ELEMENTS):
            self.text.append(text)

    def flush(self) -> None:
        """Write the text up to here; a style is looked at as a whole."""
        text = "".join(self.text)
        self.text.clear()
        if text:
            self.write((strip_css(text, self.strip_embedded) if self.path[-1].name == "style" else text).translate(_TEXT))

    def write(self, text: str) -> None:
        """Write, up to a limit."""
        self.size += len(text)
        if self.size > _LARGEST:
            raise RefusedError("this SVG is too large: make the pictures in it smaller")
        self.parts.append(text)
        self.is_empty = False


def strip_svg(data: bytes, strip_embedded: StripEmbedded) -> bytes:
    """Give a drawing without its metadata; ``strip_embedded`` does the same for a picture inside it."""
    writer = _Writer(strip_embedded)
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = writer.start, writer.end
    parser.CharacterDataHandler = writer.characters
    parser.StartDoctypeDeclHandler = _refuse_declarations
    parser.EntityDeclHandler = parser.SkippedEntityHandler = _refuse_entities
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, RefusedError):
            raise
        raise DamagedError(KIND, f"it is not well-formed XML ({error})") from None
    links = f' xmlns:xlink="{XLINK}"' if writer.has_links else ""
    root = f'<svg xmlns="{SVG}"'
    written = "".join(writer.parts)
    return (DECLARATION + root + links + written.removeprefix(root) + "\n").encode()


def _refuse_declarations(name: str, system: str | None, public: str | None, has_own: bool) -> None:  # noqa: FBT001 - expat calls it so
    del system
    if has_own or name != "svg" or not (public or "").startswith(_PUBLIC_SVG):
        _refuse_entities()


def _refuse_entities(*_: object) -> None:
    raise RefusedError("this SVG has declarations of its own (DOCTYPE, ENTITY): save it as plain SVG")
