"""The check of a new site before it takes the place of the old one: what every site has, and a page for every record that it lists."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import MARKER, is_site

HOME = "index.html"
RECORDS = "records.json"


def check_site(site: Path) -> None:
    """Refuse a site that is not whole."""
    fault = next(_find_faults(site), None)
    if fault:
        raise PublishingError(f"the new site is not whole: {fault}")


def _find_faults(site: Path) -> Iterator[str]:
    if not is_site(site):
        yield f"{MARKER} is gone; a plugin must leave hidden files alone"
    if not (site / HOME).is_file():
        yield f"it has no {HOME}; write the home page, index.md"
    yield from _find_missing_pages(site)
    for page in sorted(site.rglob("*.html")):
        if page.is_file() and not page.stat().st_size:
            yield f"{page.relative_to(site).as_posix()} is empty"


def _find_missing_pages(site: Path) -> Iterator[str]:
    try:
        rows = json.loads((site / RECORDS).read_bytes())
        addresses = [_read_address(row) for row in rows]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        yield f"it has no {RECORDS} that can be read; list milpart/records under plugins"
        return
    for address in addresses:
        if not (site / address).is_file():
            yield f"{address}, the page of a record, is missing"


def _read_address(row: Any) -> str:
    """Give the file that an address leads to: ``records/LL-2026-0042/index.html`` for ``records/LL-2026-0042/``."""
    path = unquote(urlsplit(row["url"]).path)
    return path + HOME if path.endswith("/") else path
