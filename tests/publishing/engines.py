"""Site engines for tests: functions that write a small site, or fail in a way of their own; and what stands in a folder."""

import errno
import json
import os
from pathlib import Path

CONFIG = "plugins:\n  - milpart/records:\n"
PAGE = "records/LL-2026-0001/"


def make_small_project(root: Path, word: str = "one") -> Path:
    """Make a project whose site says a word, and give its configuration file."""
    (root / "docs").mkdir(parents=True, exist_ok=True)
    (root / "docs/index.md").write_text(word, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root / "mkdocs.yml"


def write_small_site(config: Path, site: Path, *, strict: bool = False, quiet: bool = False) -> int:
    """Write the site of a small project."""
    del strict, quiet
    word = (config.parent / "docs/index.md").read_text(encoding="utf-8")
    (site / PAGE).mkdir(parents=True)
    for page in ("index.html", PAGE + "index.html"):
        (site / page).write_text(f"<p>{word}</p>", encoding="utf-8")
    (site / "records.json").write_text(json.dumps([{"id": "LL-2026-0001", "url": PAGE}]), encoding="utf-8")
    return 0


def fill_the_disk(config: Path, site: Path, *, strict: bool = False, quiet: bool = False) -> int:
    """Write a site until there is no space left."""
    write_small_site(config, site, strict=strict, quiet=quiet)
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(site / "last.html"))


def refuse(config: Path, site: Path, *, strict: bool = False, quiet: bool = False) -> int:
    """Write a site and find it wanting, as a strict build does."""
    write_small_site(config, site, strict=strict, quiet=quiet)
    return 1


def tell_addresses(config: Path, site: Path, *, strict: bool = False, quiet: bool = False, names_files: bool = False) -> int:
    """Tell whether addresses should name files, and write nothing."""
    del config, site, strict, quiet
    return int(names_files)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Read everything below a folder: bytes of files, and folders as they are named; nothing where there is no folder."""
    paths = sorted(folder.rglob("*"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"folder" for path in paths}


def names_beside(folder: Path) -> list[str]:
    """Give the names of what builds left beside a folder."""
    return sorted(path.name for path in folder.parent.iterdir() if ".milpart-" in path.name)
