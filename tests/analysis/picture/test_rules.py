"""Which sentences bear on an answer."""

import pytest

from milpart_docs.analysis.picture.rules import RULES, select_rules

ALWAYS = ["picture", "window", "years", "overlaps", "rank", "crowds"]
SPOTS = ["white_spots_partners", "white_spots_pillars", "white_spots_priorities"]


@pytest.mark.parametrize(
    ("is_file", "is_bounded", "keys"),
    [
        (False, False, [*ALWAYS, *SPOTS]),
        (False, True, [*ALWAYS, "cut", *SPOTS]),
        (True, False, [*ALWAYS, "lines"]),
        (True, True, [*ALWAYS, "cut", "lines"]),
    ],
)
def test_selection(*, is_file: bool, is_bounded: bool, keys: list[str]) -> None:
    """White spots are found in projects only, lines read from files only; that not all was compared is said where it is so."""
    found = select_rules(is_file=is_file, is_bounded=is_bounded)
    assert list(found) == keys
    assert found.items() <= RULES.items()
