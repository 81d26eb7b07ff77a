"""The recipe of an update: which ranges of the old bundle, and which new bytes, make the new bundle.

It stands in ``update.json`` as a flat list of whole numbers, six for each step: from the end of the last range, go so many bytes forth (or
back) in the old bundle; copy so many from there; then come so many new bytes, for which the update holds so many; they are told as what
differs from a range of the old bundle, which begins so many bytes behind the one that was copied and is so long (0: they are there as they
are). The directory at the end of an archive says nothing that does not stand in front of the files, and is written again from that.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from milpart_docs.bundle.limits import FREE_OF_RATIO, LARGEST_WHOLE

FORMAT = "milpart-update-1"
LARGEST_RECIPE = 16 << 20
"""Bytes of the recipe; longer ones are of bundles that have next to nothing in common."""
NUMBERS = 6
"""Numbers of a step."""
LARGEST_RUN = 512 << 10
"""New bytes that are told at once as a difference, and old ones that they differ from, at most."""
HIGHEST_GROWTH = 20
"""So many times may a new bundle be larger than the old one and the update together."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


class RecipeError(Exception):
    """A recipe that cannot be followed, and why."""


class Step(NamedTuple):
    """Copy a range of the old bundle, then write new bytes, of which the update holds the difference from another range."""

    offset: int
    length: int
    new: int = 0
    held: int = 0
    base: int = 0
    base_length: int = 0


class Whole(NamedTuple):
    """A bundle by which it can be known: SHA-256 and bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a new bundle is made of an old one; without the directory, if that is written again."""

    old: Whole
    new: Whole
    steps: tuple[Step, ...]
    is_directory_rebuilt: bool

    @property
    def literals(self) -> int:
        """Count the bytes that the update holds for it."""
        return sum(step.held for step in self.steps)

    @property
    def length(self) -> int:
        """Count the bytes that its steps make."""
        return sum(step.length + step.new for step in self.steps)


def render_recipe(recipe: Recipe) -> bytes:
    """Write a recipe as JSON."""
    numbers, end = [], 0
    for step in recipe.steps:
        start, end = end, step.offset + step.length
        numbers += [step.offset - start, step.length, step.new, step.held, step.base - end, step.base_length]
    value = {
        "format": FORMAT,
        "old": recipe.old._asdict(),
        "new": recipe.new._asdict(),
        "rebuild_directory": recipe.is_directory_rebuilt,
        "recipe": numbers,
    }
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def read_recipe(data: bytes) -> Recipe:
    """Read a recipe that anyone may have written; raise RecipeError where it is not one."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise RecipeError("its recipe is not JSON") from None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise RecipeError("its recipe is of another form; a newer milpart may know it")
    is_rebuilt, numbers = value.get("rebuild_directory"), value.get("recipe")
    if not isinstance(is_rebuilt, bool) or not isinstance(numbers, list) or len(numbers) % NUMBERS:
        raise RecipeError("its recipe is damaged")
    return Recipe(_read_whole(value.get("old")), _read_whole(value.get("new")), tuple(_read_steps(numbers)), is_rebuilt)


def check_recipe(recipe: Recipe, literals: int) -> None:
    """See that a recipe stays within the old bundle, takes exactly the new bytes that are there, and makes no bomb; raise RecipeError."""
    for step in recipe.steps:
        if min(step.offset, step.base) < 0 or max(step.offset + step.length, step.base + step.base_length) > recipe.old.size:
            raise RecipeError("its recipe reaches beyond the old bundle")
        if max(step.new, step.base_length) > LARGEST_RUN if step.base_length else step.new != step.held:
            raise RecipeError("its recipe is damaged")
    if recipe.literals != literals:
        raise RecipeError("its recipe does not fit the bytes that come with it")
    allowed = min(LARGEST_WHOLE, FREE_OF_RATIO + HIGHEST_GROWTH * (recipe.old.size + literals))
    if (
        recipe.length > recipe.new.size
        or recipe.new.size > allowed
        or (not recipe.is_directory_rebuilt and recipe.length != recipe.new.size)
    ):
        raise RecipeError("its recipe makes more, or less, than it says")


def _read_whole(value: Any) -> Whole:
    if isinstance(value, dict) and value.keys() == {"sha256", "size"} and _is_count(value["size"]):
        sha256 = value["sha256"]
        if isinstance(sha256, str) and _SHA256.fullmatch(sha256):
            return Whole(sha256, value["size"])
    raise RecipeError("its recipe does not say for which bundles it is")


def _read_steps(numbers: list[Any]) -> Iterator[Step]:
    end = 0
    places = iter(numbers)
    while step := tuple(islice(places, NUMBERS)):
        gap, length, new, held, base_gap, base_length = step
        if not (type(gap) is type(base_gap) is int and all(map(_is_count, (length, new, held, base_length)))):
            raise RecipeError("its recipe is damaged")
        end += gap + length
        yield Step(end - length, length, new, held, end + base_gap, base_length)


def _is_count(value: Any) -> bool:
    """Tell whether something is a whole number of bytes; JSON's true is none."""
    return type(value) is int and 0 <= value <= LARGEST_WHOLE
