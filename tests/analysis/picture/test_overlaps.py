"""Overlaps: which pairs there are, why, and in which order; and that counting and searching agree with comparing all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.picture import overlap_search, overlaps
from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.overlap_search import count_pairs, search_pairs
from milpart_docs.analysis.picture.overlaps import Overlap, find_overlaps, word_reason
from milpart_docs.analysis.picture.signs import CAPABILITY, COURSE, TYPE, UNIT, Reason, fold
from milpart_docs.analysis.picture.watched import MOST_SIGNS, watch
from tests.analysis.picture.activity_values import DAY, activities, activity, one_activity, ordinal
from tests.projects import TODAY


def pairs(*given_all: Activity) -> list[tuple[str, str]]:
    """Give the overlaps as pairs of identifiers, the foremost first."""
    return [(found.a.id, found.b.id) for found in find_overlaps(given_all, TODAY).pairs]


def only(*given_all: Activity) -> Overlap:
    """Give the one overlap that there is."""
    (found,) = find_overlaps(given_all, TODAY).pairs
    return found


def test_partner_days_and_a_sign() -> None:
    """March and April share 31 days: 1 to 31 March. Both teach the same capability to the same battalion, written in two ways."""
    one = activity("A1", ("2026-01-01", "2026-03-31"), capabilities=["CAP-C2", "CAP-IED"], recipient_unit="41st  Battalion")
    other = activity("A2", ("2026-03-01", "2026-06-30"), capabilities=["CAP-IED"], recipient_unit="41ST battalion ", activity_type="visit")
    found = only(other, one)
    assert (found.a.id, found.b.id, found.partners) == ("A1", "A2", ("MLI",))
    assert (found.start, found.end, found.days, found.is_open) == (ordinal("2026-03-01"), ordinal("2026-03-31"), 31, False)
    assert found.reasons == (Reason(UNIT, "41st Battalion"), Reason(CAPABILITY, "CAP-IED"))
    assert found.score == 2 * (4 + 2)


@pytest.mark.parametrize(
    "change",
    [
        {"partners": ["NER"]},
        {"days": ("2027-01-01", "2027-02-01")},
        {"days": None},
        {"recipient_unit": "42nd"},
        {"recipient_unit": ""},
        {"status": "cancelled"},
        {"parent": "A1"},
    ],
)
def test_what_is_no_overlap(change: dict[str, Any]) -> None:
    """Another partner, other days, no days, another unit or none, a cancelled activity, a part of the other."""
    shared: dict[str, Any] = {"recipient_unit": "41st"}
    one = activity("A1", **shared)
    assert pairs(one, activity("A2", **shared)) == [("A1", "A2")]
    assert pairs(one, activity("A2", **{**shared, **change})) == []


def test_part_and_whole_in_either_direction_and_two_parts() -> None:
    """A1 is part of A2, and so is A3: neither overlaps with the whole, but the two parts overlap with each other."""
    whole = activity("A2", activity_type="exercise")
    parts = [activity(name, activity_type="exercise", parent="A2") for name in ("A1", "A3")]
    assert pairs(whole, *parts) == [("A1", "A3")]


def test_no_units_are_no_same_unit() -> None:
    """Nor are no types and no courses."""
    assert pairs(activity("A1"), activity("A2")) == []


def test_last_day_and_first_day() -> None:
    """Both days count: who ends on the day on which the other begins shares that day. A day later there is nothing to share."""
    one = activity("A1", ("2026-01-01", "2026-03-31"), activity_type="visit")
    assert only(one, activity("A2", ("2026-03-31", "2026-04-30"), activity_type="visit")).days == 1
    assert pairs(one, activity("A2", ("2026-04-01", "2026-04-30"), activity_type="visit")) == []


def test_what_goes_on() -> None:
    """Both go on: from 1 November until today, 22 November, are 22 days. With one that ends in December, 61 days."""
    one = activity("A1", ("2020-01-01", None), activity_type="visit")
    other = activity("A2", ("2026-11-01", None), activity_type="visit")
    assert (only(one, other).end, only(one, other).days, only(one, other).is_open) == (DAY, 22, True)
    closed = activity("A2", ("2026-11-01", "2026-12-31"), activity_type="visit")
    assert (only(one, closed).is_open, only(one, closed).end, only(one, closed).days) == (False, ordinal("2026-12-31"), 61)


def test_what_goes_on_meets_what_is_to_come() -> None:
    """An exercise under way without an end meets one planned for February 2027: 28 days. With an endless one nobody knows."""
    one = activity("A1", ("2026-01-01", None), activity_type="exercise")
    planned = activity("A2", ("2027-02-01", "2027-02-28"), activity_type="exercise", status="pipeline")
    assert (only(one, planned).start, only(one, planned).days) == (ordinal("2027-02-01"), 28)
    endless = activity("A3", ("2027-02-01", None), activity_type="exercise", status="pipeline")
    assert (only(one, endless).end, only(one, endless).is_open) == (None, True)


def test_no_end_where_none_is_stated() -> None:
    """Two that begin on 1 March 2027 and state no end: how many days they share nobody knows. With one that ends in June: 122."""
    one, other = (activity(name, ("2027-03-01", None), activity_type="visit", status="pipeline") for name in ("A1", "A2"))
    found = only(one, other)
    assert (found.start, found.end, found.days, found.is_open) == (ordinal("2027-03-01"), None, None, True)
    until_june = activity("A3", ("2027-02-01", "2027-06-30"), activity_type="visit", status="pipeline")
    assert (only(one, until_june).end, only(one, until_june).days) == (ordinal("2027-06-30"), 122)


def test_several_partners_in_common_are_one_overlap() -> None:
    """With both partners told, in alphabetical order."""
    one = activity("A1", partners=["NER", "MLI", "TCD"], activity_type="visit")
    other = activity("A2", partners=["MLI", "BFA", "NER"], activity_type="visit")
    assert only(one, other).partners == ("MLI", "NER")
    assert find_overlaps([one, other], TODAY).by_reason == {TYPE: 1}


def test_rank() -> None:
    """By weight: unit 4 (P) before capability and type 3 (Q) before capability 2 (R) before type 1 (S, T, U).

    Among those with the type alone, different providers (S) come first, then the longer in common (T before U).
    """
    french: dict[str, Any] = {"providers": ["FRA"]}
    german: dict[str, Any] = {"providers": ["DEU"]}
    given_all = [
        activity("P1", recipient_unit="a"),
        activity("P2", recipient_unit="A"),
        activity("Q1", capabilities=["CAP-Q"], activity_type="exercise"),
        activity("Q2", capabilities=["CAP-Q"], activity_type="exercise", partners=["MLI", "NER"]),
        activity("R1", capabilities=["CAP-R"], **german),
        activity("R2", capabilities=["CAP-R"], **french),
        activity("S1", ("2026-02-01", "2026-02-02"), activity_type="loan", **french),
        activity("S2", ("2026-02-01", "2026-02-02"), activity_type="loan", **german),
        activity("T1", ("2026-03-01", "2026-03-30"), activity_type="visit", **french),
        activity("T2", ("2026-03-01", "2026-03-30"), activity_type="visit", providers=["DEU", "FRA"]),
        activity("U1", ("2026-03-01", "2026-03-29"), activity_type="education"),
        activity("U2", ("2026-03-01", "2026-03-29"), activity_type="education", **german),
    ]
    assert pairs(*reversed(given_all)) == [("P1", "P2"), ("Q1", "Q2"), ("R1", "R2"), ("S1", "S2"), ("T1", "T2"), ("U1", "U2")]
    assert [found.score for found in find_overlaps(given_all, TODAY).pairs] == [8, 6, 5, 3, 2, 2]


def test_lines_are_in_the_order_of_their_numbers() -> None:
    """Line 9 before line 10."""
    given_all = [activity(f"line {number}", course="Course") for number in (10, 9, 100)]
    assert pairs(*given_all) == [("line 9", "line 10"), ("line 9", "line 100"), ("line 10", "line 100")]


def test_counts_and_cut() -> None:
    """Three activities of one type make three pairs; two of them share a unit, too. Of the three pairs one is asked for."""
    given_all = [
        activity("A1", activity_type="visit", recipient_unit="School"),
        activity("A2", activity_type="visit", recipient_unit="School"),
        activity("A3", activity_type="visit"),
    ]
    found = find_overlaps(given_all, TODAY, most=1)
    assert (found.total, found.by_reason, found.is_cut, found.is_bounded) == (3, {UNIT: 1, TYPE: 3}, True, False)
    assert [(pair.a.id, pair.b.id) for pair in found.pairs] == [("A1", "A2")]
    assert not find_overlaps(given_all, TODAY).is_cut


def test_words() -> None:
    """With the labels that the caller has."""
    assert word_reason(Reason(UNIT, "41st"), lambda _, value: value) == "same recipient unit: 41st"
    assert word_reason(Reason(CAPABILITY, "CAP-X"), lambda kind, value: f"{kind} {value}") == "same capability: capability CAP-X"


def compare_all(given_all: Sequence[Activity]) -> dict[frozenset[str], set[str]]:
    """Find the overlaps the slow way, from the words of the rule: every pair, every condition. Give the kinds of what each shares."""
    found = {}
    for one, other in combinations(given_all, 2):
        if one.start is None or other.start is None or "cancelled" in {one.status, other.status}:
            continue
        if one.parent == other.id or other.parent == one.id or not set(one.partners) & set(other.partners):
            continue
        ends = [10**9 if each.end is None else each.end for each in (one, other)]
        if one.start > ends[1] or other.start > ends[0]:
            continue
        kinds = {
            UNIT: bool(fold(one.recipient_unit)) and fold(one.recipient_unit) == fold(other.recipient_unit),
            CAPABILITY: bool(set(one.capabilities) & set(other.capabilities)),
            TYPE: bool(one.activity_type) and one.activity_type == other.activity_type,
            COURSE: bool(one.course) and one.course == other.course,
        }
        if any(kinds.values()):
            found[frozenset({one.id, other.id})] = {kind for kind, is_shared in kinds.items() if is_shared}
    return found


@given(activities())
def test_finds_what_comparing_all_finds(given_all: list[Activity]) -> None:
    """The same pairs for the same reasons, none twice, and the numbers are those of the pairs."""
    found, expected = find_overlaps(given_all, TODAY), compare_all(given_all)
    assert {frozenset({pair.a.id, pair.b.id}): {kind for kind, _ in pair.reasons} for pair in found.pairs} == expected
    assert (len(found.pairs), found.total) == (len(expected), len(expected))
    assert found.by_reason == Counter(kind for kinds in expected.values() for kind in kinds)
    order = [(-pair.score, -(pair.days or 1)) for pair in found.pairs]
    assert order == sorted(order)


@given(activities(), st.randoms(use_true_random=False))
def test_symmetric(given_all: list[Activity], random: Random) -> None:
    """In whatever order the activities are given, the answer is the same."""
    shuffled = list(given_all)
    random.shuffle(shuffled)
    assert find_overlaps(shuffled, TODAY) == find_overlaps(given_all, TODAY)


@given(activities(), one_activity("NEW"))
def test_adding_an_activity_removes_no_overlap(given_all: list[Activity], another: Activity) -> None:
    """What overlapped still overlaps, with the same days and reasons."""
    before, after = find_overlaps(given_all, TODAY).pairs, find_overlaps([*given_all, another], TODAY).pairs
    assert {(pair.a.id, pair.b.id) for pair in before} <= {(pair.a.id, pair.b.id) for pair in after}
    assert [pair for pair in after if "NEW" not in {pair.a.id, pair.b.id}] == list(before)


@given(activities(most=20))
def test_counting_agrees_with_listing(given_all: list[Activity]) -> None:
    """Inclusion and exclusion give the number of pairs where nobody has too many signs, and never more than there are."""
    watched, expected = watch(given_all, TODAY), compare_all(given_all)
    counted = count_pairs(watched)
    assert counted.is_exact == all(len(numbers) <= MOST_SIGNS for numbers in watched.sign_numbers)
    if counted.is_exact:
        assert counted.total == len(expected)
        assert counted.by_reason == Counter(kind for kinds in expected.values() for kind in kinds)
    assert counted.total <= len(expected)


@given(activities(most=20))
def test_search_finds_nothing_but_overlaps(given_all: list[Activity]) -> None:
    """And among a few it finds all, when all are asked for."""
    watched, expected = watch(given_all[:4], TODAY), compare_all(given_all[:4])
    found = {frozenset({watched.activities[one].id, watched.activities[other].id}) for one, other in search_pairs(watched, 1000)}
    assert found == set(expected)
    watched, expected = watch(given_all, TODAY), compare_all(given_all)
    found = {frozenset({watched.activities[one].id, watched.activities[other].id}) for one, other in search_pairs(watched, 3)}
    assert found <= set(expected)
    assert len(found) >= min(3, len(expected))


@given(activities(most=20))
def test_foremost_of_a_bounded_search_is_the_foremost_of_all(given_all: list[Activity]) -> None:
    """The best pair, and as many pairs as are asked for: score and days of the first are those of comparing all."""
    full = find_overlaps(given_all, TODAY).pairs
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overlap_search, "LIMIT", 0)
        bounded = find_overlaps(given_all, TODAY, most=5)
    assert [(pair.score, pair.days or 1) for pair in bounded.pairs[:1]] == [(pair.score, pair.days or 1) for pair in full[:1]]
    assert len(bounded.pairs) == min(5, len(full))
    assert bounded.is_bounded or not full


@given(activities(most=20))
def test_search_by_weight_gives_the_order_of_all(given_all: list[Activity]) -> None:
    """Where the pairs of each weight can be compared, the foremost are those of comparing all, in the same order, however many signs."""
    full = find_overlaps(given_all, TODAY).pairs
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overlaps, "can_compare", lambda _: False)
        for most in (1, 5, 1000):
            searched = find_overlaps(given_all, TODAY, most=most)
            assert searched.is_bounded
            assert searched.pairs == full[:most]


def test_more_than_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of four that all overlap there are six pairs; with five to be listed at most, the first two are, unless somebody asks for more."""
    monkeypatch.setattr(overlaps, "LISTED", 5)
    monkeypatch.setattr(overlaps, "MOST", 2)
    found = find_overlaps(crowd_of(4), TODAY)
    assert (found.total, len(found.pairs), found.is_cut, found.is_bounded) == (6, 2, True, False)
    assert len(find_overlaps(crowd_of(4), TODAY, most=6).pairs) == 6
    assert len(find_overlaps(crowd_of(3), TODAY).pairs) == 3


