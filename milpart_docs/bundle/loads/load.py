"""An address that a browser loads by itself, and whether it leads out of the site's folder."""

import re
from dataclasses import dataclass

_WITHOUT_A_CALL = frozenset({"data", "blob", "about", "javascript", "mailto", "tel"})
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_DOT = re.compile(r"%2e", re.IGNORECASE)
_BREAK = re.compile(r"[\t\r\n]")
_SPACE = "".join(map(chr, range(33)))
"""What browsers drop around an address (URL standard, section 4.4): blanks and control characters."""


@dataclass(frozen=True, slots=True)
class Load:
    """An address that a browser asks for, as it is written; ``kind`` says by what (``img src``, ``style url``).

    ``is_hidden`` is set where something is loaded whose address does not stand in the file.
    """

    kind: str
    address: str
    is_hidden: bool = False


def find_place_outside(load: Load, depth: int) -> str:
    """Say which place outside of the site an address leads to, from a file ``depth`` folders deep; nothing where it stays inside."""
    if load.is_hidden:
        return "another host"
    address = _BREAK.sub("", load.address.strip(_SPACE)).replace("\\", "/")
    scheme = _SCHEME.match(address)
    if scheme:
        return "" if scheme[1].lower() in _WITHOUT_A_CALL else "another host, or a place on one machine only"
    if address.startswith("/"):
        return "another host" if address.startswith("//") else "the root of a server or a disk"
    return "a folder above the site" if _climbs(address, depth) else ""


def _climbs(address: str, depth: int) -> bool:
    """Tell whether a relative address leads above the site at any of its steps."""
    for part in _DOT.sub(".", re.split(r"[?#]", address, maxsplit=1)[0]).split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            return True
    return False
