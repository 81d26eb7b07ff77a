"""Events, each told twice by different people in their own words, and other things that happened at the same time. All are invented."""

from pathlib import Path
from typing import NamedTuple

import yaml

_DATA = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


class Told(NamedTuple):
    """A lesson: title, summary, and the paragraphs of its observation."""

    title: str
    summary: str
    text: str


EVENTS: dict[str, tuple[Told, Told]] = {name: (Told(**first), Told(**second)) for name, (first, second) in _DATA["events"].items()}
"""The events by name."""
MEANWHILE: tuple[Told, ...] = tuple(Told(**told) for told in _DATA["meanwhile"])
"""What else happened in the same activities in the same weeks."""
