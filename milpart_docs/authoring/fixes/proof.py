"""Whether a file is better after a fix; a fix that does not stand up to this proof is not made.

1. *It is read as before.* A record stays a record. Of a front matter that could not be read, more can be read, or no edit touches it.
2. *Every value that the fix does not name is what it was.* Of a list that loses an entry, every entry is still there once.
3. *What it was made for is gone*, and nothing is wrong with what it wrote, nor with the form of the file, that was not wrong before.
4. *No word is lost.* An edit lays out anew what is there, and every word and number of the author must come through it. Other words stand
   only where the rule names the old ones and what they become: a value, a key, an entry or a line that another one repeats.

What is told elsewhere for the first time does not count. A misspelled type hides all that the record lacks, and a wrong date that two
dates contradict one another: by (2) these values are what they were, so the fix has only brought to light what was wrong already.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from milpart_docs.authoring.text.edits import apply_edits
from milpart_docs.authoring.text.words import words_of
from milpart_docs.diagnostics import Finding
from milpart_docs.model.structure import Path, value_at
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.validation import without
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.fix import Edit, Fix, NewKey, NewValue, NewWords, NoItem, PlainForm


def is_better(before: SourceFile, after: SourceFile, fixes: Sequence[Fix], edits: Sequence[Edit]) -> bool:
    """Tell whether fixes, which were written by edits of the text, did what they were made for, and nothing else."""
    if after.kind == "unreadable" or (before.kind == "record" and after.kind != "record"):
        return False
    if not _keeps_words(before, fixes):
        return False
    if not before.written:
        return _is_further(before, after) or (_is_below(before, edits) and _is_sound(before, after, fixes))
    return _keeps_values(before, after, fixes) and _is_sound(before, after, fixes)


def _keeps_words(before: SourceFile, fixes: Sequence[Fix]) -> bool:
    """Tell whether every word comes through what is laid out anew; the other changes name the words that they replace."""
    laid_out = [change for fix in fixes for change in fix.changes if isinstance(change, Edit)]
    return not laid_out or not words_of(before.text) - words_of(apply_edits(before.text, laid_out))


def _is_further(before: SourceFile, after: SourceFile) -> bool:
    """Tell whether of a front matter that could not be read more can be read."""
    first, now = _first(before), _first(after)
    return (
        bool(after.written) or now is None or first is None or now.kind != first.kind or (now.line, now.column) > (first.line, first.column)
    )


def _first(source: SourceFile) -> Fault | None:
    return min(source.faults, key=lambda fault: (fault.line, fault.column), default=None)


def _is_below(before: SourceFile, edits: Sequence[Edit]) -> bool:
    """Tell whether the front matter stays as it is, letter for letter."""
    return all(edit.start >= len(before.text) - len(before.body_text) for edit in edits)


def _keeps_values(before: SourceFile, after: SourceFile, fixes: Sequence[Fix]) -> bool:
    """Tell whether every value that the fixes do not name is the same."""
    touched = {path for fix in fixes for path in _touched(before, fix)}
    lists = {change.path[:-1] for fix in fixes for change in fix.changes if isinstance(change, NoItem)}
    if not touched | lists:
        return before.written == after.written
    is_same = without(before.written, touched | lists) == without(after.written, touched | lists)
    return is_same and all(_has_entries(value_at(before.written, path), value_at(after.written, path)) for path in lists - touched)


def _has_entries(before: object, after: object) -> bool:
    """Tell whether a list has every entry that it had, and no other."""
    if not isinstance(before, list) or not isinstance(after, list):
        return False
    return all(item in after for item in before) and all(item in before for item in after)


def _touched(source: SourceFile, fix: Fix) -> Iterator[Path]:
    """Give the places of the values that a fix changes; those of lists that lose an entry are not among them."""
    yield from fix.paths
    for change in fix.changes:
        if isinstance(change, NewKey):
            yield from (change.path, _renamed(change))
        elif isinstance(change, NewValue):
            yield change.path
        elif isinstance(change, NewWords):
            place = (change.line, change.column)
            yield from (path for path, at in source.positions.items() if (at.value_line, at.value_column) == place)


def _renamed(change: NewKey) -> Path:
    return (*change.path[:-1], change.key)


def _is_sound(before: SourceFile, after: SourceFile, fixes: Sequence[Fix]) -> bool:
    """Tell whether what the fixes were made for is gone, and nothing is wrong with what they wrote or with the form of the file."""
    fresh = Counter(map(_what, after.faults)) - Counter(map(_what, before.faults))
    changes = [change for fix in fixes for change in fix.changes]
    written = {*(change.path for change in changes if isinstance(change, NewValue)), *(path for fix in fixes for path in fix.paths)}
    keys = {_renamed(change) for change in changes if isinstance(change, NewKey)}
    is_spoiled = any(
        not path or (kind == UNKNOWN and path in keys) or any(path[: len(place)] == place for place in written) for kind, path in fresh
    )
    return not is_spoiled and _are_gone(before, after, fixes)


UNKNOWN = "unknown-field"
"""The fault of a key that nobody knows."""


def _what(fault: Fault) -> tuple[str, Path]:
    return fault.kind, fault.path


def _are_gone(before: SourceFile, after: SourceFile, fixes: Sequence[Fix]) -> bool:
    """Tell whether each rule has as many findings less as there are fixes of it; what the corpus alone can tell is not asked.

    Where values or keys were written anew, it is enough that the rule spoke of them and does so no more: it may say what it could not see
    before.
    """
    made = Counter(fix.code for fix in fixes if PlainForm() not in fix.changes)
    for code, number in made.items():
        check = RULES[code].check if code in RULES else None
        then, now = ([*check(before)], [*check(after)]) if check else ([], [])
        if check and len(now) > len(then) - number and not all(_is_gone(then, now, after, fix) for fix in fixes if fix.code == code):
            return False
    return True


def _is_gone(then: Sequence[Finding], now: Sequence[Finding], after: SourceFile, fix: Fix) -> bool:
    """Tell whether a rule spoke of what a fix wrote anew, and does so no more."""
    places = _places(after, fix)
    spoke = any((finding.line, finding.column) == (fix.line, fix.column) for finding in then)
    return bool(places) and spoke and not any((finding.line, finding.column) in places for finding in now)


def _places(after: SourceFile, fix: Fix) -> set[tuple[int, int]]:
    """Give the lines and columns of the keys and values that a fix wrote anew; of other changes there are none."""
    paths = (
        change.path if isinstance(change, NewValue) else _renamed(change) for change in fix.changes if isinstance(change, NewValue | NewKey)
    )
    return {place for path in paths for at in [after.position(*path)] for place in ((at.line, at.column), (at.value_line, at.value_column))}
