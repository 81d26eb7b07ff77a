"""Whatever configuration file MkDocs is given: its settings hold, its catalogues are built, its folder is the project, findings name it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import make_project
from tests.site.conftest import DAY, SITE_CONFIG


def build_with(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build`` in a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    return subprocess.run(command, cwd=folder, env={**os.environ, **DAY}, capture_output=True, encoding="utf-8", timeout=300, check=False)


def make_root(root: Path, config: str, text: str) -> Path:
    """Make a project whose only configuration file has this name and text."""
    make_project(root, {config: text, "docs/index.md": "# Home\n"})
    if config != "mkdocs.yml":
        (root / "mkdocs.yml").unlink()
    return root


@pytest.mark.parametrize("given", ["-f site.yml", "", "-f other/mkdocs.fr.yml"])
def test_configuration_that_mkdocs_was_given(tmp_path: Path, given: str) -> None:
    """Another name, the second name that MkDocs looks for, another folder: the records have pages, and a mistake is told in that file."""
    config = Path(given[3:] or "mkdocs.yaml")
    root = make_root(tmp_path / config.parent, config.name, SITE_CONFIG.replace("plugins:", "# here\nplugins:") + "  - search\n")
    ran = build_with(tmp_path, *given.split(), "--site-dir", str(tmp_path / "site"))
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "site/records/LL-2026-0001/index.html").is_file()
    (root / config.name).write_text(SITE_CONFIG.replace("RESTREINT UE/EU RESTRICTED", "SECRET"), encoding="utf-8")
    ran = build_with(tmp_path, *given.split(), "--strict", "--site-dir", str(tmp_path / "site"))
    assert ran.returncode == 1
    assert f"{config.name}:5:7 MP090 SECRET is not a marking" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_inherited_options_reach_the_site(tmp_path: Path) -> None:
    """A ceiling that stands in the base leaves out what lies above it, in MkDocs as in ``milpart check``."""
    marked = "ceiling: PUBLIC\n      rules: {MP601: {severity: info}}"
    text = SITE_CONFIG.replace("ceiling: RESTREINT UE/EU RESTRICTED", marked)
    root = make_root(tmp_path / "project", "base.yml", text)
    (root / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: Inherited\nedit_uri: edit/trunk/docs/\n", encoding="utf-8")
    ran = build_with(root, "--site-dir", str(tmp_path / "site"))
    assert ran.returncode == 0, ran.stderr
    page = (tmp_path / "site/records/LL-2026-0001/index.html").read_text(encoding="utf-8")
    assert "https://gitlab.example/team/records/-/edit/trunk/lessons/LL-2026-0001-lead-time.md" in page


def test_configuration_from_standard_input_is_one_sentence(tmp_path: Path) -> None:
    """Our settings are read from the file, which is not there."""
    make_root(tmp_path, "mkdocs.yml", SITE_CONFIG)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", "-"]
    ran = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **DAY}, input=SITE_CONFIG, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert "it cannot be read from standard input" in ran.stderr


def test_catalogues_of_a_project_are_built(tmp_path: Path) -> None:
    """One that it adds stands on its shelf, one that it changes is changed, one that it turns off is gone."""
    catalogues = """\
  - milpart/catalogue:
      catalogues:
        - {name: lead-time, title: About lead time, shelf: Ours, records: {type: lesson}, columns: [title, dotmlpfi], order: [title]}
        - {name: actors, title: Who is who}
        - {name: lessons-board, off: true}
"""
    config = SITE_CONFIG.removesuffix("  - milpart/catalogue\n") + catalogues
    ran = build_with(make_root(tmp_path, "mkdocs.yml", config), "--strict", "--site-dir", str(tmp_path / "site"))
    assert ran.returncode == 0, ran.stderr
    own, actors, overview = (read(tmp_path / "site/catalogue", name) for name in ("lead-time", "actors", "."))
    assert '<th scope="col">DOTMLPF-I</th>' in own
    assert "A new task needs lead time" in own
    assert '<h1 id="who-is-who">Who is who</h1>' in actors
    assert ">Ours</h2>" in overview
    assert '<a href="lead-time/">About lead time <span class="mp-count">1</span></a>' in overview
    assert not (tmp_path / "site/catalogue/lessons-board").exists()
    assert "lessons-board" not in overview


def test_mistake_in_a_catalogue_is_told_at_its_place(tmp_path: Path) -> None:
    """A column that does not exist: the build names file, line and column, and what may have been meant."""
    config = SITE_CONFIG.removesuffix("\n") + ":\n      catalogues:\n        - name: ours\n          columns: [title, staus]\n"
    ran = build_with(make_root(tmp_path, "mkdocs.yml", config), "--strict", "--site-dir", str(tmp_path / "site"))
    assert ran.returncode == 1
    assert "mkdocs.yml:12:11 MP090 there is no column staus" in ran.stderr
    assert "Traceback" not in ran.stderr


def read(folder: Path, name: str) -> str:
    """Read a page."""
    return (folder / name / "index.html").read_text(encoding="utf-8")
