"""Kills a build before every single thing that it does to the disk: run as a program, because it makes a new process for each.

``python -m tests.publishing.killed_build FOLDER [renames]`` prints, as JSON, how often the build was killed and what was wrong then.
With ``renames`` the system cannot exchange two folders in one step.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from milpart_docs.publishing import exchange, swap
from milpart_docs.publishing.site_build import build_safely
from tests.publishing.engines import make_small_project, names_beside, read_tree, write_small_site

EVENTS = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "os.chmod", "os.scandir", "os.listdir"})
"""What Python tells an audit hook of the disk; ``exchange`` tells us itself."""


def run(folder: Path) -> dict[str, Any]:
    """Kill a build before its first step, before its second, and so on, until one gets to its end."""
    site, config, faults = folder / "site", make_small_project(folder / "project", "old"), []
    build(config, site)
    old = read_tree(site)
    make_small_project(folder / "project", "new")
    build(config, folder / "new")
    new, kills = read_tree(folder / "new"), 0
    while build_killed_at(config, site, kills):
        faults += [f"{kills}: {fault}" for fault in find_faults(config, site, old, new)]
        kills += 1
    return {"kills": kills, "faults": faults}


def find_faults(config: Path, site: Path, old: dict[str, bytes], new: dict[str, bytes]) -> list[str]:
    """Look at what a killed build left, and at what the next one makes of it; then put the old site back."""
    faults = []
    stands = read_tree(site)
    aside = read_tree(site.with_name(f".{site.name}.milpart-old"))
    if stands not in (old, new) and not (cannot_exchange() and not stands and aside == old):
        faults.append(f"neither the old nor the new site stands: {sorted(stands)}")
    make_small_project(config.parent, "old")
    build(config, site)
    make_small_project(config.parent, "new")
    if read_tree(site) != old:
        faults.append("the next build did not work")
    if names_beside(site):
        faults.append(f"something is left: {names_beside(site)}")
    return faults


def build(config: Path, site: Path) -> None:
    """Build as always."""
    build_safely(config, site, strict=False, quiet=True, engine=write_small_site)


def build_killed_at(config: Path, site: Path, step: int) -> bool:
    """Build in a process of its own, and kill it before a step; tell whether it got that far."""
    child = os.fork()
    if not child:
        arm(step)
        build(config, site)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return status == -signal.SIGKILL


def arm(step: int) -> None:
    """Let this process be killed before a step."""
    left = step

    def count(event: str = "", arguments: tuple[Any, ...] = ()) -> None:
        nonlocal left
        del arguments
        if event in EVENTS or event == "exchange":
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    def exchange_and_count(one: Path, other: Path) -> bool:
        count("exchange")
        done = not cannot_exchange() and exchange.exchange(one, other)
        count("exchange")
        return done

    swap.__dict__["exchange"] = exchange_and_count
    sys.addaudithook(count)


def cannot_exchange() -> bool:
    """Tell whether the system is to be one that cannot exchange two folders."""
    return sys.argv[2:] == ["renames"]


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]))))  # noqa: T201 - the answer of a program
