"""MP204: records that supersede one another in a circle."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.rules.references.mp204_supersession_cycle import SHOWN, find_cycles
from tests.patience import patience
from tests.projects import base_lesson, diagnose, make_project


def circles(root: Path, fields: dict[int, str]) -> list[str]:
    """Check lessons with a further field each, and give place and named circle of each finding of the rule."""
    files = {
        f"lessons/LL-2026-{number:04}.md": base_lesson(("id: LL-2026-0001", f"id: LL-2026-{number:04}"), ("related:", f"{field}\nrelated:"))
        for number, field in fields.items()
    }
    found = [diagnostic for diagnostic in diagnose(make_project(root, files)) if diagnostic.code == "MP204"]
    return [f"{diagnostic.location}: {diagnostic.message.rpartition(': ')[2].replace('LL-2026-000', '')}" for diagnostic in found]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({2: "supersedes: [LL-2026-0003]", 3: "supersedes: [LL-2026-0002]"}, ["2.md:20:14: 2 → 3 → 2"]),
        ({2: "superseded_by: LL-2026-0003", 3: "superseded_by: LL-2026-0002"}, ["3.md:20:16: 2 → 3 → 2"]),
        ({2: "supersedes: [LL-2026-0003]\nsuperseded_by: LL-2026-0003", 3: "status_note: x"}, ["2.md:20:14: 2 → 3 → 2"]),
        (
            {2: "supersedes: [LL-2026-0003]", 3: "supersedes: [LL-2026-0004]", 4: "supersedes: [LL-2026-0002]"},
            ["2.md:20:14: 2 → 3 → 4 → 2"],
        ),
        (
            {n: f"supersedes: [LL-2026-000{m}]" for n, m in ((2, 3), (3, 2), (4, 5), (5, 4))},
            ["2.md:20:14: 2 → 3 → 2", "4.md:20:14: 4 → 5 → 4"],
        ),
        (
            {
                2: "supersedes: [LL-2026-0003, LL-2026-0004]",
                3: "supersedes: [LL-2026-0004]\nsuperseded_by: LL-2026-0002",
                4: "superseded_by: LL-2026-0003",
            },
            [],
        ),
        ({2: "supersedes: [LL-2026-0002]"}, []),
        ({2: "supersedes: [LL-2026-0003]", 3: "superseded_by: LL-2026-0002"}, []),
    ],
)
def test_circles(tmp_path: Path, fields: dict[int, str], expected: list[str]) -> None:
    """Each circle is told once, whichever of the two fields makes it; the same fact said on both sides is none."""
    assert circles(tmp_path, fields) == [f"lessons/LL-2026-000{line}" for line in expected]


def test_fifty_thousand_in_one_chain() -> None:
    """A long chain ends no recursion, and a circle of that length is named by its ends."""
    chain: dict[str, dict[str, None]] = {f"{number:05}": {f"{number + 1:05}": None} for number in range(50_000)}
    with patience():
        assert list(find_cycles(chain)) == []
        chain["50000"] = {"00000": None}
        (cycle,) = find_cycles(chain)
    assert len(cycle) == SHOWN + 1
    assert (cycle[0], cycle[-1]) == ("00000", "50000")


def test_a_chain_in_which_each_leads_back_to_the_first() -> None:
    """Many long circles in one knot take no more than time in proportion to the links."""
    knot = {f"{number:05}": {f"{number + 1:05}": None, "00000": None} for number in range(20_000)}
    with patience():
        assert sum(1 for _ in find_cycles(knot)) == 20_000


nodes = st.sampled_from("abcdef")


@given(st.dictionaries(nodes, st.dictionaries(nodes, st.none())))
def test_a_circle_is_found_just_where_there_is_one(graph: dict[str, dict[str, None]]) -> None:
    """What is named is a circle, and where none is named there is none: the nodes can be taken away from the ends."""
    cycles = list(find_cycles(graph))
    for cycle in cycles:
        assert all(following in graph[node] for node, following in zip(cycle, [*cycle[1:], cycle[0]], strict=True))
    left = dict(graph)
    while ends := [node for node, targets in left.items() if not set(targets) & set(left)]:
        left = {node: targets for node, targets in left.items() if node not in ends}
    assert bool(cycles) == bool(left)
