"""Where the manual of the rules stands."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Settings
from milpart_docs.views.manual_address import find_manual
from tests.corpora import Written, corpus_of

SITE = "https://records.example/site"
HERE = Settings(Path("/nowhere"), site_url=SITE)
MANUAL = "---\nmarking: PUBLIC\n---\n\n# Rules\n\n::: milpart rules\n"


@pytest.mark.parametrize(
    ("path", "settings", "address"),
    [
        ("docs/handbook/rules.md", HERE, f"{SITE}/handbook/rules/"),
        ("docs/rules/index.md", HERE, f"{SITE}/rules/"),
        ("pages/regeln.md", Settings(Path("/nowhere"), site_url=SITE, docs_dir="pages"), f"{SITE}/regeln/"),
        ("docs/handbook/rules.md", Settings(Path("/nowhere"), site_url=SITE, has_directory_urls=False), f"{SITE}/handbook/rules.html"),
        ("docs/handbook/rules.md", Settings(Path("/nowhere")), ""),
        ("lessons/rules.md", HERE, ""),
    ],
)
def test_address(path: str, settings: Settings, address: str) -> None:
    """It is that of the page that has the manual, wherever in the site that lies; without a site there is none."""
    assert find_manual(corpus_of(Written(path, MANUAL), settings=settings)) == address


def test_no_page_with_the_manual() -> None:
    """Nothing is promised; a page of that name may hold anything."""
    assert find_manual(corpus_of(Written("docs/handbook/rules.md", "# Rules\n\nOurs.\n"), settings=HERE)) == ""
