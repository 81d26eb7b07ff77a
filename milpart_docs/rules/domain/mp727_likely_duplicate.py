"""No two records say the same.

The same lesson written down twice is counted twice, and each of the two is followed up by halves. Compared are the texts of records of one
type, and of lessons with practices: copies, copies that were changed, and lessons that tell the same event in other words. Translations,
versions of one record, and what is superseded, withdrawn or rejected are left out. Where two records are alike and both are needed, one of
them names the other under `related`, or under `duplicates` until they are made one.

Correct:

    LL-2026-0007          Recovery vehicle missing from the convoy (18 March)
    LL-2026-0031          Maps of the march route were out of date (18 March)

Wrong:

    LL-2026-0007          Recovery vehicle missing from the convoy (18 March)
    LL-2026-0031          Six hours at the ford: a road march without recovery (18 March)
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = "MP727"
SEVERITY = Severity.WARNING
HINT = "make one record of the two; or, where both are needed, name the other under related, and say what tells them apart"
HINT_LESSON = "make one lesson of the two; or name the other under duplicates, or under related where both are needed"
REJECTED = "observation-rejected"
SAYS = {"exact": "says the same in the same words", "near": "says the same", "event": "seems to tell the same event in other words"}
SHARE = "{share:.0%} of the shorter text stands in the other"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding in each record that has a likely duplicate, naming the surest."""
    from milpart_docs.search.duplicates import find_duplicates

    told: set[str] = set()
    for pair in find_duplicates(corpus):
        if pair.declared or REJECTED in {pair.a.fields.get("status"), pair.b.fields.get("status")}:
            continue
        line = max(pair.passages, key=lambda passage: len(passage.a), default=None)
        for entry, other, place in ((pair.a, pair.b, line and line.b_line), (pair.b, pair.a, line and line.a_line)):
            if entry.id not in told:
                told.add(entry.id)
                shared = [SHARE.format(share=pair.score)] if pair.kind == "near" else []
                passage = [f"compare it from its line {place} on"] if place and pair.kind != "exact" else []
                yield _finding(entry, other, SAYS[pair.kind], [*shared, *passage])


def _finding(entry: Entry, other: Entry, says: str, seen: list[str]) -> Finding:
    """Say that another record is like one; by what that was seen stands in the hint, because it changes whenever the other one does."""
    at = entry.position("title")
    hint = "; ".join([*seen, HINT_LESSON if entry.type == other.type == "lesson" else HINT])
    return Finding(at.value_line, at.value_column, f"{other.id} ({other.title}) {says}", hint, entry.path)
