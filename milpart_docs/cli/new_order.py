"""What ``milpart new`` was asked to do, and what of a record that says already."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from milpart_docs.authoring.drafts.beginning import begin_record
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.interview.assignments import read_assignments
from milpart_docs.authoring.placing import find_folder
from milpart_docs.cli.console import CommandError
from milpart_docs.cli.new_messages import list_complaints
from milpart_docs.corpus import Corpus
from milpart_docs.reading.text import read_text


@dataclass(frozen=True)
class Order:
    """The options of the command, the day, and whether somebody can be asked."""

    type_name: str
    title: str | None
    key: str | None
    assignments: tuple[str, ...]
    body: str | None
    edit: bool
    today: date
    root: Path | None
    quiet: bool
    is_terminal: bool


def begin_draft(corpus: Corpus, order: Order) -> Draft:
    """Put together what the record begins with and what the options say."""
    read = read_assignments(order.type_name, order.assignments)
    if read.complaints:
        raise CommandError(list_complaints(read.complaints))
    if order.body is not None and read.sections:
        first = next(iter(read.sections))
        raise CommandError(f"--body is the whole text below the fields, and --set sections.{first} a part of it; give one of the two")
    values = {**begin_record(order.type_name, corpus.settings, order.today), **read.values, **_read_title(order, read.values)}
    body = "" if order.body is None else _read_body(order.body)
    return Draft(order.type_name, find_folder(corpus, order.type_name), values, read.sections, body)


def _read_title(order: Order, values: Mapping[str, Any]) -> dict[str, str]:
    """Give the title that the options say, on one line; refuse two."""
    for option, key, said in (("--title", "title", order.title), ("--key", "id", order.key)):
        if said is not None and key in values:
            raise CommandError(f"{option} and --set {key} say the same; give one of the two")
    title = values.get("title") if order.title is None else order.title
    return {} if title is None else {"title": " ".join(line.strip() for line in title.strip().splitlines())}


def _read_body(source: str) -> str:
    """Read the text of the body from a file, or from standard input."""
    data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    text, faults = read_text(data)
    if text is None:
        raise CommandError(f"the text of --body {source} cannot be read ({faults[0].kind}); save it as UTF-8")
    return text
