"""Signing a manifest with ``ssh-keygen``, which every system has.

The format is public (OpenSSH, *PROTOCOL.sshsig*). A signature is for one purpose, the namespace, so that nobody can pass one off that was
given for something else. Signatures by Ed25519 and RSA keys are the same each time; those by ECDSA keys and by tokens are not.
"""

import re
import tempfile
from pathlib import Path

from milpart_docs.bundle.manifest import MANIFEST, SIGNATURE
from milpart_docs.bundle.ssh_keygen import SigningError, find_reason, run_signing, run_tool

NAMESPACE = "milpart-bundle"
TOO_OPEN = b"bad permissions"
"""What ssh-keygen says of a private key that others can read."""
LARGEST_HEAD = 1 << 10
_PRIVATE = re.compile(rb"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----")


def check_key(key: Path) -> None:
    """See that a file holds a key, which ssh-keygen takes, before any work is done for it; no passphrase is asked for.

    Whether the passphrase is known, or an agent has the key, shows only when it signs. Raises SigningError.
    """
    ran = run_tool("-l", "-f", str(key.absolute()))
    if ran.returncode != 0:
        raise SigningError(f"{key} is no key ({find_reason(ran)}); name the file of a private key")
    with key.open("rb") as file:
        if not _PRIVATE.search(file.read(LARGEST_HEAD)):
            return
    ran = run_tool("-y", "-P", "", "-f", str(key.absolute()))
    if ran.returncode != 0 and TOO_OPEN in ran.stderr:
        hint = f"run chmod 600 {key}; from a stick, on which that does nothing, copy it to a folder of your own first"
        raise SigningError(f"{key} may be read by others, so ssh-keygen does not sign with it ({find_reason(ran)}); {hint}")


def sign_manifest(manifest: bytes, key: Path) -> bytes:
    """Sign a manifest with a private key file, or with the public one of a key that an agent holds; raise SigningError if that fails."""
    if not key.is_file():
        raise SigningError(f"there is no key {key}; name the file of a private key")
    with tempfile.TemporaryDirectory(prefix="milpart-") as folder:
        file = Path(folder, MANIFEST)
        file.write_bytes(manifest)
        ran = run_signing("sign", "-f", str(key.absolute()), "-n", NAMESPACE, str(file))
        signature = Path(folder, SIGNATURE)
        if ran.returncode != 0 or not signature.is_file():
            raise SigningError(
                f"{key} could not sign: {find_reason(ran)}; name a private key whose passphrase you can type, or one in the agent"
            )
        return signature.read_bytes()
