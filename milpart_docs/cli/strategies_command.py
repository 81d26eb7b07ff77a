"""``milpart strategies``: national strategies side by side, what they share, and who is nearest to whom."""

import shutil
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.strategies.comparison import compare_strategies, find_strategies
from milpart_docs.cli.console import CommandError, answer_options, open_corpus, print_json, print_text, read_country_argument, read_today
from milpart_docs.views.answers.strategies import describe_strategies
from milpart_docs.views.answers.strategies_text import render_strategies
from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.labels import country_name

NARROWEST = 60


@click.command(name="strategies", epilog="Example: milpart strategies DEU FRA Italy")
@click.argument("states", nargs=-1, metavar="[STATE]...")
@answer_options
def command(states: tuple[str, ...], today: datetime | None, audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:
    """Lay the strategies of Member States side by side: those of each STATE (a code or a name), or of all."""
    wanted = tuple(dict.fromkeys(_read_state(state) for state in states))
    corpus = open_corpus(root, audience)
    known = {strategy.state for strategy in find_strategies(corpus)}
    without = tuple(state for state in wanted if state not in known)
    if without and not quiet:
        click.echo(f"milpart: no strategy holds here of {', '.join(map(country_name, without))}", err=True)
    if wanted and len(without) == len(wanted):
        raise CommandError("there is no strategy to compare", status=1)
    comparison = compare_strategies(corpus, read_today(today), wanted)
    if format_ == "json":
        print_json(describe_strategies(comparison, without))
    else:
        print_text(render_strategies(comparison, max(NARROWEST, shutil.get_terminal_size((100, 24)).columns)))


def _read_state(written: str) -> str:
    """Give the code of a Member State."""
    code = read_country_argument(written)
    if not COUNTRIES[code].is_member_state:
        raise CommandError(f"{country_name(code)} is not a Member State of the EU")
    return code
