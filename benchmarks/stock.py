"""The word stock of ``words.yaml`` as values: topics, lists of words and patterns of sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that a record can have, with the words that belong to it."""

    key: str
    name: str
    domain: str
    things: tuple[str, ...]
    tasks: tuple[str, ...]


WORDS: Mapping[str, Any] = yaml.load(Path(__file__).with_name("words.yaml").read_bytes(), Loader=yaml.CSafeLoader)
"""The whole file, for the lists that only one place uses."""

TOPICS: tuple[Topic, ...] = tuple(
    Topic(key, entry["name"], entry["domain"], tuple(entry["things"]), tuple(entry["tasks"])) for key, entry in WORDS["topics"].items()
)
"""All topics, in the order of the file."""

STOCK: Mapping[str, tuple[str, ...]] = {name: tuple(words) for name, words in WORDS["stock"].items()}
"""The lists that patterns of sentences name in braces."""


def patterns(name: str) -> tuple[str, ...]:
    """Give the patterns of one kind: ``sentences``, ``citing`` or ``titles``."""
    return tuple(WORDS[name])
