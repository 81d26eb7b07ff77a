"""The staged project: what is released, what builds it, and nothing else."""

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import load_corpus, load_settings
from milpart_docs.corpus.release.audience import find_audience
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.release.release import Release, release
from milpart_docs.publishing import building_copy
from milpart_docs.publishing.building_files import find_emptied
from milpart_docs.publishing.marker import write_marker
from milpart_docs.publishing.stage import StageError, check_stageable, staged, write_stage
from milpart_docs.publishing.temporary import make_temporary_folder
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
    """And nothing else: no cut file, no name of one in the configuration."""
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


def test_a_stage_has_no_links_and_no_way_back(tmp_path: Path) -> None:
    """A stage has no links and no way back: what is linked in the project is copied, unless it is content or text of authors."""
    made = make(tmp_path / "project", {"notes/private.md": HIDDEN, "notes/LL-2026-0098.txt": HIDDEN, "shared/data.json": "data"})
    project = tmp_path / "project"
    links = {
        "link.md": "../docs/secret.md",
        "words": "../notes/private.md",
        "broken": "nowhere",
        "loop": "loop",
        "data.json": "../shared/data.json",
    }
    for name, target in {**links, "more": "../docs", "b.txt": "../docs/b.png"}.items():
        (project / "hooks" / name).symlink_to(target)
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    stage = tmp_path / "stage"
    assert [path for path in listed(stage) if path.startswith(("hooks", "notes", "shared"))] == [
        "hooks/data.json",
        "hooks/hook.py",
        "hooks/words",
        "notes/private.md",
        "shared/data.json",
    ]
    assert (stage / "hooks/words").read_text() + (stage / "notes/private.md").read_text() == ""
    assert not [path for path in stage.rglob("*") if path.is_symlink()]
    assert not [path for path in listed(stage) if "Secret." in (stage / path).read_text()]


def test_content_under_another_name_is_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content under another name is content, as on a disk where capitals make no difference: played by what the system says of a folder."""
    made = make(tmp_path / "project", {"Docs/hidden.txt": "Secret."})
    look = Path.stat

    def look_at_docs(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        return look(path.with_name("docs") if path.name == "Docs" else path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", look_at_docs)
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert "Docs/hidden.txt" not in listed(tmp_path / "stage")


def test_what_takes_no_part_is_not_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes no part is not copied, unless the configuration names it."""
    monkeypatch.setattr(building_copy, "LARGEST", 10)
    files = [
        "node_modules/a.js",
        "node_modules/b/.git/c",
        "env/pyvenv.cfg",
        "env/lib.py",
        "old.zip",
        "old.pdf",
        "large.json",
        ".hid/a.json",
    ]
    handbook = '<meta name="generator" content="milpart handbook">'
    made = make(tmp_path / "project", {**dict.fromkeys(files, "more than ten bytes"), "mine.html": handbook, "tiny.html": "tiny"})
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert {*files, "mine.html", "tiny.html"} & {*listed(tmp_path / "stage")} == {"tiny.html"}
    extra = "extra: [node_modules, env/lib.py, old.zip, large.json, .hid/a.json, ., .., /etc/hostname, public, docs/secret.md, docs]\n"
    made = make(tmp_path / "project", {"mkdocs.yml": CONFIG + extra + f"other: {'x' * 300}\n"})
    write_stage(made, NOTE, stage_folder(tmp_path / "second"))
    copied = {"node_modules/a.js", "env/lib.py", "old.zip", "large.json", ".hid/a.json", "tiny.html"}
    assert {path for path in listed(tmp_path / "second") if not path.startswith(("docs/", "lessons/"))} == {
        *copied, "hooks/hook.py", "mkdocs.yml", ".milpart-release.json"
    }  # fmt: skip


