"""A site as a bundle: the same bytes each time, and what is refused."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle import BundleError, verify, write_bundle
from milpart_docs.bundle.manifest import MANIFEST
from milpart_docs.bundle.output import partial_of
from tests.bundle.sites import PAGES, SITES, make_bundle, make_site, read_zip

WRITE = """
import sys
from pathlib import Path
from milpart_docs.bundle import write_bundle
print(write_bundle(Path(sys.argv[1]), Path(sys.argv[2])).sha256)
"""


@given(SITES, st.randoms())
def test_every_site_comes_back(tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes], random: object) -> None:
    """Whatever stands in a site is in the bundle, in the order of names, and the order in which it was written does not show."""
    folder = tmp_path_factory.mktemp("site")
    bundle = make_bundle(folder, files)
    there = read_zip(bundle.path)
    assert {path: content for path, content in there.items() if path != MANIFEST} == files
    assert list(there) == sorted(there)
    assert verify(bundle.path).problems == ()
    shuffled = list(files.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis gives a Random
    assert make_bundle(folder, dict(shuffled), "again").sha256 == bundle.sha256


def test_same_bytes_under_other_circumstances(tmp_path: Path) -> None:
    """Neither umask nor time zone, locale, order of hashes, folder, nor the times and rights of the files show."""
    found = set()
    for number, (zone, language, umask) in enumerate(
        (("UTC", "C", 0o022), ("Asia/Tokyo", "tr_TR.UTF-8", 0o077), ("America/Lima", "C.UTF-8", 0))
    ):
        site = make_site(tmp_path / f"{'deep/' * number}site-{number}")
        os.utime(site / "index.html", (number * 1e8, number * 1e8))
        (site / "index.html").chmod(0o600 | number)
        environment = {**os.environ, "TZ": zone, "LC_ALL": language, "PYTHONHASHSEED": str(number)}
        command = [sys.executable, "-c", WRITE, str(site), str(tmp_path / f"{number}.zip")]
        ran = subprocess.run(command, env=environment, umask=umask, capture_output=True, text=True, check=True)
        assert ran.stdout.strip() == make_bundle(tmp_path).sha256
        found.add((tmp_path / f"{number}.zip").read_bytes())
    assert len(found) == 1


def test_records_of_files(tmp_path: Path) -> None:
    """Time, attributes and names are fixed; a picture is stored."""
    with zipfile.ZipFile(make_bundle(tmp_path, {**PAGES, "Île.html": b"x" * 99}).path) as archive:
        for item in archive.infolist():
            assert item.date_time == (1980, 1, 1, 0, 0, 0)
            assert (item.external_attr, item.create_system, item.extra, item.flag_bits) == (0o100644 << 16, 3, b"", 0x800)
        assert archive.getinfo("assets/a.png").compress_type == zipfile.ZIP_STORED
        assert archive.getinfo("records/LL-2026-0001.html").compress_type == zipfile.ZIP_DEFLATED


@pytest.mark.skipif(not shutil.which("unzip") or not shutil.which("sha256sum"), reason="needs unzip and sha256sum")
def test_ordinary_tools_unpack_and_check(tmp_path: Path) -> None:
    """``unzip`` finds nothing wrong, and ``sha256sum -c`` passes in the unpacked folder and names a file that was changed."""
    bundle = make_bundle(tmp_path, {**PAGES, "a b/it's (1) #&.html": b"odd", "Île.html": b"x" * 20_000})
    unzip, sha256sum = shutil.which("unzip") or "", shutil.which("sha256sum") or ""
    subprocess.run([unzip, "-tq", str(bundle.path)], check=True, capture_output=True)
    folder = tmp_path / "out"
    subprocess.run([unzip, "-q", str(bundle.path), "-d", str(folder)], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    check = [sha256sum, "-c", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0
    assert verify(folder).problems == ()
    (folder / "index.html").write_text("changed")
    assert b"index.html: FAILED" in subprocess.run(check, cwd=folder, capture_output=True, check=False).stdout


def test_hidden_files_stay_out(tmp_path: Path) -> None:
    """Our marker, and whatever else begins with a full stop."""
    files = {**PAGES, ".milpart-site": b"", ".git/config": b"secret", "records/.x": b""}
    assert read_zip(make_bundle(tmp_path, files).path).keys() == {*PAGES, MANIFEST}


def test_content_that_would_look_like_a_bomb_is_stored(tmp_path: Path) -> None:
    """So no bundle of ours is ever refused for it."""
    bundle = make_bundle(tmp_path, {"index.html": bytes(3 << 20), "b": b"\n" * (2 << 20), "empty": b""})
    assert verify(bundle.path).problems == ()


def test_everything_that_cannot_be_packed_is_told(tmp_path: Path) -> None:
    """All at once, and the old bundle stands."""
    output = tmp_path / "bundle.zip"
    output.write_bytes(b"old")
    site = make_site(tmp_path / "site", {"aux.html": b"", "A.html": b"", "a.html": b"", MANIFEST: b""})
    (site / "link.html").symlink_to("/etc/passwd")
    os.mkfifo(site / "pipe")
    with pytest.raises(BundleError) as told:
        write_bundle(site, output)
    assert {(problem.kind, problem.path) for problem in told.value.problems} == {
        ("name", "aux.html"),
        ("duplicate", "a.html"),
        ("name", MANIFEST),
        ("link", "link.html"),
        ("link", "pipe"),
    }
    assert output.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle.zip", "site"]


@pytest.mark.parametrize("place", ["site/bundle.zip", "site", "none/bundle.zip"])
def test_places_that_cannot_be_written(tmp_path: Path, place: str) -> None:
    """Within the site, on a folder, in no folder."""
    site = make_site(tmp_path / "site")
    with pytest.raises(BundleError):
        write_bundle(site, tmp_path / place)
    assert not partial_of(tmp_path / place).exists()


def test_empty_or_missing_site(tmp_path: Path) -> None:
    """Neither is a bundle."""
    for site in (tmp_path, tmp_path / "none"):
        with pytest.raises(BundleError):
            write_bundle(site, tmp_path.parent / "never.zip")


def test_site_that_changes_while_it_is_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The manifest would be wrong, so nothing is written."""
    site = make_site(tmp_path / "site")
    monkeypatch.setattr("milpart_docs.bundle.bundle.digest_file", lambda _: "0" * 64)
    with pytest.raises(BundleError, match="was changed while it was packed"):
        write_bundle(site, tmp_path / "bundle.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
