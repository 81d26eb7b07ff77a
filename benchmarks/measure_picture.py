"""Measures what ``milpart picture --activities FILE`` takes: ``python -m benchmarks.measure_picture``. No test depends on time.

Each size is generated into a temporary folder in two shapes: that of public training data, and the worst case, in which everything overlaps
with everything. The command runs several times as a process of its own; the medians are told, and the exponent with which processor
time grows from one size to the next (1 is linear).
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from math import log
from pathlib import Path

from benchmarks.days import TODAY
from benchmarks.measure import REPOSITORY, Measured, median_of
from benchmarks.process import run_measured

SHAPED = "as in public data"
ALIKE = "all overlap"
GENERATE = (sys.executable, "-m", "benchmarks.training", "--lines")
PICTURE = (
    sys.executable,
    "-m",
    "milpart_docs.cli.main",
    "picture",
    "--quiet",
    "--format",
    "json",
    "--on",
    TODAY.isoformat(),
    "--activities",
)


def main() -> None:
    """Measure as the command line asks, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure_picture", description=__doc__)
    parser.add_argument("--lines", type=int, nargs="+", default=[31_683, 63_365, 126_730, 253_461], help="sizes of the files")
    parser.add_argument("--runs", type=int, default=3, help="runs at each size; the median counts")
    parser.add_argument("--json", type=Path, help="a file for the figures as JSON")
    arguments = parser.parse_args()
    found = [measure(count, shape, arguments.runs) for shape in (SHAPED, ALIKE) for count in sorted(arguments.lines)]
    sys.stdout.write(render(found))
    if arguments.json:
        arguments.json.write_text(json.dumps([asdict(item) for item in found], indent=2) + "\n", encoding="utf-8")


def measure(count: int, shape: str, runs: int) -> Measured:
    """Generate a file and measure the command on it."""
    with tempfile.TemporaryDirectory(prefix="milpart-benchmark-") as folder:
        file = str(Path(folder) / "lines.jsonl")
        sys.stderr.write(f"{count} lines, {shape}\n")
        run_measured((*GENERATE, str(count), *(["--alike"] if shape == ALIKE else []), file), REPOSITORY)
        return Measured(count, shape, median_of([run_measured((*PICTURE, file), REPOSITORY) for _ in range(runs)]))


def render(found: Sequence[Measured]) -> str:
    """Render the figures as a table in Markdown."""
    rows = ["| Lines | Shape | CPU s | Wall s | Largest process MiB | Growth of CPU |", "| ---: | --- | ---: | ---: | ---: | ---: |"]
    for last, item in zip((None, *found), found, strict=False):
        growth = ""
        if last is not None and last.command == item.command:
            growth = f"{log(item.usage.cpu / last.usage.cpu) / log(item.records / last.records):.2f}"
        usage = item.usage
        rows.append(f"| {item.records:,} | {item.command} | {usage.cpu:.2f} | {usage.wall:.2f} | {usage.memory:.0f} | {growth} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
