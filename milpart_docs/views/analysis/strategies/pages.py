"""The page that answers: how do nations think? National strategies side by side, what they share, and where they differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from milpart_docs.analysis.strategies.comparison import (
    NOT_STATED,
    SHARED,
    TOPICS,
    Comparison,
    Fact,
    Strategy,
    compare_strategies,
)
from milpart_docs.analysis.strategies.convergence import ALL, KINDS, ONE, SOME, Convergence, Shared
from milpart_docs.analysis.strategies.rules import RULES
from milpart_docs.corpus import Entry
from milpart_docs.views.analysis.evidence import Evidence, Item
from milpart_docs.views.analysis.page import FOLDER, AnalysisPage
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.sheet import Figure, Sheet, nothing
from milpart_docs.views.analysis.strategies.nearness import Nearness, behind, names, nearness_of
from milpart_docs.views.analysis.strategies.side_by_side import Marked, SideBySide
from milpart_docs.views.markup import Markup, element, joined, scrolled
from milpart_docs.views.site import Site
from milpart_docs.views.words.strategies import label_of
from milpart_docs.vocabulary.labels import country_name

NAME = f"{FOLDER}/strategies/index"
TITLE = "How nations think: strategies side by side"
MEANING = "What Member States want from Military Partnership, in their strategies: what they share, where they differ, and how they say it."
SCRIPT = "compare.js"
MOST_VALUES = 60
"""So many values of one heading stand in a table."""
HEADINGS = {
    "partners": ("Priority partners", "Partner"),
    "regions": ("Priority regions", "Region"),
    "pillars": ("Pillars", "Pillar"),
    "instruments": ("Instruments", "Instrument"),
}
"""For each heading: its title, and what one of its values is called."""
FACETS = {"partners": "partner", "pillars": "pillar"}


def build_strategy_pages(site: Site) -> Iterator[AnalysisPage]:
    """Build the page on strategies and those behind its numbers, where any strategy holds."""
    comparison = compare_strategies(site.corpus, site.today)
    if not comparison.strategies:
        return
    evidence = Evidence(site.addresses, "strategies", "Strategies")
    body = StrategyPage(Sheet(site, evidence, NAME), comparison).render()
    yield AnalysisPage(NAME, TITLE, MEANING, body, scripts=(SCRIPT,))
    yield from evidence.pages(parent=(TITLE, site.addresses.of(NAME)))


@dataclass(frozen=True)
class StrategyPage:
    """Writes the page of one comparison."""

    sheet: Sheet
    comparison: Comparison

    def render(self) -> Markup:
        """Write the whole page."""
        topics = tuple(topic for topic in TOPICS if topic != "culture")
        rule = self.sheet.rule
        body = joined(
            self.sheet.figures(self._figures()),
            self.sheet.section("Side by side", "side-by-side", rule(RULES["strategies"]), self._tables.strategies(topics)),
            self.sheet.section("What they share", "convergence", rule(RULES["convergence"]), _legend(), map(self._heading, SHARED)),
            self.sheet.section("Where they differ", "differences", rule(RULES["horizon"]), self._said_once(), self._alone()),
            self.sheet.section("Culture, in their own words", "culture", self._quotes()),
            self.sheet.section("Who is nearest to whom", "nearness", Nearness(self.sheet, self.comparison).render()),
        )
        return element("div", body, class_="mp-compared", data_all=KINDS[ALL], data_some=KINDS[SOME], data_one=KINDS[ONE])

    @property
    def _tables(self) -> SideBySide:
        return SideBySide(self.sheet, self.comparison)

    def _figures(self) -> Iterator[Figure]:
        comparison = self.comparison
        partners, pillars = comparison.convergence["partners"], comparison.convergence["pillars"]
        yield _figure(_entries(comparison.strategies), "strategy that holds", "strategies that hold")
        states = [comparison.of(state)[0].entry for state in comparison.states]
        yield _figure(states, "Member State that has one", "Member States that have one")
        yield self._values(partners.sharing, "priority partner shared by two or more", "priority partners shared by two or more")
        alone = tuple(shared for shared in partners.values if shared.kind == ONE)
        yield self._values(alone, "priority partner of one alone", "priority partners of one alone")
        by_all = tuple(shared for shared in pillars.values if shared.kind == ALL)
        yield self._values(by_all, "pillar served by all", "pillars served by all")
        best = next((pair for pair in comparison.pairs if pair.nearness), None)
        if best:
            yield Figure(nearness_of(best), f"the nearest two: {names(best)}", behind(best, comparison))

    def _values(self, values: tuple[Shared, ...], one: str, many: str) -> Figure:
        items = [
            Item(strategy.entry, "", shared.label)
            for shared in values
            for strategy in self.comparison.naming(shared.topic, shared.value, shared.states)
        ]
        return Figure(f"{len(values):,}", one if len(values) == 1 else many, items)

    def _heading(self, topic: str) -> Markup:
        title, of = HEADINGS[topic]
        found = self.comparison.convergence[topic]
        silent = [state for state in self.comparison.states if state not in found.stating]
        about = element(
            "p", self._states(title, "name any", found.stating), self._states(title, "name none", silent), class_="mp-quiet mp-stating"
        )
        head = element("h3", title, id=f"convergence-{topic}")
        rows = [self._shared(shared, found) for shared in found.values[:MOST_VALUES]]
        return joined(
            head, about, self._tables.marks(topic, f"Who names which {title.lower()}", of, rows) if rows else nothing(), self._rest(found)
        )

    def _states(self, title: str, words: str, states: Sequence[str]) -> Markup:
        newest = [self.comparison.of(state)[0].entry for state in states]
        return joined(f"Member States that {words}: ", self.sheet.number(f"{title}: Member States that {words}", newest), ". ")

    def _shared(self, shared: Shared, found: Convergence) -> Marked:
        url = self.sheet.facet_url(FACETS[shared.topic], shared.value) if shared.topic in FACETS else ""
        naming = {strategy.state: strategy for strategy in self.comparison.naming(shared.topic, shared.value, shared.states)}
        label = element("a", shared.label, href=url) if url else joined(shared.label)
        return Marked(label, f"{HEADINGS[shared.topic][1]} {shared.label}: named by", naming, frozenset(found.stating))

    def _rest(self, found: Convergence) -> Markup | None:
        """Lead to what no longer stands in a long table: those that name less widely shared values."""
        rest = found.values[MOST_VALUES:]
        label = f"Less widely shared: {HEADINGS[found.topic][0].lower()}"
        figure = self._values(rest, label, label)
        return and_more(self.sheet, len(rest), ("value", "values"), figure.label, figure.items)

    def _said_once(self) -> Markup:
        rows = [self._answer(fact, answer) for fact in self.comparison.facts for answer in fact.answers if answer != NOT_STATED]
        shown = [row for row in rows if row.naming]
        head = element("h3", "What a strategy says once", id="differences-facts")
        return joined(
            head,
            self._tables.marks("facts", "What a strategy says once", "Fact", shown) if shown else nothing("No strategy states any of it."),
        )

    def _answer(self, fact: Fact, answer: str) -> Marked:
        naming: dict[str, Strategy] = {}
        for strategy in fact.answers[answer]:
            naming.setdefault(strategy.state, strategy)
        stating = {strategy.state for own, found in fact.answers.items() if own != NOT_STATED for strategy in found}
        label = f"{label_of(fact.field)}: {answer}"
        return Marked(joined(label), label, naming, frozenset(stating))

    def _alone(self) -> Markup:
        """Write what each state names and no other does."""
        head = element("h3", "What one alone names", id="differences-alone")
        titles = (element("th", title, scope="col") for title in ("Member State", *(HEADINGS[topic][0] for topic in SHARED)))
        rows = (
            element("tr", element("th", self._state(state), scope="row"), (self._own(state, topic) for topic in SHARED), data_state=state)
            for state in self.comparison.states
        )
        table = element("table", element("thead", element("tr", titles)), element("tbody", rows), class_="mp-table mp-alone")
        return joined(head, scrolled(table, "What one alone names"))

    def _own(self, state: str, topic: str) -> Markup:
        title = HEADINGS[topic][0]
        values = self.comparison.convergence[topic].alone(state)
        items = [element("li", shared.label) for shared in values[:MOST_VALUES]]
        if len(values) > MOST_VALUES:
            behind_it = [self.comparison.naming(topic, shared.value, (state,))[0].entry for shared in values[MOST_VALUES:]]
            more = f"and {len(values) - MOST_VALUES} more"
            items.append(element("li", self.sheet.number(f"{title}: what {country_name(state)} alone names", behind_it, more)))
        return element("td", element("ul", items, class_="mp-values") if items else None, data_topic=topic, data_label=title)

    def _state(self, state: str) -> Markup:
        return self.sheet.record(self.comparison.of(state)[0].entry, country_name(state))

    def _quotes(self) -> Markup:
        figures = (
            element(
                "figure",
                element("blockquote", element("p", strategy.record.culture or "Nothing is said of it.")),
                element("figcaption", self.sheet.record(strategy.entry, country_name(strategy.state)), f", since {strategy.record.since}"),
                data_state=strategy.state,
                class_="mp-quote",
            )
            for strategy in self._tables.columns()
        )
        return element("div", figures, class_="mp-quotes")


def _legend() -> Markup:
    words = (
        "● names it. An empty field: names others, and not this one. A dash: names nothing under this heading, which is neither yes nor no."
    )
    return element("p", words, class_="mp-quiet")


def _figure(entries: Sequence[Entry], one: str, many: str) -> Figure:
    return Figure(f"{len(entries):,}", one if len(entries) == 1 else many, entries)


def _entries(strategies: tuple[Strategy, ...]) -> list[Entry]:
    return [strategy.entry for strategy in strategies]
