"""Running ``ssh-keygen``, which every system has; it asks for a passphrase on the terminal only, and never in a window."""

import os
import shutil
import subprocess

PATIENCE = 300
"""Seconds that ssh-keygen may take: someone may have to type a passphrase or touch a token."""


class SigningError(Exception):
    """Something that cannot be signed, or whose signature cannot be checked or is wrong, in one sentence."""


class ToolMissingError(SigningError):
    """There is no ssh-keygen on this machine."""


def run_signing(action: str, *arguments: str, sent: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run one of the actions for signatures, with something sent to its input."""
    return run_tool("-Y", action, *arguments, sent=sent)


def run_tool(*arguments: str, sent: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run ssh-keygen, whatever comes of it; raise ToolMissingError where there is none, and SigningError where it gives no answer."""
    tool = shutil.which("ssh-keygen")
    if tool is None:
        raise ToolMissingError("ssh-keygen is missing; install OpenSSH (Debian, Ubuntu: apt-get install openssh-client)")
    environment = {**os.environ, "LC_ALL": "C", "SSH_ASKPASS_REQUIRE": "never"}
    try:
        return subprocess.run(  # noqa: S603 - our own arguments
            [tool, *arguments], input=sent, capture_output=True, timeout=PATIENCE, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise SigningError(f"ssh-keygen gave no answer in {PATIENCE} seconds") from None


def find_reason(ran: subprocess.CompletedProcess[bytes]) -> str:
    """Give the last thing that ssh-keygen said, without its full stop."""
    lines = ran.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else "ssh-keygen gave no reason"
