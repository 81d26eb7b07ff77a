"""The part of a page that says who is nearest to whom: a drawing of every two states, and for each the one nearest to it."""

from dataclasses import dataclass

from milpart_docs.analysis.strategies.comparison import Comparison
from milpart_docs.analysis.strategies.convergence import Pair
from milpart_docs.analysis.strategies.rules import RULES
from milpart_docs.corpus import Entry
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts.nearness import Near, Thing, nearness_chart
from milpart_docs.views.markup import Markup, element, joined, scrolled
from milpart_docs.views.numbers import percent
from milpart_docs.vocabulary.labels import country_name

MOST_STATES = 30
"""So many states stand in the drawing of nearness."""
MOST_BEHIND = 6
"""So many strategies of each of two states stand behind their nearness, the newest."""
NEAREST = ("Member State", "Nearest to it", "Nearness", "What both name", "Headings compared")
"""The titles of the columns that say who is nearest to each."""
NOTHING_NEAR = "nobody: neither partners nor regions to compare, or nothing shared"


@dataclass(frozen=True)
class Nearness:
    """Writes how near the states of one comparison are."""

    sheet: Sheet
    comparison: Comparison

    def render(self) -> Markup:
        """Write the drawing, and for each state the one nearest to it."""
        states = self.comparison.states[:MOST_STATES]
        pairs = {frozenset(pair.states): pair for pair in self.comparison.pairs}
        if len(states) < 2:  # noqa: PLR2004 - a comparison takes two
            return nothing("One Member State alone cannot be compared.")
        drawn = [[self._near(pairs[frozenset((state, other))]) for other in states[:place]] for place, state in enumerate(states)]
        things = [Thing(country_name(state), state) for state in states]
        description = "Per cent of what either names that both name: the stronger the shade, the nearer. A dash: they cannot be compared."
        chart = nearness_chart("How near every two Member States are", description, ("One", "Other", "Nearness"), things, drawn)
        return joined(self.sheet.rule(RULES["pairs"]), self.sheet.chart(chart, "nearness-chart"), self._nearest())

    def _near(self, pair: Pair) -> Near:
        if pair.nearness is None:
            return Near(None, "not compared")
        return Near(pair.nearness, nearness_of(pair), self.sheet.behind(f"How near: {names(pair)}", behind(pair, self.comparison)))

    def _nearest(self) -> Markup:
        """Write for each state the one nearest to it."""
        head = element("tr", (element("th", title, scope="col") for title in NEAREST))
        rows = (self._row(state) for state in self.comparison.states)
        table = element("table", element("thead", head), element("tbody", rows), class_="mp-table mp-rows mp-nearest")
        return scrolled(table, "Each one's nearest")

    def _row(self, state: str) -> Markup:
        best = next((pair for pair in self.comparison.pairs if state in pair.states and pair.nearness), None)
        if best is None:
            cells = [element("td", NOTHING_NEAR, data_label=NEAREST[1]), *(element("td") for _ in NEAREST[2:])]
        else:
            other = next(own for own in best.states if own != state)
            number = self.sheet.number(f"How near: {names(best)}", behind(best, self.comparison), nearness_of(best))
            both = ", ".join(named.label for named in best.shared)
            topics = ", ".join(best.topics)
            cells = [
                element("td", inside, data_label=label)
                for inside, label in zip((self._state(other), number, both, topics), NEAREST[1:], strict=True)
            ]
        return element("tr", element("th", self._state(state), scope="row"), cells, data_state=state)

    def _state(self, state: str) -> Markup:
        return self.sheet.record(self.comparison.of(state)[0].entry, country_name(state))


def behind(pair: Pair, comparison: Comparison) -> list[Entry]:
    """Give the strategies that two states are compared by."""
    return [strategy.entry for state in pair.states for strategy in comparison.of(state)[:MOST_BEHIND]]


def names(pair: Pair) -> str:
    """Give the names of two states."""
    return " and ".join(map(country_name, pair.states))


def nearness_of(pair: Pair) -> str:
    """Write a nearness."""
    return percent(pair.nearness or 0)
