"""The way from a need to a change: proposal, activity, result, level. What is missing on it is where to begin."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from milpart_docs.analysis.needs.answers import FOR_NOTHING, Answer
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.corpus import Entry


class Result(NamedTuple):
    """A measured result of an activity; what was not written is empty."""

    indicator: str
    actual: str
    target: str
    date: str


class Strand(NamedTuple):
    """One way on which a need is answered: a proposal, an activity that carries it out, or one without the other, and the results."""

    proposal: Answer | None
    activity: Answer | None
    results: tuple[Result, ...]


def follow(standing: NeedStanding) -> tuple[Strand, ...]:
    """Give the strands of a need, those that lead furthest first; what counts for nothing is on none, and a need may have none."""
    counting = [answer for answer in standing.answers if answer.coverage != FOR_NOTHING]
    proposals = {answer.entry.id: answer for answer in counting if answer.entry.type == "proposal"}
    strands = list(_strands([answer for answer in counting if answer.entry.type == "activity"], proposals))
    carried = {strand.proposal.entry.id for strand in strands if strand.proposal}
    strands += [Strand(proposal, None, ()) for identifier, proposal in proposals.items() if identifier not in carried]
    return tuple(sorted(strands, key=lambda strand: -_reach(strand, standing.coverage)))


def _strands(activities: list[Answer], proposals: Mapping[str, Answer]) -> Iterator[Strand]:
    for activity in activities:
        proposal = proposals.get(activity.proposal.id) if activity.proposal else None
        yield Strand(proposal, activity, tuple(results_of(activity.entry)))


def _reach(strand: Strand, coverage: str) -> int:
    """Say how far a strand leads: to results, to an activity that makes the coverage, to any activity, to a proposal."""
    if strand.activity is None:
        return 0
    return 3 if strand.results else 2 if strand.activity.coverage == coverage else 1


def results_of(activity: Entry) -> Iterator[Result]:
    """Give the results of an activity as texts; one without an indicator is none."""
    results = activity.fields.get("results")
    for result in results if isinstance(results, list) else ():
        if isinstance(result, Mapping) and result.get("indicator"):
            values = (result.get(key) for key in ("indicator", "actual", "target", "date"))
            yield Result(*("" if value is None else str(value) for value in values))
