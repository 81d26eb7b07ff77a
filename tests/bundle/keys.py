"""Keys for tests of signatures."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def make_key(folder: Path, name: str = "key", passphrase: str = "") -> Path:
    """Make a key, or skip the test where ssh-keygen is missing; in a pipeline that is a failure."""
    tool = shutil.which("ssh-keygen")
    if tool is None:
        message = "ssh-keygen is missing: install OpenSSH (Debian, Ubuntu: apt-get install openssh-client)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    key = folder / name
    subprocess.run([tool, "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", str(key)], check=True)
    return key


def list_signers(folder: Path, **keys: Path) -> Path:
    """Write a list of signers."""
    signers = folder / "signers"
    signers.write_text("".join(f"{name}@example.int {key.with_suffix('.pub').read_text()}" for name, key in keys.items()))
    return signers
