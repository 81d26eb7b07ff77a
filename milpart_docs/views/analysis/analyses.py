"""All pages of all analyses, and the page that leads to them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from milpart_docs.views.analysis.ladders.pages import build_ladder_pages
from milpart_docs.views.analysis.lessons.pages import build_lessons_pages
from milpart_docs.views.analysis.needs.pages import build_needs_pages
from milpart_docs.views.analysis.page import ANALYSES, FOLDER, AnalysisPage
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from milpart_docs.views.analysis.roadmaps.pages import build_roadmap_pages
from milpart_docs.views.analysis.strategies.pages import build_strategy_pages
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.links import NO_WAYS, Way, Ways
from milpart_docs.views.markup import element
from milpart_docs.views.site import Site

Builder = Callable[[Site], Iterator[AnalysisPage]]
"""Builds the pages of one analysis: its own first, those behind its numbers last; none where the corpus has nothing to analyse."""

BUILDERS: tuple[Builder, ...] = (
    build_picture_pages,
    build_strategy_pages,
    build_needs_pages,
    build_ladder_pages,
    build_roadmap_pages,
    build_lessons_pages,
)
"""The analyses, in the order of the page that leads to them."""


@dataclass(frozen=True)
class Analyses:
    """Every page of the analyses; the steps to the first page of each; and the ways from other pages to those about the same thing."""

    pages: tuple[AnalysisPage, ...] = ()
    steps: tuple[Step, ...] = ()
    ways: Ways = field(default_factory=lambda: NO_WAYS)


def build_analyses(site: Site) -> Analyses:
    """Build every page; where there is any, the first leads to the others."""
    found = [pages for pages in (list(builder(site)) for builder in BUILDERS) if pages]
    if not found:
        return Analyses()
    above = (ANALYSES, site.addresses.index(FOLDER))
    firsts = [replace(pages[0], parent=above) for pages in found]
    pages = (_overview(site, firsts), *firsts, *(page for pages in found for page in pages[1:]))
    steps = tuple(Step(page.title, site.addresses.of(page.name)) for page in firsts)
    return Analyses(pages, steps, _ways_to(pages, site))


def _overview(site: Site, firsts: Iterable[AnalysisPage]) -> AnalysisPage:
    name = f"{FOLDER}/index"
    here = site.addresses.prefix(name)
    items = (
        element("li", element("a", page.title, href=here + site.addresses.of(page.name)), element("span", page.meaning, class_="mp-quiet"))
        for page in firsts
    )
    return AnalysisPage(name, ANALYSES, "What the records say together.", element("ul", items, class_="mp-cards"))


def _ways_to(pages: Iterable[AnalysisPage], site: Site) -> Ways:
    """Give the ways to the pages about each value of a facet."""
    found: dict[tuple[str, str], list[Way]] = defaultdict(list)
    for page in pages:
        if page.about:
            found[page.about].append(Way(page.way or page.title, site.addresses.of(page.name)))
    return {about: tuple(ways) for about, ways in found.items()}
