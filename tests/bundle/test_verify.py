"""What was done to a bundle on the way is named, file by file, in the archive and in the unpacked folder."""

import hashlib
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle import BundleError, verify, write_update
from milpart_docs.bundle.manifest import MANIFEST, render_manifest
from milpart_docs.bundle.verify import check_bundle
from tests.bundle.sites import PAGES, SITES, make_bundle, make_zip, read_zip

CHANGES = ("change", "drop", "add", "rename")


def told(path: Path) -> list[tuple[str, str]]:
    """Verify, and give kind and path of each problem."""
    return [(problem.kind, problem.path) for problem in verify(path).problems]


def unpack(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files as a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@given(SITES, st.sampled_from(CHANGES), st.integers(0, 100))
def test_each_single_change_is_named(tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes], change: str, number: int) -> None:
    """Changed, dropped, added, renamed; as a zip and as a folder."""
    folder = tmp_path_factory.mktemp("verify")
    there = read_zip(make_bundle(folder, {**files, "unlike.any": b"other"}).path)
    names = sorted(files)
    name = names[number % len(names)]
    expected = {"change": "changed", "drop": "missing", "add": "added", "rename": "renamed"}[change]
    if change == "change":
        there[name] += b"?"
    elif change == "add":
        there[name := "added!.html"] = b"This was in no page before."
    else:
        content = there.pop(name)
        if change == "rename":
            there["renamed!.html"] = content
    path = folder / "changed.zip"
    path.write_bytes(make_zip(there))
    assert told(path) == [(expected, name)]
    assert told(unpack(folder / "out", there)) == [(expected, name)]


def test_several_changes_and_two_of_the_same_content(tmp_path: Path) -> None:
    """Each renamed file finds one of the added, and no more than there are."""
    there = read_zip(make_bundle(tmp_path, {**PAGES, "b.html": b"same", "c.html": b"same"}).path)
    del there["b.html"], there["c.html"]
    there["x.html"] = b"same"
    verdict = verify(unpack(tmp_path / "out", there))
    assert [str(problem) for problem in verdict.problems] == [
        "renamed: b.html: it is there under another name, x.html",
        "missing: c.html: it is not there",
    ]
    assert verdict.files == 5


def test_no_manifest(tmp_path: Path) -> None:
    """A zip or a folder of anything else is no bundle."""
    (tmp_path / "a.zip").write_bytes(make_zip({"index.html": b""}))
    assert told(tmp_path / "a.zip") == [("no-manifest", "")]
    assert told(unpack(tmp_path / "site", PAGES)) == [("no-manifest", "")]


@pytest.mark.parametrize("listed", [{}, {"a.html": b"x"}])
def test_nothing_to_open(tmp_path: Path, listed: dict[str, bytes]) -> None:
    """A manifest alone, or one of files without a home page, makes no bundle; and none is written of such a site."""
    digests = {path: hashlib.sha256(content).hexdigest() for path, content in listed.items()}
    (tmp_path / "b.zip").write_bytes(make_zip({**listed, MANIFEST: render_manifest(digests)}))
    assert told(tmp_path / "b.zip") == [("manifest", MANIFEST)]
    with pytest.raises(BundleError, match=r"has no index\.html, with which every bundle opens"):
        make_bundle(tmp_path, {"a.html": b"x"}, "other")


def test_malformed_manifest(tmp_path: Path) -> None:
    """One problem and not one for each file."""
    assert told(unpack(tmp_path / "out", {**PAGES, MANIFEST: b"what?\n"})) == [("manifest", MANIFEST)]


def test_links_and_pipes_in_a_folder(tmp_path: Path) -> None:
    """They are told and never followed, be it in the place of a file."""
    folder = unpack(tmp_path / "out", read_zip(make_bundle(tmp_path).path))
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(tmp_path / "bundle-site/index.html")
    (folder / "more").symlink_to("/etc")
    os.mkfifo(folder / "pipe")
    assert told(folder) == [("link", "index.html"), ("link", "more"), ("link", "pipe")]


