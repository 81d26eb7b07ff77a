"""How long a course is, in words."""

from typing import Any

import pytest

from milpart_docs.views.words.roadmaps import say_length
from tests.analysis.ladders.ladder_records import course, level, profile, way_of


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"days": 1}, "1 day"),
        ({"days": 2.5}, "2.5 days"),
        ({"days": None}, "length not stated"),
        ({"duration": "Two weekends"}, "Two weekends"),
    ],
)
def test_length(fields: dict[str, Any], said: str) -> None:
    """In days, or as the record has it; what it says not to state is not stated."""
    files = (level("A", 1), course(1, "AMB-A-1", **fields), profile("MLI", {"capability": "A", "level": 0, "target": 1}))
    assert [say_length(step) for step in way_of(*files, partner="MLI").steps] == [said]
