"""Lines that have no key, and what was meant by each."""

import pytest

from milpart_docs.reading.front_matter import read_front_matter

PLACES = [
    ("title: “Lead: time”", "syntax", "typographic-quotes", 2, 8),
    ("title: A\ntopics:\n• planning", "syntax", "bullet", 4, 1),
    ("title: A\ntopics:\n  \u2013 planning\n  \u2013 b", None, "", 0, 0),
    ("title: A\ntopics:\n* planning", "syntax", "bullet", 4, 1),
    ("title: A\nstatus\uff1adraft", "syntax", "full-width-colon", 3, 7),
    ("title: A\nstatus = draft", "syntax", "equals-sign", 3, 8),
    ("title: A\nstatus draft", "syntax", "no-colon", 3, 1),
    ("title: A\nand more of it", "syntax", "continued-text", 3, 1),
    ("title: A\nstatus:draft", "syntax", "no-space-after-colon", 3, 1),
    ("title: A\n-planning", "syntax", "no-space-after-hyphen", 3, 1),
    ("topics: [planning, course #2]\ntitle: A", "syntax", "comment-in-bracket", 2, 27),
    ("topics: [planning, course\ntitle: A", "syntax", "unclosed-bracket", 2, 9),
    ("title: A\nstatus:\u00a0draft", "odd-space", "", 3, 8),
    ("\u00a0title: A: B", "odd-space", "", 2, 1),
    ("title\u00a0: A: B", "odd-space", "", 2, 6),
    ("id:\u00a0LL-2026-0047\ntype:\u00a0lesson", "odd-space", "", 2, 4),
    ("title: A\n\n## Observation\n\nText of it.", "no-closing-fence", "", 4, 1),
    ("title: A\u00a0%\nsummary: 40\u00a0% of it\n", None, "", 0, 0),
]


@pytest.mark.parametrize(("inside", "kind", "mistake", "line", "column"), PLACES, ids=[place[0] for place in PLACES])
def test_the_mistake_and_its_place(inside: str, kind: str | None, mistake: str, line: int, column: int) -> None:
    """One fault, at the sign that is wrong; an odd space that breaks nothing is none."""
    faults = read_front_matter(f"---\n{inside}\n---\n").faults
    assert [fault[:3] for fault in faults] == ([] if kind is None else [(kind, line, column)])
    assert [fault.details.get("mistake", "") for fault in faults] == ([] if kind is None else [mistake])
