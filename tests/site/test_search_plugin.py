"""What the plugin does with a project: its page, its files, and the theme's own search, whose place it takes."""

from pathlib import Path

import pytest

from milpart_docs.corpus.sealed_file import FOLDER
from tests.site.conftest import SITE_CONFIG, build, make_site_project

STICKY = """\
theme: {name: material, font: false, features: [navigation.tabs, navigation.tabs.sticky]}
repo_url: https://gitlab.example/team/records
"""


def build_small(root: Path, *changes: tuple[str, str], files: dict[str, str | bytes] | None = None) -> tuple[Path, str]:
    """Build the base project with a changed configuration, and give its site and what was said."""
    config = SITE_CONFIG
    for old, new in changes:
        assert old in config
        config = config.replace(old, new, 1)
    ran = build(make_site_project(root / "project", {"mkdocs.yml": config, **(files or {})}), root / "site")
    assert ran.returncode == 0, ran.stderr
    return root / "site", ran.stderr


@pytest.mark.parametrize("plugins", ["plugins:\n  - search: {lang: [en, de]}", "plugins:\n  - material/search"])
def test_takes_the_place_of_the_theme_s_search(tmp_path: Path, plugins: str) -> None:
    """Told in the log; nothing of the other is in a page or in the site."""
    site, said = build_small(tmp_path, ("plugins:", plugins))
    assert "the theme's own search is switched off: milpart/search takes its place" in said
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {"search/index.html", "search/labels.js", "search/data/manifest.js", "assets/milpart/search/engine.js"} <= files
    assert [
        path for path in files if path.startswith(("assets/javascripts/lunr", "assets/javascripts/workers", "search/search_index"))
    ] == []
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "md-search" not in home
    assert 'for="__search"' not in home
    assert home.count('class="mp-find"') == 1


def test_box_stands_in_the_bar_of_the_header(tmp_path: Path) -> None:
    """Before the link to the repository, and above tabs that stick to the header; on every page but the search's own, which has a field."""
    site, _ = build_small(tmp_path, ("theme: {name: material, font: false}\n", STICKY))
    for name in ("index.html", "404.html", "records/LL-2026-0001/index.html", "catalogue/index.html"):
        page = (site / name).read_text(encoding="utf-8")
        places = [page.index(words) for words in ('<header class="md-header', 'class="mp-find"', "md-header__source", 'class="md-tabs"')]
        assert places == sorted(places), name
        assert page.count('class="mp-find"') == 1
    search = (site / "search/index.html").read_text(encoding="utf-8")
    assert 'class="mp-find"' not in search
    assert "https://gitlab.example" in search


def test_what_was_made_is_kept_for_the_next_build(tmp_path: Path) -> None:
    """The site is that of the whole project."""
    build_small(tmp_path)
    assert {"browser", "related", "words"} <= {path.name for path in (tmp_path / "project" / FOLDER).iterdir()}


def test_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    """Of everything that the search loads."""
    files = []
    for name in ("one", "other"):
        site, _ = build_small(tmp_path / name)
        files.append(
            {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted((site / "search").rglob("*")) if path.is_file()}
        )
    assert files[0] == files[1]


@pytest.mark.parametrize("name", ["search.md", "search/index.md"])
def test_place_of_the_page_is_kept_free(tmp_path: Path, name: str) -> None:
    """A page of the project is not lost: the build ends, and says what to do."""
    ran = build(make_site_project(tmp_path / "project", {f"docs/{name}": "# Ours\n"}), tmp_path / "site")
    assert ran.returncode == 1
    assert "a file of the project stands at search/index.html, where the search page belongs: give it another name" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_needs_records(tmp_path: Path) -> None:
    """Alone it is told what it needs."""
    config = "site_name: x\ntheme: {name: material, font: false}\nplugins: [milpart/search]\n"
    ran = build(make_site_project(tmp_path / "project", {"mkdocs.yml": config}), tmp_path / "site")
    assert ran.returncode == 1
    assert "need milpart/records: list it before them" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_sites_without_it_have_no_box(tmp_path: Path) -> None:
    """Nothing of the search is loaded there."""
    site, _ = build_small(tmp_path, ("  - milpart/search\n", ""))
    assert not (site / "search").exists()
    assert "mp-find" not in (site / "index.html").read_text(encoding="utf-8")


def test_headings_need_not_begin_with_the_first(tmp_path: Path) -> None:
    """A project may leave the title out of its tables of contents; generated pages have theirs all the same."""
    site, _ = build_small(tmp_path, ("plugins:", "markdown_extensions:\n  - toc: {toc_depth: 2-6}\nplugins:"))
    for name in ("search", "catalogue", "analysis"):
        assert "<h1" in (site / name / "index.html").read_text(encoding="utf-8"), name