def test_what_cannot_be_read_is_told_where_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read is told where it is named, and passed over where it is not."""
    made = make(tmp_path / "project", {"other.json": ""})
    closed = {"other.json"}
    copy = shutil.copyfile

    def copy_open(source: Path, target: Path) -> Path:
        if source.name in closed:
            raise PermissionError(13, "Permission denied", str(source))
        return copy(source, target)

    monkeypatch.setattr(shutil, "copyfile", copy_open)
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert "other.json" not in listed(tmp_path / "stage")
    closed.add("hook.py")
    with pytest.raises(StageError, match=r"hook\.py cannot be copied \(Permission denied\)"):
        write_stage(made, NOTE, stage_folder(tmp_path / "second"))


def test_overrides_among_content_take_only_code_along(tmp_path: Path) -> None:
    """Templates and icons; of everything else there only what something released uses, once."""
    files = {
        "mkdocs.yml": CONFIG.replace("docs/overrides", "docs/assets"),
        "docs/index.md": "---\nmarking: PUBLIC\n---\n![](assets/used.png)\n",
        "docs/secret.md": HIDDEN + "[](assets/cut.css) [](assets/cut.xml)\n",
        **{f"docs/assets/{name}": "x" for name in ("main.html", "partials/a.html", ".icons/own/a.svg", "used.png")},
        **{f"docs/assets/{name}": "x" for name in ("cut.css", "cut.xml", "cut.js", "cut.png", "cut.woff2", "cut.json")},
    }
    stage = stage_folder(tmp_path / "stage")
    write_stage(make(tmp_path / "project", {**files}), NOTE, stage)
    expected = [".icons/own/a.svg", "main.html", "partials/a.html", "used.png"]
    assert [path.removeprefix("docs/assets/") for path in listed(stage) if path.startswith("docs/assets/")] == expected


def test_a_hook_among_content_has_its_modules(tmp_path: Path) -> None:
    """Those beside it and packages there, and no other file."""
    beside = {
        "other.py": "",
        "own/__init__.py": "",
        "own/deep/a.py": "",
        "own/data.json": "",
        "plain/b.py": "",
        "__pycache__/h.pyc": "",
        "a.csv": "",
    }
    files = {
        "mkdocs.yml": CONFIG.replace("hooks/hook.py", "docs/hk/h.py"),
        "docs/hk/h.py": "",
        **{f"docs/hk/{name}": "" for name in beside},
    }
    stage = stage_folder(tmp_path / "stage")
    write_stage(make(tmp_path / "project", {**files}), NOTE, stage)
    found = [path.removeprefix("docs/hk/") for path in listed(stage) if path.startswith("docs/hk/")]
    assert found == ["h.py", "other.py", "own/__init__.py", "own/deep/a.py"]


TEXTS = ("a.txt", "a.mdx", "a.MD", "a.rst", "a.adoc", "a.org", "a.tex", "a.textile", "a.wiki", "a.rtf", "a.csv", "a.tsv", "A")


def test_text_outside_content_is_empty(tmp_path: Path) -> None:
    """Whatever it is called, and data that says that it is not for all; only the name stays, for what includes it, if it names nothing."""
    files = {f"notes/{name}": HIDDEN for name in (*TEXTS, "LL-2026-0098.txt", "b.json")} | {"notes/c.json": '{"a": 1}'}
    files |= {"overrides/notes.txt": HIDDEN, "overrides/main.html": "", "includes/abbr.md": HIDDEN, "requirements.txt": HIDDEN}
    config = CONFIG.replace("docs/overrides", "overrides") + "extra: [includes/abbr.md, overrides/notes.txt]\n"
    stage = stage_folder(tmp_path / "stage")
    staged_config = write_stage(make(tmp_path / "project", {**files, "mkdocs.yml": config}), NOTE, stage)
    found = {path: (stage / path).read_text() for path in listed(stage) if path.startswith(("notes/", "overrides", "includes", "req"))}
    empty = dict.fromkeys([*(f"notes/{name}" for name in TEXTS), "includes/abbr.md", "requirements.txt"], "")
    assert found == {**empty, "notes/b.json": "", "notes/c.json": '{"a": 1}', "overrides/main.html": ""}
    assert find_emptied(load_settings(staged_config)) == ("includes/abbr.md",)


def test_a_stage_inside_the_project_is_no_part_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is that of another run, nor the folder in which both lie, even where the configuration names it."""
    project = tmp_path / "project"
    made = make(project, {"mkdocs.yml": CONFIG + "extra: [tmp]\n", "tmp/own.json": ""})
    monkeypatch.setattr(tempfile, "tempdir", str(project / "tmp"))
    with make_temporary_folder() as other, make_temporary_folder() as stage:
        (other / "theirs.json").touch()
        write_stage(made, NOTE, stage)
        assert [path for path in listed(stage) if path.startswith("tmp")] == ["tmp/own.json"]
    lone = project / "stage"
    write_stage(made, NOTE, stage_folder(lone))
    assert [path for path in listed(lone) if path.startswith("stage")] == []


