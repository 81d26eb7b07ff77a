"""``milpart build``: whatever ends it, the old site stands byte for byte, and the next build works."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.cli.unprivileged import bound_by_permissions
from tests.programs import run_program
from tests.projects import LESSON, base_lesson
from tests.publishing.engines import names_beside, read_tree
from tests.site.conftest import DAY, SITE_CONFIG, make_site_project

KILLS = 50
PATIENCE = 120
WITH_HOOK = SITE_CONFIG + "hooks: [hook.py]\n"
COMMAND = [sys.executable, "-m", "milpart_docs.cli.main", "build"]
WAIT = """\
import pathlib, time
def on_post_build(config):
    pathlib.Path("waiting").touch()
    while not pathlib.Path("go").exists():
        time.sleep(0.01)
"""
posix_only = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def hook(event: str, body: str) -> dict[str, str | bytes]:
    """Give the files of a project whose hook does something at an event of MkDocs."""
    return {"mkdocs.yml": WITH_HOOK, "hook.py": f"import errno, os, sys, warnings\ndef {event}(*first, **values):\n    {body}\n"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small project once, for all tests to copy."""
    root = make_site_project(tmp_path_factory.mktemp("built") / "project")
    assert run("build", "--quiet", cwd=root).returncode == 0
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Give a small project with its site, whose home page has changed since."""
    root = shutil.copytree(built, tmp_path / "project")
    (root / "docs/index.md").write_text("# Home\n\nSomething new, and [[LL-2026-0001]].\n", encoding="utf-8")
    return root


def put(root: Path, files: dict[str, str | bytes]) -> None:
    """Put files into a project."""
    for path, text in files.items():
        (root / path).write_bytes(text.encode() if isinstance(text, str) else text)


@contextmanager
def waiting_build(root: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """Start a build that waits on its last page, in the file ``waiting``, until there is a file ``go``."""
    put(root, {"mkdocs.yml": WITH_HOOK, "hook.py": WAIT})
    environment = {**os.environ, **DAY}
    with subprocess.Popen([*COMMAND, *options], cwd=root, env=environment, stderr=subprocess.PIPE, encoding="utf-8") as process:
        end = time.monotonic() + PATIENCE
        while not (root / "waiting").exists():
            assert process.poll() is None, process.communicate()[1]
            assert time.monotonic() < end
            time.sleep(0.01)
        yield process
        process.kill()


def test_says_where_the_site_is(project: Path) -> None:
    """And nothing at all with ``--quiet``; results would go to standard output, and there are none."""
    ran = run("build", cwd=project)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr.splitlines()[-1] == f"milpart: the site is in {project / 'site'}"
    assert ".milpart-new" not in ran.stderr
    assert "Something new" in (project / "site/index.html").read_text(encoding="utf-8")
    ran = run("build", "--quiet", "--output", "elsewhere/public", cwd=project)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert read_tree(project / "elsewhere/public") == read_tree(project / "site")


@pytest.mark.parametrize("options", [(), ("--audience", "public")])
def test_addresses_that_name_files(project: Path, options: tuple[str, ...]) -> None:
    """For places that show no index page of a folder, every link leads to a file; the next build is as ever."""
    put(project, {"docs/index.md": "---\nmarking: PUBLIC\n---\n\n# Home\n\nSee [[LL-2026-0001]].\n"})
    assert run("build", "--no-directory-urls", "--quiet", *options, cwd=project).returncode == 0
    assert (project / "site/records/LL-2026-0001.html").is_file()
    assert 'href="records/LL-2026-0001.html"' in (project / "site/index.html").read_text(encoding="utf-8")
    assert '"records/LL-2026-0001.html"' in (project / "site/records.json").read_text(encoding="utf-8")
    assert run("build", "--quiet", *options, cwd=project).returncode == 0
    assert (project / "site/records/LL-2026-0001/index.html").is_file()


def test_same_site_as_mkdocs_builds(project: Path) -> None:
    """But for the marker, which only our own builds leave: it says that the folder may be replaced."""
    run("build", cwd=project)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", "by-hand"]
    subprocess.run(command, cwd=project, env={**os.environ, **DAY}, capture_output=True, timeout=PATIENCE, check=True)
    ours = read_tree(project / "site")
    assert ours.pop(".milpart-site")
    assert read_tree(project / "by-hand") == ours
    refused = run("build", "--output", "by-hand", cwd=project)
    assert (refused.returncode, "holds files that are not a site of ours" in refused.stderr) == (1, True)


@pytest.mark.parametrize(
    ("event", "body", "said"),
    [
        ("on_post_build", "raise KeyError('no such thing')", "milpart: KeyError: 'no such thing' ("),
        ("on_page_context", "if values['page'].url == 'records/LL-2026-0001/': raise ValueError('a\\nb')", "milpart: ValueError: a b ("),
        ("on_post_build", "sys.exit(0)", "milpart: a plugin or a hook has ended the build"),
        (
            "on_post_build",
            "raise OSError(errno.ENOSPC, 'No space left on device', values['config'].site_dir + '/a/b.html')",
            "device: a/b.html",
        ),
        ("on_post_build", "open(values['config'].site_dir + '/index.html', 'w').close()", "the new site is not whole: index.html is empty"),
        ("on_post_build", "os.remove(values['config'].site_dir + '/records/LL-2026-0001/index.html')", "the page of a record, is missing"),
        ("on_config", "raise RecursionError", "milpart: RecursionError"),
    ],
)
def test_failure_on_the_last_page(project: Path, event: str, body: str, said: str) -> None:
    """One sentence says why, no traceback; the old site stands, and the next build works."""
    before, config = read_tree(project / "site"), (project / "mkdocs.yml").read_bytes()
    put(project, hook(event, body))
    ran = run("build", cwd=project)
    assert ran.returncode == 1
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert (read_tree(project / "site"), names_beside(project / "site")) == (before, [])
    put(project, {"mkdocs.yml": config})
    assert run("build", cwd=project).returncode == 0


@pytest.mark.parametrize("options", [("--strict",), ("--strict", "--quiet")])
@pytest.mark.parametrize("fault", ["record", "page"])
def test_strict_failure(project: Path, options: tuple[str, ...], fault: str) -> None:
    """An error in a record, a broken link in a page: the old site stands, and with ``--quiet``, too, the reason is told."""
    before = read_tree(project / "site")
    if fault == "record":
        put(project, {LESSON: base_lesson(("status: ", "status: un"))})
    else:
        put(project, {"docs/index.md": "# Home\n\n[a page](missing.md)\n"})
    ran = run("build", *options, cwd=project)
    assert ran.returncode == 1
    assert ("Aborted with" in ran.stderr, "WARNING" in ran.stderr, ran.stdout) == (True, True, "")
    assert ran.stderr.splitlines()[-1] == f"milpart: the site was not built; {project / 'site'} is as it was"
    assert (read_tree(project / "site"), names_beside(project / "site")) == (before, [])
    assert run("build", cwd=project).returncode == 0


def test_strict_in_the_configuration_holds(project: Path) -> None:
    """Without the option, too."""
    put(project, {"mkdocs.yml": SITE_CONFIG + "strict: true\n", "docs/index.md": "# Home\n\n[a page](missing.md)\n"})
    ran = run("build", cwd=project)
    assert (ran.returncode, "in strict mode" in ran.stderr) == (1, True)


def test_configuration_that_mkdocs_refuses(project: Path) -> None:
    """Its reason is told, and ours is the last word."""
    before = read_tree(project / "site")
    put(project, {"mkdocs.yml": SITE_CONFIG.replace("name: material", "name: nothing")})
    ran = run("build", "--quiet", cwd=project)
    assert (ran.returncode, "Traceback" in ran.stderr) == (1, False)
    assert "Unrecognised theme name: 'nothing'" in ran.stderr
    assert read_tree(project / "site") == before


def test_python_warnings_are_no_findings(project: Path) -> None:
    """What Python warns of is for those who write hooks: told, and never counted."""
    put(project, hook("on_post_build", "warnings.warn('soon gone', DeprecationWarning)"))
    ran = run("build", "--strict", cwd=project)
    assert ran.returncode == 0, ran.stderr
    assert "INFO    -  DeprecationWarning: soon gone (" in ran.stderr


def test_folder_of_others(project: Path) -> None:
    """Refused and untouched: a folder without our marker, a site with a repository in it, a folder of the project."""
    letters = project / "letters"
    letters.mkdir()
    (letters / "letter.txt").write_text("mine", encoding="utf-8")
    (project / "site/.git").mkdir()
    before = read_tree(project)
    for options in (("--output", "letters"), (), ("--output", "docs"), ("--output", ".")):
        ran = run("build", *options, cwd=project)
        assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert read_tree(project) == before


@posix_only
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped(project: Path, number: signal.Signals) -> None:
    """Ctrl-C, or a system that shuts down: one word, status 130, the old site."""
    before = read_tree(project / "site")
    with waiting_build(project, "--quiet") as process:
        assert len(names_beside(project / "site")) == 2
        process.send_signal(number)
        said = process.communicate(timeout=PATIENCE)[1]
    assert (process.returncode, said) == (130, "milpart: stopped\n")
    assert (read_tree(project / "site"), names_beside(project / "site")) == (before, [])


def test_two_builds_at_once(project: Path) -> None:
    """The second one says so and changes nothing; another site of the same project may be built meanwhile."""
    before = read_tree(project / "site")
    with waiting_build(project) as first:
        second = run("build", cwd=project)
        expected = f"milpart: another run is writing {project / 'site'} (process {first.pid}); try again when it has ended\n"
        assert (second.returncode, second.stderr) == (75, expected)
        assert read_tree(project / "site") == before
        put(project, {"go": ""})
        assert run("build", "--output", "other", cwd=project).returncode == 0
        first.communicate(timeout=PATIENCE)
    assert first.returncode == 0
    assert read_tree(project / "site") == read_tree(project / "other")
    assert names_beside(project / "site") == []


@posix_only
def test_full_disk(project: Path) -> None:
    """The system refuses to write on: here beyond a size that the theme's files have."""
    before = read_tree(project / "site")
    limits = "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))"
    build = "from milpart_docs.cli.main import main; sys.argv = ['milpart', 'build']; main()"
    program = f"import resource, signal, sys; {limits}; {build}"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project,
        env={**os.environ, **DAY},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (ran.returncode, "Traceback" in ran.stderr) == (1, False)
    assert "File too large" in ran.stderr
    assert (read_tree(project / "site"), names_beside(project / "site")) == (before, [])


