"""Nothing of what an audience may not see is in any byte that it gets; and it gets the same as if that had never been written."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Inspect
from milpart_docs.corpus.release.release import Release, release
from milpart_docs.corpus.setting_values import Audience
from tests.programs import run_program
from tests.projects import base_lesson, make_project
from tests.repositories import git
from tests.site.canaries import SEEN_BY, WORD, files_of, forbidden, ids_of, word, words_of
from tests.site.canary_project import PIXEL, delete_cut, give_history, make_canaries
from tests.site.conftest import DAY
from tests.site.unveiling import unveil

COMMANDS = (
    ("list",),
    ("report",),
    ("picture",),
    ("needs",),
    ("strategies",),
    ("ladder", ids_of("p")["capability"]),
    ("ladder", ids_of("l")["capability"]),
    ("roadmap", "NER"),
    ("roadmap", "MRT"),
    ("needs", "MRT"),
    ("show", "LL-2026-7100"),
    ("show", "LL-2026-7990"),
    ("show", "LL-2026-7109"),
    ("search", "body"),
    ("search", "titl"),
    ("search", "qzltitlelessonz"),
)


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` on a project."""
    return run_program("milpart_docs.cli.main", *arguments, "--root", str(root), folder=Path.cwd(), environment={**os.environ, **DAY})


