"""What a change repeats openly of what was protected before it, wherever that stood: in a part, a value, another record or page.

What the same readers could see anywhere before is nothing that they see now for the first time; and what several protected files have in
common are the words of a form.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change, Revised
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.corpus.same_record import Version
from milpart_docs.rules.comparison.lowering import find_lowered, guarantees
from milpart_docs.rules.comparison.repeated_words import Index, Phrase
from milpart_docs.rules.comparison.said import Said, read_said
from milpart_docs.rules.comparison.seen_words import fold
from milpart_docs.vocabulary.markings import CLOSED, OPEN, Protection

ENOUGH = 12
"""So many phrases that two texts share are looked for elsewhere."""
MOST = 500
"""So many are looked for in all; of more, which only large copies and texts out of one mould have, some between."""
_WORD = re.compile(r"[^\W_]+")

Around = tuple[Protection, ...]
"""The protections that hold for something all at once."""


class Repeated(NamedTuple):
    """A protected text of an old file that a change repeats: what it was, and the new text with the file that it stands in now."""

    before: Entry
    was: Said
    one: Revised
    now: Said


class _Found(NamedTuple):
    """A text that may repeat a protected one, by some words, and the place of the new text among those that the change adds."""

    before: Entry
    was: Said
    place: int
    phrase: Phrase


def opens(now: Around, was: Around) -> bool:
    """Tell whether there are readers of what is so protected now who could not see what was so protected before."""
    return CLOSED not in was and any(not guarantees(now, one) for one in was)


def find_repeated(change: Change) -> list[Repeated]:
    """Find what is repeated: of each old file the first text in each new one; the rule on lowered markings tells of a file itself."""
    sources = [entry for entry in change.before.entries if _is_protected(entry)]
    added = [(one, said) for one in (change.revised if sources else ()) for said in _find_added(change, one)]
    found = _leave_out_known(change, added, _find_matches(change, sources, added)) if added else []
    told: dict[tuple[str, str], Repeated] = {}
    seen: set[int] = set()
    for match in sorted(found, key=lambda match: match.place):
        one, said = added[match.place]
        if match.place not in seen:
            seen.add(match.place)
            told.setdefault((match.before.path, one.path), Repeated(match.before, match.was, one, said))
    return [*told.values()]


def _is_protected(entry: Entry) -> bool:
    return entry.kind != "unreadable" and bool(entry.protection not in {OPEN, CLOSED} or entry.marked or entry.withheld)


def _find_added(change: Change, one: Revised) -> Iterator[Said]:
    """Find the texts of a file that it did not have before, for the same readers."""
    before, after = one
    if after is None or after.kind == "unreadable":
        return
    known: dict[str, set[Around]] = defaultdict(set)
    for said in read_said((change.before, before)) if before is not None else ():
        known[said.words].add(said.around)
    for said in read_said((change.after, after)):
        if all(opens(said.around, around) for around in known.get(said.words, ())):
            yield said


def _find_matches(change: Change, sources: Iterable[Entry], added: Sequence[tuple[Revised, Said]]) -> list[_Found]:
    """Find what may repeat something; without the words of forms."""
    found: list[_Found] = []
    index, wanted = Index([said for _, said in added]), {said.around for _, said in added}
    own = {
        one.before.path: one.path for one in change.revised if one.before is not None and one.after is not None and _is_told(change, one)
    }
    for entry in sources:
        held = {entry.protection, *(block.protection for block in entry.marked), *(value.protection for value in entry.withheld)}
        is_above = any(opens(now, (one,)) for one in held for now in wanted)
        if is_above and index.may_know(_WORD.findall(fold(read_file_text(change.before, entry)))):
            for said in read_said((change.before, entry), has_identity=False):
                for place, phrase in index.find(said, entry.path):
                    one, now = added[place]
                    if opens(now.around, said.around) and own.get(entry.path) != one.path:
                        found.append(_Found(entry, said, place, phrase))
    return [match for match in found if not index.is_form(match.place, match.phrase)]


def _is_told(change: Change, one: Revised) -> bool:
    """Tell whether the rule on lowered markings looks at a file, because something in it was opened."""
    before, after = one
    return before is not None and after is not None and any(find_lowered((change.before, before), (change.after, after)))


def _leave_out_known(change: Change, added: Sequence[tuple[Revised, Said]], found: Sequence[_Found]) -> list[_Found]:
    """Leave out what the readers of the new text could see anywhere before; of each old file some words are enough for each new text."""
    kept: dict[tuple[str, int], list[_Found]] = defaultdict(list)
    for match in found:
        kept[match.before.path, match.place].append(match)
    left = [match for matches in kept.values() for match in matches[:: max(1, len(matches) // ENOUGH)]]
    left = left[:: 1 + len(left) // MOST]
    for entry in change.before.entries if left else ():
        left = [*_leave_out_seen((change.before, entry), added, left)]
    return left


def _leave_out_seen(version: Version, added: Sequence[tuple[Revised, Said]], matches: list[_Found]) -> Iterator[_Found]:
    """Leave out what the readers of the new text could see in an old file."""
    corpus, entry = version
    words = frozenset(_WORD.findall(fold(read_file_text(corpus, entry)))) if entry.kind != "unreadable" else frozenset()
    likely = {match.phrase for match in matches if match.phrase.may_stand_in(words)}
    texts = [said for said in read_said(version) if CLOSED not in said.around] if likely else []
    seen = {phrase: {said.around for said in texts if phrase.stands_in(said.words)} for phrase in likely}
    for match in matches:
        if all(opens(added[match.place][1].around, around) for around in seen.get(match.phrase, ())):
            yield match
