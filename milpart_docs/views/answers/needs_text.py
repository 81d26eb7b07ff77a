"""What partners need, and what would close most, as a text to read."""

from collections.abc import Iterator, Sequence
from datetime import date

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS
from milpart_docs.analysis.needs.closing import RankedProposal
from milpart_docs.analysis.needs.left_out import LeftOut
from milpart_docs.analysis.needs.needs import NeedStanding, by_gravity
from milpart_docs.analysis.needs.rules import RULES
from milpart_docs.analysis.needs.seats import CourseSeats
from milpart_docs.views.answers.needs import count_needs
from milpart_docs.views.answers.rules_text import render_rules
from milpart_docs.views.numbers import counted


def render_needs(
    standings: Sequence[NeedStanding], ranked: Sequence[RankedProposal], seats: Sequence[CourseSeats], left_out: LeftOut, today: date
) -> str:
    """Write a line for each need, the gravest first; then the proposals in order, the seats, and the rules."""
    summary = count_needs(standings)
    counts = ", ".join(f"{COVERAGE_LABELS[coverage].lower()} {count:,}" for coverage, count in summary["coverage"].items())
    expired = f"; expired {summary['expired']:,}" if summary["expired"] else ""
    needs = map(_need, by_gravity(standings))
    lines = [
        f"Needs on {today.isoformat()}: {counts}{expired}",
        *_left_out(left_out),
        *needs,
        *_proposals(ranked),
        *_seats(seats),
        "",
        *render_rules(RULES.values()),
    ]
    return "\n".join(lines)


def _left_out(found: LeftOut) -> Iterator[str]:
    """Tell what no need shows."""
    if found.unreadable:
        count = counted(len(found.unreadable), "assessment")
        yield f"{count} could not be read: {', '.join(entry.id for entry in found.unreadable)}; milpart check tells why"
    for entry, dissent in found.dissents:
        yield f"{entry.id} has no need {dissent.on}, from which {dissent.actor} dissents"


def _need(standing: NeedStanding) -> str:
    need, mark = standing.need, " (expired)" if standing.is_expired else ""
    dissent = f"; dissent by {', '.join(each.actor for each in standing.dissents)}" if standing.dissents else ""
    makers = ", ".join(entry.id for entry in standing.makers)
    return (
        f"{standing.key:<18} {standing.partner}  {need.level:<8}  {need.kind:<9}  {need.capability:<26} {need.current} -> {need.desired}  "
        f"{standing.coverage}{mark}: {standing.reason.lower()}{f' ({makers})' if makers else ''}{dissent}"
    )


def _proposals(ranked: Sequence[RankedProposal]) -> Iterator[str]:
    if ranked:
        yield "\nProposals that would close most"
    for found in ranked:
        closes = ", ".join(standing.key for standing in found.closes) or "nothing that those before leave"
        yield f"{found.place:>3}  {found.entry.id}  {found.decision:<10}  closes {closes}"


def _seats(seats: Sequence[CourseSeats]) -> Iterator[str]:
    if seats:
        yield "\nSeats on courses   offered   pooled   needed  balance"
    for course in seats:
        balance = "?" if course.balance is None else course.balance
        yield f"  {course.course.id:<16}{course.offered:>8} {course.pooled:>8} {course.needed:>8} {balance:>8}"
