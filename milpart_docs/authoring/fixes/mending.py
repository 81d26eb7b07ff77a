"""One file, mended: the fixes of all rules that look at a file, as often as there is something to fix, each proved before it is kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from milpart_docs.authoring.fixes.draft import Draft, read_draft
from milpart_docs.authoring.fixes.key_order import find_key_order
from milpart_docs.authoring.fixes.proof import is_better
from milpart_docs.authoring.fixes.white_space import find_white_space
from milpart_docs.authoring.text.edits import apply_edits, edits_of
from milpart_docs.authoring.text.front_nodes import read_front
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.fix import Edit, Fix, PlainForm
from milpart_docs.rules.rule import Rule

ROUNDS = 60
"""So often a file is looked at again at most; each round mends at least one thing."""
AT_ONCE = 1000
"""So many mistakes of a file are mended at once; more wait for the next round."""
TRIED = 20
"""So many fixes are tried one by one where they do not stand up to proof together."""
TIDYING = (find_key_order, find_white_space)
"""What is put in order although no rule complains of it."""

IsOff = Callable[[str, str], bool]
"""Tells whether the project has switched a rule off for a path."""


class Mended(NamedTuple):
    """A file after its fixes: its bytes, and what was fixed, with the places at which each stood when it was fixed."""

    data: bytes
    fixes: tuple[Fix, ...]


def mend(path: str, data: bytes, is_off: IsOff) -> Mended:
    """Mend a file as far as there is one safe answer; what is no text is left as it is.

    Lines that end in several ways cannot be written back as they were: such a file gets the plain form first, or is left alone.
    """
    draft = read_draft(data)
    if draft is None:
        return Mended(data, ())
    made: list[Fix] = []
    if draft.data != data:
        made += [fix for fix in find_rule_fixes(read_source(path, data)) if PlainForm() in fix.changes and not is_off(fix.code, path)]
        if not made:
            return Mended(data, ())
        draft = draft.in_plain_form()
    source = read_source(path, draft.data)
    for find in (find_rule_fixes, find_tidying):
        for _ in range(ROUNDS):
            fixes = [*islice((fix for fix in find(source) if not is_off(fix.code, path)), AT_ONCE)]
            mended = _best(source, draft, fixes) if fixes else None
            if mended is None:
                break
            draft, kept = mended
            source = read_source(path, draft.data)
            made += kept
    return Mended(draft.data if made else data, tuple(made))


def find_rule_fixes(source: SourceFile) -> Iterator[Fix]:
    """Yield what the rules about single files would have in a file; a rule that fails here has no answer."""
    for rule in RULES.values():
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


def _best(source: SourceFile, draft: Draft, fixes: Sequence[Fix]) -> tuple[Draft, list[Fix]] | None:
    """Make all fixes at once, or, where that does not stand up to proof, those that do one by one; nothing, where none does."""
    together = _together(source, fixes)
    mended = write_fixes(source, draft, together)
    if mended is not None:
        return mended, together
    for fix in fixes[:TRIED]:
        mended = write_fixes(source, draft, [fix])
        if mended is not None:
            return mended, [fix]
    return None


def _together(source: SourceFile, fixes: Iterable[Fix]) -> list[Fix]:
    """Choose fixes whose edits do not overlap, the first rule first."""
    taken: list[Edit] = []
    chosen = []
    front = read_front(source)
    for fix in fixes:
        edits = edits_of(source, [change for change in fix.changes if not isinstance(change, PlainForm)], front)
        if edits is not None and not any(_overlap(edit, other) for edit in edits for other in taken):
            taken += edits
            chosen.append(fix)
    return chosen


def _overlap(one: Edit, other: Edit) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def write_fixes(source: SourceFile, draft: Draft, fixes: Sequence[Fix]) -> Draft | None:
    """Write fixes into a draft; nothing, where one cannot be written or the file is not better afterwards."""
    changes = [change for fix in fixes for change in fix.changes]
    edits = edits_of(source, [change for change in changes if not isinstance(change, PlainForm)])
    if not changes or edits is None or any(_holds_control(source, draft, edit) for edit in edits):
        return None
    plain = draft.in_plain_form() if any(isinstance(change, PlainForm) for change in changes) else draft
    mended = plain._replace(text=apply_edits(draft.text, edits))
    if mended.data == draft.data:
        return None
    after = read_source(source.path, mended.data)
    return mended if is_better(source, after, fixes) else None


def _holds_control(source: SourceFile, draft: Draft, edit: Edit) -> bool:
    """Tell whether an edit would write over a control character, of which nobody knows what it was: the reader takes it for a space."""
    return source.text[edit.start : edit.end] != draft.text[edit.start : edit.end]
