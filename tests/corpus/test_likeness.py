"""Whether two texts are versions of one."""

import pytest

from milpart_docs.corpus.likeness import is_same_record, share_words
from tests.changes import change_of
from tests.corpora import record


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ("Recovery vehicles stayed behind", "Recovery vehicles stayed elsewhere", 0.75),
        ("Recovery vehicles", "Recovery vehicles, and very much else about convoys", 1.0),
        ("Ammunition", "Vehicles", 0.0),
        ("", "Vehicles", 1.0),
        ("a b c", "d e f", 1.0),
    ],
)
def test_share_words(first: str, second: str, share: float) -> None:
    """Of the shorter text; a text without words of some length is no evidence."""
    assert share_words(first, second) == share_words(second, first) == share


def test_one_type_and_title_or_words() -> None:
    """A title alone is enough, whatever became of the text."""
    old = record("LL-2026-0001", "Recovery vehicles stayed behind.", title="One", summary="-")
    for text, title, is_same in (("Ammunition.", "One", True), ("Recovery vehicles stayed.", "Two", True), ("Ammunition.", "Two", False)):
        change = change_of([old], [record("LL-2026-0001", text, title=title, summary="-")])
        before, after = change.revised[0]
        assert before is not None
        assert after is not None
        assert is_same_record((change.before, before), (change.after, after)) is is_same
