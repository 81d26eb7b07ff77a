"""Tests of ``milpart bundle``: the same commit and audience give the same bytes, and what must not go out does not."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from milpart_docs.bundle import write_bundle
from tests.bundle.keys import make_key
from tests.bundle.sites import make_site, make_zip
from tests.projects import LESSON, base_lesson
from tests.site.conftest import make_site_project

GIT = shutil.which("git") or "git"
OTHER = "lessons/LL-2026-0002-second.md"
HIDDEN = base_lesson(("id: LL-2026-0001", "id: LL-2026-0002"), ("marking: PUBLIC", "marking: LIMITE"), ("A new task", "A CANARY task"))
HOME = "---\nmarking: PUBLIC\n---\n\n# Home\n\nSee [[LL-2026-0001]] and [[LL-2026-0002|another]].\n"


def run(root: Path, *arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` on a project."""
    command = [sys.executable, "-m", "milpart_docs.cli.main", *arguments, "--root", str(root)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False, **options)  # type: ignore[call-overload,no-any-return]


def bundle(root: Path, output: Path, *arguments: str, **options: object) -> dict[str, object]:
    """Make a bundle for the public, and give what is said of it."""
    ran = run(root, "bundle", "--audience", "public", "--output", str(output), "--format", "json", "--quiet", *arguments, **options)
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, object] = json.loads(ran.stdout)
    return answer


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with something that the public may not see."""
    return make_site_project(tmp_path / "project", {OTHER: HIDDEN, "docs/index.md": HOME})


def commit(root: Path, day: str = "2026-11-20T12:00:00+0100") -> None:
    """Put a project into a git repository of its own, at a fixed time."""
    who = {
        "GIT_AUTHOR_DATE": day,
        "GIT_COMMITTER_DATE": day,
        **{f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All"]):
        subprocess.run([GIT, *arguments], cwd=root, env={**os.environ, **who}, check=True, capture_output=True)


def test_a_bundle_holds_a_site_and_its_manifest(project: Path, tmp_path: Path) -> None:
    """The answer says where it is, its digest and the number of its files."""
    answer = bundle(project, tmp_path / "out.zip")
    names = zipfile.ZipFile(tmp_path / "out.zip").namelist()
    assert answer["path"] == str(tmp_path / "out.zip")
    assert answer["files"] == len(names)
    assert zipfile.ZipFile(tmp_path / "out.zip").read("milpart-bundle.json") == b'{"audience": "public", "format": "milpart-bundle-1"}\n'
    assert {"index.html", "manifest-sha256.txt", "records.json", "records/LL-2026-0001.html"} <= set(names)
    assert not any("LL-2026-0002" in name for name in names)


LATER = """\
import datetime, time
AHEAD = 400 * 24 * 3600
now, gmtime, localtime = time.time, time.gmtime, time.localtime
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(now() + AHEAD, tz)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.UTC).replace(tzinfo=None)
    @classmethod
    def today(cls):
        return cls.now()
