"""The staged project: what is released, what builds it, and nothing else."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import load_corpus, load_settings
from milpart_docs.corpus.release.audience import find_audience
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.release.release import Release, release
from milpart_docs.publishing.marker import write_marker
from milpart_docs.publishing.stage import StageError, staged, write_content, write_stage
from tests.projects import LESSON, base_lesson, make_project

NOTE = ReleaseNote("public", "PUBLIC", day="2026-11-22")
HIDDEN = "---\nmarking: LIMITE\n---\nSecret.\n"
CONFIG = """\
site_name: A project
docs_dir: docs
theme: {name: material, custom_dir: docs/overrides}
hooks: [hooks/hook.py]
plugins: [milpart/records]
nav: [{LL-2026-0099: docs/LL-2026-0099.md}]
"""


def make(root: Path, files: dict[str, str | bytes] | None = None) -> Release:
    """Make a project, and cut it for everyone."""
    given: dict[str, str | bytes] = {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "---\nmarking: PUBLIC\n---\n![](a.png)\n",
        "docs/a.png": b"a",
        "docs/b.png": b"b",
        "docs/secret.md": HIDDEN,
        "docs/overrides/main.html": "template",
        "docs/overrides/notes.md": HIDDEN,
        "hooks/hook.py": "",
        "public/index.html": "an older site",
        ".env": "hidden",
    }
    make_project(root, {**given, **(files or {})})
    write_marker(root / "public")
    corpus = load_corpus(load_settings(root), inspect=lambda _: (), jobs=1, use_cache=False)
    return release(corpus, find_audience(corpus.settings, "public"), inspect=lambda _: ())


def listed(folder: Path) -> list[str]:
    """Give every file of a staged project."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def test_a_stage_holds_what_is_released_and_what_builds_it(tmp_path: Path) -> None:
    """A stage holds what is released and what builds it."""
    made = make(tmp_path / "project")
    stage = tmp_path / "stage"
    assert write_stage(made, NOTE, stage_folder(stage)) == stage / "mkdocs.yml"
    records = [entry.path for entry in made.corpus.records]
    others = ["docs/a.png", "docs/index.md", "docs/overrides/main.html", "hooks/hook.py", "mkdocs.yml", ".milpart-release.json"]
    assert listed(stage) == sorted([*records, *others])
    assert (stage / "mkdocs.yml").read_text() == CONFIG.replace("docs/LL-2026-0099.md", "docs/not released").replace(
        "LL-2026-0099", "not released"
    )


def stage_folder(path: Path) -> Path:
    """Make the folder of a stage."""
    path.mkdir()
    return path


def test_no_link_leads_to_what_was_cut(tmp_path: Path) -> None:
    """No link leads to what was cut."""
    made = make(tmp_path / "project")
    (tmp_path / "project/hooks/link.md").symlink_to("../docs/secret.md")
    (tmp_path / "project/hooks/broken").symlink_to("nowhere")
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert "hooks/link.md" not in listed(tmp_path / "stage")
    assert not (tmp_path / "stage/hooks").is_symlink()
    assert not Path(os.path.realpath(tmp_path / "stage/hooks/../docs/secret.md")).exists()


def test_what_is_released_anew_replaces_what_was(tmp_path: Path) -> None:
    """What is released anew replaces what was."""
    stage = stage_folder(tmp_path / "stage")
    write_stage(make(tmp_path / "project"), NOTE, stage)
    before, kept = listed(stage), (stage / LESSON).stat().st_mtime_ns
    changed = {"docs/index.md": "---\nmarking: PUBLIC\n---\nNothing.\n", "docs/new.md": "---\nmarking: PUBLIC\n---\nNew.\n"}
    write_content(make(tmp_path / "project", {**changed}), stage)
    assert set(before) - set(listed(stage)) == {"docs/a.png"}
    assert set(listed(stage)) - set(before) == {"docs/new.md"}
    assert (stage / LESSON).stat().st_mtime_ns == kept


def test_texts_that_were_cut_are_written_as_they_were_cut(tmp_path: Path) -> None:
    """Texts that were cut are written as they were cut."""
    lesson = base_lesson(("see [[ACT-2026-0001]]", "see [[ACT-2026-0009]] <!-- hidden -->"))
    write_stage(make(tmp_path / "project", {LESSON: lesson}), NOTE, stage_folder(tmp_path / "stage"))
    assert "see a record that is not released here ." in (tmp_path / "stage" / LESSON).read_text()


def test_content_outside_of_the_project_is_refused(tmp_path: Path) -> None:
    """Content outside of the project is refused."""
    made = make(tmp_path / "project")
    made.corpus.settings = replace(made.corpus.settings, record_dirs=("../elsewhere",))
    with pytest.raises(StageError, match="must lie in the project's folder"):
        write_stage(made, NOTE, stage_folder(tmp_path / "stage"))


@pytest.mark.parametrize("folders", ["[.]", "[lessons, content/docs]", "[docs]"])
def test_other_folders_of_content(tmp_path: Path, folders: str) -> None:
    """Other folders of content."""
    docs = "content/docs" if "content" in folders else "docs"
    config = f"site_name: A\ndocs_dir: {docs}\nplugins: [{{milpart/records: {{record_dirs: {folders}}}}}]\n"
    made = make(
        tmp_path / "project", {"mkdocs.yml": config, "content/docs/in.md": HIDDEN, "lessons/in.md": HIDDEN, "content/data.txt": "x"}
    )
    stage = stage_folder(tmp_path / "stage")
    write_stage(made, NOTE, stage)
    write_content(made, stage)
    assert {"mkdocs.yml", ".milpart-release.json"} <= set(listed(stage))
    inside = [path for path in listed(stage) if folders == "[.]" or path.startswith(made.corpus.settings.content_dirs)]
    assert not [path for path in inside if "Secret." in (stage / path).read_text()]


def test_what_a_configuration_inherits_from_is_found(tmp_path: Path) -> None:
    """What a configuration inherits from is found."""
    project = tmp_path / "project"
    made = make(project, {"base.yml": CONFIG, "mkdocs.yml": "INHERIT: base.yml\nsite_name: B\n"})
    config = write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert config.read_text() == f'INHERIT: "{project.resolve()}/base.yml"\nsite_name: B\n'
    assert load_settings(config).docs_dir == "docs"


def test_a_stage_lasts_as_long_as_it_is_used_and_fixes_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage lasts as long as it is used and fixes the day."""
    made = make(tmp_path / "project")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with staged(made, NOTE) as config:
        assert (config.is_file(), os.environ["SOURCE_DATE_EPOCH"]) == (True, "1795305600")
    assert (config.exists(), "SOURCE_DATE_EPOCH" in os.environ) == (False, False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    with staged(made, NOTE):
        pass
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
