"""Strategies side by side: which ones hold, in which order, what they say once; and that counts are those of a plain search."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.strategies.comparison import SHARED, Comparison, compare_strategies, find_strategies
from milpart_docs.analysis.strategies.convergence import Pair
from tests.analysis.strategies.nations import NATIONS, strategy
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY


def compared(*files: Written, states: tuple[str, ...] = (), today: date = TODAY) -> Comparison:
    """Compare the strategies of a corpus."""
    return compare_strategies(corpus_of(*files), today, states)


def named(comparison: Comparison, topic: str) -> list[tuple[str, str, str]]:
    """Give what is named under a heading: the words, the states, and how far it is shared."""
    return [(shared.label, " ".join(shared.states), shared.kind) for shared in comparison.convergence[topic].values]


def test_four_nations_worked_out_by_hand() -> None:
    """Austria, Belgium, Italy and Spain, in the order of their names (codes AUT, BEL, ITA, ESP).

    Partners: Austria names none and does not count; the other three all name Niger; Libya is Italy's alone, Mali Belgium's alone, and of
    these L comes before M. Regions: "The  Sahel", "sahel" and "Sahel" are one, named by three of three; each is written once, and capitals
    come first in the order of characters: "Sahel" before "The Sahel" before "sahel". "Western Sahel" is another. Pillars: all four train;
    Austria and Belgium advise; Italy alone equips. Instruments: of the two that name any, both are bilateral, and Spain alone has CSDP.
    """
    comparison = compared(*NATIONS)
    assert comparison.states == ("AUT", "BEL", "ITA", "ESP")
    assert named(comparison, "partners") == [("Niger", "BEL ITA ESP", "all"), ("Libya", "ITA", "one"), ("Mali", "BEL", "one")]
    assert named(comparison, "regions") == [("Sahel", "BEL ITA ESP", "all"), ("Western Sahel", "ITA", "one")]
    assert named(comparison, "pillars") == [("Train", "AUT BEL ITA ESP", "all"), ("Advise", "AUT BEL", "some"), ("Equip", "ITA", "one")]
    assert named(comparison, "instruments") == [("Bilateral", "BEL ESP", "all"), ("CSDP", "ESP", "one")]
    assert comparison.convergence["partners"].stating == ("BEL", "ITA", "ESP")


def test_nearness_worked_out_by_hand() -> None:
    """Headings that both state, what both name, and what either names.

    Belgium and Spain state all four headings: both name Niger, Sahel, train and bilateral, either also Mali, advise and CSDP: 4 of 7.
    Italy and Spain (no instruments in Italy): Niger, Sahel, train; either also Libya, Western Sahel, equip: 3 of 6.
    Belgium and Italy: Niger, Sahel, train; either also Mali, Libya, Western Sahel, advise, equip: 3 of 8.
    Austria names neither partners nor regions, and is compared with nobody.
    """
    pairs = [(*pair.states, len(pair.shared), pair.either, pair.nearness) for pair in compared(*NATIONS).pairs]
    assert pairs[:3] == [("BEL", "ESP", 4, 7, 4 / 7), ("ITA", "ESP", 3, 6, 0.5), ("BEL", "ITA", 3, 8, 0.375)]
    assert [(one, other, nearness) for one, other, _, _, nearness in pairs[3:]] == [
        ("AUT", "BEL", None),
        ("AUT", "ITA", None),
        ("AUT", "ESP", None),
    ]


def test_what_is_said_once() -> None:
    """Belgium says yes and Italy no: they differ. A horizon of 2025 has passed; November 2026 ends after the 22nd, and lies ahead."""
    lethal, horizon = compared(*NATIONS).facts
    assert {answer: [found.state for found in own] for answer, own in lethal.answers.items()} == {
        "yes": ["BEL"],
        "no": ["ITA"],
        "not stated": ["AUT", "ESP"],
    }
    assert {answer: [found.state for found in own] for answer, own in horizon.answers.items()} == {
        "ahead": ["ITA"],
        "passed": ["BEL"],
        "not stated": ["AUT", "ESP"],
    }
    assert (lethal.differs, horizon.differs) == (True, True)
    assert not compared(*NATIONS, states=("BEL", "ESP")).facts[0].differs
    later = compared(*NATIONS, today=date(2026, 12, 1)).facts[1]
    assert [found.state for found in later.answers["passed"]] == ["BEL", "ITA"]
    on_its_last_day = compared(*NATIONS, today=date(2026, 11, 30)).facts[1]
    assert [found.state for found in on_its_last_day.answers["passed"]] == ["BEL"]


def test_only_what_holds_newest_first() -> None:
    """Superseded and withdrawn strategies are left out, drafts are not; of one state the newest stands first, then the lower number."""
    files = (
        strategy(1, "BEL", since="2018"),
        strategy(2, "BEL", since="2023-04"),
        strategy(3, "BEL", since="2023-04"),
        strategy(4, "BEL", status="superseded", superseded_by="STR-2026-0002"),
        strategy(5, "BEL", status="withdrawn", withdrawn_reason="It never was one."),
        strategy(6, "AUT", since="2001"),
        record("STR-2026-0007", member_state="ITA"),
        record("TRM-EXAMPLE"),
    )
    found = [own.entry.id[-4:] for own in find_strategies(corpus_of(*files))]
    assert found == ["0006", "0002", "0003", "0001"]


def test_a_state_counts_once() -> None:
    """Two strategies of Belgium both name Niger: one state. The newest that names it stands for it; Mali is named by the older one only."""
    older = strategy(1, "BEL", since="2018", priority_partners=["NER", "MLI"])
    newer = strategy(2, "BEL", since="2023", priority_partners=["NER"])
    comparison = compared(older, newer, strategy(3, "AUT", priority_partners=["MLI"]))
    assert named(comparison, "partners") == [("Mali", "AUT BEL", "all"), ("Niger", "BEL", "one")]
    assert [own.entry.id[-1] for own in comparison.naming("partners", "NER", ("BEL",))] == ["2"]
    assert [own.entry.id[-1] for own in comparison.naming("partners", "MLI", ("AUT", "BEL"))] == ["3", "1"]
    assert comparison.naming("partners", "TCD", ("AUT", "BEL")) == ()


def test_chosen_states_only() -> None:
    """Among Belgium and Italy alone, advising is Belgium's alone; a state without a strategy changes nothing."""
    comparison = compared(*NATIONS, states=("ITA", "SWE", "BEL"))
    assert comparison.states == ("BEL", "ITA")
    assert named(comparison, "pillars") == [("Train", "BEL ITA", "all"), ("Advise", "BEL", "one"), ("Equip", "ITA", "one")]
    assert [shared.label for shared in comparison.convergence["pillars"].alone("BEL")] == ["Advise"]
    assert [shared.label for shared in comparison.convergence["pillars"].sharing] == ["Train"]