def test_hidden_files_and_odd_names_in_a_folder(tmp_path: Path) -> None:
    """They are added files, too; a name that is no text is shown as its bytes."""
    folder = unpack(tmp_path / "out", read_zip(make_bundle(tmp_path).path))
    (folder / ".hidden").write_bytes(b"")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.html")).write_bytes(b"")
    assert told(folder) == [("added", ".hidden"), ("added", "\\xff.html")]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the rights of files do not hold for root")
def test_file_that_cannot_be_read(tmp_path: Path) -> None:
    """It is told as such."""
    folder = unpack(tmp_path / "out", read_zip(make_bundle(tmp_path).path))
    (folder / "index.html").chmod(0)
    assert told(folder) == [("unreadable", "index.html")]


def test_neither_file_nor_folder(tmp_path: Path) -> None:
    """Nothing there, a pipe, a link to itself."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("none.zip", "pipe", "loop"):
        assert [kind for kind, _ in told(tmp_path / name)] == ["unreadable"]


def test_zip_within_a_zip(tmp_path: Path) -> None:
    """It is a file as any other."""
    inner = make_zip({"../evil": bytes(1 << 20)})
    assert told(make_bundle(tmp_path, {"index.html": b"", "more.zip": inner}).path) == []


def test_link_to_a_bundle(tmp_path: Path) -> None:
    """Whoever names a link means the file."""
    (tmp_path / "latest.zip").symlink_to(make_bundle(tmp_path).path)
    assert told(tmp_path / "latest.zip") == []


def test_damaged_file_is_named(tmp_path: Path) -> None:
    """And the others are looked at all the same."""
    path = make_bundle(tmp_path).path
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("assets/a.png").header_offset + 50
    data = bytearray(path.read_bytes())
    data[start] ^= 1
    path.write_bytes(data)
    assert told(path) == [("damaged", "assets/a.png")]


def test_folders_in_an_archive(tmp_path: Path) -> None:
    """Those of its files are listed by many programs; one with nothing in it was put there."""
    files = read_zip(make_bundle(tmp_path).path)
    (tmp_path / "packed.zip").write_bytes(make_zip({"records/": b"", **files}))
    assert verify(tmp_path / "packed.zip").is_ok
    (tmp_path / "added.zip").write_bytes(make_zip({"secret/": b"", **files, "records/more/": b""}))
    assert told(tmp_path / "added.zip") == [("added", "records/more/"), ("added", "secret/")]


def test_manifest_with_line_ends_of_windows(tmp_path: Path) -> None:
    """One problem, and not one for each file."""
    files = read_zip(make_bundle(tmp_path).path)
    files[MANIFEST] = files[MANIFEST].replace(b"\n", b"\r\n")
    (problem,) = verify(unpack(tmp_path / "out", files)).problems
    assert (problem.kind, problem.path) == ("manifest", MANIFEST)
    assert "line ends of Windows" in problem.message


def test_bundles_are_looked_at_before_an_update_is_made(tmp_path: Path) -> None:
    """What is none is refused by its directory alone."""
    old, new = make_bundle(tmp_path, name="old").path, make_bundle(tmp_path, {**PAGES, "new.html": b"new"}, name="new").path
    check_bundle(old)
    files = read_zip(old)
    (tmp_path / "text.zip").write_text("text")
    (tmp_path / "other.zip").write_bytes(make_zip({"a": b""}))
    (tmp_path / "unsound.zip").write_bytes(make_zip({**files, "../a": b""}))
    write_update(old, new, tmp_path / "update.zip")
    for name, said in (
        ("text", "is no bundle: it is not a zip file"),
        ("other", f"is no bundle: it has no {MANIFEST} at its root"),
        ("unsound", "is no sound bundle; milpart verify says more"),
        ("update", "is an update and no bundle; name the bundle that it makes"),
    ):
        with pytest.raises(BundleError, match=f"{name}.zip {said}"):
            check_bundle(tmp_path / f"{name}.zip")
