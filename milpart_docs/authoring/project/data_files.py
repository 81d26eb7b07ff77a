"""The data of this package: texts with places in them (``@today@``) that are filled in."""

import re
from collections.abc import Mapping
from importlib.resources import files

_PLACE = re.compile(r"@([a-z_]+)@")


def read_data(name: str) -> str:
    """Read a file of the folder ``data``."""
    return files("milpart_docs.authoring.project").joinpath("data", name).read_text(encoding="utf-8")


def fill_in(text: str, values: Mapping[str, str]) -> str:
    """Put values into their places, each once: what a value itself says is not looked at. A place without a value is a ``KeyError``."""
    return _PLACE.sub(lambda place: values[place[1]], text)
