"""Measures index and search at several sizes, and prints tables."""

import argparse
import resource
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.search.browsers import BROWSERS, Answer, ask_all, ask_first, weigh
from benchmarks.search.site import Site, make_site

OPENINGS = 5
KB, MB = 1000, 1_000_000
FIRST = "medical evacuation training"
OPTIONS: dict[str, dict[str, Any]] = {
    "without facets": {"facets": False},
    "with three facets": {"facets": ["type", "pillar", "partner"]},
    "with all facets": {},
}
APART = 10
"""So many queries lie between two looks at the memory."""


def main() -> None:
    """Measure as the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10_000, 50_000], help="sizes of the projects")
    parser.add_argument("--browsers", nargs="+", choices=list(BROWSERS), default=list(BROWSERS))
    arguments = parser.parse_args()
    for count in arguments.records:
        with tempfile.TemporaryDirectory(prefix="milpart-benchmark-") as folder:
            site = make_site(Path(folder), count)
            sys.stdout.write(describe(count, site))
            for name in arguments.browsers:
                sys.stdout.write(measure(name, site))


def describe(count: int, site: Site) -> str:
    """Describe the index: its files, its bytes by kind, and what its making took."""
    total, memory = sum(site.sizes.values()) / MB, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = [f"\n{count:,} records: {len(site.sizes):,} files, {total:.1f} MB; KB: {_kinds(site, site.sizes)}; memory {memory:,.0f} MiB"]
    for run, seconds in site.seconds.items():
        took = ", ".join(f"{name} {value:.1f}" for name, value in seconds.items())
        lines.append(f"  processor seconds, {run}: {took}; behind the corpus {sum(list(seconds.values())[1:]):.1f}")
    return "\n".join(lines) + "\n"


def measure(name: str, site: Site) -> str:
    """Measure one browser: page after page for the first answer, then many queries in one page."""
    lines = [_measure_first(name, site, told, options) for told, options in OPTIONS.items()]
    heaps: list[float] = []
    with BROWSERS[name]((site.root / "index.html").as_uri()) as window:
        later: list[Answer] = []
        for start in range(0, len(site.queries), APART):
            later += ask_all(window, site.queries[start : start + APART])
            heaps.append(weigh(window, is_collected=False) / MB)
        heap = weigh(window) / MB
    times, loads = [answer.took for answer in later[1:]], [_bytes(site, answer.files) for answer in later[1:]]
    worst = max(later[1:], key=lambda answer: _bytes(site, answer.files))
    lines.append(f"    {len(times)} later queries: median {median(times):.0f} ms, worst {max(times):.0f} ms")
    lines.append(f"    median {median(loads):.0f} KB, most {max(loads):.0f} KB ({_kinds(site, worst.files)})")
    lines.append(f"    heap {heap:.0f} MB, with garbage {max(heaps):.0f} MB at most")
    return "\n".join((f"  {name}", *lines)) + "\n"


def _measure_first(name: str, site: Site, told: str, options: dict[str, Any]) -> str:
    answers = [ask_first(name, site.root / "index.html", FIRST, options) for _ in range(OPENINGS)]
    files, times = answers[0].files, [answer.since_opening for answer in answers]
    return (
        f"    first answer {told}: {median(times):.0f} ms after opening ({min(times):.0f} to {max(times):.0f}); "
        f"{len(files)} files, {_bytes(site, files):.0f} KB ({_kinds(site, files)})"
    )


def _bytes(site: Site, files: Iterable[str]) -> float:
    """Give the kilobytes of some files."""
    return sum(site.sizes.get(name, 0) for name in files) / KB


def _kinds(site: Site, files: Iterable[str]) -> str:
    """Tell the kilobytes of some files by kind, the most first."""
    kinds: dict[str, int] = {}
    for name in files:
        kind = name.removesuffix(".js").rstrip("0123456789")
        kinds[kind] = kinds.get(kind, 0) + site.sizes.get(name, 0)
    return ", ".join(f"{kind} {size / KB:,.0f}" for kind, size in sorted(kinds.items(), key=lambda item: -item[1]))


if __name__ == "__main__":
    main()
