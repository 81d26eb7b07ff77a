"""A paragraph or section that is cited exists.

A citation such as `[[DOC-2026-0001#2.14]]` is only worth something where a reader lands at that paragraph. What can be cited are the
numbers of paragraphs, headings (in small letters, with hyphens) and the ids of needs, criteria, outcomes and actions. The needs that a
proposal or an activity answers are left to MP708.

Correct:

    See [[DOC-2026-0001#2.14]].

Wrong:

    See [[DOC-2026-0001#2.99]].
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.graph import Link
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.body import slugify
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.references.told_by_domain import is_part_told
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import find_nearest

CODE = "MP205"
SEVERITY = Severity.ERROR

NAMED = 8
"""So many of a record's anchors are named where none is near."""
LONGEST_NUMBER = 9
"""So many digits can number a paragraph."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each citation of a paragraph or section that its target does not have."""
    for links in corpus.graph.links.values():
        for link in links:
            anchor = link.reference.anchor
            if anchor and anchor not in link.target.anchors and not is_part_told(link.source, link.reference):
                yield _finding(link)


def fix_corpus(corpus: Corpus) -> Iterator[Fix]:
    """Yield the anchor of a heading whose words were written in its place: ``#Lead time`` for ``#lead-time``."""
    for link in (link for links in corpus.graph.links.values() for link in links):
        reference, anchor = link.reference, link.reference.anchor
        meant = slugify(anchor)
        if anchor and anchor not in link.target.anchors and meant in link.target.anchors and not is_part_told(link.source, reference):
            change = NewWords(reference.line, reference.column, f"#{anchor}", f"#{meant}")
            yield Fix(reference.line, reference.column, in_place_of(f"#{meant}", f"#{anchor}"), (change,), path=link.source.path)


def _finding(link: Link) -> Finding:
    anchor, target = link.reference.anchor, link.target
    sentence = f"{target.id} has no paragraph or section {anchor}"
    return Finding(link.reference.line, link.reference.column, sentence, _hint(anchor, sorted(target.anchors)), link.source.path)


def _hint(anchor: str, known: list[str]) -> str:
    nearest = nearest_anchor(anchor, known)
    if nearest is not None:
        return f"did you mean #{nearest}?"
    if not known:
        return "cite the record without #: it has no numbered paragraphs and no headings"
    return f"it has {', '.join(known[:NAMED])}{' …' if len(known) > NAMED else ''}"


def nearest_anchor(anchor: str, known: list[str]) -> str | None:
    """Find what the author of a citation may have meant: the nearest number of the same chapter, or else the nearest spelling."""
    return _nearest_paragraph(anchor, known) or find_nearest(anchor, known)


def _nearest_paragraph(anchor: str, known: list[str]) -> str | None:
    """Find the paragraph of the same chapter whose number is nearest."""
    chapter, _, number = anchor.rpartition(".")
    near = [other for other in known if other.rpartition(".")[0] == chapter and _is_number(other.rpartition(".")[2])]
    return min(near, key=lambda other: abs(int(other.rpartition(".")[2]) - int(number))) if near and _is_number(number) else None


def _is_number(text: str) -> bool:
    """Tell a number from other text, and from rows of digits that nobody numbers a paragraph with and that Python refuses to read."""
    return text.isdecimal() and len(text) <= LONGEST_NUMBER
