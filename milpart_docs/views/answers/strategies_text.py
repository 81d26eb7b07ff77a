"""National strategies side by side, what they share, and who is nearest to whom, as a text to read."""

import textwrap
from collections.abc import Iterable, Iterator

from milpart_docs.analysis.strategies.comparison import NOT_STATED, SHARED, TOPICS, Comparison, Strategy
from milpart_docs.analysis.strategies.convergence import Pair
from milpart_docs.analysis.strategies.rules import RULES
from milpart_docs.views.answers.rules_text import render_rules
from milpart_docs.views.numbers import counted, percent
from milpart_docs.views.words.strategies import label_of, stated_words
from milpart_docs.vocabulary.labels import country_name, field_label

MOST = 6
"""So many strategies are printed side by side; of more, what they share is printed, and who is nearest to whom."""
MOST_PAIRS = 10


def render_strategies(comparison: Comparison, width: int) -> str:
    """Write the comparison in lines of at most so many characters."""
    states = counted(len(comparison.states), "Member State")
    head = f"{counted(len(comparison.strategies), 'strategy', 'strategies')} of {states}, as of {comparison.on.isoformat()}"
    lines = [
        head,
        *_said(comparison, width),
        *_shared(comparison, width),
        *_pairs(comparison, width),
        "",
        *render_rules(RULES.values(), width),
    ]
    return "\n".join(lines)


def _said(comparison: Comparison, width: int) -> Iterator[str]:
    """Lay few strategies side by side, topic by topic; of many, only the names."""
    if len(comparison.strategies) <= MOST:
        for topic in TOPICS:
            said = ((_name(strategy), stated_words(strategy, topic, comparison.on)) for strategy in comparison.strategies)
            yield from _rows(label_of(topic), ((name, "; ".join(words) or NOT_STATED) for name, words in said), width)
        return
    yield from _rows("Strategies", ((_name(strategy), strategy.record.name) for strategy in comparison.strategies), width)
    yield f"\nName up to {MOST} Member States to see what their strategies say side by side."


def _shared(comparison: Comparison, width: int) -> Iterator[str]:
    for topic, field in SHARED.items():
        found = comparison.convergence[topic]
        title = f"{field_label(field)}: {len(found.stating)} of {len(comparison.states)} name any"
        rows = ((shared.label, f"{len(shared.states)} of {len(found.stating)}  {_names(shared.states)}") for shared in found.values)
        yield from _rows(title, rows, width)


def _pairs(comparison: Comparison, width: int) -> Iterator[str]:
    near = [pair for pair in comparison.pairs if pair.nearness is not None]
    rows = ((_names(pair.states), f"{percent(pair.nearness or 0):>5}  {_both(pair)}") for pair in near[:MOST_PAIRS])
    yield from _rows("Nearest to one another", rows, width)


def _rows(title: str, rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Write a heading and a line for each row, with the second column aligned and wrapped."""
    found = list(rows)
    if not found:
        return
    yield f"\n{title}"
    column = min(max(len(first) for first, _ in found), width // 3) + 4
    for first, second in found:
        lines = textwrap.wrap(second, width - column, break_on_hyphens=False) or [""]
        head = f"  {first}".ljust(column)
        if len(first) + 4 > column:
            yield f"  {first}"
            head = " " * column
        for place, line in enumerate(lines):
            yield (head if place == 0 else " " * column) + line


def _name(strategy: Strategy) -> str:
    return country_name(strategy.state)


def _names(states: Iterable[str]) -> str:
    return ", ".join(map(country_name, states))


def _both(pair: Pair) -> str:
    return ", ".join(named.label for named in pair.shared) or "nothing"
