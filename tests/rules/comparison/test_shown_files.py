"""The files that a text shows or links."""

from milpart_docs.rules.comparison.shown_files import find_shown
from tests.changes import change_of
from tests.corpora import page

TEXT = """---
marking: PUBLIC
---

See [the plan](files/plan.pdf "now"), and [![bridge](bridge.png)](other.md).

::: marking LIMITE
<img src="/maps/gao.png" alt="Gao">
:::

![again][b]

[b]: bridge.png
"""


def test_paths_places_and_protections() -> None:
    """Pictures in links, in HTML and by definitions; pages are none, and nothing that is not there."""
    corpus = change_of([], [page("notes/a", TEXT)]).after
    there = {"docs/notes/files/plan.pdf", "docs/notes/bridge.png", "docs/maps/gao.png", "docs/notes/other.md"}
    found = [
        (one.path, one.line, one.column, [around.marking for around in one.around])
        for one in find_shown((corpus, corpus.entries[0]), there.__contains__)
    ]
    assert sorted(found, key=lambda one: one[1:]) == [
        ("docs/notes/files/plan.pdf", 5, 5, ["PUBLIC"]),
        ("docs/notes/bridge.png", 5, 44, ["PUBLIC"]),
        ("docs/maps/gao.png", 8, 6, ["PUBLIC", "LIMITE"]),
        ("docs/notes/bridge.png", 13, 1, ["PUBLIC"]),
    ]
    assert [*find_shown((corpus, corpus.entries[0]), lambda _: False)] == []