def test_read_only_project(project: Path, tmp_path: Path) -> None:
    """A project that takes no files builds elsewhere, and not a name or a time in it changes."""
    prefix = bound_by_permissions()
    put(project, {"mkdocs.yml": WITH_HOOK, "hook.py": "def on_config(config):\n    return config\n"})
    shutil.rmtree(project / ".cache", ignore_errors=True)
    folders = [project, *(path for path in project.rglob("*") if path.is_dir())]
    before = {path: path.stat().st_mtime_ns for path in (project, *project.rglob("*"))}
    for path in folders:
        path.chmod(0o500)
    try:
        command = [*prefix, *COMMAND, "--strict", "--output"]
        ran, inside = (
            subprocess.run(
                [*command, str(output)],
                cwd=project,
                env={**os.environ, **DAY},
                capture_output=True,
                encoding="utf-8",
                timeout=PATIENCE,
                check=False,
            )
            for output in (tmp_path / "site", project / "site")
        )
        after = {path: path.stat().st_mtime_ns for path in (project, *project.rglob("*"))}
    finally:
        for path in folders:
            path.chmod(0o700)
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "site/records/LL-2026-0001/index.html").is_file()
    assert after == before
    assert (inside.returncode, inside.stderr.count("\n")) == (1, 1)
    assert "what is new takes its place by its name, so the folder above must be writable, too" in inside.stderr


