"""The rules by which an answer was judged, at its end."""

import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 96
"""So wide are lines of text that is to be pasted into a message."""


def render_rules(rules: Iterable[str], width: int = WIDTH) -> Iterator[str]:
    """Write a heading, and below it each rule as a point of a list, each once."""
    yield "How this is judged"
    for rule in dict.fromkeys(rules):
        yield from textwrap.wrap(rule, width, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)
