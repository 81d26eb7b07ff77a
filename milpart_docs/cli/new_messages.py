"""What ``milpart new`` tells: findings in a text that may be no file yet, and lists of what is missing or cannot be set."""

from collections.abc import Iterable, Iterator

from milpart_docs.authoring.drafts.finished import Finished
from milpart_docs.authoring.interview.assignments import Complaint
from milpart_docs.authoring.interview.missing import Missing
from milpart_docs.cli.console import make_console
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.diagnostics.text import render_text


def print_findings(record: Finished, found: list[Diagnostic]) -> None:
    """Print what was found on standard error, with the lines of the text that may be no file yet."""
    lines = record.text.split("\n")

    def source_line(path: str, number: int) -> str | None:
        return lines[number - 1] if path == record.path and number <= len(lines) else None

    console = make_console()
    console.stderr = True
    for block in render_text(found, records=1, source_line=source_line) if found else ():
        console.print(block, end="")


def list_complaints(complaints: Iterable[Complaint]) -> str:
    """List what cannot be set, each with what to do."""
    return "\n  ".join(["these values cannot be set:", *(f"{one.message}\n    hint: {one.hint}" for one in complaints)])


def list_missing(type_name: str, missing: Iterable[Missing]) -> str:
    """List what a script has to say, each with its option."""
    return "\n".join([f"a new {type_name} needs more than that:", *_rows(missing)])


def _rows(missing: Iterable[Missing]) -> Iterator[str]:
    rows = [(one.option, one.meaning) for one in missing]
    width = max(len(option) for option, _ in rows)
    return (f"  {option:{width}}  {meaning}" for option, meaning in rows)
