"""MP717: records that stand above themselves."""

from pathlib import Path

import pytest

from milpart_docs.rules.domain.circles import find_circles
from milpart_docs.rules.domain.mp717_circle import SHOWN
from tests.patience import patience
from tests.projects import diagnose, make_project
from tests.rules.domain.layers import record


def circles(root: Path, fields: dict[str, str]) -> list[str]:
    """Check records with a further field each, and give file and way of each finding of the rule."""
    files = {path: text for identifier, field in fields.items() for path, text in record(identifier, add=f"{field}\n").items()}
    found = [item for item in diagnose(make_project(root, files)) if item.code == "MP717"]
    return [f"{item.location.path[5:-3]}: {item.message.rpartition(': ')[2]}" for item in found]


@pytest.mark.parametrize(
    ("prefix", "field"),
    [
        ("CAP-", "broader"),
        ("EQP-", "broader"),
        ("TRM-", "broader"),
        ("ACT-2026-100", "parent"),
        ("ACR-", "parent"),
        ("AMB-", "prerequisite"),
    ],
)
def test_each_relation(tmp_path: Path, prefix: str, field: str) -> None:
    """Each member of a circle is told the way round from where it stands; who only leads into it is not."""
    one, two, three, outside = (f"{prefix}{number}" for number in (1, 2, 3, 4))
    fields = {one: two, two: three, three: one, outside: one}
    assert circles(tmp_path, {identifier: f"{field}: {above}" for identifier, above in fields.items()}) == [
        f"{one}: {one} → {two} → {three} → {one}",
        f"{two}: {two} → {three} → {one} → {two}",
        f"{three}: {three} → {one} → {two} → {three}",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"CAP-1": "broader: CAP-2", "CAP-2": "broader: CAP-3", "CAP-3": ""},
        {"CAP-1": "broader: CAP-1"},
        {"CAP-1": "broader: CAP-9"},
        {"CAP-1": "broader: EQP-1", "EQP-1": "broader: CAP-1"},
        {"CAP-1": "broader: [CAP-2]", "CAP-2": "broader: CAP-1"},
        {"TRM-1": "see: [TRM-2]", "TRM-2": "see: [TRM-1]"},
        {"TRM-1": "related: [TRM-2]\nbroader: TRM-2", "TRM-2": "related: [TRM-1]"},
        {"CAP-1": "parent: CAP-2", "CAP-2": "parent: CAP-1"},
    ],
)
def test_no_circle(tmp_path: Path, fields: dict[str, str]) -> None:
    """Itself is told by MP203, another type by MP202; other relations may well go both ways."""
    assert circles(tmp_path, fields) == []


def test_place_and_hint(tmp_path: Path) -> None:
    """The finding stands at the value of the field."""
    files = {**record("CAP-1", add="broader: CAP-2\n"), **record("CAP-2", add="broader: CAP-1\n")}
    found = [item for item in diagnose(make_project(tmp_path, files)) if item.code == "MP717"]
    assert [str(item.location) for item in found] == ["docs/CAP-1.md:16:10", "docs/CAP-2.md:16:10"]
    assert found[0].hint == "remove broader from the record that stands at the top"


def test_two_files_of_one_identifier(tmp_path: Path) -> None:
    """The second of them is in no circle: nothing leads to it."""
    files = {**record("CAP-1", add="broader: CAP-2\n"), **record("CAP-2", add="broader: CAP-1\n")}
    files["docs/z/CAP-1-copy.md"] = files["docs/CAP-1.md"]
    found = [item.location.path for item in diagnose(make_project(tmp_path, files)) if item.code == "MP717"]
    assert found == ["docs/CAP-1.md", "docs/CAP-2.md"]


def test_long_circle_is_named_by_its_ends(tmp_path: Path) -> None:
    """The middle of a long way is left out, seen from each member."""
    count = SHOWN + 3
    found = circles(tmp_path, {f"CAP-{number:02}": f"broader: CAP-{(number + 1) % count:02}" for number in range(count)})
    assert len(found) == count
    ends = "CAP-01 → CAP-02 → CAP-03 → CAP-04 → CAP-05 → CAP-06 → … 3 more … → CAP-10 → CAP-11 → CAP-12 → CAP-13 → CAP-14 → CAP-00 → CAP-01"
    assert found[1] == f"CAP-01: {ends}"


def test_a_hundred_thousand_in_one_chain() -> None:
    """Time grows with the number of links, and nothing calls itself."""
    chain = {f"{number:06}": f"{number + 1:06}" for number in range(100_000)}
    with patience():
        assert list(find_circles(chain)) == []
        assert list(find_circles(dict(reversed(chain.items())))) == []
        chain["100000"] = "000000"
        (circle,) = find_circles(chain)
    assert len(circle) == 100_001
