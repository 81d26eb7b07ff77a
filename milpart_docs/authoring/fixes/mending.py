"""One file, mended: the fixes of all rules that look at a file, as often as there is something to fix, each proved before it is kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from milpart_docs.authoring.fixes.draft import Draft, read_draft
from milpart_docs.authoring.fixes.key_order import find_key_order
from milpart_docs.authoring.fixes.proof import is_better
from milpart_docs.authoring.fixes.white_space import find_white_space
from milpart_docs.authoring.text.edits import edits_of
from milpart_docs.authoring.text.front_nodes import Front, read_front
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.reading.mojibake import mark_lost_letters
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.fix import Edit, Fix, PlainForm
from milpart_docs.rules.rule import Rule

ROUNDS = 60
"""So often a file is looked at again at most; each round mends at least one thing."""
AT_ONCE = 1000
"""So many mistakes of a file are mended at once; more wait for the next round."""
_FIXING = tuple(rule for rule in RULES.values() if rule.fix)
TIDYING = (find_key_order, find_white_space)
"""What is put in order although no rule complains of it."""

IsOff = Callable[[str, str], bool]
"""Tells whether the project has switched a rule off for a path."""


@dataclass(frozen=True)
class Attempt:
    """A file as it is mended: its draft, and the same as it was read."""

    draft: Draft
    source: SourceFile

    @cached_property
    def front(self) -> Front:
        """The nodes of its front matter."""
        return read_front(self.source)


class Mended(NamedTuple):
    """A file after its fixes: its bytes, what was fixed, with the places at which each stood then, and the file, where it differs."""

    data: bytes
    fixes: tuple[Fix, ...] = ()
    after: Attempt | None = None


def mend(path: str, data: bytes, is_off: IsOff) -> Mended:
    """Mend a file as far as there is one safe answer; what is no text is left as it is.

    What one fix brings to light is mended in the next round, as long as each round mends something.
    """
    attempt = read_attempt(path, data)
    if attempt is None:
        return Mended(data)
    made: list[Fix] = []
    for find in (find_rule_fixes, find_tidying):
        for _ in range(ROUNDS):
            fixes = [*islice((fix for fix in find(attempt.source) if not is_off(fix.code, path)), AT_ONCE)]
            better = _best(attempt, fixes) if fixes else None
            if better is None:
                break
            attempt, kept = better
            made += kept
    return Mended(attempt.draft.data, tuple(made), attempt) if made else Mended(data)


def read_attempt(path: str, data: bytes) -> Attempt | None:
    """Read a file that is to be mended; nothing for what is no text."""
    draft = read_draft(data)
    return None if draft is None else Attempt(draft, read_source(path, data))


def find_rule_fixes(source: SourceFile) -> Iterator[Fix]:
    """Yield what the rules about single files would have in a file; a rule that fails here has no answer."""
    for rule in _FIXING:
        yield from (fix._replace(path=source.path, code=rule.code) for fix in _answers(rule, source))


def _answers(rule: Rule, source: SourceFile) -> list[Fix]:
    try:
        return [*rule.fix(source)] if rule.fix else []
    except Exception:  # noqa: BLE001 - whatever it is, the other rules go on; check tells of a rule that fails
        return []


def find_tidying(source: SourceFile) -> Iterator[Fix]:
    """Yield what is put in order in a sound front matter."""
    for find in TIDYING:
        yield from (fix._replace(path=source.path) for fix in find(source))


def _best(attempt: Attempt, fixes: Sequence[Fix]) -> tuple[Attempt, list[Fix]] | None:
    """Make all fixes at once, or, where that does not stand up to proof, one half or the other; nothing, where no fix does."""
    together = _together(attempt, fixes)
    mended = write_fixes(attempt, together)
    if mended is not None:
        return mended, together
    half = len(fixes) // 2
    return (_best(attempt, fixes[:half]) or _best(attempt, fixes[half:])) if half else None


def _together(attempt: Attempt, fixes: Iterable[Fix]) -> list[Fix]:
    """Choose fixes whose edits do not overlap, the first rule first."""
    taken: list[Edit] = []
    chosen = []
    for fix in fixes:
        edits = edits_of(attempt.source, [change for change in fix.changes if not isinstance(change, PlainForm)], attempt.front)
        if edits is not None and not any(_overlap(edit, other) for edit in edits for other in taken):
            taken += edits
            chosen.append(fix)
    return chosen


def _overlap(one: Edit, other: Edit) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def write_fixes(attempt: Attempt, fixes: Sequence[Fix]) -> Attempt | None:
    """Write fixes into a file; nothing, where one cannot be written or the file is not better afterwards."""
    draft, source = attempt.draft, attempt.source
    changes = [change for fix in fixes for change in fix.changes]
    edits = edits_of(source, [change for change in changes if not isinstance(change, PlainForm)], attempt.front)
    if not changes or edits is None or _hold_control(source.text, draft.text, edits):
        return None
    mended = (draft.in_plain_form() if PlainForm() in changes else draft).edited(edits)
    if mended == draft:
        return None
    after = read_source(source.path, mended.data)
    return Attempt(mended, after) if is_better(source, after, fixes, edits) else None


def _hold_control(read: str, saved: str, edits: Iterable[Edit]) -> bool:
    """Tell whether edits would write over a control character, of which nobody knows what it was: the reader takes it for a space."""
    known = mark_lost_letters(saved)
    return any(read[edit.start : edit.end] != known[edit.start : edit.end] for edit in edits)