def build(root: Path, audience: str, site: Path) -> str:
    """Build a site for an audience, and give what was said."""
    ran = run(root, "build", "--audience", audience, "--output", str(site))
    assert ran.returncode == 0, ran.stderr
    return ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the project, with a history."""
    root = make_canaries(tmp_path_factory.mktemp("canaries") / "project")
    give_history(root)
    return root


@pytest.fixture(scope="module", params=SEEN_BY)
def built(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, str]:
    """Build the site of each audience: its name, its site, and what was said."""
    audience: str = request.param
    site = tmp_path_factory.mktemp(audience) / "site"
    return audience, site, build(project, audience, site)


def find_leaks(audience: str, text: str) -> set[str]:
    """Give the words and identifiers in a text, in small letters, that an audience may not meet."""
    words = {found[0] for found in WORD.finditer(text) if found[1] not in SEEN_BY[audience]}
    return words | {identifier for identifier in forbidden(audience) if identifier in text}


def test_no_byte_of_a_site_holds_what_is_cut(built: tuple[str, Path, str]) -> None:
    """Also decoded: compressed, encoded, inside pictures and archives; nor does a file name."""
    audience, site, _ = built
    leaks = {file.relative_to(site).as_posix(): find_leaks(audience, unveil(file.read_bytes())) for file in files_of(site)}
    assert {path: found for path, found in leaks.items() if found} == {}
    assert find_leaks(audience, "\n".join(leaks).lower()) == set()


def test_the_index_of_the_search_can_be_read_here(built: tuple[str, Path, str]) -> None:
    """Its files are packed, so that a word in them would be met by nobody who did not unpack them: all words of texts are met."""
    audience, site, _ = built
    read = "\n".join(unveil(file.read_bytes()) for file in files_of(site / "search"))
    met = {kind: {found[0] for found in WORD.finditer(read) if found[1] == kind} for kind in SEEN_BY[audience]}
    wanted = ("titlelesson", "summarylesson", "bodylesson", "page", "pagetitle")
    assert {(kind, place) for kind in met for place in wanted if word(kind, place) not in met[kind]} == set()


def test_nothing_that_is_released_is_missing(built: tuple[str, Path, str], project: Path) -> None:
    """A cut that cuts too much would pass every other test here."""
    audience, site, _ = built
    wanted, shown = words_of(project), words_of(site)
    seen = SEEN_BY[audience]
    assert {kind: wanted[kind] - shown[kind] for kind in seen} == {kind: set() for kind in seen}


def test_the_log_of_a_build_names_nothing_that_is_cut(built: tuple[str, Path, str]) -> None:
    """All that is said on both streams."""
    audience, _, said = built
    assert find_leaks(audience, said.lower()) == set()


def test_no_folder_of_the_machine_is_in_a_site(built: tuple[str, Path, str], project: Path) -> None:
    """Neither that of the project nor that of the stage."""
    _, site, _ = built
    assert [file for file in files_of(site) if str(project.parent).encode() in file.read_bytes() or b"/milpart-" in file.read_bytes()] == []


def differences(one: Path, other: Path) -> list[str]:
    """Say how two folders differ: files that only one has, and the first place at which others differ."""
    ours, theirs = ({file.relative_to(folder).as_posix(): file.read_bytes() for file in files_of(folder)} for folder in (one, other))
    found = [f"only one has {path}" for path in sorted(ours.keys() ^ theirs.keys())]
    for path in sorted(path for path in ours.keys() & theirs.keys() if ours[path] != theirs[path]):
        pairs = zip(ours[path], theirs[path], strict=False)
        place = next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(ours[path]), len(theirs[path])))
        around = slice(max(0, place - 80), place + 80)
        found.append(f"{path}: {ours[path][around]!r} and {theirs[path][around]!r}")
    return found


@pytest.mark.parametrize("change", ["files", "files and attachments"])
def test_a_cut_is_the_same_as_absence(built: tuple[str, Path, str], project: Path, tmp_path: Path, change: str) -> None:
    """Byte for byte, with what is cut deleted by hand: files, parts or both."""
    audience, site, _ = built
    shutil.copytree(project, tmp_path / "project", symlinks=True)
    delete_cut(tmp_path / "project", audience, also_attachments=change != "files")
    build(tmp_path / "project", audience, tmp_path / "site")
    assert differences(site, tmp_path / "site") == []


def _forget(root: Path) -> None:
    shutil.rmtree(root / ".git")


def _commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Deleted")


def test_the_history_makes_no_difference(project: Path, tmp_path: Path) -> None:
    """Without git, and with other commits, dates and messages."""
    ways = {"without": _forget, "with another": _commit}
    sites = []
    for name, change in ways.items():
        root = tmp_path / name
        shutil.copytree(project, root, symlinks=True)
        delete_cut(root, "public")
        change(root)
        build(root, "public", tmp_path / f"{name}-site")
        sites.append(tmp_path / f"{name}-site")
    assert [found for found in differences(*sites) if not found.startswith("release/")] == []


SMALL = """\
site_name: A small project
theme: {name: material, font: false}
plugins: [{milpart/records: {record_dirs: FOLDERS}}, milpart/references, milpart/catalogue]
nav: [index.md, {qzlnavzq: "LL-2026-7200.md"}]
"""
CONFIGS = {
    "nested": {"mkdocs.yml": "docs_dir: content/docs\n" + SMALL.replace("FOLDERS", "[content/lessons, content/docs]")},
    "whole": {"mkdocs.yml": SMALL.replace("FOLDERS", "[.]")},
    "pages": {"mkdocs.yml": "use_directory_urls: false\n" + SMALL.replace("FOLDERS", "[docs]")},
    "inherited": {
        "base.yml": SMALL.replace("FOLDERS", "[lessons, docs]"),
        "mkdocs.yml": "INHERIT: base.yml\nsite_description: Of LL-2026-7200\n",
    },
}


@pytest.mark.parametrize("name", CONFIGS)
def test_projects_of_other_forms(tmp_path: Path, name: str) -> None:
    """Other folders, themes and plugins: with and without what is cut, byte for byte."""
    sites = []
    for has_all in (True, False):
        root, config = tmp_path / f"{has_all}", CONFIGS[name]["mkdocs.yml"]
        prefix = "content/" if name == "nested" else ""
        home = "---\nmarking: PUBLIC\n---\n# Home\n\n![](a.png) [[LL-2026-7200]] [w](../lessons/LL-2026-7200.md) [w](qzlpagezq.md)\n"
        files: dict[str, str | bytes] = {**CONFIGS[name], f"{prefix}docs/index.md": home, f"{prefix}docs/a.png": PIXEL}
        if has_all:
            hidden = f"---\nmarking: LIMITE\n---\n# {word('l', 'page')}\n\n![](b.png)\n"
            files |= {f"{prefix}docs/{word('l', 'page')}.md": hidden, f"{prefix}docs/{word('l', 'picture')}.png": PIXEL}
            files |= {f"{prefix}{folder}/LL-2026-7200.md": _hidden_lesson() for folder in ("docs" if name == "pages" else "lessons",)}
        make_project(root, files)
        assert config in (root / "mkdocs.yml").read_text(encoding="utf-8")
        said = build(root, "public", tmp_path / f"site-{has_all}")
        sites.append(tmp_path / f"site-{has_all}")
        leaks = {leak for file in files_of(sites[-1]) for leak in find_leaks("public", unveil(file.read_bytes()) + file.name.lower())}
        assert leaks | find_leaks("public", said.lower()) == set()
    assert differences(*sites) == []


def _hidden_lesson() -> str:
    return base_lesson(("LL-2026-0001", "LL-2026-7200"), ("marking: PUBLIC", "marking: LIMITE"), ("A new task", f"A {word('l', 'title')}"))


@pytest.fixture(scope="module", params=SEEN_BY)
def deleted(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """Write the project without what an audience may not see."""
    root = tmp_path_factory.mktemp("deleted") / "project"
    shutil.copytree(project, root, symlinks=True)
    delete_cut(root, request.param)
    return request.param, root


@pytest.fixture(scope="module")
def releases() -> dict[tuple[Path, str], Release]:
    """Keep what was cut for one command for the next: all of them ask for the same, and begin with it."""
    return {}


@pytest.fixture
def cut_once(releases: dict[tuple[Path, str], Release], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands take what was cut before."""

    def take(corpus: Corpus, audience: Audience, *, inspect: Inspect) -> Release:
        place = (corpus.settings.root, audience.name)
        return releases.get(place) or releases.setdefault(place, release(corpus, audience, inspect=inspect))

    monkeypatch.setattr("milpart_docs.cli.console.release", take)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY["SOURCE_DATE_EPOCH"])


@pytest.mark.usefixtures("cut_once")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_tells_what_is_cut(
    deleted: tuple[str, Path], project: Path, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Its answer is that of a project without, in every format."""
    audience, without = deleted
    for format_ in ("text", "json"):
        answers = [
            _answer((*command, "--format", format_, "--audience", audience, "--root", str(root)), capsys) for root in (project, without)
        ]
        asked = " ".join(command).lower()
        said = "".join(answers[0]).lower().replace(asked.partition(" ")[2] or "\0", "")
        assert find_leaks(audience, said) == set()
        assert answers[0] == answers[1]


def _answer(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    from milpart_docs.cli.main import main

    with _ended(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["milpart", *arguments])
        main()
    captured = capsys.readouterr()
    return captured.out, captured.err


@contextmanager
def _ended() -> Iterator[None]:
    try:
        yield
    except SystemExit:
        return
