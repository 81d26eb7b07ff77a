"""A file of queries, one JSON object a line: what is to be asked, and where a line says nothing that can be asked."""

import json
import stat
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, NamedTuple

from milpart_docs.cli.console import CommandError

STANDARD_INPUT = "-"
LONGEST = 1_000_000
"""Longest line in bytes; what follows it on the line is not read."""
_FORM = 'write {"id": "Q1", "text": "the words to look for"} on one line'
_BOM = b"\xef\xbb\xbf"


class Asked(NamedTuple):
    """A query with the identifier that its answer gets."""

    id: str | int
    text: str


class BadLine(NamedTuple):
    """A line that cannot be asked: its place, from one, and one sentence."""

    line: int
    column: int
    message: str


def read_queries(name: str) -> Iterator[Asked | BadLine]:
    """Read the queries of a file, or of standard input for ``-``, line by line as they come; empty lines are left out."""
    with ExitStack() as stack:
        file = sys.stdin.buffer if name == STANDARD_INPUT else stack.enter_context(_open(name))
        number = 0
        while line := file.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                yield BadLine(number, LONGEST, f"the line is too long; {_FORM}")
                _skip_line(file, line)
            elif line := (line.removeprefix(_BOM) if number == 1 else line).rstrip():
                yield _read(number, line)


def _open(name: str) -> BinaryIO:
    """Open a file or a pipe; what gives bytes for ever is none."""
    try:
        mode = Path(name).stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise CommandError(f"--queries {name} is no file; {_FORM}, or say - for standard input")
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        raise CommandError(f"--queries {name}: {getattr(error, 'strerror', None) or 'there is no such file'}") from None


def _skip_line(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(LONGEST)


def _read(number: int, line: bytes) -> Asked | BadLine:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return BadLine(number, len(line[: error.start].decode("utf-8")) + 1, "the line is not UTF-8; save the file as UTF-8")
    except json.JSONDecodeError as error:
        return BadLine(number, error.colno, f"this is no JSON: {error.msg}; {_FORM}")
    except (ValueError, RecursionError):
        return BadLine(number, 1, f"this is no JSON that can be read; {_FORM}")
    if not isinstance(value, dict):
        return BadLine(number, 1, f"a query is an object; {_FORM}")
    identifier, text = value.get("id"), value.get("text")
    if not isinstance(identifier, str | int) or isinstance(identifier, bool):
        return BadLine(number, 1, f"the query has no id that is a text or a whole number; {_FORM}")
    return Asked(identifier, text) if isinstance(text, str) else BadLine(number, 1, f"the query has no text; {_FORM}")
