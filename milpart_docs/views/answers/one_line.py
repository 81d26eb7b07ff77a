"""Values of an answer as they stand in a line of text: none of them begins a line of its own."""

from typing import Any


def on_one_line(value: Any) -> Any:
    """Give a value, with all that is in it, with single spaces where its texts have line ends, tabs or the like."""
    if isinstance(value, str):
        return value if value.isprintable() else " ".join(value.split())
    if isinstance(value, dict):
        return {on_one_line(key): on_one_line(item) for key, item in value.items()}
    return [on_one_line(item) for item in value] if isinstance(value, list) else value
