"""MP725: classes of equipment outside the EU Common Military List."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.loading import read_one
from milpart_docs.rules.domain.mp725_outside_military_list import check_corpus
from milpart_docs.rules.engine import inspect_file
from milpart_docs.rules.rule import Context
from tests.patience import patience
from tests.projects import TODAY
from tests.rules.domain.layers import project, record
from tests.rules.findings import places

LISTED = "military_list: ML17\n"


def equipment(key: str, above: str = "", *, listed: str = "", status: str = "draft") -> dict[str, str]:
    """Give a class of equipment with the class above it."""
    add = f"broader: {above}\n" if above else ""
    return record(f"EQP-{key}", (LISTED, listed), ("status: draft", f"status: {status}"), add=add)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (equipment("A"), ["EQP-A.md:13:1"]),
        (equipment("A", listed="military_list:\n"), ["EQP-A.md:13:1"]),
        (project(equipment("A", "EQP-B"), equipment("B")), ["EQP-A.md:15:10", "EQP-B.md:13:1"]),
        (
            project(equipment("A", "EQP-B"), equipment("B", "EQP-C"), equipment("C", status="withdrawn")),
            ["EQP-A.md:15:10", "EQP-B.md:15:10"],
        ),
        (project(equipment("A", "EQP-B", listed=LISTED), equipment("B")), ["EQP-B.md:13:1"]),
    ],
)
def test_outside(tmp_path: Path, files: dict[str, str], expected: list[str]) -> None:
    """The finding stands at ``broader``, where there is one, or else at the code."""
    assert places(tmp_path, "MP725", files) == expected


@pytest.mark.parametrize(
    "files",
    [
        equipment("A", listed=LISTED),
        project(equipment("A", "EQP-B"), equipment("B", "EQP-C"), equipment("C", listed=LISTED)),
        equipment("A", status="superseded"),
        equipment("A", listed="military_list: ML99\n"),
        project(equipment("A", "EQP-B"), equipment("B", listed="military_list: [ML6]\n")),
        equipment("A", "EQP-NOWHERE"),
        equipment("A", "EQP-A"),
        equipment("A", "ACR-EUMS"),
        equipment("A", "[EQP-B]"),
        project(equipment("A", "EQP-B"), equipment("B", "EQP-A")),
        project(equipment("A", "EQP-B"), {"docs/EQP-B.md": "---\nid: EQP-B\ntype: [\n---\n"}),
    ],
)
def test_inside_or_not_known(tmp_path: Path, files: dict[str, str]) -> None:
    """From itself or from above; what leads nowhere, goes in a circle or is wrong is told by other rules."""
    assert places(tmp_path, "MP725", files) == []


def test_ten_thousand_in_one_chain() -> None:
    """Each class is walked over once."""
    last = 9_999
    texts = {
        f"docs/EQP-{number:05}.md": next(iter(equipment(f"{number:05}", f"EQP-{number + 1:05}" if number < last else "").values()))
        for number in range(last + 1)
    }
    entries = tuple(decode(path, read_one(inspect_file, Found(path, text.encode()))) for path, text in texts.items())
    corpus = Corpus(Settings(Path("/nowhere")), entries)
    assert corpus.graph.unresolved
    with patience():
        assert len(list(check_corpus(corpus, Context(TODAY)))) == last + 1
