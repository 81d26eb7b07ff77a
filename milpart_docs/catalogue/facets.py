"""The facets by which readers narrow records.

They are type, pillar, state, partner, Member State, mission, capability, topic, year, originator, marking and language.

A facet is declared once, here: its key in addresses, its title, how its values are read from a record, and how they are shown. Some
facets have a subject: the record that a value stands for, as a partner's profile does for the partner.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model import record_class
from milpart_docs.model.identifier import NOT_RELEASED, NUMBERED, PREFIXES, target_of
from milpart_docs.model.structure import relations_of, values_at
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name, plural_of_type, status_label, topic_label
from milpart_docs.vocabulary.languages import language_name

MISSION = "mission"
"""The kind of an actor that is a mission."""
MEMBER_STATE = "member-state"
"""The kind of an actor that is a Member State."""
TAKES_PART = frozenset({"provider", "lead", "contributors", "assessors"})
"""Relations by which an actor takes part in what a record is about; who wrote or keeps the record does not."""
INHERITED = frozenset({"context", "derived from", "parent"})
"""Relations through which a record belongs to the missions of another: a lesson to those of the activity in which it was observed."""

Read = Callable[["Facets", Entry], Iterable[str]]
Label = Callable[["Facets", str], str]
Order = Callable[[str], tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to group records.

    ``read`` gives a record's values, ``label`` the words a reader sees for a value, and ``order`` sorts values that have an order of
    their own (a process, a calendar); otherwise they sort by label. ``subject`` gives the identifier of the record that a value stands for.
    """

    key: str
    title: str
    meaning: str
    read: Read
    label: Label
    order: Order | None = None
    subject: Label | None = None


def _texts(*keys: str) -> Read:
    return lambda _, entry: _read_texts(entry, keys)


def _read_texts(entry: Entry, keys: Iterable[str]) -> Iterator[str]:
    """Give the texts of some fields; what is not released is no value to find records by."""
    for key in keys:
        value = entry.fields.get(key)
        yield from (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str) and item != NOT_RELEASED)


def _vocabulary_order(*names: str) -> Order:
    places = {key: place for place, key in enumerate(key for name in names for key in VOCABULARIES[name].terms)}
    return lambda value: (places.get(value, len(places)), value)


def _partners(_: "Facets", entry: Entry) -> Iterable[str]:
    """Give the partners of a record, also those that a strategy puts first; a profile's country counts, an actor's does not."""
    return _read_texts(entry, ("partners", "partner", "priority_partners", *(["country"] if entry.type == "partner-profile" else [])))


def _member_states(facets: "Facets", entry: Entry) -> Iterable[str]:
    """Give the Member States of a record: those it names, those that agreed to it or adopted it, and those that take part as actors."""
    own = ["country"] if entry.fields.get("kind") == MEMBER_STATE else []
    yield from _read_texts(entry, ("member_states", "member_state", *own))
    for key in ("agreed_by", "adopted_by"):
        yield from (str(value) for _, value in values_at(entry.fields, (key, "*", "member_state")))
    for link in facets.corpus.graph.links.get(entry.path, ()):
        if link.relation in TAKES_PART and link.target.fields.get("kind") == MEMBER_STATE:
            yield from _read_texts(link.target, ("country",))


def _topics(_: "Facets", entry: Entry) -> Iterable[str]:
    """Give the topics of a record in one spelling each, so that *Force generation* and *force-generation* are the same."""
    topics = ("-".join(topic.casefold().replace("_", " ").replace("-", " ").split()) for topic in _read_texts(entry, ("topics",)))
    return filter(None, topics)


def _years(_: "Facets", entry: Entry) -> Iterable[str]:
    """Give the year that a reader connects with a record: when it was observed or began, else when it was written.

    What has a key and no number (an actor, a term, a capability) belongs to no year.
    """
    dates = entry.fields.get("dates")
    starts = [dates.get("actual_start"), dates.get("planned_start")] if isinstance(dates, dict) else []
    keys = ("date_observed", "assessed_on", "as_of", "since", *(["created"] if PREFIXES.get(entry.type) in NUMBERED else []))
    for value in (*starts, *(entry.fields.get(key) for key in keys)):
        if isinstance(value, str) and re.match(r"[12][0-9]{3}", value):
            yield value[:4]
            return


