"""Texts and values with the identifiers that they would have if what was renumbered meanwhile had always been called so."""

import re
from collections.abc import Mapping
from typing import Any

_NAME = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{2,3}-[A-Z0-9-]*[A-Z0-9](?![A-Za-z0-9])")


def rename_text(text: str, renamed: Mapping[str, str]) -> str:
    """Give a text with new identifiers in the place of old ones."""
    return _NAME.sub(lambda found: renamed.get(found.group(), found.group()), text) if renamed else text


def rename_value(value: Any, renamed: Mapping[str, str]) -> Any:
    """Give a value of the front matter with new identifiers in the place of old ones, in whatever it holds."""
    if isinstance(value, str):
        return rename_text(value, renamed)
    if isinstance(value, list):
        return [rename_value(item, renamed) for item in value]
    if isinstance(value, dict):
        return {key: rename_value(item, renamed) for key, item in value.items()}
    return value
