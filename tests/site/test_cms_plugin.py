"""The plugin of the content management system: which sites have it, what it asks for, and how people sign in."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Route

from tests.browser import opened, serve
from tests.site.conftest import DAY, SITE_CONFIG, build, make_site_project

PLUGIN = "  - milpart/cms:\n      app_id: application-1\n"
FILES = frozenset(
    {"index.html", "config.js", "config.yml", "yaml.js", "writer.js", "identifiers.js", "records.js", "page.js"}
    | {"decap-cms.js", "decap-cms.js.LICENSE.txt", "decap-cms.js.NOTICES.txt", "LICENSES.txt"}
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site that has the content management system, for a repository in a GitLab."""
    folder = tmp_path_factory.mktemp("cms")
    root = make_site_project(folder / "project", {"mkdocs.yml": SITE_CONFIG + PLUGIN})
    ran = build(root, folder / "site")
    assert ran.returncode == 0, ran.stderr
    return folder / "site"


def test_a_site_has_it_where_the_plugin_is_listed(site: Path) -> None:
    """Page, scripts, settings and licences lie in one folder; no other page loads any of it."""
    assert {path.name for path in (site / "cms").iterdir()} == FILES
    pages = [path for path in site.rglob("*.html") if path.parent.name != "cms"]
    assert not [path for path in pages if "decap" in path.read_text(encoding="utf-8")]


def test_other_sites_have_nothing_of_it(learners_site: Path) -> None:
    """Five megabytes are for those who ask for them."""
    assert not (learners_site / "cms").exists()
    assert not list(learners_site.rglob("decap*"))


def test_a_release_has_none(tmp_path: Path) -> None:
    """What is cut for an audience does not know which numbers are taken, nor who writes."""
    root = make_site_project(tmp_path / "project", {"mkdocs.yml": SITE_CONFIG + PLUGIN})
    command = [sys.executable, "-m", "milpart_docs.cli.main", "build", "--audience", "public", "--output", str(tmp_path / "site")]
    ran = subprocess.run(command, cwd=root, env={**os.environ, **DAY}, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "site" / "index.html").exists()
    assert not (tmp_path / "site" / "cms").exists()


def test_without_a_repository_there_is_nothing_to_write_to(tmp_path: Path) -> None:
    """The build says what is missing and where it belongs."""
    config = SITE_CONFIG.replace("      repository: https://gitlab.example/team/records\n", "") + PLUGIN
    ran = build(make_site_project(tmp_path / "project", {"mkdocs.yml": config}), tmp_path / "site")
    assert ran.returncode == 1
    assert "give its address as repository, under milpart/records in mkdocs.yml" in ran.stderr


def test_the_place_may_be_taken(tmp_path: Path) -> None:
    """A page of the project at the same address is named."""
    files: dict[str, str | bytes] = {"mkdocs.yml": SITE_CONFIG + PLUGIN, "docs/cms/index.md": "# Ours\n"}
    ran = build(make_site_project(tmp_path / "project", files), tmp_path / "site")
    assert ran.returncode == 1
    assert "cms/index.md stands at cms/" in ran.stderr


@pytest.mark.browser
def test_people_sign_in_at_the_forge(site: Path, browser: Browser) -> None:
    """Before, nobody is asked for anything; then the browser goes to the GitLab of the repository, with the project's application."""
    asked: list[str] = []

    def keep(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="signing in", content_type="text/plain")

    with serve(site) as address, opened(browser, f"{address}cms/") as (page, told):
        page.route("https://gitlab.example/**", keep)
        page.get_by_role("button", name="Login with GitLab").wait_for()
        assert (asked, told) == ([], [])
        page.get_by_role("button", name="Login with GitLab").click()
        page.wait_for_url("https://gitlab.example/**")
        parts = urlsplit(page.url)
        query = parse_qs(parts.query)
    assert parts.path == "/oauth/authorize"
    assert (query["client_id"], query["redirect_uri"], query["code_challenge_method"]) == (["application-1"], [f"{address}cms/"], ["S256"])


@pytest.mark.browser
def test_a_page_in_a_folder_says_what_it_needs(site: Path, browser: Browser) -> None:
    """Opened without a server it cannot work, and says so in place of failing."""
    with opened(browser, (site / "cms/index.html").as_uri()) as (page, told):
        assert "it works only where a web server hands it out" in page.get_by_role("paragraph").inner_text()
    assert told == []


@pytest.mark.browser
def test_the_policy_holds(site: Path, browser: Browser) -> None:
    """Not even a script of the page can ask another place for something: here the same site on another port."""
    picture = (
        "new Promise(done => { const i = new Image(); i.onload = () => done('got'); i.onerror = () => done('refused'); i.src = '%s'; })"
    )
    with serve(site) as address, serve(site) as elsewhere, opened(browser, f"{address}cms/") as (page, _):
        for place, outcome in ((address, "got"), (elsewhere, "refused")):
            assert page.evaluate(picture % f"{place}assets/images/favicon.png") == outcome
            assert page.evaluate(f"fetch('{place}index.html', {{mode: 'no-cors'}}).then(() => 'got', () => 'refused')") == outcome
