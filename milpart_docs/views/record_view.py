"""A record's page as a value: banner, track of states, facts, links of both directions, sources, history, and where to go on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from milpart_docs.analysis.read_first import READERS
from milpart_docs.catalogue.facets import GATHERING
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.history import Revision
from milpart_docs.model import record_class
from milpart_docs.model.record import Record
from milpart_docs.model.states import DOCUMENT_LINE, LESSON_LINE, reached
from milpart_docs.views.addresses import Addresses, slug_of
from milpart_docs.views.alike import AlikeView, build_alike_views
from milpart_docs.views.forge import Forge
from milpart_docs.views.links import (
    MOST_LINKS,
    NO_WAYS,
    LinkView,
    SuggestionView,
    Way,
    Ways,
    group_links,
    link_view,
    suggestion_views,
)
from milpart_docs.views.site import Site
from milpart_docs.views.tones import tone_of
from milpart_docs.views.values import Fact, RecordValues, Value
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.directions import direction_of
from milpart_docs.vocabulary.labels import state_term, topic_label, type_label

HIDDEN = frozenset(
    {"id", "type", "title", "status", "marking", "summary", "sources", "pillars", "topics", "related", "illustrative", "discussion"}
)
"""Fields that have a place of their own on the page."""


ASSESSES: Mapping[str, str] = {"needs-assessment": "partner", "ambition-level": "capability", "national-strategy": "member-state"}
"""Record types that stand for no value of a facet, but say how one stands; their pages lead to the analyses of it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One state on the track that a record moves along: passed, current or to come."""

    label: str
    meaning: str
    place: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """The records of one relation: the first of them, how many there are, and where all of them stand if that is not here."""

    links: tuple[LinkView, ...]
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as it is shown."""

    title: str
    url: str
    details: str


@dataclass(frozen=True)
class RecordView:
    """Everything that a record's page shows, in the order of the page.

    ``find_alike`` finds the records most alike; it is called when a page asks, and not at all for a handbook, which shows none.
    """

    id: str
    type: str
    type_label: str
    type_url: str
    title: str
    language: str
    direction: str
    summary: str
    status: str
    status_meaning: str
    tone: str
    track: tuple[Step, ...]
    illustrative: str
    pillars: tuple[Value, ...]
    topics: tuple[Value, ...]
    facts: tuple[Fact, ...]
    tables: tuple[Fact, ...]
    gathered: tuple[Way, ...]
    read_first: tuple[SuggestionView, ...]
    links: Mapping[str, LinkGroup]
    find_alike: Callable[[], tuple[AlikeView, ...]]
    sources: tuple[SourceView, ...]
    history: tuple[Revision, ...]
    path: str
    edit_url: str
    discuss_url: str
    history_url: str

    @cached_property
    def alike(self) -> tuple[AlikeView, ...]:
        """The records most alike."""
        return self.find_alike()


def build_record_view(site: Site, entry: Entry, history: tuple[Revision, ...], ways: Ways = NO_WAYS) -> RecordView:
    """Build the view of one record of a site, whose corpus has already been cut to its audience and to sound records.

    ``ways`` lead to the analyses.
    """
    corpus, addresses = site.corpus, site.addresses
    record_type = record_class(entry.type) or Record
    fields = entry.fields
    status = str(fields.get("status", ""))
    label, meaning = state_term(record_type.states, status)
    facts = RecordValues(corpus, site.facets, addresses, entry, record_type).facts(HIDDEN)
    forge = site.forge
    return RecordView(
        id=entry.id,
        type=entry.type,
        type_label=type_label(entry.type),
        type_url=addresses.facet_value("type", entry.type),
        title=entry.title,
        language=str(fields.get("language") or ""),
        direction=direction_of(str(fields.get("language") or "")),
        summary=str(fields.get("summary", "")),
        status=label,
        status_meaning=meaning,
        tone=tone_of(status),
        track=_track(record_type.states, status),
        illustrative=_illustrative(entry),
        pillars=_facet_links(addresses, "pillar", fields.get("pillars"), VOCABULARIES["pillar"].label),
        topics=_facet_links(addresses, "topic", list(site.facets.values(entry, "topic")), topic_label),
        facts=tuple(fact for fact in facts if fact.table is None),
        tables=tuple(fact for fact in facts if fact.table is not None),
        gathered=tuple(_gathered(site, entry, ways)),
        read_first=suggestion_views(site.read_first.suggest(entry), addresses) if entry.type in READERS or _is_mission(entry) else (),
        links=_links(corpus, entry, addresses),
        find_alike=partial(build_alike_views, site, entry),
        sources=_sources(fields.get("sources")),
        history=history,
        path=entry.path,
        edit_url=forge.edit(entry.path) if forge else "",
        discuss_url=_discuss_url(entry, forge, addresses),
        history_url=forge.history(entry.path) if forge else "",
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


def _is_mission(entry: Entry) -> bool:
    return entry.type == "actor" and entry.fields.get("kind") == "mission"


def _gathered(site: Site, entry: Entry, ways: Ways) -> Iterator[Way]:
    """Give the ways to what gathers all that bears on what the record stands for, or on what it assesses."""
    for key in GATHERING:
        for value in site.facets.values(entry, key):
            if site.facets.subject(key, value) is entry:
                yield Way(f"All that bears on {site.facets.label(key, value)}", site.addresses.facet_value(key, value))
                yield from ways.get((key, value), ())
    key = ASSESSES.get(entry.type, "")
    for value in site.facets.capabilities_named_in(entry) if key == "capability" else site.facets.values(entry, key):
        yield from ways.get((key, value), ())


def _links(corpus: Corpus, entry: Entry, addresses: Addresses) -> Mapping[str, LinkGroup]:
    groups = {}
    for relation, found in group_links(corpus, entry).items():
        shown = tuple(link_view(other, addresses) for other in found[:MOST_LINKS])
        url = addresses.page(f"catalogue/links/{slug_of(entry.id)}") if len(found) > MOST_LINKS else ""
        groups[relation] = LinkGroup(shown, len(found), url)
    return groups


def _sources(sources: object) -> tuple[SourceView, ...]:
    found = []
    for source in sources if isinstance(sources, list) else ():
        accessed = f"read {source['accessed']}" if source.get("accessed") else ""
        details = ", ".join(str(part) for part in (source.get("document"), source.get("date"), accessed) if part)
        found.append(SourceView(str(source.get("title", "")), str(source.get("url") or ""), details))
    return tuple(found)


def _discuss_url(entry: Entry, forge: Forge | None, addresses: Addresses) -> str:
    own = entry.fields.get("discussion")
    if isinstance(own, str) and own:
        return own
    text = f"About record {entry.id} ({addresses.record(entry.id)}):\n\n"
    return forge.discuss(f"{entry.id}: {entry.title}", text) if forge else ""
