"""By what the picture can be narrowed: a pillar, an instrument, a year, a state. Each value has a page, and with script a choice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.picture import gather, narrow
from milpart_docs.views.analysis.picture.source import PICTURE, PictureSource
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.vocabulary import VOCABULARIES

SCRIPT = "picture.js"
"""Our asset that narrows the picture in the browser."""
HOME = f"{PICTURE}/index"
"""The name of the page of the whole picture."""
TITLES = {"pillar": "Pillar", "instrument": "Instrument", "year": "Year", "status": "State"}
"""The kinds of filters, in their order."""
EVERYTHING = {"pillar": "All pillars", "instrument": "All instruments", "year": "All years", "status": "All states but cancelled"}
_VOCABULARIES = {"pillar": "pillar", "instrument": "instrument", "status": "activity-status"}
MOST_YEARS = 40
"""So many years have a page, the latest: a slip in a date must not make a thousand."""


@dataclass(frozen=True)
class Filter:
    """One filter: its kind, one of ``TITLES``, its value, how readers see that, and the activities that fit."""

    kind: str
    value: str
    label: str
    activities: tuple[Activity, ...]

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(activity.id for activity in self.activities)

    def among(self, activities: Iterable[Activity]) -> "Filter":
        """Give the same filter with those of some activities that fit."""
        return replace(self, activities=tuple(activity for activity in activities if activity.id in self._ids))

    @property
    def page(self) -> str:
        """The name of the page that is narrowed by it: a pillar's is short, because it is a tab."""
        return f"{PICTURE}/{self.value}" if self.kind == "pillar" else f"{PICTURE}/{self.kind}-{self.value}"


def find_filters(source: PictureSource) -> tuple[Filter, ...]:
    """Find every filter that leaves something: terms in the order of their vocabularies, the latest year first."""
    return (*_by_terms(source, "pillar"), *_by_terms(source, "instrument"), *_by_years(source), *_by_terms(source, "status"))


def _by_terms(source: PictureSource, kind: str) -> Iterator[Filter]:
    for key, term in VOCABULARIES[_VOCABULARIES[kind]].terms.items():
        asked = {kind: key}
        found = narrow(
            source.found.activities,
            today=source.site.today,
            pillar=asked.get("pillar", ""),
            instrument=asked.get("instrument", ""),
            status=asked.get("status", ""),
        )
        if found:
            yield Filter(kind, key, term.label, found)


def _by_years(source: PictureSource) -> Iterator[Filter]:
    by_year = gather(source.found.counted, lambda activity: activity.years(source.site.today)[-MOST_YEARS:])
    for year in sorted(by_year, reverse=True)[:MOST_YEARS]:
        yield Filter("year", str(year), str(year), by_year[year].activities)


def chooser(filters: tuple[Filter, ...], chosen: Filter | None) -> Markup:
    """Write the choices for readers with script, which shows them; what the page is narrowed by is chosen."""
    fields = (_field(kind, [own for own in filters if own.kind == kind], chosen) for kind in TITLES)
    button = element("button", "Reset", type="button")
    return element("form", fields, button, element("p", role="status", class_="mp-quiet"), class_="mp-chooser", hidden=True)


def _field(kind: str, filters: list[Filter], chosen: Filter | None) -> Markup:
    options = (element("option", f"{own.label} ({len(own.activities):,})", value=own.value, selected=own == chosen) for own in filters)
    select = element("select", element("option", EVERYTHING[kind], value=""), options, name_=kind, autocomplete="off")
    return element("label", TITLES[kind], select)


def narrow_by(sheet: Sheet, filters: tuple[Filter, ...], chosen: Filter | None) -> Markup:
    """Write the ways to the narrowed pages, with the number of activities on each."""
    return element("div", (_ways(sheet, kind, filters, chosen) for kind in TITLES), class_="mp-narrow")


def _ways(sheet: Sheet, kind: str, filters: tuple[Filter, ...], chosen: Filter | None) -> Markup:
    ways = (_way(sheet, own, is_current=own == chosen) for own in filters if own.kind == kind)
    return element("div", element("h3", TITLES[kind]), element("ul", ways, class_="mp-facet"))


def _way(sheet: Sheet, own: Filter, *, is_current: bool) -> Markup:
    count = element("span", f"{len(own.activities):,}", class_="mp-count")
    return element("li", element("a", own.label, " ", count, href=sheet.page_url(own.page), aria_current="page" if is_current else None))


def whole_only(sections: Iterable[Markup | None]) -> Markup:
    """Write sections that the script hides while the picture is narrowed, and what it then shows in their place."""
    told = element(
        "p",
        "Overlaps and white spots are not counted anew here, and are hidden while the picture is narrowed; Reset shows them again. The "
        "overlaps of your choice, and the white spots of its partner and pillar, are told by ",
        element("code", "milpart picture"),
        ".",
        class_="mp-quiet",
        data_part="elsewhere",
        hidden=True,
    )
    return joined(told, element("div", *sections, data_part="whole"))