def test_a_folder_that_nobody_may_enter_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Played by what the system says, because some users may enter every folder."""
    made = make(tmp_path / "project", {"closed/a.json": "", "listed/a.json": "", "open/a.json": ""})
    look = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if "closed" in path.parts[:-1] or (path.parent.name == "listed" and path.suffix == ".json"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    monkeypatch.undo()
    assert [path for path in listed(tmp_path / "stage") if path.endswith(".json") and "/" in path] == ["open/a.json"]


def test_texts_that_were_cut_are_written_as_they_were_cut(tmp_path: Path) -> None:
    """And not as they lie in the project."""
    lesson = base_lesson(("see [[ACT-2026-0001]]", "see [[ACT-2026-0009]] <!-- hidden -->"))
    write_stage(make(tmp_path / "project", {LESSON: lesson}), NOTE, stage_folder(tmp_path / "stage"))
    assert "see a record that is not released here ." in (tmp_path / "stage" / LESSON).read_text()


def test_content_outside_of_the_project_is_refused(tmp_path: Path) -> None:
    """It would have no place in the stage."""
    made = make(tmp_path / "project")
    made.corpus.settings = replace(made.corpus.settings, record_dirs=("../elsewhere",))
    with pytest.raises(StageError, match="must lie in the project's folder"):
        write_stage(made, NOTE, stage_folder(tmp_path / "stage"))


@pytest.mark.parametrize("tool", ["../hook.py", "/srv/overrides"])
def test_code_outside_of_the_project_is_refused(tmp_path: Path, tool: str) -> None:
    """It is in no commit, and would be written outside of the staged project."""
    made = make(tmp_path / "project")
    made.corpus.settings = replace(made.corpus.settings, tools=(tool,))
    with pytest.raises(StageError, match="hooks and the theme's custom_dir must lie in the project's folder"):
        write_stage(made, NOTE, stage_folder(tmp_path / "stage"))


@pytest.mark.parametrize(("theme", "named"), [("theme: mkdocs", "mkdocs"), ("theme: {name: readthedocs}", "readthedocs"), ("", "none")])
def test_a_theme_that_shows_no_marking_is_refused(tmp_path: Path, theme: str, named: str) -> None:
    """Before anything is built; a project with templates of its own may extend ours, which each page is asked for."""
    made = make(tmp_path / "project", {"mkdocs.yml": f"site_name: A\n{theme}\nplugins: [milpart/records]\n"})
    with pytest.raises(StageError, match=rf"must be material to be released, .* \(mkdocs.yml names {named}\)"):
        write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    check_stageable(replace(made.corpus.settings, tools=("docs/overrides",)))


@pytest.mark.parametrize("folders", ["[.]", "[lessons, content/docs]", "[docs]"])
def test_other_folders_of_content(tmp_path: Path, folders: str) -> None:
    """Wherever content lies by the configuration, it is content, and what lies elsewhere is not."""
    docs = "content/docs" if "content" in folders else "docs"
    config = f"site_name: A\ntheme: material\ndocs_dir: {docs}\nplugins: [{{milpart/records: {{record_dirs: {folders}}}}}]\n"
    made = make(
        tmp_path / "project", {"mkdocs.yml": config, "content/docs/in.md": HIDDEN, "lessons/in.md": HIDDEN, "content/data.txt": "x"}
    )
    stage = stage_folder(tmp_path / "stage")
    write_stage(made, NOTE, stage)
    assert {"mkdocs.yml", ".milpart-release.json"} <= set(listed(stage))
    inside = [path for path in listed(stage) if folders == "[.]" or path.startswith(made.corpus.settings.content_dirs)]
    assert not [path for path in inside if "Secret." in (stage / path).read_text()]


def test_what_a_configuration_inherits_from_is_found(tmp_path: Path) -> None:
    """The base is copied and told by its new name, without names of what is cut."""
    project = tmp_path / "project"
    made = make(project, {"base.yml": CONFIG, "mkdocs.yml": "INHERIT: base.yml\nsite_name: B\n"})
    config = write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert config.read_text() == 'INHERIT: ".milpart-inherited-1.yml"\nsite_name: B\n'
    assert (tmp_path / "stage/.milpart-inherited-1.yml").read_text() == CONFIG.replace("docs/LL-2026-0099.md", "docs/not released").replace(
        "LL-2026-0099", "not released"
    )
    assert "base.yml" not in listed(tmp_path / "stage")
    assert load_settings(config).docs_dir == "docs"


def test_configurations_elsewhere_are_taken_along_one_by_one(tmp_path: Path) -> None:
    """Configurations elsewhere are taken along one by one, also where all of the project is content."""
    (tmp_path / "far.yml").write_text("site_name: LL-2026-0099\n")
    config = CONFIG.replace("[milpart/records]", "[{milpart/records: {record_dirs: [.]}}]")
    made = make(tmp_path / "project", {"mkdocs.yml": "INHERIT: in.yml\n" + config, "in.yml": "INHERIT: ../far.yml\n"})
    stage = stage_folder(tmp_path / "stage")
    write_stage(made, NOTE, stage)
    assert (stage / ".milpart-inherited-1.yml").read_text() == 'INHERIT: ".milpart-inherited-2.yml"\n'
    assert (stage / ".milpart-inherited-2.yml").read_text() == "site_name: not released\n"


def test_a_configuration_names_no_cut_record_behind_escapes(tmp_path: Path) -> None:
    """A configuration names no cut record behind escapes, and its anchors hold."""
    odd = 'extra: {a: &here "About LL\\x2d2026-0099", b: *here, c: "kept\\n"}\n'
    config = write_stage(make(tmp_path / "project", {"mkdocs.yml": CONFIG + odd}), NOTE, stage_folder(tmp_path / "stage"))
    assert config.read_text().endswith('extra: {a: &here "About not released", b: *here, c: "kept\\n"}\n')


def test_a_stage_lasts_as_long_as_it_is_used_and_fixes_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Afterwards folder and environment are as before; a day that somebody set stays."""
    made = make(tmp_path / "project")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with staged(made, NOTE) as config:
        assert (config.is_file(), os.environ["SOURCE_DATE_EPOCH"]) == (True, "1795305600")
    assert (config.exists(), "SOURCE_DATE_EPOCH" in os.environ) == (False, False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    with staged(made, NOTE):
        pass
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
