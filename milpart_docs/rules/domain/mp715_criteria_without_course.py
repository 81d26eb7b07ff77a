"""For every level of ambition somebody offers a course that leads there.

Criteria that no training satisfies are a wish: a partner reads what it has to show, and nobody teaches it. Where the way is not a course
(equipment, time on operations), a course still prepares for it. Courses that were superseded or withdrawn lead nowhere any more.

Correct:

    id: CRS-2026-0004
    satisfies: [AMB-MEDEVAC-2]

Wrong:

    id: AMB-MEDEVAC-2
    courses: []                           (and no course or syllabus names AMB-MEDEVAC-2 in satisfies)
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import type_of
from milpart_docs.rules.domain.ladders import LEVEL, level_of
from milpart_docs.rules.rule import Context

CODE = "MP715"
SEVERITY = Severity.WARNING
COURSES = ("course", "syllabus")
HINT = "write courses: here, or satisfies: in the course or syllabus that leads to this level"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at the criteria of each level from 1 on that no course leads to; while a course cannot be read, nobody can tell."""
    if any(type_of(identifier) in COURSES for identifier in corpus.broken):
        return
    for entry in corpus.records:
        if entry.type != LEVEL or is_gone(entry) or (level_of(entry) or 0) < 1:
            continue
        if not _names_course(corpus, entry) and not _is_satisfied(corpus, entry):
            at = entry.position("criteria")
            yield Finding(at.line, at.column, "no course or syllabus leads to these criteria", HINT, entry.path)


def _names_course(corpus: Corpus, entry: Entry) -> bool:
    """Tell whether the level names a course that stands; one that does not exist is told by MP201, and may be a slip."""
    named = [corpus.by_id.get(reference.target) for reference in entry.references if reference.relation == "courses"]
    return any(course is None or not is_gone(course) for course in named)


def _is_satisfied(corpus: Corpus, entry: Entry) -> bool:
    return any(
        link.relation == "satisfies" and link.source.type in COURSES and not is_gone(link.source)
        for link in corpus.graph.backlinks.get(entry.id, ())
    )
