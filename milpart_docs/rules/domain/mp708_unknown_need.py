"""Every need that a proposal or an activity names was found by an assessment.

Coverage is counted need by need: which are answered, by whom, and which by nobody. A name that no assessment has counts nowhere, and the
proposal seems to answer nothing. An assessment as a whole is no need either. (What MP201 and MP205 tell of other references is told here
of needs.)

Correct:

    needs: [ASM-2026-0004#N2]

Wrong:

    needs: [ASM-2026-0004#N9]             (it has N1 and N2)
    needs: [ASM-2026-0004]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import ASSESSMENT
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import type_of
from milpart_docs.rules.domain.needs import NamedNeed, is_known, list_names, named_needs, names_of
from milpart_docs.rules.identity.written_identifier import read_identifier
from milpart_docs.rules.references.lost_identifiers import find_lost
from milpart_docs.rules.references.nearest_record import advise_record, identifiers_of
from milpart_docs.rules.references.told_by_domain import NEEDS
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import find_nearest

CODE = "MP708"
SEVERITY = Severity.ERROR
FORM = "write the assessment and the name of the need, as in ASM-2026-0004#N2"
SHOWN = 4
"""So many assessments that have a need of the same name are listed."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each need that no assessment has; one that leads to a record of another type is told by MP202."""
    yield from _in_known_assessments(corpus)
    yield from _nowhere(corpus)


def _in_known_assessments(corpus: Corpus) -> Iterator[Finding]:
    for need in named_needs(corpus):
        if not is_known(need):
            at = need.reference
            yield Finding(at.line, at.column, *_words(need), need.citing.path)


def _words(need: NamedNeed) -> tuple[str, str]:
    identifier, names = need.assessment.id, names_of(need.assessment)
    if not need.name:
        hint = f"write the need behind it, as in {identifier}#{names[0]}; its needs are {list_names(need.assessment)}"
        return f"{identifier} is a whole assessment, and none of its needs is named", hint
    nearest = find_nearest(need.name, names)
    hint = f"did you mean {identifier}#{nearest}?" if nearest else f"its needs are {list_names(need.assessment)}"
    return f"{identifier} has no need {need.name}", hint


def _nowhere(corpus: Corpus) -> Iterator[Finding]:
    """Tell of needs that lead to no assessment; a name alone may be that of a need in an assessment that cannot be read."""
    lost = find_lost(corpus)
    unknown = [(entry, at) for entry, at in corpus.graph.unresolved if (entry.type, at.relation) in NEEDS and at.target not in lost]
    if not unknown:
        return
    assessments, by_name = identifiers_of(corpus, ASSESSMENT), _assessments_by_need(corpus)
    all_can_be_read = not any(type_of(identifier) == ASSESSMENT for identifier in corpus.broken)

    @cache
    def words(written: str, anchor: str) -> tuple[str, str] | None:
        target = written.strip()
        meant = read_identifier(f"{target}#{anchor}".strip("[]# "))
        if meant and meant.identifier in assessments:
            message = f"{written}{f'#{anchor}' if anchor else ''} is not how a need is written"
            return message, _advise_part(corpus.by_id[meant.identifier], meant.part)
        if type_of(target) is not None:
            return f"no assessment has the identifier {target}", advise_record(corpus, target, assessments)
        having = by_name.get(target, ())
        if len(having) > 1:
            named = " or ".join(f"{identifier}#{target}" for identifier in having[:SHOWN])
            return f"{len(having)} assessments have a need {target}", f"write the assessment as well: {named}"
        nearest = find_nearest(target, assessments) or find_nearest(target, by_name)
        hint = f"did you mean {nearest}?" if nearest else FORM
        return (f"no assessment has a need {target}", hint) if all_can_be_read and not having else None

    for entry, at in unknown:
        if found := words(at.target, at.anchor):
            yield Finding(at.line, at.column, *found, entry.path)


def _advise_part(assessment: Entry, part: str) -> str:
    """Say how to write a need of an assessment, by the name that was written or one of its names."""
    names = names_of(assessment)
    nearest = part if part in names else find_nearest(part, names)
    if nearest:
        return f"did you mean {assessment.id}#{nearest}?"
    return f"write the need behind it, as in {assessment.id}#{names[0]}; its needs are {list_names(assessment)}" if names else FORM


def _assessments_by_need(corpus: Corpus) -> Mapping[str, list[str]]:
    found = defaultdict(list)
    for identifier in identifiers_of(corpus, ASSESSMENT):
        for name in names_of(corpus.by_id[identifier]):
            found[name].append(identifier)
    return found
