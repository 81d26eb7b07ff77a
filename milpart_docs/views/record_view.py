"""A record's page as a value: banner, track of states, facts, links of both directions, sources, history, and where to go on."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.history import Revision
from milpart_docs.model import record_class
from milpart_docs.model.record import Record
from milpart_docs.model.states import DOCUMENT_LINE, LESSON_LINE, reached
from milpart_docs.views.addresses import Addresses, discuss_address, edit_address, history_address
from milpart_docs.views.facets import BY_KEY, facet_values, topic_label
from milpart_docs.views.labels import state_term, type_label
from milpart_docs.views.values import Fact, Shown, Value
from milpart_docs.vocabulary import VOCABULARIES

HIDDEN = frozenset(
    {"id", "type", "title", "status", "marking", "summary", "sources", "pillars", "topics", "related", "illustrative", "discussion"}
)
"""Fields that have a place of their own on the page."""

SYMMETRIC = "related"
"""The relation that is its own inverse."""

TONES: Mapping[str, str] = {
    "observation-submitted": "new",
    "observation": "new",
    "lesson-identified": "open",
    "tasked": "open",
    "implementing": "open",
    "implemented": "done",
    "lesson-learned": "done",
    "draft": "new",
    "review": "open",
    "silence-procedure": "open",
    "endorsed": "done",
    "pipeline": "new",
    "implementation": "open",
    "finalisation": "open",
    "closed": "done",
    "suspended": "ended",
    "cancelled": "ended",
    "observation-rejected": "ended",
    "noted": "ended",
    "superseded": "ended",
    "withdrawn": "ended",
}
"""How a state is coloured: new, open, done or ended; its words always stand beside the colour."""


@dataclass(frozen=True, slots=True)
class Step:
    """One state on the track that a record moves along: passed, current or to come."""

    label: str
    meaning: str
    place: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A record on the other end of a link."""

    id: str
    title: str
    type: str
    status: str
    tone: str
    url: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as it is shown."""

    title: str
    url: str
    details: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """Everything that a record's page shows, in the order of the page."""

    id: str
    type: str
    type_label: str
    type_url: str
    title: str
    summary: str
    marking: str
    status: str
    status_meaning: str
    tone: str
    track: tuple[Step, ...]
    illustrative: str
    pillars: tuple[Value, ...]
    topics: tuple[Value, ...]
    facts: tuple[Fact, ...]
    tables: tuple[Fact, ...]
    links: Mapping[str, tuple[LinkView, ...]]
    sources: tuple[SourceView, ...]
    history: tuple[Revision, ...]
    path: str
    edit_url: str
    discuss_url: str
    history_url: str


def build_record_view(corpus: Corpus, entry: Entry, addresses: Addresses, history: tuple[Revision, ...]) -> RecordView:
    """Build the view of one record of a corpus that has already been cut to its audience and to sound records."""
    record_type = record_class(entry.type) or Record
    fields = entry.fields
    status = str(fields.get("status", ""))
    label, meaning = state_term(record_type.states, status)
    facts = Shown(corpus, addresses, entry, record_type).facts(HIDDEN)
    repository = corpus.settings.repository
    return RecordView(
        id=entry.id,
        type=entry.type,
        type_label=type_label(entry.type),
        type_url=addresses.facet_value("type", entry.type),
        title=entry.title,
        summary=str(fields.get("summary", "")),
        marking=str(fields.get("marking", "")),
        status=label,
        status_meaning=meaning,
        tone=TONES.get(status, "new"),
        track=_track(record_type.states, status),
        illustrative=_illustrative(entry),
        pillars=_facet_links(addresses, "pillar", fields.get("pillars"), VOCABULARIES["pillar"].label),
        topics=_facet_links(addresses, "topic", list(facet_values(entry, BY_KEY["topic"])), topic_label),
        facts=tuple(fact for fact in facts if fact.table is None),
        tables=tuple(fact for fact in facts if fact.table is not None),
        links=_links(corpus, entry, addresses),
        sources=_sources(fields.get("sources")),
        history=history,
        path=entry.path,
        edit_url=edit_address(repository, corpus.settings.branch, entry.path) if repository else "",
        discuss_url=_discuss_url(entry, repository, addresses),
        history_url=history_address(repository, corpus.settings.branch, entry.path) if repository else "",
    )


