"""The check of a new site: each thing that may be missing is named."""

import json
from pathlib import Path

import pytest

from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import MARKER, write_marker
from milpart_docs.publishing.site_check import check_site
from tests.publishing.engines import PAGE, make_small_project, write_small_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a whole site."""
    folder = tmp_path / "site"
    folder.mkdir()
    write_small_site(make_small_project(tmp_path / "project"), folder)
    write_marker(folder)
    return folder


def test_whole_site(site: Path) -> None:
    """Addresses may be quoted, name a file or a folder, or there may be no record at all."""
    check_site(site)
    (site / "records/Ä b.html").write_text("x", encoding="utf-8")
    for rows in ([], [{"url": "records/%C3%84%20b.html#part"}]):
        (site / "records.json").write_text(json.dumps(rows), encoding="utf-8")
        check_site(site)


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        (MARKER, ".milpart-site is gone"),
        ("index.html", "it has no index.html"),
        ("records.json", "it has no records.json that can be read"),
        (PAGE + "index.html", "records/LL-2026-0001/index.html, the page of a record, is missing"),
    ],
)
def test_what_is_missing(site: Path, gone: str, message: str) -> None:
    """It is named."""
    (site / gone).unlink()
    with pytest.raises(PublishingError, match=message):
        check_site(site)


@pytest.mark.parametrize("text", ["", "[", "{", "1", "[1]", "[{}]", '[{"url": 1}]', "[" * 100_000])
def test_records_that_cannot_be_read(site: Path, text: str) -> None:
    """Cut off, or of another form."""
    (site / "records.json").write_text(text, encoding="utf-8")
    with pytest.raises(PublishingError, match=r"it has no records\.json that can be read"):
        check_site(site)


def test_empty_page(site: Path) -> None:
    """A disk that was full leaves files of no length."""
    (site / "a").mkdir()
    (site / "a/page.html").touch()
    with pytest.raises(PublishingError, match=r"a/page\.html is empty"):
        check_site(site)
