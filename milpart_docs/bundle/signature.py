"""The signature of a manifest, made and checked by ``ssh-keygen``, which every system has.

The format is public (OpenSSH, *PROTOCOL.sshsig*). A signature is for one purpose, the namespace, so that nobody can pass one off that was
given for something else. Signatures by Ed25519 and RSA keys are the same each time; those by ECDSA keys and by tokens are not.
"""

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from milpart_docs.bundle.manifest import MANIFEST, SIGNATURE

NAMESPACE = "milpart-bundle"
LARGEST_SIGNATURE = 64 << 10
MOST_SIGNERS = 10
"""So many names of the list are tried for one key."""
PATIENCE = 300
"""Seconds that ssh-keygen may take: someone may have to type a passphrase or touch a token."""
_KEY = re.compile(r"with (\S+ key SHA256:\S+)")


class SigningError(Exception):
    """Something that cannot be signed, or whose signature cannot be checked or is wrong, in one sentence."""


class ToolMissingError(SigningError):
    """There is no ssh-keygen on this machine."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What is known of a signature: ``listed`` is by a signer of the list, ``unlisted`` is sound but compared with no list."""

    state: Literal["listed", "unlisted", "unchecked"]
    message: str
    signer: str = ""
    key: str = ""


def sign_manifest(manifest: bytes, key: Path) -> bytes:
    """Sign a manifest with a private key file, or with the public one of a key that an agent holds; raise SigningError if that fails."""
    if not key.is_file():
        raise SigningError(f"there is no key {key}; name the file of a private key")
    with tempfile.TemporaryDirectory(prefix="milpart-") as folder:
        file = Path(folder, MANIFEST)
        file.write_bytes(manifest)
        ran = _run("sign", "-f", str(key.absolute()), "-n", NAMESPACE, str(file))
        signature = Path(folder, SIGNATURE)
        if ran.returncode != 0 or not signature.is_file():
            raise SigningError(
                f"{key} could not sign: {_last_line(ran)}; name a private key whose passphrase you can type, or one in the agent"
            )
        return signature.read_bytes()


def check_signature(manifest: bytes, signature: bytes, signers: Path | None) -> Signature:
    """Check the signature of a manifest against a list of allowed signers (see ``man ssh-keygen``), or for itself where there is none.

    Raises SigningError where it is wrong, or by nobody on the list.
    """
    if len(signature) > LARGEST_SIGNATURE:
        raise SigningError("it is too large for a signature")
    with tempfile.TemporaryDirectory(prefix="milpart-") as folder:
        file = Path(folder, SIGNATURE)
        file.write_bytes(signature)
        return _check_alone(manifest, file) if signers is None else _check_listed(manifest, file, signers)


def _check_alone(manifest: bytes, file: Path) -> Signature:
    ran = _run("check-novalidate", "-n", NAMESPACE, "-s", str(file), sent=manifest)
    if ran.returncode != 0:
        raise SigningError("the signature is not of this manifest; do not rely on it")
    return Signature("unlisted", "signed, by a key that was not compared with any list of signers", key=_key_of(ran))


def _check_listed(manifest: bytes, file: Path, signers: Path) -> Signature:
    if not signers.is_file():
        raise SigningError(f"there is no list of signers {signers}")
    listed = str(signers.absolute())
    names = _run("find-principals", "-s", str(file), "-f", listed).stdout.decode(errors="replace").split("\n")
    for name in list(filter(None, names))[:MOST_SIGNERS]:
        ran = _run("verify", "-f", listed, "-I", name, "-n", NAMESPACE, "-s", str(file), sent=manifest)
        if ran.returncode == 0:
            return Signature("listed", f"signed by {name}", name, _key_of(ran))
    if any(names):
        raise SigningError("the signature is not of this manifest, or not for a bundle; do not rely on it")
    raise SigningError(f"the signature is by nobody on the list {signers.name}, or cannot be read")


def _run(action: str, *arguments: str, sent: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run ssh-keygen; it asks for a passphrase on the terminal only, and never in a window."""
    tool = shutil.which("ssh-keygen")
    if tool is None:
        raise ToolMissingError("ssh-keygen is missing; install OpenSSH (Debian, Ubuntu: apt-get install openssh-client)")
    environment = {**os.environ, "LC_ALL": "C", "SSH_ASKPASS_REQUIRE": "never"}
    try:
        return subprocess.run(  # noqa: S603 - our own arguments
            [tool, "-Y", action, *arguments], input=sent, capture_output=True, timeout=PATIENCE, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise SigningError(f"ssh-keygen gave no answer in {PATIENCE} seconds") from None


def _key_of(ran: subprocess.CompletedProcess[bytes]) -> str:
    found = _KEY.search(ran.stdout.decode(errors="replace"))
    return found[1] if found else ""


def _last_line(ran: subprocess.CompletedProcess[bytes]) -> str:
    """Give the last thing that ssh-keygen said, without its full stop."""
    lines = ran.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else "ssh-keygen gave no reason"
