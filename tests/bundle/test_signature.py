"""Signed bundles: by whom, and what is said where something is amiss."""

import base64
import subprocess
import sys
from pathlib import Path

import pytest

from milpart_docs.bundle import SigningError, Verdict, verify, write_bundle
from milpart_docs.bundle.manifest import MANIFEST, SIGNATURE
from milpart_docs.bundle.signing import check_key, sign_manifest
from tests.bundle.keys import list_signers, make_key
from tests.bundle.sites import make_site, make_zip, read_zip

SIGN = """
import sys
from pathlib import Path
from milpart_docs.bundle.signing import check_key, sign_manifest
sign_manifest(b"", Path(sys.argv[1]))
"""


def verify_changed(folder: Path, files: dict[str, bytes], signers: Path | None = None) -> Verdict:
    """Pack files and verify them."""
    (folder / "changed.zip").write_bytes(make_zip(files))
    return verify(folder / "changed.zip", signers)


def test_signed_bundle(tmp_path: Path) -> None:
    """With a list the signer is named; without one it is said that none was asked; the bytes are the same each time."""
    key = make_key(tmp_path)
    site = make_site(tmp_path / "site")
    bundle = write_bundle(site, tmp_path / "b.zip", key=key)
    assert bundle.files == 5
    assert write_bundle(site, tmp_path / "again.zip", key=key).sha256 == bundle.sha256
    verdict = verify(bundle.path, list_signers(tmp_path, other=make_key(tmp_path, "other"), signals=key))
    assert verdict.signature is not None
    assert (verdict.is_ok, verdict.signature.state, verdict.signature.signer) == (True, "listed", "signals@example.int")
    alone = verify(bundle.path)
    assert alone.signature is not None
    assert (alone.is_ok, alone.signature.state) == (True, "unlisted")
    assert alone.signature.message == "signed, by a key that was not compared with any list of signers"
    assert alone.signature.key.startswith("ED25519 key SHA256:")


def test_signer_who_is_not_on_the_list(tmp_path: Path) -> None:
    """A sound signature by anyone else does not count."""
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=make_key(tmp_path))
    (problem,) = verify(bundle.path, list_signers(tmp_path, other=make_key(tmp_path, "other"))).problems
    assert (problem.kind, problem.message) == ("signature", "the signature is by nobody on the list signers, or cannot be read")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ('valid-before="20200101"', "it is no longer valid"),
        ('valid-after="20990101"', "it is not valid yet"),
        ('namespaces="git"', "it is not for bundles; the namespaces of its line must name milpart-bundle"),
    ],
)
def test_lines_that_do_not_allow_a_key(tmp_path: Path, options: str, said: str) -> None:
    """Why is told; another line with the same key may allow it, wherever it stands."""
    key = make_key(tmp_path)
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=key)
    signers, public = tmp_path / "signers", key.with_suffix(".pub").read_text()
    signers.write_text(f"# {public}old@example.int {options} {public}")
    (problem,) = verify(bundle.path, signers).problems
    assert problem.message == f"the signature is by a key of the list signers, but {said}"
    signers.write_text(f"old@example.int {options} {public}!not@example.int,new@example.int {public}")
    verdict = verify(bundle.path, signers)
    assert verdict.signature is not None
    assert (verdict.is_ok, verdict.signature.signer) == (True, "new@example.int")


def test_line_that_is_a_comment_for_ssh_keygen(tmp_path: Path) -> None:
    """A lone carriage return ends no line for it, so that what stands behind one is no signer; one at the end of a line does no harm."""
    key = make_key(tmp_path)
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=key)
    signers, public = tmp_path / "signers", key.with_suffix(".pub").read_text().strip()
    signers.write_bytes(f"# old key\rmallory@example.int {public}\n".encode())
    assert [problem.kind for problem in verify(bundle.path, signers).problems] == ["signature"]
    signers.write_bytes(f"new@example.int {public}\r\n".encode())
    assert verify(bundle.path, signers).is_ok


@pytest.mark.parametrize("names", ["*@example.int", "!old@example.int,*@example.int", "???@example.int"])
def test_patterns_are_nobodys_names(tmp_path: Path, names: str) -> None:
    """The key is told then, and no signer; where the line has a name, too, that is told."""
    key = make_key(tmp_path)
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=key)
    signers, public = tmp_path / "signers", key.with_suffix(".pub").read_text()
    signers.write_text(f"{names} {public}")
    signature = verify(bundle.path, signers).signature
    assert signature is not None
    assert (signature.state, signature.signer) == ("listed", "")
    pattern = names.rpartition(",")[2]
    assert signature.message == f"signed with the {signature.key}, which the list allows without naming one person ({pattern})"
    assert signature.key.startswith("ED25519 key SHA256:")
    signers.write_text(f"{names},new@example.int {public}")
    signature = verify(bundle.path, signers).signature
    assert signature is not None
    assert (signature.signer, signature.message) == ("new@example.int", "signed by new@example.int")


@pytest.mark.parametrize("rights", [0o644, 0o755])
@pytest.mark.parametrize("passphrase", ["", "secret phrase"])
def test_key_that_others_may_read(tmp_path: Path, rights: int, passphrase: str) -> None:
    """As from a stick: ssh-keygen refuses it, which is told before any work is done, with what to do."""
    key = make_key(tmp_path, "open", passphrase)
    key.chmod(rights)
    with pytest.raises(SigningError, match=r"may be read by others.*bad permissions.*run chmod 600 .*open; from a stick.*copy it"):
        check_key(key)
    check_key(key.with_suffix(".pub"))


