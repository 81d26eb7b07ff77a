"""Whether the fields of a record are all that its author wrote."""

from pathlib import Path

import pytest

from milpart_docs.rules.domain.wholeness import is_whole
from tests.projects import load, make_project
from tests.rules.domain.layers import record


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("region: sahel", "region: sahel", True),
        ("region: sahel\n", "", True),
        ("topics: [examples]", "topics: [examples, Examples]", True),
        ("country: NER", "country: NIGER", False),
        ("as_of: 2026", "as_of: lately", False),
        ("region: sahel", "region: sahel\nregionn: sahel", False),
        ("region: sahel", "region: sahel\nregion: coast", False),
        ("services: [army]", "services: [army, ~]", False),
        ("strength: 25", "strenth: 25", False),
    ],
)
def test_whole(tmp_path: Path, old: str, new: str, *, expected: bool) -> None:
    """A value that was taken out leaves a gap; one that was never written, or that stands twice, does not."""
    make_project(tmp_path, record("PTR-NER", (old, new)))
    assert is_whole(load(tmp_path).by_id["PTR-NER"]) is expected
