"""What ``milpart new`` was asked to do, and what of a record that says already."""

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from milpart_docs.authoring.assignments import read_assignments
from milpart_docs.authoring.beginning import begin_record
from milpart_docs.authoring.draft import Draft
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
    title = {} if order.title is None else {"title": order.title.strip()}
    values = {**begin_record(order.type_name, corpus.settings, order.today), **read.values, **title}
    body = "" if order.body is None else _read_body(order.body)
    return Draft(order.type_name, find_folder(corpus, order.type_name), values, read.sections, body)


def _read_body(source: str) -> str:
    """Read the text of the body from a file, or from standard input."""
    data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    text, faults = read_text(data)
    if text is None:
        raise CommandError(f"the text of --body {source} cannot be read ({faults[0].kind}); save it as UTF-8")
    return text
