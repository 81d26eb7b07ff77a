"""Whether a file is better after a fix: what it was made for is gone, and every value that it does not name is what it was.

A fix that does not stand up to this is not made. What was hidden behind a mistake, such as a wrong date under a misspelled key, may
show when the mistake is gone; it is told then.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from milpart_docs.model.structure import Path
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.validation import without
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.fix import Fix, NewKey, NewValue, NewWords, NoItem, PlainForm


def is_better(before: SourceFile, after: SourceFile, fixes: Sequence[Fix]) -> bool:
    """Tell whether fixes did what they were made for, and nothing else."""
    if after.kind == "unreadable" or (before.kind == "record" and after.kind != "record"):
        return False
    if not before.written:
        return _is_further(before, after)
    touched = {path for fix in fixes for path in _touched(before, fix)}
    is_same = without(before.written, touched) == without(after.written, touched)
    return is_same and not _new_faults(before, after, touched) and _are_gone(before, after, fixes)


def _is_further(before: SourceFile, after: SourceFile) -> bool:
    """Tell whether of a front matter that could not be read more can be read."""
    first, now = _first(before), _first(after)
    return (
        bool(after.written) or now is None or first is None or now.kind != first.kind or (now.line, now.column) > (first.line, first.column)
    )


def _first(source: SourceFile) -> Fault | None:
    return min(source.faults, key=lambda fault: (fault.line, fault.column), default=None)


def _touched(source: SourceFile, fix: Fix) -> Iterator[Path]:
    """Give the places of the values that a fix changes."""
    yield from fix.paths
    for change in fix.changes:
        if isinstance(change, NewKey):
            yield from (change.path, (*change.path[:-1], change.key))
        elif isinstance(change, NewValue):
            yield change.path
        elif isinstance(change, NoItem):
            yield change.path[:-1]
        elif isinstance(change, NewWords):
            place = (change.line, change.column)
            yield from (path for path, at in source.positions.items() if (at.value_line, at.value_column) == place)


def _new_faults(before: SourceFile, after: SourceFile, touched: set[Path]) -> bool:
    """Tell whether something is wrong that was not wrong before, at a place that was not touched."""
    known = Counter((fault.kind, fault.path) for fault in before.faults)
    fresh = Counter((fault.kind, fault.path) for fault in after.faults) - known
    return any(not any(path[: len(place)] == place for place in touched) for _, path in fresh)


def _are_gone(before: SourceFile, after: SourceFile, fixes: Sequence[Fix]) -> bool:
    """Tell whether each rule has as many findings less as there are fixes of it; what the corpus alone can tell is not asked."""
    made = Counter(fix.code for fix in fixes if not any(isinstance(change, PlainForm) for change in fix.changes))
    for code, number in made.items():
        check = RULES[code].check if code in RULES else None
        if check is not None and len(list(check(after))) > len(list(check(before))) - number:
            return False
    return True