def _missions(facets: "Facets", entry: Entry) -> Iterable[str]:
    """Give the missions that a record names, and those of the activity or lesson that it comes from, and of what these come from."""
    if entry.type == "actor":
        yield from [entry.id] if entry.fields.get("kind") == MISSION else []
        return
    origins = {entry.path: entry}
    waiting = [entry]
    while waiting:
        origin = waiting.pop(0)
        yield from facets.missions_named_in(origin)
        links = (link for link in facets.corpus.graph.links.get(origin.path, ()) if link.relation in INHERITED)
        found = {link.target.path: link.target for link in links if link.target.type != "actor" and link.target.path not in origins}
        origins |= found
        waiting += found.values()


@cache
def _capability_places(record_type: str) -> tuple[tuple[str, ...], ...]:
    declared = record_class(record_type)
    return tuple(at.path for at in relations_of(declared) if at.relation.to == ("capability",)) if declared else ()


def _capabilities(facets: "Facets", entry: Entry) -> Iterable[str]:
    """Give the capabilities that a record names, and those above them: what bears on evacuation bears on medical support."""
    for capability in facets.capabilities_named_in(entry):
        yield from facets.with_broader(capability)


def _title(facets: "Facets", identifier: str) -> str:
    """Give the title of the record that a value names."""
    entry = facets.corpus.by_id.get(identifier)
    return entry.title if entry else identifier


def _actor_of(facets: "Facets", code: str) -> str:
    return facets.states.get(code, "")


FACETS: tuple[Facet, ...] = (
    Facet(
        "type",
        "Type",
        "What kind of record it is.",
        _texts("type"),
        lambda _, value: plural_of_type(value),
        _vocabulary_order("record-type"),
    ),
    Facet(
        "pillar",
        "Pillar",
        "Advise, train, equip, accompany, reform.",
        _texts("pillars"),
        lambda _, value: VOCABULARIES["pillar"].label(value),
        _vocabulary_order("pillar"),
    ),
    Facet(
        "status",
        "State",
        "How far a record has come.",
        _texts("status"),
        lambda _, value: status_label(value),
        _vocabulary_order("lesson-status", "document-status", "activity-status"),
    ),
    Facet(
        "partner",
        "Partner",
        "The partner countries.",
        _partners,
        lambda _, value: country_name(value),
        subject=lambda facets, code: facets.profiles.get(code, ""),
    ),
    Facet(
        "member-state",
        "Member State",
        "The EU Member States concerned.",
        _member_states,
        lambda _, value: country_name(value),
        subject=_actor_of,
    ),
    Facet("mission", "Mission", "The missions concerned.", _missions, _title, subject=lambda _, identifier: identifier),
    Facet(
        "capability",
        "Capability",
        "What a force is able to do; a capability's page has those below it, too.",
        _capabilities,
        _title,
        subject=lambda _, identifier: identifier,
    ),
    Facet("topic", "Topic", "What it is about.", _topics, lambda _, value: topic_label(value)),
    Facet(
        "year",
        "Year",
        "When it was observed, began, or was written.",
        _years,
        lambda _, value: value,
        lambda value: (-int(value), value),
    ),
    Facet("originator", "Originator", "Who the record comes from.", _texts("originator"), _title),
    Facet("marking", "Marking", "Who may read it.", _texts("marking"), lambda _, value: value, _vocabulary_order("marking")),
    Facet("language", "Language", "The language in which it is written.", _texts("language"), lambda _, value: language_name(value)),
)

BY_KEY: Mapping[str, Facet] = {facet.key: facet for facet in FACETS}
GATHERING = tuple(facet.key for facet in FACETS if facet.subject)
"""The facets whose catalogues gather all that bears on the record that a value stands for."""


