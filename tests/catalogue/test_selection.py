"""From a definition to its rows: conditions, items, order and groups."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.column import Row, Scope
from milpart_docs.catalogue.definition import Definition
from milpart_docs.catalogue.selection import REST, group_rows, select, sort_rows
from milpart_docs.corpus import Corpus
from tests.corpora import columns_of, corpus_of, record

LESSONS = corpus_of(
    record("LL-2026-0001", status="observation", pillars=["train"], priority="urgent", date_observed="2026-03"),
    record("LL-2026-0002", status="withdrawn", pillars=["train", "equip"], date_observed="2025"),
    record("LL-2026-0003", status="tasked", priority="information"),
    record("CRS-2026-0001", pillars=["train"], level="basic"),
)
ACTIONS = corpus_of(
    record(
        "LL-2026-0001",
        actions=[
            {"owner": "ACR-B", "due": "2026-12-01", "status": "open"},
            {"owner": "ACR-A", "due": "2026-10-01", "status": "done"},
            {"owner": "ACR-A", "due": "2027-01-01"},
        ],
    ),
    record("LL-2026-0002", actions=[{"owner": "ACR-A", "due": "2026-11-30", "status": "open"}]),
    record("LL-2026-0003"),
)


def chosen(corpus: Corpus = LESSONS, **options: Any) -> list[str]:
    """Give the rows of a catalogue: the last digit of each record, and the place of the item."""
    rows = select(Definition("own", "Own", **options), columns_of(corpus))
    return [row.entry.id.replace("LL-2026-000", "") + "".join(f"/{step}" for step in row.place[1:]) for row in rows]


@pytest.mark.parametrize(
    ("records", "rows"),
    [
        ({}, ["CRS-2026-0001", "1", "2", "3"]),
        ({"type": ("lesson",)}, ["1", "2", "3"]),
        ({"type": ("lesson",), "pillar": ("equip", "reform")}, ["2"]),
        ({"pillar": ("train",)}, ["CRS-2026-0001", "1", "2"]),
        ({"priority": ("*",)}, ["1", "3"]),
        ({"priority": ("*", "urgent")}, ["1", "3"]),
        ({"priority": ("urgent",), "pillar": ("equip",)}, []),
        ({"type": ("course",), "level": ("basic",)}, ["CRS-2026-0001"]),
        ({"type": ("*",)}, ["CRS-2026-0001", "1", "2", "3"]),
        ({"type": ("lessons",)}, []),
    ],
)
def test_conditions(records: dict[str, tuple[str, ...]], rows: list[str]) -> None:
    """One of the values in every column; ``*`` is whatever there is, but something."""
    assert chosen(records=records) == rows


def test_without() -> None:
    """One value of any of the columns is enough to be left out, and with ``*`` whatever there is; who has none stays."""
    assert chosen(records={"type": ("lesson",)}, without={"status": ("withdrawn",), "priority": ("urgent",)}) == ["3"]
    assert chosen(without={"pillar": ("train",)}) == ["3"]
    assert chosen(without={"pillar": ("*",)}) == ["3"]


def test_items_are_rows() -> None:
    """Each action of each lesson, in the order in which they are written; a lesson without any has no row."""
    assert chosen(ACTIONS, each="actions") == ["1/0", "1/1", "1/2", "2/0"]


def test_conditions_on_items() -> None:
    """They are about the action and not about its lesson; those on records are about the lesson."""
    assert chosen(ACTIONS, each="actions", items={"status": ("open",)}) == ["1/0", "2/0"]
    assert chosen(ACTIONS, each="actions", items={"owner": ("ACR-A",), "status": ("*",)}) == ["1/1", "2/0"]
    assert chosen(ACTIONS, each="actions", records={"status": ("open",)}) == []


def test_order_of_items() -> None:
    """By the fields of the items, whichever lesson they are from."""
    assert chosen(ACTIONS, each="actions", order=("due",)) == ["1/1", "2/0", "1/0", "1/2"]
    assert chosen(ACTIONS, each="actions", order=("owner", "-due")) == ["1/2", "2/0", "1/1", "1/0"]


@pytest.mark.parametrize(
    ("order", "rows"),
    [
        (("date_observed",), ["2", "1", "CRS-2026-0001", "3"]),
        (("-date_observed",), ["1", "2", "CRS-2026-0001", "3"]),
        (("priority",), ["1", "3", "CRS-2026-0001", "2"]),
        (("-priority",), ["3", "1", "CRS-2026-0001", "2"]),
        (("-record",), ["3", "2", "1", "CRS-2026-0001"]),
        (("-type", "record"), ["CRS-2026-0001", "1", "2", "3"]),
        (("type", "-record"), ["3", "2", "1", "CRS-2026-0001"]),
    ],
)
def test_missing_values_stand_last_both_ways(order: tuple[str, ...], rows: list[str]) -> None:
    """Where nothing else decides, in the order of the identifiers, also with ``-``."""
    assert chosen(order=order) == rows


def test_limit() -> None:
    """The first rows of the order."""
    assert chosen(order=("-record",), limit=2) == ["3", "2"]
    assert chosen(limit=50) == chosen()


def grouped(corpus: Corpus, name: str, each: str = "") -> dict[str, list[str]]:
    """Give the groups of all rows by a column, in their order."""
    columns, scope = columns_of(corpus), Scope(each)
    groups = group_rows(select(Definition("own", "Own", each=each), columns), name, columns, scope)
    return {str(value): [row.entry.id[-4:] for row in rows] for value, rows in groups.items()}


def test_groups_and_the_rest() -> None:
    """In the order of the vocabulary; with two values in two groups; those without any in the last."""
    assert list(grouped(LESSONS, "pillar").items()) == [("train", ["0001", "0001", "0002"]), ("equip", ["0002"]), (REST, ["0003"])]


def test_groups_of_items() -> None:
    """By the fields of the items, where these are the rows."""
    assert grouped(ACTIONS, "status", "actions") == {"open": ["0001", "0002"], "done": ["0001"], REST: ["0001"]}


COUNTS = st.lists(st.none() | st.integers(0, 5), max_size=8)


@given(COUNTS)
def test_sorting_keeps_every_row_and_puts_the_missing_last(numbers: list[int | None]) -> None:
    """Up and down are mirror images of one another but for the rows without a value and the equal ones."""
    fields: list[dict[str, Any]] = [{} if number is None else {"trainees": number} for number in numbers]
    corpus = corpus_of(*(record(f"ACT-2026-{place:04}", **given) for place, given in enumerate(fields)))
    columns = columns_of(corpus)
    rows = [Row(entry) for entry in corpus.by_id.values()]
    for name, is_down in (("trainees", False), ("-trainees", True)):
        found = sort_rows(rows, name, columns)
        known = [row.entry.fields["trainees"] for row in found if "trainees" in row.entry.fields]
        assert known == sorted(known, reverse=is_down)
        assert [row.entry.id for row in found[len(known) :]] == [row.entry.id for row in rows if "trainees" not in row.entry.fields]
        for number in set(known):
            alike = [row.entry.id for row in found if row.entry.fields.get("trainees") == number]
            assert alike == sorted(alike)


@given(st.lists(st.lists(st.sampled_from(["train", "equip", "advise"]), max_size=3), max_size=6))
def test_every_row_is_in_a_group(pillars: list[list[str]]) -> None:
    """In one for each of its values, or in the rest; once in each, and no group is empty."""
    corpus = corpus_of(*(record(f"LL-2026-{place:04}", pillars=values) for place, values in enumerate(pillars)))
    columns = columns_of(corpus)
    groups = group_rows([Row(entry) for entry in corpus.by_id.values()], "pillar", columns)
    assert all(groups.values())
    for place, values in enumerate(pillars):
        stands_in = [value for value, rows in groups.items() for row in rows if row.entry.id == f"LL-2026-{place:04}"]
        assert sorted(map(str, stands_in)) == sorted(set(values) or {REST})
