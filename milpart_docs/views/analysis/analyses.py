"""All pages of all analyses, and the page that leads to them."""

from collections.abc import Callable, Iterator

from milpart_docs.views.analysis.page import FOLDER, AnalysisPage
from milpart_docs.views.markup import element
from milpart_docs.views.site import Site

Builder = Callable[[Site], Iterator[AnalysisPage]]
"""Builds the pages of one analysis: its own first, those behind its numbers last; none where the corpus has nothing to analyse."""

BUILDERS: tuple[Builder, ...] = ()
"""The analyses, in the order of the page that leads to them."""

TITLE = "Analyses"


def build_analyses(site: Site) -> tuple[AnalysisPage, ...]:
    """Build every page; the first leads to the others."""
    found = [list(builder(site)) for builder in BUILDERS]
    firsts = [pages[0] for pages in found if pages]
    if not firsts:
        return ()
    return (_overview(site, firsts), *(page for pages in found for page in pages))


def _overview(site: Site, firsts: list[AnalysisPage]) -> AnalysisPage:
    name = f"{FOLDER}/index"
    here = site.addresses.prefix(name)
    items = (
        element(
            "li", element("a", page.title, href=here + site.addresses.of(page.name)), " ", element("span", page.meaning, class_="mp-quiet")
        )
        for page in firsts
    )
    return AnalysisPage(name, TITLE, "What the records say together.", element("ul", items, class_="mp-links"))