time.time = lambda: now() + AHEAD
time.gmtime = lambda seconds=None: gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: localtime(time.time() if seconds is None else seconds)
datetime.datetime = Later
"""
"""What Python runs as it starts, so that its clock is more than a year ahead."""
VARIED: Mapping[str, tuple[dict[str, str], int]] = {
    "time zone and locale": ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}, 0o077),
    "time": ({"PYTHONPATH": "LATER"}, 0o022),
    "hash seed and user": ({"PYTHONHASHSEED": "4711", "USER": "somebody", "HOME": "/nonexistent", "LOGNAME": "else"}, 0o002),
}


@pytest.mark.parametrize("variation", VARIED)
def test_the_same_commit_gives_the_same_bytes(project: Path, tmp_path: Path, variation: str) -> None:
    """Neither the folder, the user, the place, the language, the time, the mask nor the cache makes a difference.

    That the number of workers makes none is tested where they work, in ``tests/corpus/release/test_workers.py``.
    """
    commit(project)
    (tmp_path / "later").mkdir()
    (tmp_path / "later/sitecustomize.py").write_text(LATER, encoding="utf-8")
    first = bundle(project, tmp_path / "first.zip", env={**os.environ, "PYTHONHASHSEED": "1"})
    elsewhere = tmp_path / "another place" / "und noch üblicher"
    elsewhere.parent.mkdir()
    subprocess.run([GIT, "clone", "-q", str(project), str(elsewhere)], check=True)
    changed, mask = VARIED[variation]
    changed = {name: value.replace("LATER", str(tmp_path / "later")) for name, value in changed.items()}
    second = bundle(
        elsewhere,
        elsewhere.parent / "second.zip",
        env={**os.environ, **changed},
        umask=mask,
        cwd=elsewhere.parent,
    )
    third = bundle(elsewhere, tmp_path / "warm.zip")
    assert first["sha256"] == second["sha256"] == third["sha256"]


def test_what_was_cut_is_as_if_it_had_never_been(project: Path, tmp_path: Path) -> None:
    """Without the record, the bundle is the same, byte for byte."""
    with_it = bundle(project, tmp_path / "with.zip")
    (project / OTHER).unlink()
    assert bundle(project, tmp_path / "without.zip")["sha256"] == with_it["sha256"]


def test_an_update_makes_the_new_bundle(project: Path, tmp_path: Path) -> None:
    """With the old bundle, an update gives exactly what a bundle of today would be, and is much smaller."""
    bundle(project, tmp_path / "old.zip")
    (project / LESSON).write_text(base_lesson(("six weeks late", "seven weeks late")), encoding="utf-8")
    new = bundle(project, tmp_path / "new.zip")
    bundle(project, tmp_path / "update.zip", "--from", str(tmp_path / "old.zip"))
    applied = tmp_path / "applied.zip"
    command = [
        sys.executable,
        "-m",
        "milpart_docs.cli.main",
        "apply",
        str(tmp_path / "old.zip"),
        str(tmp_path / "update.zip"),
        "--output",
        str(applied),
    ]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    assert applied.read_bytes() == (tmp_path / "new.zip").read_bytes()
    assert new["path"] == str(tmp_path / "new.zip")
    assert (tmp_path / "update.zip").stat().st_size < applied.stat().st_size / 10


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--audience", "pubic"), 2, "did you mean public?"),
        (("--audience", "public", "--sign", "KEY"), 2, "KEY"),
        (("--audience", "public", "--from", "OLD.zip"), 2, "OLD.zip"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(project: Path, tmp_path: Path, arguments: tuple[str, ...], status: int, told: str) -> None:
    """An audience or a file that is not there ends the command before anything is built."""
    ran = run(project, "bundle", *arguments, "--output", str(tmp_path / "out.zip"))
    assert ran.returncode == status
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "out.zip").exists()


def test_a_site_that_calls_others_is_refused(project: Path, tmp_path: Path) -> None:
    """A script from another host would not work without a network, and would tell that host who reads; the page is named."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "extra_javascript: [https://cdn.example.org/x.js]\n", encoding="utf-8")
    ran = run(project, "bundle", "--audience", "public", "--output", str(tmp_path / "out.zip"), "--quiet")
    assert ran.returncode == 1
    assert "analysis/index.html and " in ran.stderr
    assert "https://cdn.example.org/x.js" in ran.stderr
    assert not (tmp_path / "out.zip").exists()


def test_strict_hands_out_nothing_with_errors(project: Path, tmp_path: Path) -> None:
    """What is wrong is told in words of the text that would be handed out, and of nothing else."""
    (project / LESSON).write_text(base_lesson(("created: 2026-11-02", "created: 2 Nov")), encoding="utf-8")
    ran = run(project, "bundle", "--audience", "public", "--strict", "--output", str(tmp_path / "out.zip"))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert f"1 of the files to be released has errors, as released; the first is {LESSON}: MP403 " in ran.stderr


def test_the_clock_of_the_test_is_another(tmp_path: Path) -> None:
    """Otherwise the test of the same bytes would compare nothing."""
    (tmp_path / "sitecustomize.py").write_text(LATER, encoding="utf-8")
    command = [sys.executable, "-c", "from milpart_docs.corpus.clock import read_today; print(read_today())"]
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    days = [
        date.fromisoformat(
            subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env={**environment, **more}).stdout.strip()
        )
        for more in ({}, {"PYTHONPATH": str(tmp_path)})
    ]
    assert (days[1] - days[0]).days >= 400


