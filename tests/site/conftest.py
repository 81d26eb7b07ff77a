"""Sites that several tests look at, each built once for all workers."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import serve
from tests.once import make_once
from tests.programs import run_program
from tests.projects import make_project

ROOT = Path(__file__).parents[2]
DAY = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}  # 2026-11-22

SITE_CONFIG = """\
site_name: A small project
theme: {name: material, font: false}
plugins:
  - milpart/records:
      ceiling: RESTREINT UE/EU RESTRICTED
      repository: https://gitlab.example/team/records
  - milpart/references
  - milpart/search
  - milpart/catalogue
"""


def build(root: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build a project's site with MkDocs itself, as its users do."""
    command = ("build", "--config-file", str(root / "mkdocs.yml"), "--site-dir", str(site), *options)
    return run_program("mkdocs", *command, folder=root, environment={**os.environ, **DAY})


def build_strictly(root: Path, site: Path) -> Path:
    """Build a project's site, in which nothing may be wrong, and give where it is."""
    ran = build(root, site, "--strict")
    assert ran.returncode == 0, ran.stderr
    return site


def make_site_project(root: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """Make the base project one that can be built, with a home page."""
    return make_project(root, {"mkdocs.yml": SITE_CONFIG, "docs/index.md": "# Home\n\nSee [[LL-2026-0001]].\n", **(files or {})})


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of this repository, strictly."""
    return make_once(tmp_path_factory, "shipped", lambda folder: build_strictly(ROOT, folder / "site"))


@pytest.fixture(scope="session")
def shipped_pages(shipped_site: Path) -> dict[str, str]:
    """Give every page of the shipped site by its path there."""
    return {path.relative_to(shipped_site).as_posix(): path.read_text(encoding="utf-8") for path in shipped_site.rglob("*.html")}


@pytest.fixture(scope="session")
def shipped_address(shipped_site: Path) -> Iterator[str]:
    """Serve the shipped site."""
    with serve(shipped_site) as address:
        yield address


@pytest.fixture(scope="session")
def learners_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project for tests of catalogues, with a folder for each page."""
    return make_once(tmp_path_factory, "learners", lambda folder: _build_learners(folder, use_directory_urls=True))


@pytest.fixture(scope="session")
def learners_address(learners_site: Path) -> Iterator[str]:
    """Serve that site."""
    with serve(learners_site) as address:
        yield address


@pytest.fixture(scope="session")
def learners_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same with a file for each page, to be read without a server."""
    return make_once(tmp_path_factory, "learners-folder", lambda folder: _build_learners(folder, use_directory_urls=False))


def _build_learners(folder: Path, *, use_directory_urls: bool) -> Path:
    from tests.site.learners import make_learners  # the project is made with what stands above

    return build_strictly(make_learners(folder / "project", use_directory_urls=use_directory_urls), folder / "site")


@pytest.fixture(scope="session")
def searchers_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project for tests of the search page, with a folder for each page."""
    return make_once(tmp_path_factory, "searchers", lambda folder: _build_searchers(folder, use_directory_urls=True))


@pytest.fixture(scope="session")
def searchers_address(searchers_site: Path) -> Iterator[str]:
    """Serve that site."""
    with serve(searchers_site) as address:
        yield address


@pytest.fixture(scope="session")
def searchers_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same with a file for each page, to be read without a server."""
    return make_once(tmp_path_factory, "searchers-folder", lambda folder: _build_searchers(folder, use_directory_urls=False))


def _build_searchers(folder: Path, *, use_directory_urls: bool) -> Path:
    from tests.site.searchers import make_searchers  # likewise

    return build_strictly(make_searchers(folder / "project", use_directory_urls=use_directory_urls), folder / "site")


@pytest.fixture(params=["server", "folder"])
def search_page(request: pytest.FixtureRequest) -> str:
    """Give the address of the search page: on a server, and in a folder without one."""
    if request.param == "server":
        return f"{request.getfixturevalue('searchers_address')}search/"
    folder: Path = request.getfixturevalue("searchers_folder")
    return folder.as_uri() + "/search.html"


@pytest.fixture
def served_search_page(searchers_address: str) -> str:
    """Give the address of the search page on a server."""
    return searchers_address + "search/"


@pytest.fixture(scope="session")
def library_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project for tests of what links records."""
    from tests.site.library import make_library  # likewise

    return make_once(tmp_path_factory, "library", lambda folder: build_strictly(make_library(folder / "project"), folder / "site"))


@pytest.fixture(scope="session")
def library_address(library_site: Path) -> Iterator[str]:
    """Serve that site."""
    with serve(library_site) as address:
        yield address
