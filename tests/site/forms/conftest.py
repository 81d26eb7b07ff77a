"""The site that tests of forms look at, built once for a worker: served, and as a folder without a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import serve
from tests.site.conftest import build_strictly
from tests.site.forms.project import CONFIG, make_form_project


@pytest.fixture(scope="session")
def form_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site, strictly."""
    return build_strictly(make_form_project(tmp_path_factory.mktemp("forms")), tmp_path_factory.mktemp("forms-site"))


@pytest.fixture(scope="session")
def form_address(form_site: Path) -> Iterator[str]:
    """Serve it."""
    with serve(form_site) as address:
        yield address


@pytest.fixture(scope="session")
def form_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the same with a file for each page and without a repository, to be opened from a folder."""
    config = CONFIG.replace("      repository: https://gitlab.example/team/records\n", "") + "use_directory_urls: false\n"
    return build_strictly(make_form_project(tmp_path_factory.mktemp("forms-folder"), config), tmp_path_factory.mktemp("forms-folder-site"))