def test_bounded_search_goes_by_weight() -> None:
    """Ten days at one unit come before a year of the same type, also where only one pair is looked for."""
    given_all = [
        activity("A1", activity_type="visit"),
        activity("A2", activity_type="visit"),
        activity("B1", ("2026-01-01", "2026-01-10"), recipient_unit="School"),
        activity("B2", ("2026-01-01", "2026-01-10"), recipient_unit="School"),
    ]
    (found,) = search_pairs(watch(given_all, TODAY), 1)
    assert found == (2, 3)


def test_bounded_search_finds_the_longest() -> None:
    """Twenty of one provider begin on one day after another and end in a mixed order: 7 times the number, in steps of twenty.

    The five longest of all are among the five longest of each, so they are found, though each looks at five others only.
    """
    given_all = [
        replace(activity(f"A{number:02}", activity_type="visit", providers=["FRA"]), start=DAY + number, end=DAY + 30 + number * 7 % 20)
        for number in range(20)
    ]
    expected = [(pair.a.id, pair.b.id, pair.days) for pair in find_overlaps(given_all, TODAY).pairs[:5]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overlap_search, "LIMIT", 0)
        assert [(pair.a.id, pair.b.id, pair.days) for pair in find_overlaps(given_all, TODAY, most=5).pairs] == expected


