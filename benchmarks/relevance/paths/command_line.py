"""The command line: the collection becomes a project of lessons, and ``milpart search --queries`` answers all queries in one run."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.relevance.judged import Judged
from benchmarks.relevance.measures import DEPTH
from benchmarks.relevance.records import translate, write_project

SEARCH = (sys.executable, "-m", "milpart_docs.cli.main", "search", "--quiet", "--format", "jsonl", "--limit", str(DEPTH))
REPOSITORY = Path(__file__).resolve().parents[3]


class SearchFailedError(Exception):
    """The command did not answer; the message has its last words."""


def ask_command_line(judged: Judged, texts: Sequence[str]) -> list[list[str]]:
    """Ask the command."""
    with tempfile.TemporaryDirectory(prefix="milpart-relevance-") as folder:
        root = Path(folder) / "project"
        names = {name: doc for doc, name in write_project(judged, root).items()}
        queries = Path(folder) / "queries.jsonl"
        lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
        queries.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        answers = _run((*SEARCH, "--root", str(root), "--queries", str(queries)))
    return [translate(answers.get(str(number), ()), names) for number in range(len(texts))]


def _run(command: Sequence[str]) -> dict[str, list[str]]:
    ran = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False)  # noqa: S603 - our own command
    if ran.returncode:
        raise SearchFailedError(f"milpart search ended with status {ran.returncode}:\n{ran.stderr.decode(errors='replace')[-2000:]}")
    answers = map(json.loads, ran.stdout.splitlines())
    return {answer["id"]: [hit["id"] for hit in answer["hits"]] for answer in answers}
