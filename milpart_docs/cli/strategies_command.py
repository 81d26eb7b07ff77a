"""``milpart strategies``: national strategies side by side, what they share, and who is nearest to whom."""

import shutil
import textwrap
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.strategies.comparison import (
    HOLDING,
    NOT_STATED,
    SHARED,
    TOPICS,
    Comparison,
    Strategy,
    compare_strategies,
    find_strategies,
)
from milpart_docs.analysis.strategies.convergence import NEARNESS, RULE, Pair
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
from milpart_docs.views.analysis.strategies.side_by_side import stated_words
from milpart_docs.views.answers.strategies import describe_comparison
from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.labels import country_name, field_label

MOST = 6
"""So many strategies are printed side by side; of more, what they share is printed, and who is nearest to whom."""
MOST_PAIRS = 10
NARROWEST = 60


@click.command(name="strategies", epilog="Example: milpart strategies DEU FRA Italy")
@click.argument("states", nargs=-1, metavar="[STATE]...")
@format_option("text", "json")
@day_option
@project_options
def command(states: tuple[str, ...], format_: str, today: datetime | None, root: Path | None, quiet: bool) -> None:
    """Lay the strategies of Member States side by side: those of each STATE (a code or a name), or of all."""
    wanted = tuple(dict.fromkeys(_read_state(state) for state in states))
    corpus = open_corpus(root)
    known = {strategy.state for strategy in find_strategies(corpus)}
    without = tuple(state for state in wanted if state not in known)
    if without and not quiet:
        click.echo(f"milpart: no strategy holds here of {', '.join(map(country_name, without))}", err=True)
    if not known or (wanted and len(without) == len(wanted)):
        raise CommandError("there is no strategy to compare", status=1)
    comparison = compare_strategies(corpus, read_today(today), wanted)
    if format_ == "json":
        print_json(describe_comparison(comparison, without))
    else:
        _print_text(comparison)


def _read_state(written: str) -> str:
    """Give the code of a Member State."""
    code = read_country_argument(written)
    if not COUNTRIES[code].is_member_state:
        raise CommandError(f"{country_name(code)} is not a Member State of the EU")
    return code


def _print_text(comparison: Comparison) -> None:
    width = max(NARROWEST, shutil.get_terminal_size((100, 24)).columns)
    states = len(comparison.states)
    click.echo(f"{_count(len(comparison.strategies), 'strategy', 'strategies')} of {_count(states, 'Member State', 'Member States')}")
    if len(comparison.strategies) <= MOST:
        for topic in TOPICS:
            said = ((_name(strategy), stated_words(strategy, topic, comparison.on)) for strategy in comparison.strategies)
            _print_rows(field_label(topic), ((name, "; ".join(words) or NOT_STATED) for name, words in said), width)
    else:
        _print_rows("Strategies", ((_name(strategy), strategy.record.name) for strategy in comparison.strategies), width)
        click.echo(f"\nName up to {MOST} Member States to see what their strategies say side by side.")
    for topic, field in SHARED.items():
        found = comparison.convergence[topic]
        title = f"{field_label(field)}: {len(found.stating)} of {states} name any"
        rows = ((shared.label, f"{len(shared.states)} of {len(found.stating)}  {_names(shared.states)}") for shared in found.values)
        _print_rows(title, rows, width)
    near = [pair for pair in comparison.pairs if pair.nearness is not None]
    rows = ((_names(pair.states), f"{100 * (pair.nearness or 0):3.0f} %  {_shared(pair)}") for pair in near[:MOST_PAIRS])
    _print_rows("Nearest to one another", rows, width)
    _print_rows("How this is judged", (("", rule) for rule in (HOLDING, RULE, NEARNESS, f"As of {comparison.on.isoformat()}.")), width)


def _print_rows(title: str, rows: Iterable[tuple[str, str]], width: int) -> None:
    """Print a heading and a line for each row, with the second column aligned and wrapped."""
    found = list(rows)
    if not found:
        return
    click.echo(f"\n{title}")
    column = min(max(len(first) for first, _ in found), width // 3) + 4
    for first, second in found:
        lines = textwrap.wrap(second, width - column, break_on_hyphens=False) or [""]
        head = f"  {first}".ljust(column)
        if len(first) + 4 > column:
            click.echo(f"  {first}")
            head = " " * column
        for place, line in enumerate(lines):
            click.echo((head if place == 0 else " " * column) + line)


def _name(strategy: Strategy) -> str:
    return country_name(strategy.state)


def _names(states: Iterable[str]) -> str:
    return ", ".join(map(country_name, states))


def _shared(pair: Pair) -> str:
    return ", ".join(named.label for named in pair.shared) or "nothing"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