class Facets:
    """The facets of one corpus: the values of each record, read once, and what a value is called."""

    def __init__(self, corpus: Corpus) -> None:
        """Take the corpus; nothing is read before it is asked for."""
        self.corpus = corpus
        self._values: dict[str, dict[str, tuple[str, ...]]] = {}
        self._chains: dict[str, tuple[str, ...]] = {}

    def of(self, entry: Entry) -> Mapping[str, tuple[str, ...]]:
        """Give a record's values by facet, each once, in the order in which they are written; facets without a value are left out."""
        found = self._values.get(entry.path)
        if found is None:
            read = ((facet.key, tuple(dict.fromkeys(facet.read(self, entry)))) for facet in FACETS)
            found = self._values[entry.path] = {key: values for key, values in read if values}
        return found

    def values(self, entry: Entry, key: str) -> tuple[str, ...]:
        """Give a record's values of one facet."""
        return self.of(entry).get(key, ())

    def label(self, key: str, value: str) -> str:
        """Give the words in which readers see a value."""
        return BY_KEY[key].label(self, value)

    def order(self, key: str, value: str) -> tuple[int, str]:
        """Give what sorts the values of a facet."""
        order = BY_KEY[key].order
        return order(value) if order else (0, self.label(key, value).casefold())

    def order_in_tables(self, key: str, value: str) -> tuple[int, int, str]:
        """Give what sorts rows by a facet: a place in a process or a vocabulary, else the words; years go up."""
        order = BY_KEY[key].order
        place = order(value)[0] if order and key != "year" else None
        return (1, 0, self.label(key, value).casefold()) if place is None else (0, place, value)

    def subject(self, key: str, value: str) -> Entry | None:
        """Give the record that a value stands for, where there is one."""
        subject = BY_KEY[key].subject
        return self.corpus.by_id.get(subject(self, value)) if subject else None

    def group(self, entries: Iterable[Entry], key: str) -> dict[str, list[Entry]]:
        """Group records by the values of a facet; a record with several values stands in several groups."""
        groups: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            for value in self.values(entry, key):
                groups[value].append(entry)
        return {value: groups[value] for value in sorted(groups, key=lambda value: self.order(key, value))}

    @cached_property
    def profiles(self) -> Mapping[str, str]:
        """The profile of each partner, by the country's code."""
        return {str(entry.fields.get("country")): entry.id for entry in self.corpus.by_id.values() if entry.type == "partner-profile"}

    @cached_property
    def states(self) -> Mapping[str, str]:
        """The actor that is each Member State, by the country's code."""
        actors = (entry for entry in self.corpus.by_id.values() if entry.fields.get("kind") == MEMBER_STATE)
        return {str(entry.fields.get("country")): entry.id for entry in actors}

    def missions_named_in(self, entry: Entry) -> Iterator[str]:
        """Give the missions among the actors that the front matter of a record names."""
        for link in self.corpus.graph.links.get(entry.path, ()):
            if link.target.type == "actor" and link.target.fields.get("kind") == MISSION and not link.is_citation:
                yield link.target.id

    def capabilities_named_in(self, entry: Entry) -> tuple[str, ...]:
        """Give the capabilities that a record names itself; a capability names only itself."""
        if entry.type == "capability":
            return (entry.id,)
        places = _capability_places(entry.type)
        named = (target_of(str(value)) for place in places for _, value in values_at(entry.fields, place))
        return tuple(dict.fromkeys(filter(None, named)))

    def with_broader(self, capability: str) -> tuple[str, ...]:
        """Give a capability and all above it; a circle, which the rules complain of, ends where it closes."""
        if capability not in self._chains:
            chain: dict[str, None] = {}
            current: object = capability
            while isinstance(current, str) and current in self.corpus.by_id and current not in chain:
                chain[current] = None
                current = self.corpus.by_id[current].fields.get("broader")
            self._chains[capability] = tuple(chain)
        return self._chains[capability]
