"""Where a site may stand, and where it would do harm."""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import Settings
from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import write_marker
from milpart_docs.publishing.place import check_file_place, find_place


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Give a project in a folder of its own."""
    for name in ("lessons", "docs"):
        (tmp_path / "top/project" / name).mkdir(parents=True)
    return Settings(tmp_path / "top/project")


@pytest.mark.parametrize("output", ["site", "public/site", "../site", "docs/../site", "documents", "../../elsewhere"])
def test_places_for_a_site(project: Settings, output: str) -> None:
    """In the project beside its sources, or anywhere else."""
    assert find_place(project.root / output, [project]).folder == (project.root / output).resolve()


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (".", "the project stands in it"),
        ("..", "the project stands in it"),
        ("../..", "the project stands in it"),
        ("docs", "would be mixed with pages, records, overrides or hooks in"),
        ("docs/site", "would be mixed with pages, records, overrides or hooks in"),
        ("lessons/a/b", "would be mixed with pages, records, overrides or hooks in"),
        ("/", "choose a folder in it"),
        ("file", "is not a folder"),
        ("file/site", "is not a folder"),
        ("link", "is a link; name the folder that it leads to"),
        ("lost", "is a link; name the folder that it leads to"),
        ("circle/site", "leads in a circle"),
    ],
)
def test_places_where_a_site_would_do_harm(project: Settings, output: str, message: str) -> None:
    """Each is refused with a sentence, before anything is built."""
    root = project.root
    (root / "file").touch()
    (root / "link").symlink_to(root / "docs")
    (root / "lost").symlink_to(root / "nowhere")
    (root / "circle").symlink_to(root / "circle")
    with pytest.raises(PublishingError, match=re.escape(message)):
        find_place(root / output, [project])


def test_home_folder(project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's home becomes a site; a folder in it may."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    with pytest.raises(PublishingError, match="must not become a site"):
        find_place(tmp_path / "home", [project])
    assert find_place(tmp_path / "home/site", [project]).folder == tmp_path / "home/site"


def test_file_system_of_its_own(project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is mounted cannot be renamed, so it cannot be swapped."""
    monkeypatch.setattr(os.path, "ismount", lambda path: path == tmp_path / "volume")
    with pytest.raises(PublishingError, match="a file system of its own, which cannot be swapped"):
        find_place(tmp_path / "volume", [project])


def test_project_whose_records_lie_everywhere(tmp_path: Path) -> None:
    """Where the project's folder itself holds the records, its site may stand in it."""
    assert find_place(tmp_path / "site", [Settings(tmp_path, record_dirs=(".",))]).folder == tmp_path / "site"


def test_sources_outside_of_the_project(tmp_path: Path) -> None:
    """Pages may lie elsewhere; the site does not go there, nor above it."""
    project = Settings(tmp_path / "project", docs_dir="../pages/docs")
    for output in ("pages", "pages/docs", "pages/docs/site"):
        with pytest.raises(PublishingError, match="would be mixed with pages, records, overrides or hooks in"):
            find_place(tmp_path / output, [project])
    assert find_place(tmp_path / "pages/site", [project]).folder == tmp_path / "pages/site"


@pytest.mark.parametrize("file", ["a.zip", "public/a.zip", "../a.zip", "documents/a.zip"])
def test_places_for_a_file(project: Settings, file: str) -> None:
    """In the project beside its sources, or anywhere else."""
    check_file_place(project.root / file, [project])


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("docs/a.zip", "takes pages, records, overrides or hooks from"),
        ("lessons/2026/a.zip", "takes pages, records, overrides or hooks from"),
        ("through/a.zip", "takes pages, records, overrides or hooks from"),
        ("link.zip", "is a link; name the file that it leads to"),
        ("circle/a.zip", "leads in a circle"),
    ],
)
def test_places_where_a_file_would_do_harm(project: Settings, file: str, message: str) -> None:
    """Among what authors write, or where it would take the place of a link."""
    root = project.root
    (root / "link.zip").symlink_to(root / "elsewhere.zip")
    (root / "through").symlink_to(root / "docs")
    (root / "circle").symlink_to(root / "circle")
    with pytest.raises(PublishingError, match=re.escape(message)):
        check_file_place(root / file, [project])


def test_a_file_in_a_project_that_is_all_content(project: Settings) -> None:
    """It may lie in the project: there is no other place in it."""
    check_file_place(project.root / "a.zip", [replace(project, record_dirs=(".",))])


@pytest.fixture
def tooled(project: Settings) -> Settings:
    """Give a project with overrides of the theme and a hook in a folder, and one beside its configuration."""
    for folder in ("overrides", "hooks"):
        (project.root / folder).mkdir()
    for hook in ("hooks/hook.py", "top.py"):
        (project.root / hook).touch()
    (project.root / "through").symlink_to("overrides")
    return replace(project, tools=("overrides", "hooks/hook.py", "top.py"))


@pytest.mark.parametrize("folder", ["overrides", "overrides/deep", "hooks", "through"])
def test_nothing_is_written_to_what_a_site_is_built_from(tooled: Settings, folder: str) -> None:
    """The next release would take it along, for whomever it is; by whatever name the folder is called."""
    with pytest.raises(PublishingError, match="the next site would be built with it, because it takes pages, records, overrides or hooks"):
        check_file_place(tooled.root / folder / "a.zip", [tooled])
    with pytest.raises(PublishingError, match="would be mixed with pages, records, overrides or hooks in"):
        find_place(tooled.root / folder / "site", [tooled])


@pytest.mark.parametrize("place", ["a", "over/a", "hooks2/a"])
def test_a_hook_beside_the_configuration_forbids_nothing(tooled: Settings, place: str) -> None:
    """Otherwise nothing could be written to the project."""
    check_file_place(tooled.root / place, [tooled])
    find_place(tooled.root / place, [tooled])


def test_nothing_is_written_into_a_site(project: Settings, tmp_path: Path) -> None:
    """The next build would delete it without a word: in a site that stands, and in the place of the project's own."""
    sites = (project.root / "site", tmp_path / "elsewhere/public")
    sites[1].mkdir(parents=True)
    write_marker(sites[1])
    for site in sites:
        for output in (site / "a.zip", site / "deep/a.zip"):
            with pytest.raises(PublishingError, match=f"it lies in the site {site}, whose next build would delete it"):
                check_file_place(output, [project])
            with pytest.raises(PublishingError, match=f"it lies in the site {site}, whose next build would delete it"):
                find_place(output, [project])
        check_file_place(site.with_name("a.zip"), [project])
        assert find_place(site, [project]).folder == site


def test_another_project_around(project: Settings, tmp_path: Path) -> None:
    """What is written without a project, or from another one, does no harm to that in which it lies; nor to one above."""
    for root in (tmp_path / "other", tmp_path / "other/inner"):
        (root / "docs").mkdir(parents=True)
        (root / "mkdocs.yml").write_text("plugins: [milpart/records]\n", encoding="utf-8")
    for folder in ("docs", "inner/docs", "site", "inner/site"):
        for projects in ([], [project]):
            with pytest.raises(PublishingError):
                check_file_place(tmp_path / "other" / folder / "a.zip", projects)
            with pytest.raises(PublishingError):
                find_place(tmp_path / "other" / folder / "a", projects)
    check_file_place(tmp_path / "other/inner/a.zip", [])
