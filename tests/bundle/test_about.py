"""A bundle says for which audience it is, so that no update is made from one for others."""

from pathlib import Path

import pytest

from milpart_docs.bundle import BundleError, verify, write_bundle
from milpart_docs.bundle.about import ABOUT, check_audience
from milpart_docs.bundle.manifest import MANIFEST
from tests.bundle.sites import PAGES, make_bundle, make_site, make_zip, read_zip


def test_audience_of_a_bundle(tmp_path: Path) -> None:
    """It stands in a file that the manifest lists; the same audience gives the same bytes."""
    site = make_site(tmp_path / "site")
    bundle = write_bundle(site, tmp_path / "b.zip", "france")
    assert write_bundle(site, tmp_path / "again.zip", "france").sha256 == bundle.sha256
    files = read_zip(bundle.path)
    assert files[ABOUT] == b'{"audience": "france", "format": "milpart-bundle-1"}\n'
    assert ABOUT in files[MANIFEST].decode()
    assert (verify(bundle.path).problems, bundle.files) == ((), len(PAGES) + 2)
    check_audience(bundle.path, "france")


@pytest.mark.parametrize("audience", ["public", "franc", ""])
def test_bundle_for_others(tmp_path: Path, audience: str) -> None:
    """The sentence says for whom it is."""
    path = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", "france").path
    with pytest.raises(BundleError, match=r"b\.zip is for the audience france, and an update for"):
        check_audience(path, audience)


@pytest.mark.parametrize("about", [None, b"", b"[" * 100_000, b"[]", b"{}", b'{"audience": "public"}', b'{"audience": 1}', b"x" * 70_000])
def test_bundle_that_does_not_say_for_whom(tmp_path: Path, about: bytes | None) -> None:
    """What is not clear is refused."""
    files = read_zip(make_bundle(tmp_path).path)
    (tmp_path / "b.zip").write_bytes(make_zip(files if about is None else {**files, ABOUT: about}))
    with pytest.raises(BundleError, match="does not say for which audience it is"):
        check_audience(tmp_path / "b.zip", "public")


def test_no_archive(tmp_path: Path) -> None:
    """One sentence."""
    (tmp_path / "b.zip").write_bytes(b"text")
    with pytest.raises(BundleError, match="is no sound bundle"):
        check_audience(tmp_path / "b.zip", "public")


def test_file_of_that_name_in_a_site(tmp_path: Path) -> None:
    """It would say something else."""
    with pytest.raises(BundleError, match="this name is kept"):
        make_bundle(tmp_path, {**PAGES, ABOUT: b"{}"})
