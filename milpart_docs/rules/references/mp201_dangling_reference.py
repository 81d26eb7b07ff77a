"""Every reference leads to a record that exists.

A reader who follows a reference and finds nothing stops trusting the others. This holds for fields of the front matter, for `[[ID]]` in
the text, and for pages of the handbook. A record whose file cannot be read is known by its file name and its line `id:`, so that
references to it are not told. Needs, prerequisites of levels and classes of equipment have rules of their own, which know what else is
wrong with them: MP708, MP714 and MP716.

Correct:

    context: ACT-2026-0005

Wrong:

    context: ACT-2026-9999
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.references.nearest_record import advise_record
from milpart_docs.rules.references.told_by_domain import is_target_told
from milpart_docs.rules.rule import Context

CODE = "MP201"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each reference to an identifier that no record has, with the nearest one that some record has."""
    known = _by_prefix(corpus)

    @cache
    def hint(target: str) -> str:
        prefix = target.partition("-")[0].upper()
        return advise_record(corpus, target, known.get(prefix) or (corpus.by_id if len(corpus.by_id) <= ALL_AT_MOST else ()))

    for entry, reference in corpus.graph.unresolved:
        if not is_target_told(entry, reference):
            message = f"no record has the identifier {reference.target}"
            yield Finding(reference.line, reference.column, message, hint(reference.target), entry.path)


ALL_AT_MOST = 2000
"""A reference without a prefix of ours is compared with all identifiers only where they are few."""


def _by_prefix(corpus: Corpus) -> dict[str, list[str]]:
    known = defaultdict(list)
    for identifier in corpus.by_id:
        known[identifier.partition("-")[0]].append(identifier)
    return known
