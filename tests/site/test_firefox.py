"""The site of a bundle in a real Firefox, opened from a folder: everything works, and nothing is asked elsewhere."""

import base64
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.firefox import Firefox, started
from tests.site.conftest import build
from tests.site.offline_bundle import ODD, make_bundle_project

pytestmark = pytest.mark.browser

KINDS = (
    "index",
    "page",
    "records/LL-2026-0001",
    "records/DOC-2026-0900",
    "catalogue/index",
    "catalogue/type/activity",
    "catalogue/glossary",
    "analysis/picture/index",
    "analysis/partners/index",
    "analysis/lessons/index",
    "release",
    "search",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of a bundle in a folder with an odd name."""
    place = tmp_path_factory.mktemp("firefox")
    ran = build(make_bundle_project(place / "project"), place / ODD, "--strict")
    assert ran.returncode == 0, ran.stderr
    return place / ODD


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Start Firefox once for all tests."""
    with started(tmp_path_factory.mktemp("profile")) as firefox:
        yield firefox


@pytest.fixture
def firefox(window: Firefox, folder: Path) -> Iterator[Firefox]:
    """Give a window; at the end, nothing may have been asked for outside of the folder, missed or complained about."""
    window.asked.clear()
    window.told.clear()
    yield window
    inside = f"file://{folder.as_posix()}/"
    assert [url for url in window.asked if not (unquote(url).startswith(inside) or url.startswith(("data:", "blob:", "about:")))] == []
    assert window.told == []


@pytest.mark.parametrize("width", [1280, 360])
def test_pages_of_every_kind_open(firefox: Firefox, folder: Path, width: int) -> None:
    """They have their heading and are no wider than the window."""
    firefox.resize(width)
    for name in KINDS:
        firefox.open((folder / f"{name}.html").as_uri())
        assert firefox.run("document.querySelector('h1').getBoundingClientRect().height") > 0, name
        assert firefox.run("document.documentElement.scrollWidth") <= width, name


def test_box_finds_a_word_and_its_page(firefox: Firefox, folder: Path) -> None:
    """The index comes from the folder, and the addresses lead into it."""
    firefox.resize(360)
    firefox.open((folder / "records/LL-2026-0001.html").as_uri())
    firefox.click(".mp-find-open")
    firefox.type(".mp-find-input", "phone breaks")
    firefox.wait_for("document.querySelector('.mp-find-panel [role=option]')")
    found = unquote(str(firefox.run("document.querySelector('.mp-find-panel [role=option]').href")))
    assert found.startswith(f"file://{folder.as_posix()}/page.html")


def test_search_page_finds_and_narrows(firefox: Firefox, folder: Path) -> None:
    """What is typed and chosen stands in the address."""
    firefox.resize(1280)
    firefox.open((folder / "search.html").as_uri())
    firefox.type(".mp-search-input", "bridge builders")
    firefox.wait_for("document.querySelector('.mp-result mark')")
    firefox.click("[data-facet=partner] label:nth-of-type(2) input")
    firefox.wait_for("document.querySelector('.mp-chosen button')")
    assert "q=bridge+builders" in str(firefox.run("location.href"))
    assert "partner=" in str(firefox.run("location.href"))


def test_catalogue_filters(firefox: Firefox, folder: Path) -> None:
    """Over rows that stand on other pages, too."""
    firefox.open((folder / "catalogue/type/activity.html").as_uri())
    firefox.type(".mp-catalogue input[type=search]", "course 450")
    rows = "[...document.querySelectorAll('.mp-rows tbody .mp-title > a')].filter(row => row.offsetParent)"
    firefox.wait_for(f"{rows}.length === 1")
    assert firefox.run(f"{rows}[0].textContent") == "Course 450 for bridge builders"


def test_link_has_a_preview(firefox: Firefox, folder: Path) -> None:
    """The card of a record is shown where a reader points at a link to it."""
    firefox.open((folder / "page.html").as_uri())
    firefox.hover("a.mp-reference")
    firefox.wait_for("document.querySelector('#mp-preview-shown')?.textContent.includes('A new task needs lead time')")


def test_picture_has_its_map(firefox: Firefox, folder: Path) -> None:
    """With countries, and the choices that narrow it."""
    firefox.open((folder / "analysis/picture/index.html").as_uri())
    assert firefox.run("document.querySelectorAll('[data-part=map] svg.mp-svg path').length") > 1
    firefox.wait_for("document.querySelector('.mp-chooser select[name=status]')")


def test_page_prints(firefox: Firefox, folder: Path) -> None:
    """It gives a PDF."""
    firefox.open((folder / "records/LL-2026-0001.html").as_uri())
    assert base64.b64decode(firefox.print()).startswith(b"%PDF")
