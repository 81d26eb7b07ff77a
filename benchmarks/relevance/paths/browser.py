"""The browser: a bare site, which has the exported index and the runtime and is made in seconds, or the real one, built of records."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.relevance.judged import Judged
from benchmarks.relevance.paths.page import BrowserFailedError, ask_page
from benchmarks.relevance.records import build_documents, name_records, translate, write_project
from milpart_docs.search.browser import export_index
from milpart_docs.search.collection import build_collection
from milpart_docs.search.related import find_related

REPOSITORY = Path(__file__).resolve().parents[3]
ENGINE = Path("assets/milpart/search/engine.js")
ASSETS = REPOSITORY / "plugins" / "mkdocs_milpart"
DATA = Path("search/data")
PAGE = Path("search/index.html")
BUILD = (sys.executable, "-m", "milpart_docs.cli.main", "build", "--quiet")


def ask_browser(judged: Judged, texts: Sequence[str]) -> list[list[str]]:
    """Ask the exported index in the browser."""
    with tempfile.TemporaryDirectory(prefix="milpart-relevance-") as folder:
        return _ask(judged, build_site(judged, Path(folder)), texts)


def build_site(judged: Judged, site: Path) -> Path:
    """Build a site that has the index and the runtime alone; give its page."""
    collection = build_collection(build_documents(judged))
    addresses = [f"records/{document.id}/" for document in collection.documents]
    for name, content in export_index(collection, find_related(collection).neighbours, addresses, ()).items():
        _write(site / DATA / name, content)
    _write(site / ENGINE, (ASSETS / ENGINE).read_bytes())
    _write(site / PAGE, f'<!doctype html><meta charset="utf-8"><script src="../{ENGINE.as_posix()}"></script>'.encode())
    return site / PAGE


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def ask_site(judged: Judged, texts: Sequence[str]) -> list[list[str]]:
    """Ask the search page of the real site; for large collections the build takes minutes."""
    with tempfile.TemporaryDirectory(prefix="milpart-relevance-") as folder:
        project, site = Path(folder) / "project", Path(folder) / "site"
        write_project(judged, project)
        command = (*BUILD, "--root", str(project), "--output", str(site))
        ran = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False)  # noqa: S603 - our own command
        if ran.returncode:
            raise BrowserFailedError(f"milpart build ended with status {ran.returncode}:\n{ran.stderr.decode(errors='replace')[-2000:]}")
        return _ask(judged, site / PAGE, texts)


def _ask(judged: Judged, page: Path, texts: Sequence[str]) -> list[list[str]]:
    names = {name: doc for doc, name in name_records(judged).items()}
    return [translate(answer, names) for answer in ask_page(page, texts)]
