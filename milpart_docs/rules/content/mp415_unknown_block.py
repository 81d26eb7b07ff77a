"""Every line that asks for something computed is understood.

A line ``::: milpart …`` is replaced by figures, a manual or a catalogue. Where its words are not understood, readers see the line itself
instead of what its author meant to show them.

Correct:

    ::: milpart catalogue courses capability=CAP-MEDEVAC limit=5

Wrong:

    ::: milpart catalog courses
    ::: milpart catalogue courses capabilty=CAP-MEDEVAC
"""

from collections.abc import Iterator
from functools import partial

from milpart_docs.catalogue.blocks import read_block_line
from milpart_docs.catalogue.definitions import load_definitions
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.body import BlockLine
from milpart_docs.rules.rule import Context

CODE = "MP415"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each such line that is not understood, in records and pages alike."""
    definitions = load_definitions(corpus.settings)
    for entry in corpus.entries:
        for block in entry.blocks:
            found: list[Finding] = []
            tell = partial(_tell, entry, block, found)
            if not block.is_free:
                tell(
                    "", "this line is not replaced where it stands", "begin it at the margin, outside of lists and notes, with ::: milpart"
                )
            else:
                read_block_line(block.words, definitions, tell)
            yield from found


def _tell(entry: Entry, block: BlockLine, found: list[Finding], _option: str, message: str, hint: str) -> None:
    found.append(Finding(block.line, block.column, message, hint, entry.path))
