"""The order of keys."""

import pytest

from milpart_docs.authoring.fixes.key_order import OWN, find_key_order, rank_of_keys
from milpart_docs.authoring.text.edits import apply_edits
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.written_order import written_keys
from milpart_docs.reading import read_source
from milpart_docs.rules.fix import Edit

HEAD = "---\n"
TAIL = "---\n\n## Observation\n"


def ordered(front: str) -> str:
    """Give a lesson's front matter with its keys in order."""
    source = read_source("lessons/LL-2026-0001.md", f"{HEAD}{front}{TAIL}".encode())
    edits = [change for fix in find_key_order(source) for change in fix.changes if isinstance(change, Edit)]
    return apply_edits(source.text, edits)[len(HEAD) : -len(TAIL)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("type: lesson\nid: LL-2026-0001\n", "id: LL-2026-0001\ntype: lesson\n"),
        ("type: lesson\n# who\nid: LL-2026-0001 # x\n# end\n", "# who\nid: LL-2026-0001 # x\ntype: lesson\n# end\n"),
        ("sources:\n  - title: x\n\n\ntype: lesson\ncontext: ACR-X\n", "type: lesson\ncontext: ACR-X\nsources:\n  - title: x\n\n\n"),
        ("type: lesson\ntitle: >-\n  a\n\n  # b\nid: LL-2026-0001\n", "id: LL-2026-0001\ntype: lesson\ntitle: >-\n  a\n\n  # b\n"),
        ("type: lesson\ntopics:\n- a\nid: LL-2026-0001\n", "id: LL-2026-0001\ntype: lesson\ntopics:\n- a\n"),
    ],
)
def test_keys_move_with_their_lines(before: str, after: str) -> None:
    """Comments go with the key below them, comments at the end stay there, and a value keeps all its lines."""
    assert ordered(before) == after


@pytest.mark.parametrize(
    "front",
    [
        "id: LL-2026-0001\ntype: lesson\nroot_cause: x\ncontext: ACR-X\nimpact: y\n",
        "type: lesson\ncontext: ACR-X\nsources: []\nrelated: []\nillustrative: true\n",
        "{type: lesson, id: LL-2026-0001}\n",
        "  type: lesson\n  id: LL-2026-0001\n",
        "type: lesson\nid: LL-2026-0001\nid: LL-2026-0001\n",
        "type: lesson\nodd: 1\nid: LL-2026-0001\n",
        "type: x\nid: LL-2026-0001\n",
    ],
)
def test_what_stays(front: str) -> None:
    """A type's own keys keep their order, and so does what is laid out in another way or is not understood."""
    assert ordered(front) == front


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_type_begins_with_its_identifier(type_name: str) -> None:
    """The first ranks are those of the keys by which a reader knows what the record is."""
    ranks = rank_of_keys(type_name)
    assert [*ranks][:5] == ["id", "type", "title", "status", "marking"]
    assert ranks["sources"] > ranks["topics"]


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_what_is_written_anew_is_in_order(type_name: str) -> None:
    """New records, the form and the settings of editors write keys in an order that nothing has to be moved in."""
    ranks = rank_of_keys(type_name)
    written = [ranks.get(key, OWN) for key in written_keys(type_name)]
    assert written == sorted(written)
