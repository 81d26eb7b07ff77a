"""``milpart needs``: what partners need, how far it is answered, and what would close most."""

from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.answers import COVERAGES
from milpart_docs.analysis.needs.closing import rank_proposals
from milpart_docs.analysis.needs.left_out import LeftOut, find_left_out
from milpart_docs.analysis.needs.needs import LEVELS, NeedStanding, assess_needs
from milpart_docs.analysis.needs.seats import count_seats
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, answer_options, open_corpus, print_json, print_text, read_country_argument, read_today
from milpart_docs.views.answers.needs import describe_needs
from milpart_docs.views.answers.needs_text import render_needs
from milpart_docs.vocabulary.labels import country_name


@click.command(name="needs", epilog="Example: milpart needs MOZ --coverage open --level critical")
@click.argument("partner", required=False)
@click.option("--coverage", type=click.Choice(COVERAGES), help="Only needs that are covered so far.")
@click.option("--level", type=click.Choice(LEVELS), help="Only needs that are so grave.")
@answer_options
def command(
    partner: str | None,
    coverage: str | None,
    level: str | None,
    today: datetime | None,
    audience: str | None,
    format_: str,
    root: Path | None,
    quiet: bool,  # noqa: ARG001
) -> None:
    """Say what partners need, how far activities and proposals answer it, and which proposals would close most.

    PARTNER is a country by its code or name; without it, the needs of all partners are listed.
    """
    code = read_country_argument(partner) if partner is not None else None
    corpus, day = open_corpus(root, audience), read_today(today)
    roadmaps = Roadmaps(corpus, Facets(corpus), day)
    standings, left_out = assess_needs(roadmaps), find_left_out(roadmaps, code)
    if code is not None:
        standings = _of_partner(standings, code, left_out)
    shown = [standing for standing in standings if coverage in {None, standing.coverage} and level in {None, standing.need.level}]
    ranked = rank_proposals(standings)
    seats = [found for found in count_seats(roadmaps, standings) if code is None or found.needs]
    if format_ == "json":
        print_json(describe_needs(shown, ranked, seats, left_out, day))
    else:
        print_text(render_needs(shown, ranked, seats, left_out, day))


def _of_partner(standings: tuple[NeedStanding, ...], code: str, left_out: LeftOut) -> tuple[NeedStanding, ...]:
    found = tuple(standing for standing in standings if standing.partner == code)
    if not found:
        assessed = ", ".join(dict.fromkeys(standing.partner for standing in standings))
        unreadable = ", ".join(entry.id for entry in left_out.unreadable)
        hint = f"; {unreadable} could not be read" if unreadable else f"; there are some of {assessed}" if assessed else ""
        raise CommandError(f"no assessment of {country_name(code)} holds{hint}", status=1)
    return found
