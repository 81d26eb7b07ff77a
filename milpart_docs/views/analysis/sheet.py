"""A page of an analysis while it is written: it knows where it stands, so that whatever it names is a link that leads there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from milpart_docs.corpus import Entry
from milpart_docs.views.analysis.evidence import Evidence, Item
from milpart_docs.views.charts import Cell, Chart, DataTable, render_chart
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.views.markup import Child, Markup, element, joined
from milpart_docs.views.site import Site


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that stands for itself: how it is written, what it counts, what makes it up, and a word on it."""

    shown: str
    label: str
    items: Sequence[Item | Entry] = ()
    note: str = ""


@dataclass(frozen=True)
class Sheet:
    """Writes the parts of one page; ``name`` is the page's address without suffix.

    ``prefix`` is what leads to the site's root, for a page that is not an analysis and whose name does not tell.
    """

    site: Site
    evidence: Evidence
    name: str
    prefix: str | None = None

    @property
    def here(self) -> str:
        """What leads from the page to the site's root."""
        return self.site.addresses.prefix(self.name) if self.prefix is None else self.prefix

    @property
    def today(self) -> date:
        """The day that everything on the page is judged by."""
        return self.site.today

    def page_url(self, name: str) -> str:
        """Give the address of another page by its name (``analysis/needs/mli``, ``analysis/needs/index``)."""
        return self.here + self.site.addresses.of(name)

    def record_url(self, entry: Entry, anchor: str = "") -> str:
        """Give the address of a record, or of a part of it."""
        return self.here + self.site.addresses.record(entry.id, anchor)

    def facet_url(self, key: str, value: str) -> str:
        """Give the address of all records with a value of a facet, or nothing where there are none."""
        return self.here + self.site.addresses.facet_value(key, value) if value in self.site.facet_groups[key] else ""

    def behind(self, title: str, items: Sequence[Item | Entry]) -> str:
        """Give the address of the records that make up a number; ``title`` says what is counted, as a reader finds it there."""
        address = self.evidence.address(title, items)
        return self.here + address if address else ""

    def counted(self, title: str, items: Sequence[Item | Entry], shown: str = "") -> Cell:
        """Give a cell with a number that leads to what makes it up."""
        return Cell(shown or f"{len(items):,}", self.behind(title, items), len(items))

    def number(self, title: str, items: Sequence[Item | Entry], shown: str = "") -> Markup:
        """Write a number that leads to what makes it up."""
        return self.counted(title, items, shown).render()

    def record(self, entry: Entry, words: str = "", anchor: str = "") -> Markup:
        """Write a link to a record."""
        return element("a", words or entry.title, href=self.record_url(entry, anchor), title=entry.id)

    def named(self, identifier: str) -> Markup:
        """Write a link to the record of an identifier, or the identifier itself where there is none."""
        entry = self.site.corpus.by_id.get(identifier)
        return self.record(entry) if entry else joined(identifier)

    def record_cell(self, entry: Entry, anchor: str = "") -> Cell:
        """Give a cell with the title of a record that leads to it."""
        return Cell(entry.title, self.record_url(entry, anchor))

    def named_cell(self, identifier: str) -> Cell:
        """Give a cell that leads to the record of an identifier, or says the identifier where there is none."""
        entry = self.site.corpus.by_id.get(identifier)
        return self.record_cell(entry) if entry else Cell(identifier)

    def records(self, entries: Iterable[Entry]) -> Markup:
        """Write links to records, with commas between them."""
        return Markup(", ").join(self.record(entry) for entry in entries)

    def chart(self, chart: Chart, key: str) -> Markup:
        """Write a chart."""
        return render_chart(chart, key)

    def figures(self, figures: Iterable[Figure]) -> Markup:
        """Write numbers side by side, each with what it counts."""
        return element("ul", (self._figure(figure) for figure in figures), class_="mp-figures")

    def _figure(self, figure: Figure) -> Markup:
        inside = (
            element("strong", figure.shown),
            " ",
            element("span", figure.label),
            element("small", figure.note, class_="mp-quiet") if figure.note else None,
        )
        url = self.behind(figure.label, figure.items)
        return element("li", element("a", inside, href=url) if url else element("div", inside, class_="mp-figure"))

    def rule(self, *words: Child) -> Markup:
        """Write how something was judged, and on which day."""
        day = element("time", self.today.isoformat(), class_="mp-date", datetime=self.today.isoformat())
        return element("p", element("strong", "How this is judged. "), joined(*words), " As of ", day, ".", class_="mp-rule", role="note")

    def illustration(self, entries: Iterable[Entry], what: str) -> Markup | None:
        """Say how many of the records behind the page illustrate and do not report; nothing where none do.

        ``what`` they are is a plural: *activities*.
        """
        found = list({entry.id: entry for entry in entries}.values())
        illustrating = [entry for entry in found if is_illustrative(entry)]
        if not illustrating:
            return None
        number = self.number(f"Illustrative {what}", illustrating)
        words = f" of {len(found):,}. They illustrate, in whole or in part, and do not report; each says what of it."
        label = element("strong", "Illustration. ")
        return element("p", label, f"Illustrative {what} behind this page: ", number, words, class_="mp-illustrative", role="note")

    def section(self, title: str, anchor: str, *parts: Child | Iterable[Child]) -> Markup:
        """Write a part of the page under a heading."""
        return element("section", element("h2", title, id=anchor), joined(*parts), class_="mp-section", aria_labelledby=anchor)

    def table(self, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], label: str, *, is_sortable: bool = True) -> Markup:
        """Write a table; a reader can sort it, and filter it where it is long."""
        found = tuple(rows)
        return DataTable(columns, found).render(label=label, is_sortable=is_sortable) if found else nothing()


def nothing(words: str = "There is nothing to show.") -> Markup:
    """Write that a part has nothing in it."""
    return element("p", words, class_="mp-quiet")


def badge(words: str, tone: str, meaning: str = "") -> Markup:
    """Write a state as a small label; ``tone`` is new, open, done or ended."""
    return element("span", words, class_=f"mp-status mp-tone-{tone}", title=meaning or None)


def lines(items: Iterable[Child]) -> Markup:
    """Write a list."""
    return element("ul", (element("li", item) for item in items), class_="mp-lines")


__all__ = ["Figure", "Sheet", "badge", "lines", "nothing"]
