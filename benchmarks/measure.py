"""Measures what checking takes: ``python -m benchmarks.measure --records 1000 10000``. A tool to look with; no test depends on time.

Each size is generated into a temporary folder, each command runs several times as a process of its own, and the medians are told, with
the multiple of the bare read of the same run and the exponent with which a figure grows from one size to the next (1 is linear).
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import log
from pathlib import Path
from statistics import median

from benchmarks.days import TODAY
from benchmarks.process import Usage, run_measured
from milpart_docs.model.identifier import leading_identifier

REPOSITORY = Path(__file__).resolve().parent.parent
CACHE = ".cache/milpart"
BARE = "bare read"
COLD = "check cold"
WARM = "check warm"
FIX = "fix, in memory"
NEW = "new lesson"
CHECK = (sys.executable, "-m", "milpart_docs.cli.main", "check", "--quiet", "--on", TODAY.isoformat(), "--root")
MEND = (sys.executable, "-m", "milpart_docs.cli.main", "fix", "--dry-run", "--quiet", "--on", TODAY.isoformat(), "--root")
WRITE = (
    sys.executable,
    "-m",
    "milpart_docs.cli.main",
    "new",
    "lesson",
    "--title",
    "A measured lesson",
    "--on",
    TODAY.isoformat(),
    "--root",
)
LESSON = ("summary=What it says.", "topics=planning", "date_observed=2026", "sections.Observation=It was measured.")
GENERATE = (sys.executable, "-m", "benchmarks.generator", "--records")
BARE_READ = (sys.executable, "-m", "benchmarks.bare_read")


@dataclass(frozen=True, slots=True)
class Measured:
    """The medians of one command at one size."""

    records: int
    command: str
    usage: Usage


def main() -> None:
    """Measure as the command line asks, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure", description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10000], help="sizes of the projects")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command; the median counts")
    parser.add_argument("--json", type=Path, help="a file for the figures as JSON")
    arguments = parser.parse_args()
    found = [measured for count in sorted(arguments.records) for measured in measure(count, arguments.runs)]
    sys.stdout.write(render(found))
    if arguments.json:
        arguments.json.write_text(json.dumps([asdict(item) for item in found], indent=2) + "\n", encoding="utf-8")


def measure(count: int, runs: int) -> list[Measured]:
    """Generate a project and measure each command on it.

    The generator runs as a process of its own, so that this one stays small: the kernel counts the memory of the process that starts a
    command as the command's first peak.
    """
    with tempfile.TemporaryDirectory(prefix="milpart-benchmark-") as folder:
        root = Path(folder)
        sys.stderr.write(f"generating {count} records\n")
        run_measured((*GENERATE, str(count), str(root)), REPOSITORY)
        return [Measured(count, command, median_of([_run(command, root) for _ in range(runs)])) for command in (BARE, COLD, WARM, FIX, NEW)]


def _run(command: str, root: Path) -> Usage:
    """Run one command once; a warm run, and one that mends or writes, finds the cache that the run before it left."""
    sys.stderr.write(f"  {command}\n")
    if command == BARE:
        return run_measured((*BARE_READ, str(root)), REPOSITORY)
    if command == COLD:
        shutil.rmtree(root / CACHE, ignore_errors=True)
    if command == NEW:
        return run_measured((*WRITE, str(root), *_options(root)), REPOSITORY)
    return run_measured((*(MEND if command == FIX else CHECK), str(root)), REPOSITORY)


def _options(root: Path) -> list[str]:
    """Give what a new lesson says: it comes from an actor of the project, and was observed in one of its activities."""
    actor, activity = (leading_identifier(min(root.rglob(f"{prefix}-*.md")).name) for prefix in ("ACR", "ACT"))
    return [part for said in (*LESSON, f"originator={actor}", f"context={activity}") for part in ("--set", said)]


def median_of(usages: Sequence[Usage]) -> Usage:
    """Give the median of each figure."""
    return Usage(
        median(usage.cpu for usage in usages),
        median(usage.wall for usage in usages),
        median(usage.memory for usage in usages),
        median(usage.tree_memory for usage in usages),
    )


def render(found: Sequence[Measured]) -> str:
    """Render the figures as a table in Markdown."""
    head = "| Records | Command | CPU s | Times bare read | Wall s | Largest process MiB | Tree MiB | Growth of CPU |"
    rows = [head, "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for item in found:
        usage, limit = item.usage, _same(found, item.records, BARE)
        ratio = f"{usage.cpu / limit.usage.cpu:.1f}" if limit else ""
        rows.append(
            f"| {item.records:,} | {item.command} | {usage.cpu:.2f} | {ratio} | {usage.wall:.2f} "
            f"| {usage.memory:.0f} | {usage.tree_memory:.0f} | {_growth(found, item)} |"
        )
    return "\n".join(rows) + "\n"


def _growth(found: Sequence[Measured], item: Measured) -> str:
    """Give the exponent of the growth since the next smaller size, or nothing at the smallest."""
    smaller = [other for other in found if other.command == item.command and other.records < item.records]
    if not smaller:
        return ""
    last = max(smaller, key=lambda other: other.records)
    return f"{log(item.usage.cpu / last.usage.cpu) / log(item.records / last.records):.2f}"


def _same(found: Sequence[Measured], records: int, command: str) -> Measured | None:
    return next((item for item in found if item.records == records and item.command == command), None)


if __name__ == "__main__":
    main()
