"""MkDocs as a site engine: several builds in one process, and everything around them as it was."""

import logging
import os
import warnings
from pathlib import Path

import pytest

from mkdocs_milpart.engine import build_site
from tests.publishing.engines import read_tree
from tests.site.conftest import DAY, SITE_CONFIG, make_site_project

HOOK = """\
import os, sys
def on_post_build(config):
    print("printed")
    print(os.getcwd(), file=sys.stderr)
    if os.path.exists("broken"):
        raise ValueError("broken")
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a small project whose hook prints where it is."""
    for name, value in DAY.items():
        monkeypatch.setenv(name, value)
    return make_site_project(tmp_path / "project", {"mkdocs.yml": SITE_CONFIG + "hooks: [hook.py]\n", "hook.py": HOOK})


def build(root: Path, site: Path, *, quiet: bool = False) -> int:
    """Build strictly into a new folder."""
    site.mkdir()
    return build_site(root / "mkdocs.yml", site, strict=True, quiet=quiet)


def surroundings() -> tuple[object, ...]:
    """Give what a build changes around itself while it is at work."""
    logger, filters = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build").filters
    return list(logger.handlers), logger.level, logger.propagate, list(filters), warnings.showwarning, list(warnings.filters), Path.cwd()


def test_several_builds_in_one_process(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same bytes each time; log, warnings and current folder are afterwards what they were."""
    before = surroundings()
    assert [build(root, tmp_path / name) for name in ("one", "two")] == [0, 0]
    assert read_tree(tmp_path / "one") == read_tree(tmp_path / "two")
    assert surroundings() == before
    said = capsys.readouterr()
    assert said.out == "printed\nprinted\n"
    assert said.err.count(f"{root}\n") == 2
    assert said.err.count("Documentation built in") == 2
    assert "directory" not in said.err


def test_quiet(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said, unless the build fails: then all of it."""
    assert build(root, tmp_path / "one", quiet=True) == 0
    assert capsys.readouterr() == ("", "")
    (root / "broken").touch()
    assert build(root, tmp_path / "two", quiet=True) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"printed\n{root}\nmilpart: ValueError: broken ({root / 'hook.py'}, line 6)")


def test_hidden_files_stay(root: Path, tmp_path: Path) -> None:
    """The marker of a new folder stands there from its first moment on, so the engine must let it be."""
    site = tmp_path / "site"
    site.mkdir()
    (site / ".milpart-site").write_text("x", encoding="utf-8")
    assert build_site(root / "mkdocs.yml", site, strict=False, quiet=True) == 0
    assert (site / ".milpart-site").read_text(encoding="utf-8") == "x"


def test_configuration_that_is_a_link(root: Path, tmp_path: Path) -> None:
    """The project is the folder that the link stands in, as for MkDocs."""
    (tmp_path / "elsewhere").mkdir()
    (root / "mkdocs.yml").rename(tmp_path / "elsewhere/site.yml")
    (root / "mkdocs.yml").symlink_to(os.path.relpath(tmp_path / "elsewhere/site.yml", root))
    assert build(root, tmp_path / "site", quiet=True) == 0
    assert (tmp_path / "site/records/LL-2026-0001/index.html").is_file()


@pytest.mark.parametrize(("config", "said"), [("site_name: [\n", "mkdocs.yml"), ("plugins: [nothing]\n", "configuration error")])
def test_configuration_that_is_none(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], config: str, said: str) -> None:
    """One message, no exception."""
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert build(root, tmp_path / "site") == 1
    assert said in capsys.readouterr().err.splitlines()[-1]