def refused(root: Path, *arguments: str, **options: object) -> tuple[int, str]:
    """Ask for a bundle that is refused before anything is built, and give the status and the sentence."""
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text(encoding="utf-8") + "hooks: [hook.py]\n", encoding="utf-8")
    (root / "hook.py").write_text("import pathlib\npathlib.Path('built').touch()\n", encoding="utf-8")
    ran = run(root, "bundle", "--audience", "public", *arguments, **options)
    assert (ran.stdout, ran.stderr.count("\n"), (root / "built").exists()) == ("", 1, False), ran.stderr
    return ran.returncode, ran.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--output", "ROOT/docs/out.zip"), 1, "takes pages, records, overrides or hooks from"),
        (("--output", "ROOT/lessons/out.zip"), 1, "takes pages, records, overrides or hooks from"),
        (("--output", "ROOT/overrides/out.zip"), 1, "takes pages, records, overrides or hooks from ROOT/overrides"),
        (("--output", "ROOT/site/out.zip"), 1, "it lies in the site ROOT/site, whose next build would delete it"),
        (("--output", "ROOT/thesis.docx"), 1, "is there and is no bundle; name another file, or delete it yourself"),
        (("--output", "ROOT/old.zip", "--from", "ROOT/old.zip"), 2, "old.zip itself, which would be lost; name another file"),
        (("--output", "ROOT/docs/../hard.zip", "--from", "ROOT/old.zip"), 2, "old.zip itself, which would be lost; name another file"),
        (("--output", "out.zip", "--from", "ROOT/old.zip"), 1, "old.zip is for the audience france, and an update for public would tell"),
        (("--output", "out.zip", "--from", "ROOT/unsaid.zip"), 1, "unsaid.zip does not say for which audience it is"),
        (("--output", "out.zip", "--sign", "ROOT/open"), 1, "run chmod 600 ROOT/open; from a stick"),
        (("--output", "ROOT/nowhere/out.zip"), 2, "there is no folder ROOT/nowhere; make it first"),
        (("--output", "ROOT/link.zip"), 1, "is a link; name the file that it leads to"),
        (("--output", "ROOT/mkdocs.yml"), 1, "is there and is no bundle"),
        (("--output", "out.zip", "--sign", "ROOT/mkdocs.yml"), 1, "mkdocs.yml is no key ("),
        (("--output", "out.zip", "--from", "ROOT/mkdocs.yml"), 1, "mkdocs.yml is no bundle: it is not a zip file"),
    ],
)
def test_what_cannot_come_to_be_is_refused_before_the_build(
    project: Path, tmp_path: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    """In one sentence; nothing is written."""
    (project / "link.zip").symlink_to(tmp_path / "elsewhere.zip")
    (project / "overrides").mkdir()
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace("font: false", "font: false, custom_dir: overrides"), encoding="utf-8")
    (project / "thesis.docx").write_bytes(make_zip({"word/document.xml": b"mine"}))
    write_bundle(make_site(tmp_path / "pages"), project / "old.zip", "france")
    write_bundle(tmp_path / "pages", project / "unsaid.zip")
    (project / "hard.zip").hardlink_to(project / "old.zip")
    make_key(project, "open").chmod(0o644)
    given = [argument.replace("ROOT", str(project)) for argument in arguments]
    ended, told = refused(project, *given, cwd=tmp_path)
    assert (ended, said.replace("ROOT", str(project)) in told) == (status, True), told
    assert not [path for path in (tmp_path / "out.zip", tmp_path / "elsewhere.zip") if path.exists()]


