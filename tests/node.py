"""A real Node.js, and what `npm ci` installs in ``tests/npm``: for tests of scripts, of editors and of the content management system."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest

NPM = Path(__file__).parent / "npm"
OLDEST = 18
"""The major version that all packages in ``tests/npm`` run on."""


def find_node() -> str:
    """Give the path of Node.js, or skip the test with a word on how to get it; in a pipeline its absence is a failure."""
    found = os.environ.get("MILPART_NODE") or shutil.which("node")
    if found is None:
        _go_without("Node.js is missing: install it (Debian, Ubuntu: apt-get install nodejs npm) or name its path in MILPART_NODE")
    version = subprocess.run([found, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    if int(version.removeprefix("v").split(".")[0]) < OLDEST:
        _go_without(f"Node.js {OLDEST} or newer is needed, and {found} is {version}: install a newer one or name its path in MILPART_NODE")
    return found


def find_package(name: str) -> Path:
    """Give the folder of an installed package, or skip the test with a word on how to get it; in a pipeline its absence is a failure."""
    folder = NPM / "node_modules" / name
    if not folder.is_dir():
        _go_without(f"the npm package {name} is missing: run npm ci in tests/npm (make test does so where npm is there)")
    return folder


def run_node(script: Path, *arguments: str, given: Any = None) -> Any:
    """Run a script of ours with a value, both ways as JSON, and give its answer; nothing, where it prints nothing."""
    told = json.dumps(given).encode()
    done = subprocess.run([find_node(), str(script), *arguments], input=told, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return json.loads(done.stdout) if done.stdout else None


def _go_without(message: str) -> NoReturn:
    """Skip the test, or fail it in a pipeline."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
