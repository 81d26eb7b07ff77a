"""HTML and SVG, element by element: whatever is not markup already is escaped on its way in."""

from collections.abc import Iterable

from markupsafe import Markup, escape

__all__ = ["Markup", "element", "joined", "scrolled"]

_EMPTY = frozenset({"br", "col", "hr", "img", "input", "wbr", "path", "rect", "circle", "line", "polyline", "polygon", "use"})
"""Elements that have no content here, and are written as one tag."""

Child = Markup | str | int | None
Attribute = str | float | bool | None


def element(name: str, /, *children: Child | Iterable[Child], **attributes: Attribute) -> Markup:
    """Write an element. ``class_`` and ``aria_label`` stand for *class* and *aria-label*; what is None or False is left out."""
    opening = "".join([name, *(_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False)])
    if name in _EMPTY:
        return Markup(f"<{opening}/>")  # noqa: S704 - made of a name of ours and escaped attributes
    return Markup(f"<{opening}>{''.join(_flat(children))}</{name}>")  # noqa: S704 - as above, and of children that are all escaped


def joined(*children: Child | Iterable[Child]) -> Markup:
    """Write children one after another; text is escaped, and nothing is nothing."""
    return Markup("".join(_flat(children)))  # noqa: S704 - of parts that are all escaped


def scrolled(inside: Markup, label: str, name: str = "") -> Markup:
    """Write what may be wider than the page in a box that scrolls by itself, also by keys; ``name`` is a class of its own."""
    return element("div", inside, class_=f"mp-scroll {name}".rstrip(), tabindex="0", role="region", aria_label=label)


def _flat(children: Iterable[Child | Iterable[Child]]) -> Iterable[Markup]:
    for child in children:
        if child is None:
            continue
        if isinstance(child, Markup):
            yield child
        elif isinstance(child, str | int):
            yield escape(child)
        else:
            yield from _flat(child)


def _attribute(key: str, value: str | float | bool) -> str:  # noqa: FBT001 - the value of an attribute
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(f"{value:g}" if isinstance(value, float) else value)}"'
