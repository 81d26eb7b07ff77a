"""The site that tests of forms look at, built once for a worker: served, and as a folder without a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import serve
from tests.site.conftest import build
from tests.site.forms.project import CONFIG, make_form_project


@pytest.fixture(scope="session")
def form_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site, strictly."""
    return _build(make_form_project(tmp_path_factory.mktemp("forms")))


@pytest.fixture(scope="session")
def form_address(form_site: Path) -> Iterator[str]:
    """Serve it."""
    with serve(form_site) as address:
        yield address


@pytest.fixture(scope="session")
def form_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same with a file for each page and without a repository, to be opened from a folder."""
    config = CONFIG.replace("      repository: https://gitlab.example/team/records\n", "") + "use_directory_urls: false\n"
    return _build(make_form_project(tmp_path_factory.mktemp("forms-folder"), config))


def _build(root: Path) -> Path:
    ran = build(root, root / "site", "--strict")
    assert ran.returncode == 0, ran.stderr
    return root / "site"
