"""Fields that are comments."""

import pytest

from milpart_docs.reading.commented_fields import at_comments
from milpart_docs.reading.fault import Fault

MISSING = Fault("missing", 1, 1, ("title",), {"field": "title"})


@pytest.mark.parametrize("row", ["#title: Late", "# title: Late", "## title: Late  "])
def test_moved_to_the_comment(row: str) -> None:
    """The line is given as it would be without its sign."""
    [fault] = at_comments(f"---\nid: x\n{row}\n---\n", 5, [MISSING])
    assert (fault.line, fault.details["comment"]) == (3, "title: Late")


@pytest.mark.parametrize(
    "text", ["---\nid: x\n---\n#title: Late\n", "---\n# title\nid: x\n---\n", "---\n# title:\n---\n", "---\n# the title: x\n---\n"]
)
def test_stays(text: str) -> None:
    """In the text below, without a value, and in another sentence it is no field."""
    assert [*at_comments(text, text.count("\n", 0, text.rindex("---")) + 2, [MISSING])] == [MISSING]


def test_other_faults_stay_where_they_are() -> None:
    """A field of a group, and what is not missing."""
    others = [Fault("missing", 2, 1, ("sources", 0, "title")), Fault("unknown-field", 3, 1, ("title",))]
    assert list(at_comments("---\n#title: Late\n---\n", 4, others)) == others
