"""What answers a need: the activities and proposals that take it up, and what each of them counts for.

A need is cited as ``ASM-2026-0001#N1``, or by its own name where only one assessment has it. The stages of an activity are those of IATI.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.decisions import decision_of, is_live
from milpart_docs.corpus.graph import NEEDS, Link
from milpart_docs.corpus.succession import ASSESSMENT
from milpart_docs.vocabulary import VOCABULARIES

OPEN, PARTLY, COVERED = "open", "partly", "covered"
COVERAGES = (OPEN, PARTLY, COVERED)
"""How far a need is answered, the least first."""
COVERAGE_LABELS: Mapping[str, str] = {OPEN: "Open", PARTLY: "Partly covered", COVERED: "Covered"}
FOR_NOTHING = ""
"""What a cancelled activity or a rejected proposal counts for."""
COVERAGE_RULE = (
    "A need is covered where an activity that takes it up is under way or done and is of the need's kind. "
    "It is partly covered where such an activity is of another kind, planned or suspended, or where a proposal takes it up. "
    "Otherwise it is open: a cancelled activity counts for nothing, nor does a proposal that was rejected, superseded or withdrawn. "
    "An activity takes up the needs that it names; one that carries out a proposal and names none of its needs takes up all of them. "
    "Who answers a need works with the partner that has it."
)
_AT_WORK: Mapping[object, str] = {"implementation": "under way", "finalisation": "done", "closed": "done"}
_NOT_AT_WORK: Mapping[object, str] = {"pipeline": "planned", "suspended": "suspended"}


@dataclass(frozen=True, slots=True)
class Taker:
    """An activity or proposal that takes up a need; ``proposal`` is what an activity carries out by doing so."""

    entry: Entry
    proposal: Entry | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a taker counts for: for so much coverage (or nothing), and why in words."""

    entry: Entry
    proposal: Entry | None
    coverage: str
    words: str


def find_takers(corpus: Corpus) -> Mapping[str, tuple[Taker, ...]]:
    """Give what takes up each need, by the need's key, in the order of the identifiers; activities stand before proposals."""
    entries = corpus.of_type("activity", "proposal")
    named = {entry.id: tuple(dict.fromkeys(_named(corpus, entry))) for entry in entries}
    found: dict[str, dict[str, Taker]] = defaultdict(dict)
    for entry in entries:
        for key, proposal in _taken_up(corpus, entry, named):
            found[key].setdefault(entry.id, Taker(entry, proposal))
    return {key: tuple(takers.values()) for key, takers in found.items()}


def _named(corpus: Corpus, entry: Entry) -> Iterator[str]:
    """Give the key of every need that a record names."""
    for link in corpus.graph.links.get(entry.path, ()):
        if link.relation == NEEDS and link.target.type == ASSESSMENT:
            yield key_of(link.target, _name(link))


def key_of(assessment: Entry, name: str) -> str:
    """Give the key of a need: its assessment and its name there."""
    return f"{assessment.id}#{name}"


def _name(link: Link) -> str:
    """Give the name of the need: behind the # of its assessment, or by itself."""
    target, anchor = link.reference.target, link.reference.anchor.strip()
    if target == link.target.id:
        return anchor
    return f"{target}#{anchor}" if anchor else target


def _taken_up(corpus: Corpus, entry: Entry, named: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Entry | None]]:
    """Give each need that a record takes up, with the proposal that it carries out by that."""
    proposal = next(_carried_out(corpus, entry), None)
    through = named.get(proposal.id, ()) if proposal else ()
    own = named[entry.id]
    for key in own:
        yield key, proposal if key in through else None
    if not set(own) & set(through):
        yield from ((key, proposal) for key in through)


def _carried_out(corpus: Corpus, entry: Entry) -> Iterator[Entry]:
    for link in corpus.graph.links.get(entry.path, ()):
        if entry.type == "activity" and link.relation == "proposal" and link.target.type == "proposal":
            yield link.target


def judge(taker: Taker, kind: str, partner: str) -> Answer:
    """Say what a taker counts for where a partner has a need of a kind."""
    entry = taker.entry
    if partner not in entry.texts("partners"):
        return Answer(entry, taker.proposal, FOR_NOTHING, f"{entry.type} with another partner")
    coverage, words = _judge_activity(entry, kind) if entry.type == "activity" else _judge_proposal(entry)
    return Answer(entry, taker.proposal, coverage, words)


def _judge_activity(entry: Entry, kind: str) -> tuple[str, str]:
    status, pillars = entry.fields.get("status"), entry.texts("pillars")
    if status in _AT_WORK:
        words = f"activity {_AT_WORK[status]}"
        others = ", ".join(VOCABULARIES["pillar"].label(pillar).lower() for pillar in pillars)
        other = f"of another kind ({others})" if pillars else "of a kind that is not stated"
        return (COVERED, words) if kind in pillars else (PARTLY, f"{words}, {other}")
    if status in _NOT_AT_WORK:
        return PARTLY, f"activity {_NOT_AT_WORK[status]}"
    return FOR_NOTHING, f"activity {status}" if isinstance(status, str) else "activity whose state cannot be read"


def _judge_proposal(entry: Entry) -> tuple[str, str]:
    return PARTLY if is_live(entry) else FOR_NOTHING, f"proposal {decision_of(entry)}"
