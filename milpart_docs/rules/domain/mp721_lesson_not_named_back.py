"""A publication that a lesson changed names the lesson.

A lesson is learned when what people read and teach has changed. If the doctrine, course or syllabus does not mention the lesson, nobody
can find out whether anything changed; auditors of lessons systems (GAO/NSIAD-95-152) met many lessons that were closed by a claim. It
counts wherever it stands: among `implements`, in the record of changes, in `related`, or as a citation in the text.

Correct:

    LL-2026-0042          status: lesson-learned, changed: [DOC-2026-0001]
    DOC-2026-0001         implements: [LL-2026-0042]

Wrong:

    LL-2026-0042          status: lesson-learned, changed: [DOC-2026-0001]
    DOC-2026-0001         (mentions LL-2026-0042 nowhere)
"""

from collections.abc import Iterator
from functools import cache

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = "MP721"
SEVERITY = Severity.ERROR
HOW = {
    "doctrine": "add it to implements there, to lessons of the change, or cite it in the text",
    "course": "add it to related there, or cite it in the text",
    "syllabus": "add it to related there, or cite it in the text",
}


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each publication that a lesson learned claims to have changed and that does not mention it."""
    links = corpus.graph.links

    @cache
    def mentioned(path: str) -> frozenset[str]:
        return frozenset(link.target.id for link in links.get(path, ()))

    for entry in corpus.records:
        if entry.type != "lesson" or entry.fields.get("status") != "lesson-learned" or not entry.id:
            continue
        for link in links.get(entry.path, ()):
            if link.relation == "changed" and link.target.type in HOW and entry.id not in mentioned(link.target.path):
                at = link.reference
                message = f"{link.target.id} ({link.target.title}) does not mention this lesson"
                yield Finding(at.line, at.column, message, HOW[link.target.type], entry.path)
