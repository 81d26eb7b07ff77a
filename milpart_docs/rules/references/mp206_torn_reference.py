"""Every reference in a text stands between two opening and two closing square brackets.

With a bracket too few, or the end of a line inside the identifier, it is no reference: readers see the brackets and an identifier that
leads nowhere, and the record it names does not know that it is cited. An identifier in single brackets is told by MP210; one in none is
left alone: it may be meant as plain words.

Correct:

    It happened before, see [[LL-2026-0007]].

Wrong:

    It happened before, see [[LL-2026-0007].
    It happened before, see [LL-2026-0007]].
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import is_identifier
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.references.spelled_record import has_place, spelled_record
from milpart_docs.rules.rule import faults_of

CODE = "MP206"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("torn-reference",)

_TORN = re.compile(
    r"\[{1,2}[ \t]*(?P<target>[A-Z]+-[A-Za-z0-9-]+)(?P<anchor>#[^\s\[\]|]*)?(?P<words>\|[^\[\]\n]*(?=\]))?(?P<end>[ \t]*\]{1,2}|)"
)
"""A reference that may lack a bracket. Words behind ``|`` end at a bracket; where there is none, nobody knows where they end."""
_LINK = re.compile(r"\([^()\n]*\)")
_GOES_ON = re.compile(r"[(\[]|[ \t]*\||[^\[\]]*\]")
"""What makes a reference with all its brackets something else: the target of a link, or words, perhaps on the next line."""
_WRAPPED = re.compile(r"[ \t]*(?P<words>\|[^\[\]\n]*?)?[ \t]*\n[ \t>]*(?P<more>[^\[\]\n]*?)[ \t]*\]\]")
"""Words that begin behind ``|`` and end on the next line, or brackets that stand there alone."""
_REST = re.compile(r"[ \t]*\n[ \t>]*(?P<rest>[A-Za-z0-9-]+)[ \t]*\]\]")
"""The rest of an identifier on the next line."""


class _Torn(NamedTuple):
    """A reference with a bracket too few: as it is written, the identifier in it, what stands behind ``#`` and ``|``, and what follows."""

    written: str
    target: str
    anchor: str
    words: str
    following: str

    def whole(self, target: str) -> str:
        """Write the reference with all its brackets."""
        return f"[[{target}{self.anchor}{self.words}]]"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each reference with a bracket too few, or with the end of a line inside it."""
    rows = source.text.split("\n")
    for fault in faults_of(source, *FAULTS):
        target = fault.details["target"]
        torn = _find(rows[fault.line - 1], fault.column)
        below = f"\n{rows[fault.line]}" if fault.line < len(rows) else ""
        joined = _REST.match(f"{torn.following}{below}") if torn and torn.target == target else None
        wrapped = _WRAPPED.match(f"{torn.following}{below}") if torn else None
        if torn and wrapped and bool(wrapped["words"]) == bool(wrapped["more"]):
            words = f"{wrapped['words']} {wrapped['more']}" if wrapped["words"] else ""
            hint = f"write {torn._replace(words=words).whole(target)} in one line"
            yield Finding(fault.line, fault.column, f"the reference to {target} goes on in the next line, and so leads nowhere", hint)
        elif joined and is_identifier(f"{target}{joined['rest']}"):
            target += joined["rest"]
            yield Finding(
                fault.line, fault.column, f"the reference to {target} goes on in the next line, and so leads nowhere", _hint(torn, target)
            )
        else:
            yield Finding(
                fault.line, fault.column, f"the reference to {target} lacks one of its brackets, and so leads nowhere", _hint(torn, target)
            )


def _hint(torn: _Torn | None, target: str) -> str:
    link = _LINK.match(torn.following) if torn else None
    return f"write {torn.whole(target) if torn else f'[[{target}]]'}{f', without {link.group()} behind it' if link else ''}"


def _find(row: str, column: int) -> _Torn | None:
    found = _TORN.match(row, column - 1)
    if found is None:
        return None
    return _Torn(found.group(), found["target"], found["anchor"] or "", found["words"] or "", row[found.end() :])


def fix_corpus(corpus: Corpus) -> Iterator[Fix]:
    """Yield the reference with all its brackets, where it leads to a record then; the anchor and the words between them stay."""
    for entry in corpus.entries:
        places = [(finding.line, finding.column) for finding in entry.findings if finding.code == CODE]
        rows = read_file_text(corpus, entry).split("\n") if places else []
        for line, column in places:
            torn = _find(rows[line - 1], column)
            following = "\n".join((torn.following, *rows[line : line + 1])) if torn else ""
            meant = spelled_record(corpus, torn.target) if torn and not _GOES_ON.match(following) else None
            if torn and meant and meant.path != entry.path and has_place(meant, torn.anchor.removeprefix("#")):
                whole = torn.whole(meant.id)
                change = NewWords(line, column, torn.written, whole)
                yield Fix(line, column, in_place_of(whole, torn.written), (change,), path=entry.path)
