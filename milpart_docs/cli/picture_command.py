"""``milpart picture``: who does what with whom, where activities overlap, and where nobody is active."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

import click

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.activity_lines import HINTS, LONGEST, LinesRead, read_activity_lines
from milpart_docs.analysis.picture.activity_object import read_provider
from milpart_docs.analysis.picture.findings import Findings
from milpart_docs.analysis.picture.overlaps import find_overlaps
from milpart_docs.analysis.picture.picture import build_picture, narrow
from milpart_docs.analysis.picture.rules import select_rules
from milpart_docs.analysis.picture.white_spots import WhiteSpots
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, answer_options, open_corpus, print_json, print_text, read_country_argument, read_today
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.views.answers.picture import (
    describe_overlaps,
    describe_picture,
    describe_skipped,
    describe_unread,
    describe_white_spots,
)
from milpart_docs.views.answers.picture_text import render_picture
from milpart_docs.views.numbers import counted
from milpart_docs.views.words.picture import Names
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES, find_nearest
from milpart_docs.vocabulary.country_names import read_country

LIMITS = {"text": 10, "json": 1000}
"""So many overlaps and crowds are listed where nobody says how many."""
EPILOG = """Example: milpart picture --partner MLI

Example: milpart picture --activities training.jsonl --format json

\b
Each line of FILE is one activity as a JSON object, under the names that records have
  id, title, providers (texts, or objects with actor), partners, pillars,
  activity_type, dates (or start and end), instrument, recipient_unit, status,
  trainees, budget {amount, currency}, capabilities, parent
or under those of public training data
  country, program, course_title, recipient_unit, start_date, end_date,
  quantity (trainees), total_cost_usd