def test_signature_that_says_another_key(tmp_path: Path) -> None:
    """A key of the list in it does not make it one of that key's."""
    ours, theirs = make_key(tmp_path), make_key(tmp_path, "theirs")
    files = read_zip(write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=theirs).path)
    old, new = (base64.b64decode(key.with_suffix(".pub").read_text().split()[1]) for key in (theirs, ours))
    armour = files[SIGNATURE].decode().split("-----")
    data = base64.b64decode(armour[2]).replace(old, new)
    files[SIGNATURE] = "-----".join([*armour[:2], f"\n{base64.encodebytes(data).decode()}", *armour[3:]]).encode()
    (problem,) = verify_changed(tmp_path, files, list_signers(tmp_path, ours=ours)).problems
    assert problem.message == "the signature is not of this manifest, or not for a bundle; do not rely on it"


def test_key_of_an_authority(tmp_path: Path) -> None:
    """A key that is certified by one of the list is as good as one of the list."""
    authority, key = make_key(tmp_path, "authority"), make_key(tmp_path)
    public = key.with_suffix(".pub")
    subprocess.run(["ssh-keygen", "-q", "-s", str(authority), "-I", "x", "-n", "signals@example.int", str(public)], check=True)  # noqa: S607
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=tmp_path / "key-cert.pub")
    signers = tmp_path / "signers"
    signers.write_text(f"signals@example.int cert-authority {authority.with_suffix('.pub').read_text()}")
    verdict = verify(bundle.path, signers)
    assert verdict.signature is not None, verdict
    assert (verdict.signature.state, verdict.signature.signer) == ("listed", "signals@example.int")


def test_keys_are_looked_at_before_they_sign(tmp_path: Path) -> None:
    """No passphrase is asked for."""
    check_key(make_key(tmp_path))
    check_key(make_key(tmp_path, "locked", "secret phrase"))
    (tmp_path / "text").write_text("no key")
    for name in ("none", "text"):
        with pytest.raises(SigningError, match=f"{name} is no key"):
            check_key(tmp_path / name)


def test_bundle_without_a_signature(tmp_path: Path) -> None:
    """Where a list is given, it must have one."""
    signers = list_signers(tmp_path, a=make_key(tmp_path))
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip")
    assert [problem.message for problem in verify(bundle.path, signers).problems] == ["it is not signed"]
    assert verify(bundle.path) == Verdict((), 4, None)


def test_signature_of_another_manifest(tmp_path: Path) -> None:
    """A manifest that was changed with its files is told, with a list and without."""
    key = make_key(tmp_path)
    files = read_zip(write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=key).path)
    files[SIGNATURE] = sign_manifest(b"another\n", key)
    for signers in (None, list_signers(tmp_path, a=key)):
        verdict = verify_changed(tmp_path, files, signers)
        assert [(problem.kind, problem.path) for problem in verdict.problems] == [("signature", SIGNATURE)]
        assert verdict.signature is None


@pytest.mark.parametrize("signature", [b"", b"nothing", b"x" * 100_000])
def test_what_is_no_signature(tmp_path: Path, signature: bytes) -> None:
    """Empty, of no form, too large."""
    signers = list_signers(tmp_path, a=make_key(tmp_path))
    files = {**read_zip(write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip").path), SIGNATURE: signature}
    for listed in (None, signers):
        assert [problem.kind for problem in verify_changed(tmp_path, files, listed).problems] == ["signature"]


def test_keys_that_cannot_sign(tmp_path: Path) -> None:
    """No file, no key; nothing is written."""
    (tmp_path / "text").write_text("no key")
    make_key(tmp_path)
    site = make_site(tmp_path / "site")
    for name in ("none", "text"):
        with pytest.raises(SigningError, match=name):
            write_bundle(site, tmp_path / "b.zip", key=tmp_path / name)
    assert not (tmp_path / "b.zip").exists()


def test_passphrase_and_no_terminal(tmp_path: Path) -> None:
    """Nobody is asked, and it ends with a sentence."""
    key = make_key(tmp_path, "locked", "secret phrase")
    command = [sys.executable, "-c", SIGN, str(key)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, start_new_session=True, stdin=subprocess.DEVNULL)
    assert "SigningError: " in ran.stderr
    assert "could not sign" in ran.stderr


def test_no_ssh_keygen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To sign, or to compare with a list, it is needed; otherwise it is said that nothing was checked."""
    signers = list_signers(tmp_path, a=make_key(tmp_path))
    bundle = write_bundle(make_site(tmp_path / "site"), tmp_path / "b.zip", key=tmp_path / "key")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SigningError, match="ssh-keygen is missing"):
        sign_manifest(b"", tmp_path / "key")
    assert [problem.kind for problem in verify(bundle.path, signers).problems] == ["signature"]
    verdict = verify(bundle.path)
    assert verdict.signature is not None
    assert (verdict.is_ok, verdict.signature.state) == (True, "unchecked")
    assert MANIFEST in read_zip(bundle.path)
