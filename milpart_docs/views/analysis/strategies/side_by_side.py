"""Tables that lay strategies side by side: a column for each, which a reader's choice of states can hide.

Every cell of a state has its code in ``data-state``, and every cell of a mark has in ``data-said`` whether the state names the value, names
others, or says nothing; ``compare.js`` reads no more than that.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.analysis.strategies.comparison import Comparison, Strategy
from milpart_docs.analysis.strategies.convergence import KINDS, kind_of
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Child, Markup, element, joined, scrolled
from milpart_docs.views.words.strategies import WORDS, label_of, stated_words
from milpart_docs.vocabulary.labels import country_name

MOST_OF_A_STATE = 3
"""So many strategies of one state have a column; where there are more, its newest column leads to all."""
NOT_STATED = element("span", "not stated", class_="mp-quiet")


@dataclass(frozen=True)
class Marked:
    """A row of marks: what is named, how often as a link, and for each state what makes it name it."""

    label: Markup
    title: str
    naming: Mapping[str, Strategy]
    stating: frozenset[str]


@dataclass(frozen=True)
class SideBySide:
    """Writes the tables of one comparison."""

    sheet: Sheet
    comparison: Comparison

    def columns(self) -> tuple[Strategy, ...]:
        """Give the strategies that have a column."""
        return tuple(strategy for state in self.comparison.states for strategy in self.comparison.of(state)[:MOST_OF_A_STATE])

    def strategies(self, topics: Iterable[str]) -> Markup:
        """Write what each strategy says, a row for each topic."""
        columns = self.columns()
        head = element("tr", element("th", "Topic", scope="col"), (self._head(strategy) for strategy in columns))
        rows = (self._topic(topic, columns) for topic in topics)
        return _table("Strategies side by side", "mp-side-by-side", head, rows)

    def _head(self, strategy: Strategy) -> Markup:
        all_of_state = self.comparison.of(strategy.state)
        name = country_name(strategy.state)
        more = len(all_of_state) - MOST_OF_A_STATE
        further = self.sheet.number(f"Strategies of {name}", [own.entry for own in all_of_state], f"and {more} more")
        catalogue = self.sheet.facet_url("member-state", strategy.state)
        inside = (
            self.sheet.record(strategy.entry, name),
            element("a", "all records", href=catalogue, class_="mp-column-more") if catalogue else None,
            element("span", further, class_="mp-column-more") if more > 0 and strategy is all_of_state[0] else None,
        )
        return element("th", inside, scope="col", data_state=strategy.state, data_name=name)

    def _topic(self, topic: str, columns: Sequence[Strategy]) -> Markup:
        label = label_of(topic)
        cells = (
            element(
                "td", self._stated(strategy, topic), data_state=strategy.state, data_name=country_name(strategy.state), data_label=label
            )
            for strategy in columns
        )
        return element("tr", element("th", label, scope="row"), cells)

    def _stated(self, strategy: Strategy, topic: str) -> Markup:
        words = stated_words(strategy, topic, self.comparison.on)
        if not words:
            return NOT_STATED
        value = getattr(strategy.record, topic)
        if not isinstance(value, tuple):
            return joined(words)
        facet = {"priority_partners": "partner", "pillars": "pillar"}.get(topic, "")
        urls = (self.sheet.facet_url(facet, item) if facet else "" for item in value)
        items = [element("a", own, href=url) if url else joined(own) for own, url in zip(words, urls, strict=True)]
        return Markup(", ").join(items) if topic in WORDS else element("ul", (element("li", item) for item in items), class_="mp-values")

    def marks(self, topic: str, title: str, of: str, rows: Iterable[Marked]) -> Markup:
        """Write who names what: a row for each value, a mark for each state; ``of`` says what the values of the topic are."""
        titles = (element("th", words, scope="col") for words in (of, "Named by", "Kind"))
        states = (
            element("th", element("abbr", state, title=country_name(state)), scope="col", data_state=state)
            for state in self.comparison.states
        )
        return _table(title, "mp-converge", element("tr", titles, states), (self._marked(row) for row in rows), topic)

    def _marked(self, row: Marked) -> Markup:
        behind = [strategy.entry for strategy in row.naming.values()]
        words = f"{len(row.naming)} of {len(row.stating)}"
        cells = (self._mark(state, row) for state in self.comparison.states)
        return element(
            "tr",
            element("th", row.label, scope="row"),
            element("td", self.sheet.number(row.title, behind, words), class_="mp-tally"),
            element("td", KINDS[kind_of(len(row.naming), len(row.stating))], class_="mp-kind"),
            cells,
        )

    def _mark(self, state: str, row: Marked) -> Markup:
        if state in row.naming:
            name = element("span", country_name(state), class_="mp-hidden")
            url = self.sheet.record_url(row.naming[state].entry)
            inside: Child = element("a", element("span", "●", aria_hidden="true"), name, href=url)
            return element("td", inside, data_state=state, data_said="yes")
        if state in row.stating:
            return element("td", element("span", "no", class_="mp-hidden"), data_state=state, data_said="no")
        return element(
            "td",
            element("span", "—", aria_hidden="true"),
            element("span", "not stated", class_="mp-hidden"),
            data_state=state,
            data_said="",
        )


def _table(label: str, name: str, head: Markup, rows: Iterable[Markup], topic: str | None = None) -> Markup:
    table = element("table", element("thead", head), element("tbody", rows), class_=f"mp-table {name}", data_topic=topic)
    return scrolled(table, label, f"{name}-box")
