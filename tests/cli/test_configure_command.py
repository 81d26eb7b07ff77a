"""``milpart configure``: writes, checks, and leaves alone what a person wrote."""

from pathlib import Path

from tests.cli.commands import run
from tests.projects import BASE, make_project

WITH_OWNERS = (BASE / "mkdocs.yml").read_text(encoding="utf-8").replace("      rules:", '      owners: {ACR-EUMS: "@eums"}\n      rules:')


def test_writes_once(tmp_path: Path) -> None:
    """Each file is named as it is written; a second run has nothing to do, and the check agrees."""
    root = make_project(tmp_path, {"mkdocs.yml": WITH_OWNERS, ".gitlab/note": ""})
    ran = run("configure", cwd=root)
    assert (ran.returncode, "wrote .gitlab/CODEOWNERS\n" in ran.stdout, ran.stderr) == (0, True, "")
    assert "/docs/actors/*.md @eums\n" in (root / ".gitlab/CODEOWNERS").read_text(encoding="utf-8")
    for arguments in (["configure"], ["configure", "--check"]):
        again = run(*arguments, cwd=root)
        assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_check_writes_nothing(tmp_path: Path) -> None:
    """What is missing or old is named, with what to do; the status is 1."""
    root = make_project(tmp_path, {".gitlab/note": ""})
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts}
    ran = run("configure", "--check", cwd=root)
    assert (ran.returncode, ".gitlab/CODEOWNERS: missing\n" in ran.stdout) == (1, True)
    assert ran.stderr == "milpart: run milpart configure, and commit what it writes\n"
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts} == before
    run("configure", cwd=root)
    (root / "mkdocs.yml").write_text(WITH_OWNERS, encoding="utf-8")
    assert ".gitlab/CODEOWNERS: out of date\n" in run("configure", "--check", cwd=root).stdout


def test_by_hand(tmp_path: Path) -> None:
    """A file of somebody's own stays, is named, and is no error; unless it is to be replaced."""
    root = make_project(tmp_path, {".gitlab/CODEOWNERS": "* @mine\n"})
    ran = run("configure", cwd=root)
    assert ran.returncode == 0
    assert ran.stderr == "milpart: .gitlab/CODEOWNERS is written by hand and stays as it is; with --force it is replaced\n"
    assert run("configure", "--check", "--quiet", cwd=root).stderr == ""
    assert run("configure", "--check", cwd=root).returncode == 0
    assert (root / ".gitlab/CODEOWNERS").read_text(encoding="utf-8") == "* @mine\n"
    forced = run("configure", "--force", cwd=root)
    assert (forced.returncode, forced.stdout, forced.stderr) == (0, "wrote .gitlab/CODEOWNERS\n", "")


def test_no_longer_needed(tmp_path: Path) -> None:
    """The file of a forge that the project has left is taken away."""
    root = make_project(tmp_path, {".gitlab/note": "", ".github/note": ""})
    run("configure", cwd=root)
    (root / ".github/note").unlink()
    ran = run("configure", "--check", cwd=root)
    assert (ran.returncode, ".github/CODEOWNERS: no longer needed\n" in ran.stdout) == (1, True)
    assert "removed .github/CODEOWNERS\n" in run("configure", cwd=root).stdout
    assert not (root / ".github/CODEOWNERS").exists()
