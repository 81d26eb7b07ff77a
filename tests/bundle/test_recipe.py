"""Recipes, and what is none."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.recipe import LARGEST_RUN, Recipe, RecipeError, Step, Whole, check_recipe, read_recipe, render_recipe

OLD, NEW = Whole("0" * 64, 1000), Whole("f" * 64, 150)
GOOD = Recipe(OLD, NEW, (Step(100, 50, 10, 10, 150), Step(20, 60, 30, 5, 90, 40)), is_directory_rebuilt=False)


def test_there_and_back() -> None:
    """What is written is read, and checks."""
    assert read_recipe(render_recipe(GOOD)) == GOOD
    check_recipe(GOOD, 15)
    for held in (14, 16):
        with pytest.raises(RecipeError, match="does not fit the bytes"):
            check_recipe(GOOD, held)


@pytest.mark.parametrize(
    "steps",
    [
        (Step(-1, 151),),
        (Step(0, 1001),),
        (Step(900, 101, 49, 49),),
        (Step(0, 100, 50, 15, -1, 10),),
        (Step(0, 100, 50, 15, 995, 10),),
        (Step(0, 100, 50, 15),),
        (Step(0, 135, 15, 15), Step(0, 1)),
        (Step(0, 100, 15, 15),),
        (Step(0, 0, LARGEST_RUN + 1, 15, 0, 10),),
    ],
)
def test_steps_that_are_refused(steps: tuple[Step, ...]) -> None:
    """Beyond the old bundle, not as long as announced, longer than a run."""
    with pytest.raises(RecipeError):
        check_recipe(Recipe(OLD, NEW, steps, is_directory_rebuilt=False), 15)


def test_recipe_that_makes_a_bomb() -> None:
    """A small bundle that is copied again and again."""
    steps = tuple(Step(0, 1000) for _ in range(100_000))
    with pytest.raises(RecipeError):
        check_recipe(Recipe(OLD, Whole("f" * 64, 100_000_000), steps, is_directory_rebuilt=False), 0)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "milpart-update-2"},
        {"old": None},
        {"old": {"sha256": "0" * 64}},
        {"new": {"sha256": "0" * 63, "size": 1}},
        {"new": {"sha256": "0" * 64, "size": -1}},
        {"new": {"sha256": "0" * 64, "size": True}},
        {"new": {"sha256": "0" * 64, "size": 1 << 60}},
        {"rebuild_directory": 1},
        {"recipe": {}},
        {"recipe": [1, 2, 3]},
        {"recipe": ["0", 0, 0, 0, 0, 0]},
        {"recipe": [0.5, 0, 0, 0, 0, 0]},
        {"recipe": [0, -1, 0, 0, 0, 0]},
        {"recipe": [0, 0, 0, 0, True, 0]},
    ],
)
def test_what_is_no_recipe(change: dict[str, Any]) -> None:
    """Every value is looked at."""
    with pytest.raises(RecipeError):
        read_recipe(json.dumps({**json.loads(render_recipe(GOOD)), **change}).encode())


@given(st.one_of(st.binary(max_size=100), st.just(b"[" * 100_000), st.just(b"1" * 10_000), st.just(b'{"format": NaN}')))
def test_any_bytes(data: bytes) -> None:
    """What is no recipe is told."""
    with pytest.raises(RecipeError):
        read_recipe(data)