def _track(states: str, status: str) -> tuple[Step, ...]:
    """Show the line of states with the current one; a state beside the line stands at the end of what every record there has passed."""
    line = {"lesson-status": LESSON_LINE, "document-status": DOCUMENT_LINE}.get(states, ())
    passed = reached(states, status)
    if line and status not in line:
        line = (*(state for state in line if state in passed), status)
    steps = []
    for state in line:
        label, meaning = state_term(states, state)
        steps.append(Step(label, meaning, "current" if state == status else "passed" if state in passed else "ahead"))
    return tuple(steps)


def _illustrative(entry: Entry) -> str:
    """Say what of a record illustrates: all of it, or the parts that are marked."""
    if entry.fields.get("illustrative") is True:
        return "This record illustrates the process in whole or in part; its text says what. The facts with a source are real."
    parts = [
        key for key, value in entry.fields.items() for part in (value if isinstance(value, list) else [value]) if _is_illustrative(part)
    ]
    if not parts:
        return ""
    names = " and ".join(filter(None, [", ".join(dict.fromkeys(parts[:-1])), parts[-1]])) if len(set(parts)) > 1 else parts[0]
    return f"Parts of this record illustrate the process and do not report: {names.replace('_', ' ')}."


def _is_illustrative(part: object) -> bool:
    return isinstance(part, dict) and part.get("illustrative") is True


def _facet_links(addresses: Addresses, facet: str, values: object, label: object) -> tuple[Value, ...]:
    show = label if callable(label) else str
    found = [value for value in values if isinstance(value, str)] if isinstance(values, list) else []
    return tuple(Value(str(show(value)), addresses.facet_value(facet, value)) for value in found)


def _links(corpus: Corpus, entry: Entry, addresses: Addresses) -> Mapping[str, tuple[LinkView, ...]]:
    """Group a record's links: the related ones of both directions, then its backlinks by relation.

    What the record itself refers to stands among the facts, or in the text, and is not repeated.
    """
    out = [link for link in corpus.graph.links.get(entry.path, ()) if link.relation == SYMMETRIC]
    back = corpus.graph.backlinks.get(entry.id, ())
    found: dict[str, dict[str, LinkView]] = defaultdict(dict)
    for relation, other in [*((SYMMETRIC, link.target) for link in out), *((link.inverse, link.source) for link in back)]:
        if other.kind == "record" and other.id != entry.id:
            found[relation].setdefault(other.id, link_view(other, addresses))
    return {relation: tuple(sorted(group.values(), key=lambda view: view.id)) for relation, group in sorted(found.items())}


def link_view(entry: Entry, addresses: Addresses) -> LinkView:
    """Give the short form of a record that stands in lists of links and in catalogues."""
    record_type = record_class(entry.type) or Record
    status = str(entry.fields.get("status", ""))
    label, _ = state_term(record_type.states, status)
    return LinkView(entry.id, entry.title, type_label(entry.type), label, TONES.get(status, "new"), addresses.record(entry.id))


def _sources(sources: object) -> tuple[SourceView, ...]:
    found = []
    for source in sources if isinstance(sources, list) else ():
        accessed = f"read {source['accessed']}" if source.get("accessed") else ""
        details = ", ".join(str(part) for part in (source.get("document"), source.get("date"), accessed) if part)
        found.append(SourceView(str(source.get("title", "")), str(source.get("url") or ""), details))
    return tuple(found)


def _discuss_url(entry: Entry, repository: str, addresses: Addresses) -> str:
    own = entry.fields.get("discussion")
    if isinstance(own, str) and own:
        return own
    text = f"About record {entry.id} ({addresses.record(entry.id)}):\n\n"
    return discuss_address(repository, f"{entry.id}: {entry.title}", text) if repository else ""
