"""The facets by which readers narrow records: type, pillar, state, partner, Member State, topic, year.

A facet is declared once, here: its key in addresses, its title, and how its values are read from a record and shown.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from milpart_docs.corpus import Entry
from milpart_docs.model.identifier import NUMBERED, PREFIXES
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to group records.

    ``read`` gives a record's values, ``label`` the words a reader sees for a value, and ``order`` sorts values that have an order of
    their own (a process, a calendar); otherwise they sort by label.
    """

    key: str
    title: str
    meaning: str
    read: Callable[[Entry], Iterable[str]]
    label: Callable[[str], str]
    order: Callable[[str], tuple[int, str]] | None = None


def _texts(*keys: str) -> Callable[[Entry], Iterable[str]]:
    def read(entry: Entry) -> Iterable[str]:
        for key in keys:
            value = entry.fields.get(key)
            yield from (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str))

    return read


def _vocabulary_order(*names: str) -> Callable[[str], tuple[int, str]]:
    places = {key: place for place, key in enumerate(key for name in names for key in VOCABULARIES[name].terms)}
    return lambda value: (places.get(value, len(places)), value)


def _status_label(value: str) -> str:
    for name in ("lesson-status", "document-status", "activity-status"):
        if value in VOCABULARIES[name].terms:
            return VOCABULARIES[name].label(value)
    return value


def country_name(code: str) -> str:
    """Give the name of a country, or the code itself where it is none."""
    return COUNTRIES[code].name if code in COUNTRIES else code


def topic_label(topic: str) -> str:
    """Give the words of a topic: ``lessons-process`` reads *lessons process*."""
    return topic.replace("-", " ").replace("_", " ")


def _partners(entry: Entry) -> Iterable[str]:
    """Give the partners of a record; a partner's own profile counts, an actor's country does not."""
    return _texts("partners", "partner", *(["country"] if entry.type == "partner-profile" else []))(entry)


def _member_states(entry: Entry) -> Iterable[str]:
    """Give the Member States of a record, with that of an actor that is one."""
    return _texts("member_states", "member_state", *(["country"] if entry.fields.get("kind") == "member-state" else []))(entry)


def _topics(entry: Entry) -> Iterable[str]:
    """Give the topics of a record in one spelling each, so that *Force generation* and *force-generation* are the same."""
    return ("-".join(topic.casefold().replace("_", " ").replace("-", " ").split()) for topic in _texts("topics")(entry))


def year_of(entry: Entry) -> Iterable[str]:
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


def plural_of_type(record_type: str) -> str:
    """Give the plural of a record type's label."""
    term = VOCABULARIES["record-type"].terms.get(record_type)
    return str(term.notes["plural"]) if term else record_type


FACETS: tuple[Facet, ...] = (
    Facet("type", "Type", "What kind of record it is.", _texts("type"), plural_of_type, _vocabulary_order("record-type")),
    Facet(
        "pillar",
        "Pillar",
        "Advise, train, equip, accompany, reform.",
        _texts("pillars"),
        VOCABULARIES["pillar"].label,
        _vocabulary_order("pillar"),
    ),
    Facet(
        "status",
        "State",
        "How far a record has come.",
        _texts("status"),
        _status_label,
        _vocabulary_order("lesson-status", "document-status", "activity-status"),
    ),
    Facet("partner", "Partner", "The partner countries.", _partners, country_name),
    Facet("member-state", "Member State", "The EU Member States concerned.", _member_states, country_name),
    Facet("topic", "Topic", "What it is about.", _topics, topic_label),
    Facet("year", "Year", "When it was observed, began, or was written.", year_of, str, lambda value: (-int(value), value)),
)

BY_KEY: Mapping[str, Facet] = {facet.key: facet for facet in FACETS}


def facet_values(entry: Entry, facet: Facet) -> tuple[str, ...]:
    """Give a record's values of a facet, each once, in the order in which they are written."""
    return tuple(dict.fromkeys(facet.read(entry)))


def group(entries: Iterable[Entry], facet: Facet) -> dict[str, list[Entry]]:
    """Group records by the values of a facet; a record with several values stands in several groups."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for value in facet_values(entry, facet):
            groups[value].append(entry)
    order = facet.order or (lambda value: (0, facet.label(value).casefold()))
    return {value: groups[value] for value in sorted(groups, key=order)}
