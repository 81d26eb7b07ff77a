"""MP602: references to records of a higher marking."""

from pathlib import Path

import pytest

from tests.projects import BASE, LESSON, base_lesson
from tests.rules.findings import find, places

ACTIVITY = "docs/activities/ACT-2026-0001-first-course.md"
LIMITE = {ACTIVITY: (BASE / ACTIVITY).read_text(encoding="utf-8").replace("marking: PUBLIC", "marking: LIMITE")}


def test_field_and_text(tmp_path: Path) -> None:
    """Every reference is told, in the front matter and in the body."""
    assert places(tmp_path, "MP602", LIMITE) == ["LL-2026-0001-lead-time.md:20:11", "LL-2026-0001-lead-time.md:32:74"]


def test_hint(tmp_path: Path) -> None:
    """The hint names the marking that would do."""
    hint = "leave the reference out, or mark this record LIMITE"
    assert [line.partition(" ")[2] for line in find(tmp_path, "MP602", LIMITE)] == [hint, hint]


def test_same_or_higher_marking_may_cite(tmp_path: Path) -> None:
    """A record may cite what is marked as high as itself, or lower."""
    assert places(tmp_path, "MP602", {**LIMITE, LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE"))}) == []


def test_a_page_says_who_reads_it(tmp_path: Path) -> None:
    """A page counts with its marking; without one it counts as the highest, which MP605 tells."""
    files = {
        LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE")),
        "docs/page.md": "---\nmarking: PUBLIC\n---\n[[LL-2026-0001]]\n",
        "docs/unmarked.md": "[[LL-2026-0001]]\n",
        "docs/marked.md": "---\nmarking: LIMITE\n---\n[[LL-2026-0001]]\n",
    }
    assert places(tmp_path, "MP602", files) == ["page.md:4:1"]


def test_unknown_markings_are_left_to_others(tmp_path: Path) -> None:
    """Where a marking is missing or unknown, that is the finding, on either side."""
    files = {**LIMITE, LESSON: base_lesson(("marking: PUBLIC", "marking: OPEN"))}
    assert places(tmp_path / "source", "MP602", files) == []
    odd = {path: text.replace("marking: LIMITE\n", "") for path, text in LIMITE.items()}
    assert places(tmp_path / "target", "MP602", odd) == []


def for_some(*communities: str) -> dict[str, str]:
    """Give the activity, releasable to some communities only."""
    return {ACTIVITY: LIMITE[ACTIVITY].replace("marking: LIMITE", f"marking: LIMITE\nreleasable_to: [{', '.join(communities)}]")}


def lesson(*changes: tuple[str, str], own: str = "LIMITE") -> dict[str, str]:
    """Give the base lesson with a marking of its own, which refers to the activity in its text only."""
    return {LESSON: base_lesson(("marking: PUBLIC", f"marking: {own}"), ("related: [ACT-2026-0001]\n", ""), *changes)}


CITED = "see [[ACT-2026-0001]]."


@pytest.mark.parametrize(
    ("own", "is_fine"),
    [
        ("LIMITE", False),
        ("LIMITE\nreleasable_to: [FRA]", True),
        ("LIMITE\nreleasable_to: [EU, FRA]", True),
        ("LIMITE\nreleasable_to: [FRA, BEL]", False),
        ("LIMITE\nreleasable_to: [BEL]", False),
        ("LIMITE\nreleasable_to: []", False),
        ("RESTREINT UE/EU RESTRICTED", False),
    ],
)
def test_communities(tmp_path: Path, own: str, is_fine: bool) -> None:  # noqa: FBT001 - the table of the test gives it
    """All who may see the source must be able to see the target."""
    found = find(tmp_path, "MP602", {**for_some("FRA", "EU"), **lesson(own=own)})
    assert [line.partition(" ")[2] for line in found] == ([] if is_fine else ["leave the reference out, or write releasable_to: [FRA, EU]"])


@pytest.mark.parametrize(
    ("marking", "hint"),
    [
        ("LIMITE FRA", ""),
        ("LIMITE EU", ""),
        ("LIMITE", "begin the block with ::: marking LIMITE FRA EU"),
        ("PUBLIC", "mark this block LIMITE"),
        ("LIMITE NATO", "begin the block with ::: marking LIMITE FRA EU"),
    ],
)
def test_a_block_counts_with_its_own_protection(tmp_path: Path, marking: str, hint: str) -> None:
    """A reference in a block is seen by those only who may see the block."""
    block = f"as follows.\n\n::: marking {marking}\n[[ACT-2026-0001]]\n:::\n"
    found = find(tmp_path, "MP602", {**for_some("FRA", "EU"), **lesson((CITED, block), own="PUBLIC")})
    assert [line.partition(" ")[2] for line in found] == ([f"leave the reference out, or {hint}"] if hint else [])


def test_blocks_in_one_another(tmp_path: Path) -> None:
    """Whoever sees the inner one may see the outer one, too."""
    block = "as follows.\n\n::: marking LIMITE FRA\n::: marking LIMITE NATO\n[[ACT-2026-0001]]\n:::\n:::\n[[ACT-2026-0001]]\n"
    assert places(tmp_path, "MP602", {**for_some("FRA"), **lesson((CITED, block), own="PUBLIC")}) == ["LL-2026-0001-lead-time.md:38:1"]


@pytest.mark.parametrize(
    ("related", "expected"),
    [
        ("{value: [ACT-2026-0001], withhold: LIMITE}", []),
        ("[{value: ACT-2026-0001, withhold: LIMITE}]", []),
        ("[{value: ACT-2026-0001, withhold: PUBLIC}]", ["20:19"]),
        ("[{withhold: LIMITE}, ACT-2026-0001]", ["20:31"]),
        ("[{withhold: LIMITE}, {value: ACT-2026-0001, withhold: LIMITE}]", []),
        ("[{value: ACR-EUMS, withhold: LIMITE}, ACT-2026-0001]", ["20:48"]),
    ],
)
def test_a_value_counts_with_its_own_protection(tmp_path: Path, related: str, expected: list[str]) -> None:
    """The item that is withheld, the list that is, and not the item behind one that stands elsewhere."""
    text = base_lesson(("[ACT-2026-0001]", related), (CITED, "as follows."))
    found = places(tmp_path, "MP602", {**LIMITE, LESSON: text})
    assert [place.partition(":")[2] for place in found] == expected


def test_values_in_parts(tmp_path: Path) -> None:
    """A part that is withheld as a whole protects what stands in it."""
    actor = "docs/actors/ACR-EUMS.md"
    marked = (BASE / actor).read_text(encoding="utf-8").replace("marking: PUBLIC", "marking: LIMITE")
    endorsed = "proposed_action_body: ACR-EUTM-EXAMPLE\nendorsed: {by: ACR-EUMS, on: 2026-11-02, withhold: LIMITE}"
    text = base_lesson(("proposed_action_body: ACR-EUMS", endorsed), ("originator: ACR-EUMS", "originator: ACR-EUTM-EXAMPLE"))
    found = [place for place in places(tmp_path, "MP602", {actor: marked, LESSON: text}) if place.startswith("LL-")]
    assert found == []
    bare = text.replace(", withhold: LIMITE", "")
    assert places(tmp_path / "bare", "MP602", {actor: marked, LESSON: bare})[-1] == "LL-2026-0001-lead-time.md:20:16"


def test_contradictions_are_left_to_mp604(tmp_path: Path) -> None:
    """A target that is PUBLIC for some only has its finding, and gives none to those who refer to it."""
    odd = {ACTIVITY: for_some("FRA")[ACTIVITY].replace("marking: LIMITE", "marking: PUBLIC")}
    assert places(tmp_path, "MP602", odd) == []


SECRET_PAGE = {"docs/inner/secret.md": "---\nmarking: LIMITE\n---\nText.\n"}


def page(text: str) -> dict[str, str]:
    """Give a page for everyone; its body begins on line 4."""
    return {"docs/page.md": f"---\nmarking: PUBLIC\n---\n{text}\n"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See ACT-2026-0001.", ["4:5"]),
        ("`ACT-2026-0001`, ACT-2026-0001", ["4:2"]),
        ("[[ACT-2026-0001]] ACT-2026-0001", ["4:1"]),
        ("[x](activities/ACT-2026-0001-first-course.md)", ["4:5"]),
        ("[x](inner/secret.md)", ["4:5"]),
        ('a\n<a href="inner/secret/">x</a>', ["5:10"]),
        ("[x](/inner/secret.md#a)", ["4:5"]),
        ("[x](inner/secr%65t.md)", ["4:1"]),
        ("<!-- ACT-2026-0001 inner/secret.md -->", []),
        ("::: marking LIMITE\nACT-2026-0001 [x](inner/secret.md)\n:::", []),
        ("::: marking LIMITE\nACT-2026-0001\n:::\nACT-2026-0001", ["7:1"]),
        ("[x](inner/other.md)", []),
    ],
)
def test_names_that_are_no_references(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Plain identifiers, links to files of records, and links to pages."""
    bare = lesson((CITED, "as follows."))
    found = places(tmp_path, "MP602", {**LIMITE, **SECRET_PAGE, **bare, **page(text)})
    assert [place.removeprefix("page.md:") for place in found] == expected


@pytest.mark.parametrize(
    ("summary", "is_told"),
    [("As in ACT-2026-0001", True), ("{value: As in ACT-2026-0001, withhold: LIMITE}", False)],
)
def test_names_in_values(tmp_path: Path, summary: str, is_told: bool) -> None:  # noqa: FBT001 - the table of the test gives it
    """A value that is withheld may name what is as high."""
    text = lesson((CITED, "as follows."), own="PUBLIC")[LESSON]
    line = next(line for line in text.split("\n") if line.startswith("summary:"))
    found = places(tmp_path, "MP602", {**LIMITE, LESSON: text.replace(line, f"summary: {summary}")})
    assert bool(found) == is_told


def test_paragraphs_in_blocks(tmp_path: Path) -> None:
    """Who cites a paragraph of a block tells that there is one; from the block itself it may be cited."""
    block = "as follows.\n\n::: marking LIMITE\n7.1 Text [[LL-2026-0001#7.1]].\n:::\n7.2 Text.\n"
    bare = {LESSON: base_lesson((CITED, block))}
    text = "[[LL-2026-0001#7.1]] is told.\n[[LL-2026-0001#7.2]] and [[LL-2026-0001]] are not."
    assert places(tmp_path, "MP602", {**bare, **page(text)}) == ["page.md:4:1"]
