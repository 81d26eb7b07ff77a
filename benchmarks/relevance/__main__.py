"""Measures how well search answers judged collections: ``python -m benchmarks.relevance FOLDER [FOLDER…]``. No test depends on its figures.

A folder has ``docs.jsonl`` (lines of id, title, text; perhaps language), ``queries.jsonl`` (id, text) and ``qrels.jsonl`` (query, doc,
relevance).
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.relevance.judged import Judged
from benchmarks.relevance.paths.browser import ask_browser, ask_site
from benchmarks.relevance.paths.command_line import SearchFailedError, ask_command_line
from benchmarks.relevance.paths.page import BrowserFailedError
from benchmarks.relevance.paths.reference import ask_reference
from benchmarks.relevance.reading import BadCollectionError, load_judged
from benchmarks.relevance.records import write_project
from benchmarks.relevance.trial import Ask, Trial, describe, render, try_path

PATHS: Mapping[str, Ask] = {"reference": ask_reference, "cli": ask_command_line, "browser": ask_browser, "site": ask_site}
DEFAULT = ("reference", "cli", "browser")
"""Paths that are asked where none is named; the site is left out, because it takes long to build."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do as the command line asks; the status is 1 where a collection cannot be read or a path does not answer, 2 for a wrong command."""
    parser = _parser()
    parsed = parser.parse_args(arguments)
    if parsed.project and len(parsed.folders) > 1:
        parser.error("--project takes one collection")
    try:
        collections = [load_judged(folder) for folder in parsed.folders]
        if parsed.project:
            return _write_project(collections[0], parsed.project)
        trials = [_try(judged, path, parsed.typo) for judged in collections for path in parsed.path or DEFAULT]
    except (BadCollectionError, SearchFailedError, BrowserFailedError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(json.dumps(describe(trials), indent=2) + "\n" if parsed.json else render(trials))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relevance", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="a judged collection")
    parser.add_argument(
        "--path", action="append", choices=tuple(PATHS), help="the way to ask; may be repeated; without it all but the site"
    )
    parser.add_argument("--typo", action="append", default=[], metavar="SEED", help="ask again with a typo in each query; may be repeated")
    parser.add_argument("--json", action="store_true", help="give the figures as JSON")
    parser.add_argument(
        "--project", type=Path, metavar="DIR", help="only write the collection as a project of records, into an empty folder"
    )
    return parser


def _try(judged: Judged, path: str, seeds: Sequence[str]) -> Trial:
    sys.stderr.write(f"{judged.name}, {path}: {len(judged.docs):,} documents, {len(judged.asked):,} queries\n")
    return try_path(judged, path, PATHS[path], seeds)


def _write_project(judged: Judged, root: Path) -> int:
    """Write a collection as a project, with the identifiers of its documents beside it in ``documents.json``."""
    if root.exists() and any(root.iterdir()):
        sys.stderr.write(f"{root} is not empty: name another folder\n")
        return 2
    names = write_project(judged, root)
    (root / "documents.json").write_text(json.dumps({name: doc for doc, name in names.items()}, indent=0) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
