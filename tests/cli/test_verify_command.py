"""``milpart verify`` as people and programs use it."""

import json
import shutil
from pathlib import Path

import pytest

from milpart_docs.bundle import write_bundle
from milpart_docs.bundle.manifest import MANIFEST
from tests.bundle.keys import list_signers, make_key
from tests.bundle.sites import PAGES, make_bundle, make_site, make_zip, read_zip
from tests.cli.commands import run


def test_sound_bundle(tmp_path: Path) -> None:
    """One line, and status 0; no project is needed."""
    ran = run("verify", str(make_bundle(tmp_path).path), cwd=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "whole and unchanged: 4 files; not signed\n", "")


def test_changed_folder(tmp_path: Path) -> None:
    """A line for each problem, and a last one with their number; status 1."""
    folder = tmp_path / "out"
    shutil.unpack_archive(make_bundle(tmp_path).path, folder)
    (folder / "index.html").write_text("changed")
    (folder / "records/LL-2026-0001.html").rename(folder / "records/x.html")
    ran = run("verify", str(folder), cwd=tmp_path)
    assert ran.returncode == 1
    assert ran.stdout.splitlines() == [
        "changed: index.html: its content is not that of the manifest",
        "renamed: records/LL-2026-0001.html: it is there under another name, records/x.html",
        "not sound: 2 problems, 4 files",
    ]


def test_very_many_problems(tmp_path: Path) -> None:
    """The first are told and the rest is counted; programs get all of them."""
    there = read_zip(make_bundle(tmp_path).path)
    (tmp_path / "many.zip").write_bytes(make_zip({**there, **{f"new-{number:04}.html": b"new" for number in range(1203)}}))
    lines = run("verify", "many.zip", cwd=tmp_path).stdout.splitlines()
    assert lines[199:] == [
        "added: new-0199.html: it is not in the manifest",
        "and 1,003 more; --format json tells all",
        "not sound: 1,203 problems, 1,207 files",
    ]
    assert len(json.loads(run("verify", "many.zip", "--format", "json", cwd=tmp_path).stdout)["problems"]) == 1203


def test_json(tmp_path: Path) -> None:
    """What programs read; also of a sound one that is signed."""
    bundle = make_bundle(tmp_path)
    there = read_zip(bundle.path)
    (tmp_path / "changed.zip").write_bytes(make_zip({**there, "new.html": b""}))
    ran = run("verify", str(tmp_path / "changed.zip"), "--format", "json", cwd=tmp_path)
    assert (ran.returncode, json.loads(ran.stdout)) == (
        1,
        {
            "ok": False,
            "problems": [{"kind": "added", "path": "new.html", "message": "it is not in the manifest"}],
            "files": 5,
            "signature": None,
        },
    )
    key = make_key(tmp_path)
    signed = write_bundle(make_site(tmp_path / "site"), tmp_path / "signed.zip", key=key).path
    ran = run("verify", str(signed), "--signers", str(list_signers(tmp_path, signals=key)), "--format", "json", cwd=tmp_path)
    answer = json.loads(ran.stdout)
    assert (ran.returncode, answer["ok"], answer["signature"]["signer"]) == (0, True, "signals@example.int")
    assert "signed, by a key that was not compared with any list" in run("verify", str(signed), cwd=tmp_path).stdout


def test_nothing_controls_the_terminal(tmp_path: Path) -> None:
    """Names in a hostile archive are shown without what would work on a terminal."""
    (tmp_path / "evil.zip").write_bytes(make_zip({"a\x1b[2Jb\nwhole and unchanged": b""}))
    ran = run("verify", str(tmp_path / "evil.zip"), cwd=tmp_path)
    assert ran.returncode == 1
    assert "\x1b" not in ran.stdout
    assert not any(line.startswith("whole") for line in ran.stdout.splitlines())


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"text", bytes(100)])
def test_no_zip(tmp_path: Path, data: bytes) -> None:
    """A sentence, status 1, and no traceback."""
    (tmp_path / "b.zip").write_bytes(data)
    ran = run("verify", "b.zip", cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("damaged: b.zip: it is not a zip file, or was cut off")


@pytest.mark.parametrize("arguments", [["none.zip"], [], ["site", "--signers", "none"]])
def test_wrong_use(tmp_path: Path, arguments: list[str]) -> None:
    """Status 2, and a sentence."""
    make_site(tmp_path / "site", {**PAGES, MANIFEST: b""})
    ran = run("verify", *arguments, cwd=tmp_path)
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
