"""``milpart needs``: what partners need, how far it is answered, and what would close most."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, COVERAGES
from milpart_docs.analysis.needs.closing import CLOSING_RULE, RankedProposal, rank_proposals
from milpart_docs.analysis.needs.needs import LEVELS, NeedStanding, assess_needs, by_gravity
from milpart_docs.analysis.needs.seats import SEATS_RULE, CourseSeats, count_seats
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import (
    CommandError,
    day_option,
    format_option,
    open_corpus,
    print_json,
    project_options,
    read_country_argument,
    read_today,
)
from milpart_docs.views.answers.needs import RULE, needs_as_json, summarise
from milpart_docs.vocabulary.labels import country_name


@click.command(name="needs", epilog="Example: milpart needs MOZ --coverage open --level critical")
@click.argument("partner", required=False)
@click.option("--coverage", type=click.Choice(COVERAGES), help="Only needs that are covered so far.")
@click.option("--level", type=click.Choice(LEVELS), help="Only needs that are so grave.")
@day_option
@format_option("text", "json")
@project_options
def command(
    partner: str | None,
    coverage: str | None,
    level: str | None,
    today: datetime | None,
    format_: str,
    root: Path | None,
    quiet: bool,  # noqa: ARG001
) -> None:
    """Say what partners need, how far activities and proposals answer it, and which proposals would close most.

    PARTNER is a country by its code or name; without it, the needs of all partners are listed.
    """
    code = read_country_argument(partner) if partner is not None else None
    corpus, day = open_corpus(root), read_today(today)
    standings = assess_needs(corpus, Facets(corpus), day)
    if code is not None:
        standings = _of_partner(standings, code)
    shown = [standing for standing in standings if coverage in {None, standing.coverage} and level in {None, standing.need.level}]
    ranked = rank_proposals(standings)
    seats = [found for found in count_seats(corpus, standings, day) if code is None or found.needs]
    if format_ == "json":
        print_json(needs_as_json(shown, ranked, seats, day))
    else:
        _print_text(shown, ranked, seats, day)


def _of_partner(standings: Iterable[NeedStanding], code: str) -> tuple[NeedStanding, ...]:
    every = tuple(standings)
    found = tuple(standing for standing in every if standing.partner == code)
    if not found:
        assessed = ", ".join(dict.fromkeys(standing.partner for standing in every))
        hint = f"; there are some of {assessed}" if assessed else ""
        raise CommandError(f"no assessment of {country_name(code)} holds{hint}", status=1)
    return found


def _print_text(standings: Sequence[NeedStanding], ranked: Sequence[RankedProposal], seats: Sequence[CourseSeats], today: date) -> None:
    summary = summarise(standings)
    counted = ", ".join(f"{COVERAGE_LABELS[coverage].lower()} {count}" for coverage, count in summary["coverage"].items())
    expired = f"; expired {summary['expired']}" if summary["expired"] else ""
    click.echo(f"Needs on {today}: {counted}{expired}")
    for standing in by_gravity(standings):
        _print_need(standing)
    if ranked:
        click.echo("\nProposals that would close most")
        for found in ranked:
            closes = ", ".join(standing.key for standing in found.closes) or "nothing that those before leave"
            click.echo(f"{found.place:>3}  {found.entry.id}  {found.decision:<10}  closes {closes}")
    if seats:
        click.echo("\nSeats on courses   offered   pooled   needed  balance")
        for course in seats:
            balance = "?" if course.balance is None else course.balance
            click.echo(f"  {course.course.id:<16}{course.offered:>8} {course.pooled:>8} {course.needed:>8} {balance:>8}")
    for rule in (RULE, CLOSING_RULE, SEATS_RULE):
        click.echo("\n" + click.wrap_text(rule, width=100))


def _print_need(standing: NeedStanding) -> None:
    need, mark = standing.need, " (expired)" if standing.is_expired else ""
    dissent = f"; dissent by {', '.join(each.actor for each in standing.dissents)}" if standing.dissents else ""
    makers = ", ".join(entry.id for entry in standing.makers)
    click.echo(
        f"{standing.key:<18} {standing.partner}  {need.level:<8}  {need.kind:<9}  {need.capability:<26} {need.current} -> {need.desired}  "
        f"{standing.coverage}{mark}: {standing.reason.lower()}{f' ({makers})' if makers else ''}{dissent}"
    )
