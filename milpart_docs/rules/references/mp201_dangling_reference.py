"""Every reference leads to a record that exists.

A reader who follows a reference and finds nothing stops trusting the others. This holds for fields of the front matter, for `[[ID]]` in
the text, and for pages of the handbook. A record whose file cannot be read is known by its file name and its line `id:`, so that
references to it are not told.

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
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import find_nearest

CODE = "MP201"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each reference to an identifier that no record has, with the nearest one that some record has."""
    known = _by_prefix(corpus)

    @cache
    def hint(target: str) -> str:
        prefix = target.partition("-")[0].upper()
        nearest = find_nearest(target, known.get(prefix) or (corpus.by_id if len(corpus.by_id) <= ALL_AT_MOST else ()))
        if nearest is None:
            return "write the identifier of an existing record, or add the record"
        return f"did you mean {nearest} ({corpus.by_id[nearest].title})?"

    for entry, reference in corpus.graph.unresolved:
        yield Finding(
            reference.line, reference.column, f"no record has the identifier {reference.target}", hint(reference.target), entry.path
        )


ALL_AT_MOST = 2000
"""A reference without a prefix of ours is compared with all identifiers only where they are few."""


def _by_prefix(corpus: Corpus) -> dict[str, list[str]]:
    known = defaultdict(list)
    for identifier in corpus.by_id:
        known[identifier.partition("-")[0]].append(identifier)
    return known