def test_a_theme_without_markings_is_refused_before_the_build(project: Path, tmp_path: Path) -> None:
    """It would not show any."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("{name: material, font: false}", "readthedocs"), encoding="utf-8")
    assert "the theme must be material" in refused(project, "--output", str(tmp_path / "out.zip"))[1]


def test_a_repository_that_git_refuses_is_told(project: Path, tmp_path: Path) -> None:
    """Without git, the bundle would be another one, and nobody would know."""
    commit(project)
    environment = {**os.environ, "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "HOME": str(tmp_path)}
    status, said = refused(project, "--output", str(tmp_path / "out.zip"), env=environment)
    assert status == 1
    assert "detected dubious ownership" in said
    assert f"git config --global --add safe.directory {project}" in said


@pytest.mark.parametrize("epoch", ["", "junk"])
def test_a_day_that_is_none_is_passed_over(project: Path, tmp_path: Path, epoch: str) -> None:
    """The bundle then has the day of its commit; of an empty one nothing is said, because it means none."""
    commit(project)
    plain = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    expected = bundle(project, tmp_path / "first.zip", env=plain)
    environment = {**plain, "SOURCE_DATE_EPOCH": epoch}
    ran = run(project, "bundle", "--audience", "public", "--output", str(tmp_path / "second.zip"), "--format", "json", env=environment)
    assert (ran.returncode, json.loads(ran.stdout)["sha256"]) == (0, expected["sha256"])
    assert ("SOURCE_DATE_EPOCH is no time in whole seconds since 1970 ('junk')" in ran.stderr) is (epoch == "junk")
    assert run(project, "build", "--output", str(tmp_path / "site"), env=environment).returncode == 0


def test_two_bundles_to_one_file(project: Path, tmp_path: Path) -> None:
    """The second run ends at once, as a second build does, and says which one is at work."""
    program = f"""
import sys
from pathlib import Path
from milpart_docs.publishing.lock import hold_lock
from milpart_docs.publishing.place import Place
with hold_lock(Place(Path({str(tmp_path)!r}, "out.zip").resolve())):
    print("held", flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        expected = f"milpart: another run is writing {tmp_path / 'out.zip'} (process {first.pid}); try again when it has ended\n"
        assert refused(project, "--output", str(tmp_path / "out.zip")) == (75, expected)
        first.communicate()
    assert [path.name for path in tmp_path.iterdir()] == ["project"]


def test_a_file_that_cannot_grow_is_named(project: Path, tmp_path: Path) -> None:
    """A disk that takes no more: the sentence says which file was to be written."""
    program = """
import sys
from milpart_docs.bundle import bundle
from milpart_docs.cli.main import main
def full(*_):
    raise OSError(28, "No space left on device")
bundle.write_archive = full
main()
"""
    output = tmp_path / "out.zip"
    command = [sys.executable, "-c", program, "bundle", "--audience", "public", "-q", "--output", str(output), "--root", str(project)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert (ran.returncode, ran.stderr) == (1, f"milpart: {output}: No space left on device\n")
    assert not output.exists()


def test_a_failure_tells_no_temporary_folder(project: Path, tmp_path: Path) -> None:
    """Nobody can do anything with it; each problem is told once."""
    (project / "docs/con.md").write_text("---\nmarking: PUBLIC\n---\n\n# Odd\n", encoding="utf-8")
    ran = run(project, "bundle", "--audience", "public", "--output", str(tmp_path / "out.zip"), "--quiet")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "milpart: the site cannot be packed\n" in ran.stderr
    assert ran.stderr.count("Windows keeps the name con for a device") == 1
    (project / "docs/con.md").unlink()
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "nav: 1\n", encoding="utf-8")
    ran = run(project, "bundle", "--audience", "public", "--output", str(tmp_path / "out.zip"), "--quiet")
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (1, "milpart: the site was not built; nothing was written")
    assert "milpart-" not in ran.stderr
