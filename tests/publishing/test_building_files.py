"""What takes part in a build without being content: told by the path of a file, as staging copies it."""

from pathlib import Path

import pytest

from milpart_docs.corpus import load_settings
from milpart_docs.publishing.building_files import find_building_files
from milpart_docs.publishing.marker import write_marker
from tests.projects import make_project

CONFIG = """\
site_name: A
theme: {name: material, custom_dir: docs/ov}
hooks: [docs/hk/h.py, hooks/h.py]
plugins: [milpart/records]
extra: [vendor.zip, .hidden/data, public, notes.txt]
"""
HANDBOOK = '<!doctype html><head><meta name="generator" content="milpart handbook">'


@pytest.mark.parametrize(
    ("path", "takes_part"),
    [
        *dict.fromkeys(["mkdocs.yml", "hooks/h.py", "hooks/gone.py", "partials/x.html", "vendor.zip", ".hidden/data/a.json"], True).items(),
        *dict.fromkeys(["docs/ov/main.html", "docs/ov/.icons/a.svg", "docs/hk/h.py"], True).items(),
        *dict.fromkeys(["docs/ov/cut.css", "docs/ov/cut.png", "docs/a.json", "docs/hk/__pycache__/h.pyc"], False).items(),
        *dict.fromkeys(["handbook.html", "other.zip", "other.PDF", "notes.txt", "requirements.txt", "Makefile", "a.md"], False).items(),
        *dict.fromkeys(["public/a.js", "node_modules/a.js", ".other/a.json", "site/a.js"], False).items(),
    ],
)
def test_what_takes_part(tmp_path: Path, path: str, *, takes_part: bool) -> None:
    """Also what has gone; not what our own commands made, for whatever audience, unless the configuration names it."""
    root = make_project(tmp_path, {"mkdocs.yml": CONFIG, "handbook.html": HANDBOOK, "partials/x.html": "<p>", "public/index.html": ""})
    write_marker(root / "public")
    assert find_building_files(load_settings(root)).takes_part(path) is takes_part
