"""Reads HTML and SVG back, so that tests look at elements and not at spelling."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})


@dataclass
class Element:
    """An element with its attributes, its own elements, and all text within it."""

    name: str
    attributes: dict[str, str | None]
    children: list["Element"] = field(default_factory=list)
    text: str = ""

    def all(self, name: str, **attributes: str) -> list["Element"]:
        """Give the elements of a name within, in their order; ``class_`` is one of the classes that they have."""
        found = []
        for child in self.children:
            if child.name == name and all(child.has(key, value) for key, value in attributes.items()):
                found.append(child)
            found += child.all(name, **attributes)
        return found

    def has(self, key: str, value: str) -> bool:
        """Tell whether an attribute has a value, or a class is among the classes."""
        held = self.attributes.get(key.rstrip("_").replace("_", "-"))
        return value in (held or "").split() if key == "class_" else held == value

    def get(self, name: str) -> str:
        """Give an attribute, which must be there."""
        return self.attributes[name] or ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute of {tag} stands twice"
        self.open[-1].children.append(Element(tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(self.open[-1].children[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, f"{tag} ends what it did not begin"

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read_elements(text: str) -> Element:
    """Read markup in which everything that begins also ends; what stands side by side is within an element without a name."""
    reader = _Reader()
    reader.feed(str(text))
    reader.close()
    assert len(reader.open) == 1, f"{reader.open[-1].name} does not end"
    return reader.open[0]
