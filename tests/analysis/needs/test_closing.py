"""The proposals that would close most, in order; worked out by hand."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.needs.closing import rank_proposals, weigh
from milpart_docs.analysis.needs.needs import NeedStanding
from tests.analysis.needs.needs_world import activity, assessment, need, proposal, standings_of
from tests.corpora import Written

PLENTY = assessment(
    1, need("C1", "critical"), need("C2", "critical"), need("M1"), need("M2"), need("M3"), need("S1", "minor"), need("E1", kind="equip")
)


def key(name: str) -> str:
    """Give the key of a need of the one assessment."""
    return f"ASM-2026-0001#{name}"


def offer(number: int, *names: str, state: str = "pending") -> Written:
    """Write a proposal that takes up needs of the one assessment."""
    return proposal(number, *map(key, names), state=state)


def order_of(*files: Written) -> list[tuple[str, list[str], list[str]]]:
    """Give the proposals in order, with what each closes and what one before it closed."""
    return [
        (found.entry.id[-1], [each.need.id for each in found.closes], [each.need.id for each in found.closed_before])
        for found in rank_proposals(standings_of(PLENTY, *files))
    ]


def test_one_critical_need_outweighs_any_number_of_major_ones() -> None:
    """1 closes three major needs, 2 one critical one."""
    assert order_of(offer(1, "M1", "M2", "M3"), offer(2, "C1")) == [("2", ["C1"], []), ("1", ["M1", "M2", "M3"], [])]


def test_each_next_one_counts_what_those_before_leave() -> None:
    """1 stands first with C1 and C2. That leaves 2 nothing but S1, and 3 still has M1 and M2: it overtakes 2, which alone would beat it.

    4 has nothing left at all, and stands last.
    """
    found = order_of(offer(1, "C1", "C2"), offer(2, "C1", "S1"), offer(3, "M1", "M2"), offer(4, "C2"))
    assert found == [("1", ["C1", "C2"], []), ("3", ["M1", "M2"], []), ("2", ["S1"], ["C1"]), ("4", [], ["C2"])]


def test_ties_by_identifier() -> None:
    """Both close one major need."""
    assert [identifier for identifier, _, _ in order_of(offer(2, "M1"), offer(1, "M2"))] == ["1", "2"]


def test_what_does_not_close() -> None:
    """A rejected proposal; one of training for a need of equipment; one for a need that is covered; one for an expired assessment."""
    expired = assessment(2, need("N1", "critical"), valid_until="2026-11-01")
    files = (expired, offer(1, "C1", state="rejected"), offer(2, "E1"), offer(3, "M1"), activity(1, key("M1")))
    assert order_of(*files, proposal(4, "ASM-2026-0002#N1")) == []


def test_decision_is_told() -> None:
    """As it is written in the record."""
    assert [found.decision for found in rank_proposals(standings_of(PLENTY, offer(1, "C1", state="approved")))] == ["approved"]


def slowly(standings: tuple[NeedStanding, ...]) -> list[str]:
    """Rank in the plain way: each time, weigh all that are left, and take the best."""
    closing: dict[str, list[NeedStanding]] = {}
    for standing in standings:
        for answer in standing.answers:
            closing.setdefault(answer.entry.id, []).append(standing)
    closed: set[str] = set()
    found = []
    while closing:
        left = {identifier: [each for each in needs if each.key not in closed] for identifier, needs in closing.items()}
        best = min(left, key=lambda identifier: ([-count for count in weigh(left[identifier])], identifier))
        closed |= {each.key for each in left[best]}
        found.append(best)
        del closing[best]
    return found


NAMES = ["C1", "C2", "M1", "M2", "M3", "S1"]


@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), max_size=6))
def test_queue_ranks_as_weighing_all_each_time_does(offers: list[list[str]]) -> None:
    """The queue weighs only what may be the next; the order is the same, and no need is closed twice."""
    standings = standings_of(PLENTY, *(offer(number, *names) for number, names in enumerate(offers, 1)))
    ranked = rank_proposals(standings)
    assert [found.entry.id for found in ranked] == slowly(standings)
    closed = [each.key for found in ranked for each in found.closes]
    assert len(closed) == len(set(closed))
