"""The package as it is installed elsewhere: it has every file of ours, and makes a project without this repository."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = {"milpart_docs": ROOT / "milpart_docs", "mkdocs_milpart": ROOT / "plugins/mkdocs_milpart"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the tool that builds it everywhere."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)
    (found,) = folder.glob("*.whl")
    return found


def test_every_file_is_in_it(wheel: Path) -> None:
    """Data, templates, styles and scripts too: what is ignored by accident would be missing only elsewhere."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if name.split("/")[0] in PACKAGES}
    expected = {
        f"{package}/{path.relative_to(folder).as_posix()}"
        for package, folder in PACKAGES.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected - names == set()
    assert names - expected == set()
    assert "milpart_docs/authoring/project/data/gitlab-ci.yml" in names


def test_it_makes_a_project(wheel: Path, tmp_path: Path) -> None:
    """Unpacked alone, it begins a project that checks."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "SOURCE_DATE_EPOCH": "1795305600"}
    for arguments in (["init", "project"], ["check", "--root", "project"]):
        command = [sys.executable, "-m", "milpart_docs.cli.main", *arguments]
        ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120)
        assert ran.returncode == 0, ran.stderr
    where = [sys.executable, "-c", "import milpart_docs; print(milpart_docs.__file__)"]
    assert str(tmp_path) in subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True).stdout