def test_nothing_to_compare() -> None:
    """No strategy gives an empty comparison."""
    empty = compared(record("TRM-EXAMPLE"))
    assert (empty.strategies, empty.states, empty.pairs) == ((), (), ())
    assert all(not found.values for found in empty.convergence.values())


STATES = ("AUT", "BEL", "ESP", "ITA")
VALUES = {
    "priority_partners": ["NER", "MLI", "LBY", "TCD"],
    "priority_regions": ["Sahel", "the sahel", "Maghreb"],
    "pillars": ["advise", "train", "equip", "accompany", "reform"],
    "instruments": ["bilateral", "csdp", "nato"],
}
WRITTEN = st.fixed_dictionaries(
    {"member_state": st.sampled_from(STATES), "since": st.sampled_from(["2019", "2024-02", "2024"])}
    | {key: st.lists(st.sampled_from(values), unique=True, min_size=key == "pillars", max_size=3) for key, values in VALUES.items()}
)


def files_of(written: list[dict[str, Any]]) -> list[Written]:
    """Write strategies with numbers of their own."""
    return [strategy(number, fields.pop("member_state"), **fields) for number, fields in enumerate((dict(one) for one in written), 1)]


def counts(comparison: Comparison) -> dict[tuple[str, str], int]:
    """Give how many states name each value."""
    return {(topic, shared.value): len(shared.states) for topic in SHARED for shared in comparison.convergence[topic].values}


def values_of(pair: Pair) -> list[tuple[str, str]]:
    """Give what two states share; how it is spelled may depend on who else is compared."""
    return [(named.topic, named.value) for named in pair.shared]


@given(st.lists(WRITTEN, max_size=6))
def test_counts_are_those_of_a_plain_search(written: list[dict[str, Any]]) -> None:
    """For each value: look through all strategies, and put the states that name it into a set."""
    slow: dict[tuple[str, str], set[str]] = {}
    for fields in written:
        for topic, field in SHARED.items():
            for value in fields[field]:
                folded = value.lower().removeprefix("the ") if topic == "regions" else value
                slow.setdefault((topic, folded), set()).add(fields["member_state"])
    comparison = compared(*files_of(written))
    assert counts(comparison) == {key: len(states) for key, states in slow.items()}
    for (topic, value), states in slow.items():
        assert {own.state for own in comparison.naming(topic, value, comparison.states)} == states


@given(st.lists(WRITTEN, max_size=5), st.permutations(STATES))
def test_the_order_of_the_states_changes_nothing(written: list[dict[str, Any]], order: list[str]) -> None:
    """Choosing all states in any order is choosing all; a pair is as near one way as the other."""
    files = files_of(written)
    whole, chosen = compared(*files), compared(*files, states=tuple(order))
    assert (whole.states, whole.convergence, whole.pairs) == (chosen.states, chosen.convergence, chosen.pairs)
    for pair in whole.pairs:
        turned = compared(*files, states=(pair.states[1], pair.states[0])).pairs
        assert [(values_of(found), found.either, found.nearness) for found in turned] == [(values_of(pair), pair.either, pair.nearness)]
        assert pair.nearness is None or 0 <= pair.nearness <= 1


@given(st.lists(WRITTEN, max_size=4), WRITTEN)
def test_one_more_strategy_never_lowers_a_count(written: list[dict[str, Any]], more: dict[str, Any]) -> None:
    """What was shared by so many is shared by at least as many."""
    before, after = counts(compared(*files_of(written))), counts(compared(*files_of([*written, more])))
    assert all(after[key] >= number for key, number in before.items())
