"""Small sites for tests of bundles, invented by hypothesis or by hand, and archives made by hand to be hostile."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import strategies as st

from milpart_docs.bundle import Bundle, write_bundle

PAGES = {"index.html": b"<h1>Start</h1>\n", "records/LL-2026-0001.html": b"<p>Convoy</p>\n" * 40, "assets/a.png": bytes(range(256)) * 8}
_PARTS = st.text("abcxyz019-_éß漢", min_size=1, max_size=12)
_CONTENTS = st.one_of(
    st.binary(max_size=200),
    st.builds(lambda seed, size: make_text(seed, size), st.integers(0, 50), st.integers(0, 60_000)),  # noqa: PLW0108 - it stands below
    st.builds(lambda seed, size: Random(seed).randbytes(size), st.integers(0, 50), st.integers(0, 9_000)),  # noqa: S311 - no secret
)
_NAMES = st.builds(
    lambda folder, name, suffix: f"{folder}d/{name}{suffix}" if folder else f"{name}{suffix}",
    st.one_of(st.just(""), _PARTS),
    _PARTS,
    st.sampled_from([".html", ".json", ".png"]),
)
SITES = st.dictionaries(_NAMES, _CONTENTS, min_size=1, max_size=6).map(lambda files: {"index.html": b"<h1>Start</h1>\n", **files})
"""Sites of a home page and some files: names that work everywhere, and contents that can be packed, cut into pieces, or not packed."""


def make_text(seed: int, size: int) -> bytes:
    """Make a page of about so many bytes; pages of near seeds share most of their lines."""
    share = [Random(number).random() for number in range(size // 50)]  # noqa: S311 - no secret
    lines = [f"<li class='row-{number % 7}'>The {value:.9f} of entry {number}</li>\n" for number, value in enumerate(share)]
    for change in range(seed):
        lines[change * 31 % len(lines) if lines else 0 : 0] = [f"<li>Change {change}</li>\n"]
    return "".join(lines).encode()


def make_site(root: Path, files: Mapping[str, bytes] = PAGES) -> Path:
    """Write a site to a new folder."""
    for path, content in files.items():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content)
    return root


def make_bundle(folder: Path, files: Mapping[str, bytes] = PAGES, name: str = "bundle") -> Bundle:
    """Write a site and its bundle."""
    return write_bundle(make_site(folder / f"{name}-site", files), folder / f"{name}.zip")


def read_zip(path: Path) -> dict[str, bytes]:
    """Read all files of an archive with Python's own reader."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def make_zip(files: Mapping[Any, bytes]) -> bytes:
    """Pack files, by name or by record, as another program would."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
