"""Pages with an index in them, in a real Chromium."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from milpart_docs.search.collection import Collection, build_collection
from tests.browser import opened
from tests.search.browser.collections import SSR, make_documents, make_site, relate

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def open_site(browser: Browser) -> Callable[[Path], Any]:
    """Give what opens a site from its folder and searches in it; nothing may be asked elsewhere or complained about."""

    def search(root: Path) -> Iterator[Ask]:
        with opened(browser, (root / "index.html").as_uri()) as (page, told):

            def ask(query: str, **options: Any) -> dict[str, Any]:
                found: dict[str, Any] = page.evaluate(f"milpartSearch({json.dumps(query)}, {json.dumps(options)})")
                return found

            ask.page = page  # type: ignore[attr-defined]
            yield ask
            assert told == []

    return search


@pytest.fixture(scope="session")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """Give the collection of the random lessons; its site stands in ``collection.root``."""
    root = tmp_path_factory.mktemp("index")
    documents = make_documents(400)
    related = relate(build_collection(documents))
    made = make_site(root, documents, [SSR], related)
    made.root, made.related = root, related  # type: ignore[attr-defined]
    return made


@pytest.fixture(scope="session")
def ask(collection: Collection, open_site: Callable[[Path], Iterator[Ask]]) -> Iterator[Ask]:
    """Search among the random lessons."""
    yield from open_site(collection.root)  # type: ignore[attr-defined]