@posix_only
def test_killed_at_any_moment(project: Path, tmp_path: Path) -> None:
    """Fifty times, at moments spread over the time that a build takes; a build that was done before its moment does not count."""
    site, old = project / "site", read_tree(project / "site")
    began = time.monotonic()
    assert run("build", "--output", str(tmp_path / "new"), cwd=project).returncode == 0
    reach, new = time.monotonic() - began, read_tree(tmp_path / "new")
    shutil.copytree(site, tmp_path / "old")
    moments, killed = random.Random(0), 0  # noqa: S311 - moments, not secrets
    while killed < KILLS:
        if read_tree(site) != old:
            shutil.rmtree(site)
            shutil.copytree(tmp_path / "old", site)
        was_killed = kill_after(reach * moments.random(), project)
        assert read_tree(site) in (old, new)
        killed += was_killed
        reach *= 1.1 if was_killed else 0.8  # so that the last moments of a build are among them, however busy the machine is
    assert run("build", cwd=project).returncode == 0
    assert read_tree(site) == new
    assert names_beside(site) == []


def kill_after(seconds: float, project: Path) -> bool:
    """Start a build, kill it after some time, and tell whether it was still at work then."""
    environment = {**os.environ, **DAY}
    ran = run_program("milpart_docs.cli.main", "build", "--quiet", folder=project, environment=environment, patience=seconds)
    return ran.returncode == -signal.SIGKILL
