"""All analyses together: one page leads to the first of each, and each leads back."""

import pytest

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis.analyses import build_analyses
from milpart_docs.views.site import Site
from tests.corpora import shipped_corpus, site_of
from tests.projects import TODAY


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_first_pages_and_the_page_above_them(*, use_directory_urls: bool) -> None:
    """Six questions, each with a page that leads up to *Analyses*; every address belongs to one page."""
    addresses = Addresses(use_directory_urls)
    found = build_analyses(Site(shipped_corpus(), addresses, TODAY))
    firsts = [page for page in found.pages if page.parent == ("Analyses", addresses.index("analysis"))]
    names = ["picture", "strategies", "needs", "ladders", "roadmaps", "lessons"]
    assert [page.name for page in firsts] == [f"analysis/{name}/index" for name in names]
    assert [step.url for step in found.steps] == [addresses.of(page.name) for page in firsts]
    assert all(f'href="../{step.url}"' in found.pages[0].body for step in found.steps)
    assert len({page.name for page in found.pages}) == len(found.pages)


def test_nothing_to_analyse() -> None:
    """A project without records has no such page, and nothing leads there."""
    found = build_analyses(site_of())
    assert (found.pages, found.steps, dict(found.ways)) == ((), (), {})
