"""The signature of a manifest, checked by ``ssh-keygen``, which every system has, against a list of those who may sign."""

import base64
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from milpart_docs.bundle.manifest import SIGNATURE
from milpart_docs.bundle.signing import NAMESPACE
from milpart_docs.bundle.ssh_keygen import SigningError, run_signing

LARGEST_SIGNATURE = 64 << 10
MOST_SIGNERS = 10
"""So many names of a line of the list are tried for one key."""
MOST_LINES = 50
"""So many lines of the list are tried for one key."""
REFUSALS = {
    "key has expired": "it is no longer valid",
    "key is not yet valid": "it is not valid yet",
    "key is not permitted": f"it is not for bundles; the namespaces of its line must name {NAMESPACE}",
}
"""What ssh-keygen says of a line of the list that has the key and yet does not allow it, and what that means."""
_KEY = re.compile(r"with (\S+ key SHA256:\S+)")
_PATTERN = frozenset("*?")
_ARMOUR = re.compile(rb"-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]*)-----END SSH SIGNATURE-----\s*")


@dataclass(frozen=True, slots=True)
class Signature:
    """What is known of a signature: ``listed`` is by a signer of the list, ``unlisted`` is sound but compared with no list."""

    state: Literal["listed", "unlisted", "unchecked"]
    message: str
    signer: str = ""
    key: str = ""


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
    ran = run_signing("check-novalidate", "-n", NAMESPACE, "-s", str(file), sent=manifest)
    if ran.returncode != 0:
        raise SigningError("the signature is not of this manifest; do not rely on it")
    return Signature("unlisted", "signed, by a key that was not compared with any list of signers", key=_key_of(ran))


def _check_listed(manifest: bytes, file: Path, signers: Path) -> Signature:
    """Check a signature by each line of the list that has its key, until one allows it."""
    if not signers.is_file():
        raise SigningError(f"there is no list of signers {signers}")
    refusals, is_known = [], False
    for line in _find_lines(file.read_bytes(), signers.read_bytes()):
        single = file.with_name("line")
        single.write_bytes(line)
        looked = run_signing("find-principals", "-s", str(file), "-f", str(single))
        names = _read_names(looked)
        tries = [looked]
        for name in names:
            tries.append(run_signing("verify", "-f", str(single), "-I", name, "-n", NAMESPACE, "-s", str(file), sent=manifest))
            if tries[-1].returncode == 0:
                return _name_signer(name, _key_of(tries[-1]))
        refusals += [meaning for said, meaning in REFUSALS.items() for ran in tries if said in ran.stderr.decode(errors="replace")]
        is_known = is_known or bool(names)
    if refusals:
        raise SigningError(f"the signature is by a key of the list {signers.name}, but {refusals[0]}")
    if is_known:
        raise SigningError("the signature is not of this manifest, or not for a bundle; do not rely on it")
    raise SigningError(f"the signature is by nobody on the list {signers.name}, or cannot be read")


def _name_signer(name: str, key: str) -> Signature:
    """Say who signed; a pattern such as ``*@example.int`` is nobody's name, so that there only the key is known."""
    if _PATTERN.isdisjoint(name):
        return Signature("listed", f"signed by {name}", name, key)
    return Signature("listed", f"signed with the {key}, which the list allows without naming one person ({name})", key=key)


def _find_lines(signature: bytes, listed: bytes) -> Iterator[bytes]:
    """Give the lines of a list of signers that have the key of a signature; ssh-keygen itself looks no further than the first.

    A line ends where it ends for ssh-keygen, which takes a lone carriage return for a part of it.

    Then comes the list as a whole: the key may be in it in another way, by the authority that certified it.
    """
    key = _read_key(signature)
    lines = [line for line in listed.split(b"\n") if key and key in line.split() and not line.lstrip().startswith(b"#")]
    yield from (line + b"\n" for line in lines[:MOST_LINES])
    if not lines:
        yield listed


def _read_key(signature: bytes) -> bytes:
    """Give the public key in a signature as it is written in a list of signers; nothing, where it cannot be read."""
    found = _ARMOUR.fullmatch(signature)
    try:
        data = base64.b64decode(found[1]) if found else b""
    except ValueError:
        return b""
    start = len(b"SSHSIG") + 8  # the mark, the version, and the length of the key
    length = int.from_bytes(data[start - 4 : start], "big")
    return base64.b64encode(data[start : start + length])


def _read_names(looked: subprocess.CompletedProcess[bytes]) -> list[str]:
    """Read the names that a line has for a key, patterns last; those that it takes out are no names."""
    names = [name for name in looked.stdout.decode(errors="replace").split("\n") if name and not name.startswith("!")]
    return sorted(names, key=lambda name: not _PATTERN.isdisjoint(name))[:MOST_SIGNERS]


def _key_of(ran: subprocess.CompletedProcess[bytes]) -> str:
    found = _KEY.search(ran.stdout.decode(errors="replace"))
    return found[1] if found else ""
