"""The last look at a release, by whoever builds from it: nothing in it may be above what its note says.

It finds what was changed between the reading and the staging of a project, and any mistake of ours.
"""

from collections.abc import Iterator

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.release.audience import audience_of, may_see
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.vocabulary.markings import Protection


def count_strangers(corpus: Corpus, note: ReleaseNote) -> int:
    """Count the files of a staged project that its audience may not see as they are."""
    audience = audience_of(note)
    return sum(not all(may_see(audience, protection) for protection in _protections(entry)) for entry in corpus.entries)


def _protections(entry: Entry) -> Iterator[Protection]:
    yield entry.protection
    yield from (block.protection for block in entry.marked)
    yield from (value.protection for value in entry.withheld)
