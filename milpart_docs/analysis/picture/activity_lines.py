"""Activities from JSON lines: one object on each line, UTF-8, as any program writes them; ``activity_object`` says which fields count.

A line that is no activity is skipped and told with its number, the column where it is known, the reason and what to do; it never stops the
others. A value that cannot be read is left out and told, and its activity counts. Blank lines, a byte order mark and the line ends of any
system are no fault.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from pydantic_core import from_json

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.activity_object import IS_SUM, NO_PARTNER, NO_START, UNKNOWN_STATUS, read_object
from milpart_docs.analysis.picture.object_values import ObjectValues
from milpart_docs.analysis.picture.unread import Unread
from milpart_docs.corpus.collector import quiet_collector

LINES_RULE = (
    "Each line is one activity. A country is told by its code or a known name; what is none of these stays as it is written. Where a line "
    "names no provider, the programme stands for it. A line with a course and no pillar counts as training, and where it has no type the "
    "course stands for it. A line without a status is planned before its start, closed after its end, and under way between. Sums of other "
    "lines are skipped. Pillars, types and frameworks are known without regard to capitals and blanks. A value that cannot be read is left "
    "out and told; its activity counts."
)
NO_JSON = "it is not JSON"
NO_UTF8 = "it is not UTF-8"
NO_OBJECT = "it is JSON, but no object"
TOO_LONG = "it is too long"
SAME_ID = "its id stands on an earlier line"
LONGEST = 1_000_000
"""The longest line that is read, in bytes."""
FIRST = 20
"""So many skipped lines are kept with their numbers; the others are counted."""
HINTS: Mapping[str, str] = {
    NO_JSON: "write one object in braces on each line, with nothing between the lines",
    NO_UTF8: "save the file as UTF-8",
    NO_OBJECT: 'write an object in braces, such as {"partners": ["MLI"], "start": "2026-03-01"}',
    TOO_LONG: f"a line may have {LONGEST:,} bytes",
    SAME_ID: "give each activity an id of its own",
    NO_PARTNER: "write partners (codes or names), or country",
    NO_START: "write start or start_date as 2026-03-01, 2026-03 or 2026",
    IS_SUM: "there is nothing to do: the lines that it adds up are counted",
    UNKNOWN_STATUS: "write pipeline, implementation, finalisation, closed, cancelled or suspended, or leave it out",
}
_COLUMN = re.compile(r"column (\d+)$")
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line that is no activity: its number and, where it is known, its column, both from 1, why, and what to do."""

    line: int
    column: int | None
    reason: str

    @property
    def hint(self) -> str:
        """What to do about it."""
        return HINTS[self.reason]


@dataclass(slots=True)
class Skipped:
    """The lines that were skipped: how many for each reason, and the first of them."""

    by_reason: Counter[str] = field(default_factory=Counter)
    first: list[SkippedLine] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many lines were skipped."""
        return self.by_reason.total()

    def add(self, line: int, reason: str, column: int | None = None) -> None:
        """Count a line, and keep it if it is among the first."""
        self.by_reason[reason] += 1
        if len(self.first) < FIRST:
            self.first.append(SkippedLine(line, column, reason))


@dataclass(frozen=True, slots=True)
class LinesRead:
    """The activities of a file, in their order, the lines that were skipped, and the values that were left out."""

    activities: tuple[Activity, ...]
    skipped: Skipped
    unread: Unread


def read_activity_lines(lines: Iterable[bytes], today: date, provider: str = "") -> LinesRead:
    """Read activities from lines, one after another; ``provider`` provides what no line names a provider of."""
    read = _Reader(today.toordinal(), provider)
    with quiet_collector():
        for number, line in enumerate(lines, 1):
            found = _read_line(line.removeprefix(_MARK) if number == 1 else line)
            if isinstance(found, tuple):
                read.skipped.add(number, *found)
            elif found is not None:
                read.add(number, found)
    return LinesRead(read.name_apart(), read.skipped, read.unread)


@dataclass(slots=True)
class _Reader:
    """What has been read of a file."""

    day: int
    provider: str
    activities: list[Activity] = field(default_factory=list)
    skipped: Skipped = field(default_factory=Skipped)
    unread: Unread = field(default_factory=Unread)
    values: ObjectValues = field(default_factory=lambda: ObjectValues({}, []))
    known: set[str] = field(default_factory=set)
    unnamed: list[int] = field(default_factory=list)

    def add(self, number: int, found: Mapping[str, Any]) -> None:
        """Read an object, and keep it as an activity or count its line as skipped."""
        values = self.values
        values.found = found
        identifier = values.identifier()
        activity = read_object(values, identifier, f"line {number}", self.day, self.provider)
        slips = values.take_slips() if values.slips else ()
        if isinstance(activity, str):
            self.skipped.add(number, activity)
            return
        if not identifier:
            self.unnamed.append(len(self.activities))
        elif identifier in self.known:
            self.skipped.add(number, SAME_ID)
            return
        else:
            self.known.add(identifier)
        if slips:
            self.unread.add(number, slips)
        self.activities.append(activity)

    def name_apart(self) -> tuple[Activity, ...]:
        """Give the activities; one without an id whose line has the name that another has for its id gets a longer one."""
        for place in self.unnamed if self.known else ():
            name = self.activities[place].id
            if name in self.known:
                while name in self.known:
                    name += " (no id)"
                self.activities[place] = replace(self.activities[place], id=name)
        return tuple(self.activities)


def _read_line(line: bytes) -> dict[str, Any] | tuple[str] | tuple[str, int] | None:
    """Read one line: its object, nothing where it is blank, or why it is none and where."""
    if len(line) > LONGEST:
        return (TOO_LONG,)
    if not line.strip():
        return None
    try:
        found = from_json(line, allow_inf_nan=False)
    except ValueError as error:
        return _explain(line, str(error))
    return found if isinstance(found, dict) else (NO_OBJECT,)


def _explain(line: bytes, message: str) -> tuple[str] | tuple[str, int]:
    """Say why a line cannot be read, and the column in characters from 1."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return NO_UTF8, len(line[: error.start].decode()) + 1
    column = _COLUMN.search(message)
    return (NO_JSON, len(line[: int(column[1])].decode(errors="ignore")) or 1) if column else (NO_JSON,)
