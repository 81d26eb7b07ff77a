"""Runs a program so that the permissions of files bind it, which they do not for root."""

import os
import shutil

import pytest


def bound_by_permissions() -> list[str]:
    """Give what to put before a command: nothing, or for root what takes its privileges away; skip the test where neither can be had."""
    if os.name != "posix":
        pytest.skip("permissions of POSIX")
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root may write everywhere, and setpriv (util-linux) is missing")
    return ["setpriv", "--inh-caps=-all", "--bounding-set=-all"]
