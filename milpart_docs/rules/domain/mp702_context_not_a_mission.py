"""The context of a lesson is an activity or a mission.

A lesson was observed somewhere: in an activity, or in a mission as a whole. A staff, a state or an organisation is where it was written
down, which is its originator; as its context it would leave the mission's page without the lesson that its successor should read first.

Correct:

    context: ACR-EUTM-MLI                 (an actor of kind mission)
    context: ACT-2026-0005

Wrong:

    context: ACR-EUMS                     (an actor of kind eu-body)
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = "MP702"
SEVERITY = Severity.ERROR

MISSION = "mission"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each context that is an actor of another kind; an actor whose own kind is wrong has a finding there."""
    for link in (link for links in corpus.graph.links.values() for link in links if link.relation == "context"):
        kind = link.target.fields.get("kind", MISSION) if link.target.type == "actor" else MISSION
        if kind != MISSION:
            message = f"{link.target.id} ({link.target.title}) is not a mission"
            hint = f"write the activity or the mission in which it was observed; an actor of kind {kind} can be its originator"
            yield Finding(link.reference.line, link.reference.column, message, hint, link.source.path)
