"""Measures bundles and their updates: ``python -m benchmarks.measure_bundle --records 1000``. A tool to look with; no test depends on time.

A project is generated and its site built; then one record in a hundred is changed in three ways, each in a copy of its own, and the site
built anew. Packing is compared with Python's ``zipfile`` at the same level, in processor time for each megabyte and in size; the search
for calls to other hosts, and verifying, in megabytes of the site a second; updates are told as a share of the new bundle. With ``--site`` a
site that is there is packed, and no update is made.
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from benchmarks.generator import write_project
from benchmarks.measure import REPOSITORY
from benchmarks.process import run_measured
from milpart_docs.bundle import apply_update, verify, write_bundle, write_update
from milpart_docs.bundle.outside import find_calls

MEGABYTE = 1e6
SHARE = 100
"""One record in so many is changed."""
DAY = "1795391999"
BUILD = (sys.executable, "-m", "milpart_docs.cli.main", "build", "--quiet", "--root")


@dataclass(frozen=True, slots=True)
class Packing:
    """What packing a site takes: its bytes, those of the bundle and of a plain zip file, and seconds of the processor for each.

    Also the seconds to look for calls to other hosts, and to verify the bundle.
    """

    site: int
    bundle: int
    plain: int
    seconds: float
    plain_seconds: float
    calls_seconds: float
    verify_seconds: float


@dataclass(frozen=True, slots=True)
class Updating:
    """What an update takes: the way in which records were changed, bytes of the new bundle and of the update, and seconds of both ways."""

    change: str
    bundle: int
    update: int
    seconds: float
    apply_seconds: float


def main() -> None:
    """Measure as the command line asks, and print two tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.measure_bundle", description=__doc__)
    parser.add_argument("--records", type=int, default=1000, help="how many records")
    parser.add_argument("--site", type=Path, help="a site to pack, instead of records")
    parser.add_argument("--json", type=Path, help="a file for the figures as JSON")
    arguments = parser.parse_args()
    updates: list[Updating] = []
    with tempfile.TemporaryDirectory(prefix="milpart-benchmark-") as folder:
        if arguments.site:
            packing = measure_packing(arguments.site, Path(folder) / "bundle.zip")
        else:
            packing, updates = measure(Path(folder), arguments.records)
    sys.stdout.write(render(packing, updates))
    if arguments.json:
        figures = {"packing": asdict(packing), "updates": [asdict(item) for item in updates]}
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def measure(folder: Path, count: int) -> tuple[Packing, list[Updating]]:
    """Measure packing of a site, and updates to what becomes of it."""
    write_project(folder / "old", count)
    site = build_site(folder / "old")
    old = folder / "old.zip"
    packing = measure_packing(site, old)
    return packing, [measure_update(folder, name, old) for name in CHANGES]


def build_site(root: Path) -> Path:
    """Build the site of a project, beside it."""
    os.environ["SOURCE_DATE_EPOCH"] = DAY
    site = root.with_name(f"{root.name}-site")
    sys.stderr.write(f"building {root.name}\n")
    run_measured((*BUILD, str(root), "--output", str(site)), REPOSITORY)
    return site


def measure_packing(site: Path, output: Path) -> Packing:
    """Pack a site as a bundle and as a plain zip file."""
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    plain = output.with_name("plain.zip")
    seconds = _time(lambda: write_bundle(site, output))
    plain_seconds = _time(lambda: _pack_plainly(site, files, plain))
    return Packing(
        sum(path.stat().st_size for path in files),
        output.stat().st_size,
        plain.stat().st_size,
        seconds,
        plain_seconds,
        calls_seconds=_time(lambda: find_calls(site)),
        verify_seconds=_time(lambda: verify(output)),
    )


def _pack_plainly(site: Path, files: Sequence[Path], output: Path) -> None:
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files:
            archive.write(path, path.relative_to(site).as_posix())


def measure_update(folder: Path, change: str, old: Path) -> Updating:
    """Change one record in a hundred, build the site and its bundle, and make the update and the new bundle of it."""
    root = folder / change.replace(" ", "-")
    shutil.copytree(folder / "old", root, ignore=shutil.ignore_patterns(".cache"))
    change_records(root, CHANGES[change])
    new = write_bundle(build_site(root), folder / "new.zip").path
    update = folder / "update.zip"
    seconds = _time(lambda: write_update(old, new, update))
    apply_seconds = _time(lambda: apply_update(old, update, folder / "made.zip"))
    return Updating(change, new.stat().st_size, update.stat().st_size, seconds, apply_seconds)


def _time(work: Callable[[], object]) -> float:
    """Give the seconds of the processor that something takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def change_records(root: Path, change: Callable[[Path, int], None]) -> None:
    """Change one record in a hundred, the same ones each time."""
    records = sorted(path for path in root.rglob("*.md") if path.name != "index.md")
    for number, path in enumerate(Random(SHARE).sample(records, max(len(records) // SHARE, 1))):  # noqa: S311 - no secret
        change(path, number)


def _change_text(path: Path, number: int) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()}\n\nVisit {number} found the register in order and the sets lent to a neighbour.\n", encoding="utf-8")


def _change_fields(path: Path, number: int) -> None:
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"^title: .*(\n  .*)*", f"title: Another look at case {number} of the year", text, count=1, flags=re.MULTILINE)
    path.write_text(text.replace("status: tasked\n", "status: implementing\n", 1), encoding="utf-8")


def _add_record(path: Path, number: int) -> None:
    """Add a lesson that is like one there; another type of record is changed in its text instead."""
    if not path.name.startswith("LL-"):
        _change_text(path, number)
        return
    key = f"LL-2026-9{number:03}"
    text = re.sub(r"^id: .*", f"id: {key}", path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    added = path.with_name(f"{key}-added.md")
    added.write_text(text, encoding="utf-8")
    _change_fields(added, number)


CHANGES = {"text": _change_text, "title and state": _change_fields, "added": _add_record}
"""The ways to change a record."""


def render(packing: Packing, updates: Sequence[Updating]) -> str:
    """Render the figures as tables in Markdown."""
    megabytes = packing.site / MEGABYTE
    sizes = f"{megabytes:.1f} | {packing.bundle / MEGABYTE:.1f} | {packing.plain / MEGABYTE:.1f} | {packing.bundle / packing.plain:.2f}"
    speeds = f"{megabytes / packing.calls_seconds:.0f} | {megabytes / packing.verify_seconds:.0f}"
    rows = [
        "| Site MB | Bundle MB | Plain zip MB | Bundle / plain | CPU s per MB | Plain CPU s per MB | Calls MB/s | Verify MB/s |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        f"| {sizes} | {packing.seconds / megabytes:.3f} | {packing.plain_seconds / megabytes:.3f} | {speeds} |",
    ]
    if not updates:
        return "\n".join(rows) + "\n"
    rows += [
        "",
        "| 1 % of the records | Bundle MB | Update MB | Share | CPU s to write | CPU s to apply |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for item in updates:
        sizes = f"{item.bundle / MEGABYTE:.1f} | {item.update / MEGABYTE:.2f} | {item.update / item.bundle:.2%}"
        rows.append(f"| {item.change} | {sizes} | {item.seconds:.1f} | {item.apply_seconds:.1f} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