A line needs a partner and a start, and is skipped and told without them.
A value that cannot be read is left out and told."""


class Wanted(NamedTuple):
    """What the options narrow the picture by."""

    pillar: str
    instrument: str
    year: int | None
    status: str
    partner: str
    provider: str


@click.command(name="picture", epilog=EPILOG)
@click.option("--activities", "file", metavar="FILE", help="JSON lines to read in place of a project; - is standard input.")
@click.option("--pillar", default="", metavar="P", help="Only activities of this pillar.")
@click.option("--instrument", default="", metavar="I", help="Only activities under this framework.")
@click.option("--year", type=click.IntRange(1900, 2999), metavar="Y", help="Only activities of this year.")
@click.option("--status", default="", metavar="S", help="Only activities of this status; otherwise all but the cancelled ones.")
@click.option("--partner", default="", metavar="C", help="Only activities with this partner.")
@click.option("--provider", default="", metavar="CODE", help="Only activities of this provider; with FILE, who provides what names nobody.")
@click.option("--limit", type=click.IntRange(0), metavar="N", help="How many overlaps and crowds to list: 10 as text, 1000 as JSON.")
@answer_options
def command(
    file: str | None,
    limit: int | None,
    today: datetime | None,
    audience: str | None,
    format_: str,
    root: Path | None,
    quiet: bool,
    pillar: str,
    instrument: str,
    year: int | None,
    status: str,
    partner: str,
    provider: str,
) -> None:
    """Show who does what with whom, what overlaps, and where nobody is active."""
    for option, value, vocabulary in (
        ("pillar", pillar, "pillar"),
        ("instrument", instrument, "instrument"),
        ("status", status, "activity-status"),
    ):
        _check_term(option, value, vocabulary)
    wanted = Wanted(pillar, instrument, year, status, _read_partner(partner, file), _read_provider(provider, file))
    day, most = read_today(today), LIMITS[format_] if limit is None else limit
    with quiet_collector():
        answer = _answer_file(file, wanted, day, most, quiet) if file is not None else _answer_project(root, audience, wanted, day, most)
        if format_ == "json":
            print_json(answer)
        else:
            print_text(render_picture(answer, most))


def _check_term(option: str, value: str, vocabulary: str) -> None:
    terms = VOCABULARIES[vocabulary].terms
    if value and value not in terms:
        nearest = find_nearest(value, terms)
        raise CommandError(f"--{option} {value}: " + (f"did you mean {nearest}?" if nearest else f"say one of {', '.join(terms)}"))


def _read_partner(partner: str, file: str | None) -> str:
    """Give the code of a partner; in a file, a partner may also be no country."""
    return partner and (read_country_argument(partner) if file is None else read_country(partner))


def _read_provider(provider: str, file: str | None) -> str:
    """Give the code of a state; with a file as its lines are read, where a short form such as *AU* may be that of an organisation."""
    if file is not None:
        return read_provider(provider)
    return read_country(provider) if len(provider) >= len("XKX") else provider


def _answer_project(root: Path | None, audience: str | None, wanted: Wanted, today: date, limit: int) -> dict[str, Any]:
    corpus = open_corpus(root, audience)
    found = Findings(corpus, Facets(corpus), today)
    _check_provider(wanted.provider, corpus, found.activities)
    spots, names = _narrow_white_spots(found.white_spots, wanted), Names(found.facets)
    return {**_answer(found.activities, wanted, today, limit, names, is_file=False), "white_spots": describe_white_spots(spots, names)}


def _check_provider(provider: str, corpus: Corpus, activities: Iterable[Activity]) -> None:
    """Complain of a provider that is neither a country nor a record nor named by any activity."""
    known = {*COUNTRIES, *corpus.by_id, *(name for activity in activities for name in activity.providers)}
    if provider and provider not in known:
        nearest = find_nearest(provider, sorted(known))
        hint = f"did you mean {nearest}?" if nearest else "write a country's code or the identifier of an actor"
        raise CommandError(f"--provider {provider}: {hint}")


def _narrow_white_spots(spots: WhiteSpots, wanted: Wanted) -> WhiteSpots:
    """Keep the white spots of the partner, the pillar and the Member State asked for; they are judged by all activities in any case."""
    return WhiteSpots(
        tuple(spot for spot in spots.partners if wanted.partner in {"", spot.partner}),
        tuple(spot for spot in spots.pillars if wanted.partner in {"", spot.partner} and wanted.pillar in {"", spot.pillar}),
        tuple(spot for spot in spots.priorities if wanted.partner in {"", spot.partner} and wanted.provider in {"", spot.member_state}),
    )


def _answer_file(file: str, wanted: Wanted, today: date, limit: int, quiet: bool) -> dict[str, Any]:
    """Answer from a file; the provider has been given to the lines and narrows nothing."""
    if not file:
        raise CommandError("--activities: name a file, or say - for standard input")
    with click.open_file(file, "rb") as stream:
        read = read_activity_lines(_lines_of(stream), today, wanted.provider)
    if not read.activities:
        raise CommandError(_explain_nothing(file, read), status=1)
    for told in () if quiet else (*_tell_skipped(read), *_tell_unread(read)):
        click.echo(f"milpart: {file}: {told}", err=True)
    answer = _answer(read.activities, wanted._replace(provider=""), today, limit, Names(), is_file=True)
    return {**answer, "skipped": describe_skipped(read.skipped, file), "unread": describe_unread(read.unread, file)}


def _lines_of(stream: IO[bytes]) -> Iterator[bytes]:
    """Give the lines of a stream one after another; of one that is too long, no more than shows it."""
    while line := stream.readline(LONGEST + 1):
        yield line
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST + 1)


def _explain_nothing(file: str, read: LinesRead) -> str:
    if not read.skipped.total:
        return f"{file}: there are no activities in it"
    first = read.skipped.first[0]
    return f"{file}: no line is an activity; line {first.line}: {first.reason}; {first.hint}"


def _tell_skipped(read: LinesRead) -> Iterator[str]:
    """Say in one sentence how many lines were skipped, and why, the commonest reason first."""
    if read.skipped.total:
        reasons = ", ".join(f"{reason} ({count:,})" for reason, count in read.skipped.by_reason.most_common())
        first = read.skipped.first[0]
        yield f"{counted(read.skipped.total, 'line')} skipped: {reasons}; the first is line {first.line}: {HINTS[first.reason]}"


def _tell_unread(read: LinesRead) -> Iterator[str]:
    """Say in one sentence how many values were left out, and why, in the order in which they were met."""
    if kinds := read.unread.kinds:
        slip = next(iter(kinds))
        told = "; ".join(
            f"{kind.field} {kind.reason} (line {seen.first}" + (f" and {seen.lines - 1:,} more)" if seen.lines > 1 else ")")
            for kind, seen in kinds.items()
        )
        yield f"{counted(read.unread.total, 'value')} left out: {told}; the first is {slip.field} in line {kinds[slip].first}: {slip.hint}"


def _answer(activities: Iterable[Activity], wanted: Wanted, today: date, limit: int, names: Names, *, is_file: bool) -> dict[str, Any]:
    narrowed = narrow(activities, today=today, **wanted._asdict())
    found = find_overlaps(narrowed, today, limit)
    return {
        "on": today.isoformat(),
        "rule": select_rules(is_file=is_file, is_bounded=found.is_bounded),
        "narrowed_by": {key: value for key, value in wanted._asdict().items() if value},
        **describe_picture(build_picture(narrowed), names),
        **describe_overlaps(found, names, limit),
    }