def crowd_of(count: int) -> list[Activity]:
    """Make many that all overlap with one another, of three providers in turn; the longest with the highest numbers."""
    return [
        activity(f"L{number}", ("2026-01-01", "2026-06-30"), course="Course", providers=[("FRA", "DEU", "ITA")[number % 3]])
        for number in range(count)
    ]


def test_very_many_are_counted_and_searched() -> None:
    """2,000 that all overlap make 2,000 x 1,999 / 2 = 1,999,000 pairs: more than are compared, and not one too few or many."""
    found = find_overlaps(crowd_of(2000), TODAY, most=10)
    assert (found.total, found.by_reason, found.is_bounded, found.is_cut, found.is_exact) == (
        1_999_000,
        {COURSE: 1_999_000},
        True,
        True,
        True,
    )
    assert len(found.pairs) == 10
    assert all(pair.has_different_providers for pair in found.pairs)


def test_parts_are_taken_off_the_count() -> None:
    """Each of 1,000 is part of the first of 1,001, and has one pair fewer: 1,001 x 1,000 / 2 - 1,000 = 499,500."""
    whole, *others = crowd_of(1001)
    parts = [activity(each.id, ("2026-01-01", "2026-06-30"), course="Course", parent=whole.id) for each in others]
    assert find_overlaps([whole, *parts], TODAY, most=1).total == 499_500


def test_too_many_signs_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Six partners and a type make six signs; all share the first four, so the number is right, but it is not sworn to."""
    partners = ["BFA", "MLI", "MRT", "NER", "SEN", "TCD"]
    given_all = [activity(f"A{number}", partners=partners, activity_type="visit") for number in range(300)]
    assert find_overlaps(given_all, TODAY, most=3).is_exact
    monkeypatch.setattr(overlap_search, "LIMIT", 0)
    found = find_overlaps(given_all, TODAY, most=3)
    assert (found.total, found.is_exact, len(found.pairs)) == (300 * 299 // 2, False, 3)
    assert found.pairs[0].partners == tuple(partners)
