"""Activities from JSON lines: what is read, what is skipped and why, and that no bytes stop it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.picture.activities import Activity, Money
from milpart_docs.analysis.picture.activity_lines import (
    FIRST,
    HINTS,
    LONGEST,
    NO_JSON,
    NO_OBJECT,
    NO_UTF8,
    SAME_ID,
    TOO_LONG,
    read_activity_lines,
)
from milpart_docs.analysis.picture.activity_object import IS_SUM, NO_PARTNER, NO_START, UNKNOWN_STATUS
from milpart_docs.analysis.picture.unread import HINTS as UNREAD_HINTS
from milpart_docs.analysis.picture.unread import NO_AMOUNT, NO_COUNT, NO_CURRENCY, NO_DAY, NO_PILLAR, NO_TEXT
from tests.analysis.picture.activity_values import ordinal
from tests.projects import TODAY

PUBLIC = {
    "fiscal_year": "2020-2021",
    "region": "Africa",
    "country": "Angola",
    "program": "IMET-1 - Fiscal Year 2020 Department of State Training",
    "course_title": "American Language Course",
    "delivery_unit": "DLIELC",
    "recipient_unit": "Air Force Language Center",
    "start_date": "2019-12-23",
    "end_date": "2020-01-10",
    "start_raw": "12/23/2019",
    "quantity": 2,
    "total_cost_usd": 12190.0,
}
OWN = {
    "id": "X-1",
    "title": "A course",
    "providers": [{"actor": "France", "role": "funding"}, "ACR-EUTM"],
    "partners": ["Mali", "NER"],
    "pillars": ["train", "advise"],
    "activity_type": "individual-training",
    "dates": {"actual_start": "2026-03", "planned_end": "2026-12"},
    "instrument": "csdp",
    "recipient_unit": "41st",
    "status": "implementation",
    "trainees": 30,
    "budget": {"amount": 5, "currency": "EUR"},
    "capabilities": ["CAP-C2"],
    "parent": "X-0",
}


def read(*lines: Any, provider: str = "") -> list[Activity]:
    """Read lines, all of which must be activities."""
    found = read_activity_lines([json.dumps(line).encode() for line in lines], TODAY, provider)
    assert found.skipped.total == 0, found.skipped.first
    return list(found.activities)


def skipped(*lines: bytes) -> list[tuple[int, int | None, str]]:
    """Give the lines that were skipped: number, column, reason."""
    found = read_activity_lines(lines, TODAY).skipped
    assert all(line.hint for line in found.first)
    return [(line.line, line.column, line.reason) for line in found.first]


def test_public_training_data() -> None:
    """The country by code, the programme before the dash as provider, training as pillar, the course for the type, dollars, closed."""
    assert read(PUBLIC) == [
        Activity(
            "line 1",
            "American Language Course",
            ("IMET-1",),
            ("AGO",),
            ("train",),
            recipient_unit="Air Force Language Center",
            status="closed",
            start=ordinal("2019-12-23"),
            end=ordinal("2020-01-10"),
            trainees=2,
            money=Money(12190.0, "USD"),
            course="American Language Course",
        )
    ]


def test_own_names() -> None:
    """All fields of the platform; France is a state, EUTM an actor."""
    assert read(OWN) == [
        Activity(
            "X-1",
            "A course",
            ("FRA", "ACR-EUTM"),
            ("MLI", "NER"),
            ("train", "advise"),
            "individual-training",
            ("CAP-C2",),
            "csdp",
            "41st",
            "implementation",
            ordinal("2026-03-01"),
            ordinal("2026-12-31"),
            30,
            Money(5.0, "EUR"),
            "X-0",
        )
    ]


@pytest.mark.parametrize(
    ("line", "provider", "providers"),
    [
        ({"providers": ["DEU"]}, "USA", ("DEU",)),
        ({"provider": "Germany"}, "USA", ("DEU",)),
        ({"providers": []}, "USA", ("USA",)),
        ({"providers": [{"role": "funding"}, 7]}, "USA", ("USA",)),
        ({"program": "IMET-1 - Fiscal Year"}, "USA", ("USA",)),
        ({"program": "IMET-1 - Fiscal Year"}, "", ("IMET-1",)),
        ({"program": "PKO"}, "", ("PKO",)),
        ({"providers": ["AU"]}, "", ("AU",)),
        ({}, "", ()),
    ],
)
def test_provider(line: dict[str, Any], provider: str, providers: tuple[str, ...]) -> None:
    """That of the line, else the one given, else the programme, else nobody; AU is the African Union as well as Australia, and stays."""
    (found,) = read({"country": "MLI", "start": "2026", **line}, provider=provider)
    assert found.providers == providers


@pytest.mark.parametrize(
    ("line", "days", "status"),
    [
        ({"start": "2026-03-01", "end": "2026-11-21"}, ("2026-03-01", "2026-11-21"), "closed"),
        ({"start": "2026-03-01", "end": "2026-11-22"}, ("2026-03-01", "2026-11-22"), "implementation"),
        ({"start": "2026-11-22", "end": "2027"}, ("2026-11-22", "2027-12-31"), "implementation"),
        ({"start": "2026-11-23", "end": "2027"}, ("2026-11-23", "2027-12-31"), "pipeline"),
        ({"start": "2026-03"}, ("2026-03-01", "2026-03-31"), "closed"),
        ({"start": "2026"}, ("2026-01-01", "2026-12-31"), "implementation"),
        ({"start": "2026-03-01", "status": "implementation"}, ("2026-03-01", None), "implementation"),
        ({"start": "2026-03-01", "status": "Closed"}, ("2026-03-01", "2026-03-01"), "closed"),
        ({"start": "2026-03-01", "status": 6}, ("2026-03-01", None), "suspended"),
        ({"start_date": "2026-03-01T08:30:00Z", "end_date": "2026-03-02 18:00"}, ("2026-03-01", "2026-03-02"), "closed"),
        ({"start_raw": "3/1/2026", "end_raw": "12/31/2026"}, ("2026-03-01", "2026-12-31"), "implementation"),
        ({"start_date": "2026-03-01", "start_raw": "4/1/2026"}, ("2026-03-01", "2026-03-01"), "closed"),
        ({"start": "2026-05-01", "end": "2026-03-01"}, ("2026-05-01", "2026-05-01"), "closed"),
        ({"start": 2025}, ("2025-01-01", "2025-12-31"), "closed"),
        ({"start": "2026-03-01", "status": 4.0}, ("2026-03-01", "2026-03-01"), "closed"),
        ({"start": "2026-03-01", "status": " IMPLEMENTATION "}, ("2026-03-01", None), "implementation"),
    ],
)
def test_days_and_status(line: dict[str, Any], days: tuple[str, str | None], status: str) -> None:
    """Without a status the days decide, and without an end those of the start alone; IATI codes and labels are understood."""
    (found,) = read({"country": "MLI", **line})
    assert (found.start, found.end, found.status) == (ordinal(days[0]), ordinal(days[1]) if days[1] else None, status)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"start": "2026"}, NO_PARTNER),
        ({"partners": [], "country": " ", "start": "2026"}, NO_PARTNER),
        ({"country": "Mali"}, NO_START),
        ({"country": "Mali", "start": "soon", "end": "2026"}, NO_START),
        ({"country": "Mali", "start": "2026-02-30"}, NO_START),
        ({"country": "Mali", "start_raw": "13/31/2026"}, NO_START),
        ({"country": "Mali", "start": {"year": 2026}}, NO_START),
        ({"country": "Mali", "start": "2026", "status": "Completed"}, UNKNOWN_STATUS),
        ({**PUBLIC, "course_title": "Fiscal Year 2020 Program Totals", "start_date": None, "start_raw": None}, IS_SUM),
    ],
)
def test_lines_that_are_no_activities(line: dict[str, Any], reason: str) -> None:
    """Each with its reason and a hint."""
    assert skipped(json.dumps(line).encode()) == [(1, None, reason)]


def test_a_course_about_totals_is_an_activity() -> None:
    """Only a line without days is a sum."""
    assert read({**PUBLIC, "course_title": "How to check totals"})[0].course == "How to check totals"


def test_course_stands_for_the_type_only_where_there_is_none() -> None:
    """A course of a known type is compared by its type."""
    (found,) = read({**PUBLIC, "activity_type": "education"})
    assert (found.title, found.activity_type, found.course) == ("American Language Course", "education", "")


def test_broken_lines_have_their_place() -> None:
    """The number counts every line, also blank ones; the column counts characters, not bytes."""
    good = json.dumps({"country": "Mali", "start": "2026"}).encode()
    lines = [
        b"\xef\xbb\xbf" + good + b"\r\n",
        b"\n",
        b'{"a": 1,}\n',
        b'{"\xc3\xa9": }\n',
        b'{"\xc3\xa9": "\xff"}\n',
        b"[1]\n",
        b"null",
        good,
    ]
    assert skipped(*lines) == [(3, 9, NO_JSON), (4, 7, NO_JSON), (5, 8, NO_UTF8), (6, None, NO_OBJECT), (7, None, NO_OBJECT)]
    assert [found.id for found in read_activity_lines(lines, TODAY).activities] == ["line 1", "line 8"]


@pytest.mark.parametrize(
    "line", [b'{"a": NaN}', b'{"a"', b"{", b"[" * 100_000, b'{"a": "\\ud800"}', b"1" * 5000, b"\x00", b"\xef\xbb\xbf{"]
)
def test_hostile_lines(line: bytes) -> None:
    """No number that is none, no depth, no half character."""
    assert [reason for _, _, reason in skipped(line)] == [NO_JSON]


def test_too_long() -> None:
    """A line of more than a megabyte is not parsed."""
    assert skipped(b'{"a": "' + b"x" * LONGEST + b'"}') == [(1, None, TOO_LONG)]


def test_same_identifier() -> None:
    """The first counts; numbers are identifiers, too."""
    line = json.dumps({"id": 7, "country": "Mali", "start": "2026"}).encode()
    found = read_activity_lines([line, line], TODAY)
    assert [each.id for each in found.activities] == ["7"]
    assert [(each.line, each.reason) for each in found.skipped.first] == [(2, SAME_ID)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ({"id": "line 3"}, ["A", "line 3", "line 3 (no id)"]),
        ({"id": "line 1"}, ["A", "line 1", "line 3"]),
        ({"id": "line 4"}, ["A", "line 4", "line 3"]),
    ],
)
def test_a_line_without_an_identifier_is_never_taken_for_another(line: dict[str, Any], names: list[str]) -> None:
    """Where another activity, before or after it, has the name of the line for its id, the one without gets a longer name."""
    day = {"country": "Mali", "start": "2026"}
    lines = ({"id": "A", **day}, {**line, **day}, day)
    assert [each.id for each in read(*lines)] == names
    backwards = [each.id for each in read(day, {"id": "line 1", **day}, {"id": "line 1 (no id)", **day})]
    assert backwards == ["line 1 (no id) (no id)", "line 1", "line 1 (no id)"]


def as_line(fields: dict[str, Any]) -> bytes:
    """Write a line that is an activity; an infinite number as one that is too large."""
    return json.dumps({"country": "Mali", "start": "2026", **fields}).replace("Infinity", "1e400").encode()


def unread(*lines: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    """Give what could not be read in lines that are all activities: field, reason, first line, number of lines."""
    found = read_activity_lines(map(as_line, lines), TODAY)
    assert len(found.activities) == len(lines)
    assert found.unread.total == sum(seen.lines for seen in found.unread.kinds.values())
    return [(slip.field, slip.reason, seen.first, seen.lines) for slip, seen in found.unread.kinds.items()]


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ({"trainees": -3}, "trainees", NO_COUNT),
        ({"trainees": "a dozen"}, "trainees", NO_COUNT),
        ({"trainees": "-3"}, "trainees", NO_COUNT),
        ({"trainees": 1.5}, "trainees", NO_COUNT),
        ({"trainees": True}, "trainees", NO_COUNT),
        ({"trainees": float("inf")}, "trainees", NO_COUNT),
        ({"quantity": [2]}, "quantity", NO_COUNT),
        ({"total_cost_usd": "much"}, "total_cost_usd", NO_AMOUNT),
        ({"budget": 1000}, "budget", NO_AMOUNT),
        ({"budget": {"amount": -10, "currency": "EUR"}}, "budget.amount", NO_AMOUNT),
        ({"budget": {"amount": float("inf"), "currency": "EUR"}}, "budget.amount", NO_AMOUNT),
        ({"budget": {"amount": "1,000", "currency": "EUR"}}, "budget.amount", NO_AMOUNT),
        ({"budget": {"amount": 10}}, "budget.currency", NO_CURRENCY),
        ({"budget": {"currency": ["EUR"]}}, "budget.currency", NO_CURRENCY),
        ({"budget": {"amount": 10, "currency": "\u001b[2J"}}, "budget.currency", NO_CURRENCY),
        ({"end": "soon"}, "end", NO_DAY),
        ({"dates": {"actual_start": "2026-02-30"}}, "actual_start", NO_DAY),
        ({"dates": "2026"}, "dates", NO_DAY),
        ({"pillars": ["train", "trane"]}, "pillars", NO_PILLAR),
        ({"pillar": "x" * 1000}, "pillar", NO_PILLAR),
        ({"pillars": ["train", 7]}, "pillars", NO_TEXT),
        ({"id": 1.5}, "id", NO_TEXT),
        ({"providers": [{"role": "funding"}]}, "providers", NO_TEXT),
        ({"recipient_unit": {"name": "41st"}}, "recipient_unit", NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_left_out_and_told(line: dict[str, Any], field: str, reason: str) -> None:
    """The activity counts all the same, without the value."""
    assert unread({}, line) == [(field, reason, 2, 1)]
    (found,) = read_activity_lines([as_line(line)], TODAY).activities
    assert (found.trainees, found.money, found.pillars) == (None, None, ("train",) if "train" in line.get("pillars", ()) else ())


def test_what_is_told_grows_with_the_kinds() -> None:
    """By hand: two kinds in a thousand lines, the second from line 2; two bad values of one field in a line are one."""
    lines = [{"trainees": "many", "pillars": ["x", f"y{place}"] if place else ["train"]} for place in range(1000)]
    assert unread(*lines) == [("trainees", NO_COUNT, 1, 1000), ("pillars", NO_PILLAR, 2, 999)]


def test_what_is_not_stated_is_no_fault() -> None:
    """Null, an empty text, an empty list; and nothing is told of a line that is no activity."""
    empty: dict[str, Any] = {"trainees": None, "quantity": "", "budget": {}, "end": "", "pillars": [], "title": None, "providers": None}
    assert unread({}, empty, {"budget": {"amount": None, "currency": "EUR"}}, {"budget": {"currency": ""}}, {"budget": ""}) == []
    assert read_activity_lines([b'{"trainees": -1}'], TODAY).unread.kinds == {}


def test_unread_hints() -> None:
    """Every reason has one."""
    assert set(UNREAD_HINTS) == {NO_TEXT, NO_COUNT, NO_AMOUNT, NO_CURRENCY, NO_DAY, NO_PILLAR}


@pytest.mark.parametrize(
    ("line", "trainees", "money"),
    [
        ({"trainees": "12", "budget": {"amount": "1000", "currency": "EUR"}}, 12, Money(1000.0, "EUR")),
        ({"trainees": " 12.0 ", "budget": {"amount": "1000.50", "currency": " eur "}}, 12, Money(1000.5, "EUR")),
        ({"quantity": "2", "total_cost_usd": "12190.0"}, 2, Money(12190.0, "USD")),
        ({"trainees": None, "quantity": 2}, 2, None),
        ({"trainees": 0, "quantity": 2}, 0, None),
    ],
)
def test_numbers_and_currencies_as_people_write_them(line: dict[str, Any], trainees: int, money: Money | None) -> None:
    """A number may stand as text; a currency is read in capitals without blanks."""
    (found,) = read({"country": "Mali", "start": "2026", **line})
    assert (found.trainees, found.money) == (trainees, money)
    assert unread(line) == []


def test_terms_as_people_write_them() -> None:
    """Without regard to capitals and blanks, by key or label; a type or a framework that is none stays as it is written."""
    line = {"country": "Mali", "start": "2026", "pillars": ["Train", " ADVISE", "train"]}
    (found,) = read({**line, "activity_type": "Individual  Training", "instrument": " CSDP "})
    assert (found.pillars, found.activity_type, found.instrument) == (("train", "advise"), "individual-training", "csdp")
    (found,) = read({**line, "activity_type": "Field trip", "instrument": "IMET"})
    assert (found.activity_type, found.instrument) == ("Field trip", "IMET")
    (found,) = read({**line, "activity_type": "individual-training"})
    assert found.activity_type == "individual-training"


def test_only_the_first_are_kept() -> None:
    """All are counted: a file of another kind does not fill the memory."""
    found = read_activity_lines([b"x"] * 1000, TODAY).skipped
    assert (found.total, len(found.first), found.by_reason) == (1000, FIRST, {NO_JSON: 1000})


def test_hints() -> None:
    """Every reason has one."""
    assert set(HINTS) == {NO_JSON, NO_UTF8, NO_OBJECT, TOO_LONG, SAME_ID, NO_PARTNER, NO_START, IS_SUM, UNKNOWN_STATUS}


@given(st.lists(st.binary(max_size=40) | st.text(max_size=40).map(str.encode), max_size=5))
def test_no_bytes_stop_it(lines: list[bytes]) -> None:
    """Every line is an activity, or skipped, or blank."""
    found = read_activity_lines(lines, TODAY)
    assert len(found.activities) + found.skipped.total <= len(lines)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(["2026", "2026-03-01", "9999-12-31", "1/1/2020", "Mali", "closed"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["actor", "amount", "currency", "actual_start"]), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*OWN, *PUBLIC, "start", "end", "partner", "pillar", "provider"]), VALUES))
def test_no_values_stop_it(line: dict[str, Any]) -> None:
    """Whatever the fields hold; what is read holds texts, days in their order, and numbers that are not negative."""
    found = read_activity_lines([json.dumps({"country": "Mali", "start": "2026", **line}).encode()], TODAY)
    for each in found.activities:
        assert each.partners
        assert each.start is not None
        assert each.end is None or each.end >= each.start
        assert all(isinstance(text, str) for text in (each.id, each.title, each.course, *each.providers, *each.partners, *each.pillars))
        assert (each.trainees or 0) >= 0
