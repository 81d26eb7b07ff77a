"""A level of ambition rests on a lower level of the same capability.

Levels add up, as in NATO's Operational Capabilities Concept, where a unit is evaluated for the second level once it holds the first. From
level 2 on each names the one that comes first, so that the page of a partner can show the way. (What MP201 tells of other references is
told here of prerequisites.)

Correct:

    id: AMB-MEDEVAC-3
    capability: CAP-MEDEVAC
    level: 3
    prerequisite: AMB-MEDEVAC-2

Wrong:

    id: AMB-MEDEVAC-3
    capability: CAP-MEDEVAC
    level: 3
    prerequisite: AMB-MEDEVAC-4
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.graph import Link
from milpart_docs.corpus.succession import is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.domain.circles import find_circles, links_upward
from milpart_docs.rules.domain.ladders import LEVEL, Ladders, capability_of, level_of
from milpart_docs.rules.domain.wholeness import is_whole
from milpart_docs.rules.references.lost_identifiers import find_lost
from milpart_docs.rules.references.nearest_record import advise_record, identifiers_of
from milpart_docs.rules.references.told_by_domain import PREREQUISITES
from milpart_docs.rules.rule import Context

CODE = "MP714"
SEVERITY = Severity.ERROR
FIRST = 2
"""The lowest level that rests on another."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each prerequisite that does not exist or does not fit, and at each level that lacks one."""
    levels, lost = identifiers_of(corpus, LEVEL), find_lost(corpus)
    for entry, at in corpus.graph.unresolved:
        if (entry.type, at.relation) in PREREQUISITES and at.target not in lost:
            message = f"no level of ambition has the identifier {at.target}"
            yield Finding(at.line, at.column, message, advise_record(corpus, at.target, levels), entry.path)
    links, ladders = links_upward(corpus), Ladders(corpus.by_id[identifier] for identifier in levels)
    for entry in (corpus.by_id[identifier] for identifier in levels):
        if not is_gone(entry):
            yield from _missing(entry, ladders)
    circular = {path for circle in find_circles({path: link.target.path for path, link in links.items()}) for path in circle}
    for path, link in links.items():
        if link.source.type == LEVEL and not is_gone(link.source) and (message := _misfit(link, is_circular=path in circular)):
            yield Finding(link.reference.line, link.reference.column, message, _advise(link.source, ladders), path)


def _missing(entry: Entry, ladders: Ladders) -> Iterator[Finding]:
    """Tell of a level without a prerequisite; where a value was wrong, it may be this one."""
    level = level_of(entry)
    if level is not None and level >= FIRST and not entry.fields.get("prerequisite") and is_whole(entry):
        at = entry.position("level")
        message = f"this is level {level}, and no prerequisite is named"
        yield Finding(at.value_line, at.value_column, message, _advise(entry, ladders), entry.path)


def _misfit(link: Link, *, is_circular: bool) -> str:
    """Say why a level cannot come first; a circle is told by MP717."""
    here, first = capability_of(link.source), capability_of(link.target)
    if here and first and here != first:
        return f"{link.target.id} is a level of {first}, and this is one of {here}"
    level, lower = level_of(link.source), level_of(link.target)
    if level is None or lower is None or lower < level or is_circular:
        return ""
    return f"{link.target.id} is level {lower}, and this is level {level}"


def _advise(entry: Entry, ladders: Ladders) -> str:
    below = ladders.below(entry)
    if below is not None:
        return f"write prerequisite: {below.id} ({below.title})"
    if level_of(entry) in range(FIRST):
        return "take the prerequisite out: this level needs none"
    return "write prerequisite: with the level of the same capability that comes first; where there is none, add its record"
