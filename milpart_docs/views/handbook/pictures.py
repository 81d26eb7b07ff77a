"""Pictures of a handbook: put into the document itself, without their metadata, so that it is one file and loads nothing."""

from base64 import b64encode
from xml.etree.ElementTree import Element

from milpart_docs.images.refusal import RefusedError
from milpart_docs.images.stripping import strip_image
from milpart_docs.views.handbook.book import PictureReader
from milpart_docs.views.handbook.targets import find_file


def place_pictures(tree: Element, path: str, read_picture: PictureReader) -> None:
    """Put every picture that lies in the project into a text of the file at ``path``, and words in the place of every other."""
    for node in list(tree.iter("img")):
        found = find_file(path, node.get("src", ""))
        data = read_picture(found) if found else None
        address = _as_data(data) if data else ""
        if address:
            node.set("src", address)
            node.set("alt", node.get("alt", ""))
        else:
            _say_that_it_is_missing(node)


def _as_data(data: bytes) -> str:
    """Write a picture as an address that holds all of it; empty where it cannot be freed of its metadata."""
    try:
        kind, stripped = strip_image(data)
    except RefusedError:
        return ""
    return f"data:{kind};base64,{b64encode(stripped).decode()}"


def _say_that_it_is_missing(node: Element) -> None:
    words = node.get("alt") or "without description"
    node.attrib.clear()
    node.tag = "span"
    node.text = f"[Picture: {words}]"
