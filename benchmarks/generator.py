"""Writes a project of so many sound records: ``python -m benchmarks.generator --records 1000 OUTPUT_DIR``.

The same number and seed give the same bytes on any machine and any day. Everything in such a project is invented.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.body import build_body
from benchmarks.plan import Plan, Planned, build_plan
from benchmarks.prose import Prose
from benchmarks.records import build_fields
from benchmarks.records.draft import Draft
from milpart_docs.model.record import TITLE_LENGTH
from milpart_docs.vocabulary import VOCABULARIES

FEWEST, MOST = 100, 50_000
SEED = "milpart"
CONFIG = """\
site_name: Generated records
theme:
  name: material
  font: false
plugins:
  - search
  - milpart/records
  - milpart/references
  - milpart/catalogue
"""
INDEX = """\
# Generated records

The {count} records of this site are invented by the project's generator, to measure with. Nothing in them took place.
"""


def main() -> None:
    """Write a project as the command line asks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generator", description=__doc__)
    parser.add_argument("--records", type=int, default=1000, help=f"how many records, {FEWEST} to {MOST}")
    parser.add_argument("--seed", default=SEED, help="another seed gives other records")
    parser.add_argument("output", type=Path, help="an empty folder, or one that is made")
    arguments = parser.parse_args()
    if not FEWEST <= arguments.records <= MOST:
        parser.error(f"--records must be between {FEWEST} and {MOST}")
    write_project(arguments.output, arguments.records, arguments.seed)


def write_project(root: Path, count: int, seed: str = SEED) -> None:
    """Write a whole project into a folder."""
    _write(root / "mkdocs.yml", CONFIG)
    _write(root / "docs" / "index.md", INDEX.format(count=count))
    for path, text in build_records(build_plan(count, seed), seed):
        _write(root / path, text)


def build_records(plan: Plan, seed: str = SEED) -> Iterator[tuple[str, str]]:
    """Give the path and the text of each planned record."""
    titles: set[str] = set()
    for item in plan.items:
        random = Random(f"{seed}:{item.id}")  # noqa: S311 - words, not secrets
        draft = Draft(plan, item, _unique(_title(item, random), titles), random)
        yield path_of(item, draft.title), f"---\n{_as_yaml(build_fields(draft))}---\n\n{build_body(draft)}"


class _Dumper(yaml.CSafeDumper):
    """Writes a value that stands twice in a record twice; our reader refuses aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the representer calls it so
        return True


def _as_yaml(fields: dict[str, Any]) -> str:
    return str(yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100))


def path_of(item: Planned, title: str) -> str:
    """Give the path of a record: a folder for each type, and a name that begins with the identifier."""
    folder = VOCABULARIES["record-type"].terms[item.type].notes["plural"].lower().replace(" ", "-")
    slug = "" if item.named else "-" + re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:50].rstrip("-")
    return f"{folder}/{item.id}{slug}.md" if item.type == "lesson" else f"docs/{folder}/{item.id}{slug}.md"


def _title(item: Planned, random: Random) -> str:
    if item.named:
        return (item.named.name[:1].upper() + item.named.name[1:])[:TITLE_LENGTH]
    return Prose(random, item.topic).title(TITLE_LENGTH - 8)


def _unique(title: str, taken: set[str]) -> str:
    """Give a title that no other record has, with a number where that is needed."""
    number, unique = 1, title
    while unique in taken:
        number += 1
        unique = f"{title} ({number})"
    taken.add(unique)
    return unique


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
