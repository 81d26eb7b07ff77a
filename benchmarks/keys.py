"""The keys of records that are named and not numbered, in an order in which what others hang on comes first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from benchmarks.stock import TOPICS, WORDS, Topic
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES

PARTNERS = tuple(code for code, country in COUNTRIES.items() if not country.is_member_state)
MEMBER_STATES = tuple(code for code, country in COUNTRIES.items() if country.is_member_state)
LADDER = tuple(key for key in VOCABULARIES["ambition"].terms if key != "0")


@dataclass(frozen=True, slots=True)
class Named:
    """A key with the name it stands for. ``broader`` is the key above it, ``kind`` what an actor is, ``code`` a category or level."""

    key: str
    name: str
    topic: Topic | None = None
    country: str = ""
    broader: str = ""
    kind: str = ""
    code: str = ""


def named(type_name: str, number: int) -> list[Named]:
    """Give the first keys of a type."""
    return list(islice(SERIES[type_name](), number))


def as_key(text: str) -> str:
    """Write words as a key: capitals and hyphens."""
    return text.upper().replace(" ", "-")


def _capabilities() -> Iterator[Named]:
    for topic in TOPICS:
        yield Named(topic.key, topic.name, topic)
    for variant, topic in product(WORDS["variants"], TOPICS):
        yield Named(f"{topic.key}-{as_key(variant)}", f"{variant} {topic.name}", topic, broader=topic.key)
    for echelon, variant, topic in product(WORDS["echelons"], WORDS["variants"], TOPICS):
        above = f"{topic.key}-{as_key(variant)}"
        yield Named(f"{above}-{as_key(echelon)}", f"{variant} {topic.name} of a {echelon}", topic, broader=above)


def _ambition_levels() -> Iterator[Named]:
    for capability in _capabilities():
        for level in LADDER:
            yield Named(
                f"{capability.key}-{level}", f"{capability.name}, level {level}", capability.topic, broader=capability.key, code=level
            )


def _equipment_classes() -> Iterator[Named]:
    categories = VOCABULARIES["military-list"].terms
    for code, term in categories.items():
        yield Named(code, term.label, code=code)
    for item, code in product(WORDS["items"], categories):
        yield Named(f"{code}-{as_key(item)}", f"{item} ({code})", broader=code, code=code)
    for variant, item, code in product(WORDS["variants"], WORDS["items"], categories):
        above = f"{code}-{as_key(item)}"
        yield Named(f"{above}-{as_key(variant)}", f"{variant} {item} ({code})", broader=above, code=code)


def _terms() -> Iterator[Named]:
    for place in range(len(TOPICS[0].things)):
        for topic in TOPICS:
            yield Named(f"{topic.key}-{as_key(topic.things[place])}", f"{topic.things[place]} ({topic.name})", topic)
    for variant, topic in product(WORDS["variants"], TOPICS):
        for thing in topic.things:
            above = f"{topic.key}-{as_key(thing)}"
            yield Named(f"{above}-{as_key(variant)}", f"{variant} {thing} ({topic.name})", topic, broader=above)


def _profiles() -> Iterator[Named]:
    for code in PARTNERS:
        yield Named(code, COUNTRIES[code].name, country=code)


def _actors() -> Iterator[Named]:
    """Give fixed bodies, then missions, states and schools in turn, so that every small project has some of each."""
    for key, entry in WORDS["actors"].items():
        yield Named(key, entry["name"], kind=entry["kind"])
    missions = list(WORDS["missions"].items())
    for place, code in enumerate(PARTNERS):
        mission, words = missions[place % len(missions)]
        country = COUNTRIES[code].name
        yield Named(f"{mission}-{code}", f"{mission} {country}, a {words}", country=code, kind="mission", broader="MPCC")
        if place < len(MEMBER_STATES):
            state = MEMBER_STATES[place]
            yield Named(state, COUNTRIES[state].name, country=state, kind="member-state")
        yield Named(code, country, country=code, kind="partner")
    for topic, code in product(TOPICS, PARTNERS):
        yield Named(f"{code}-{topic.key}", f"School of {topic.name}, {COUNTRIES[code].name}", topic, code, kind="partner", broader=code)


SERIES: Mapping[str, Callable[[], Iterator[Named]]] = {
    "capability": _capabilities,
    "ambition-level": _ambition_levels,
    "equipment-class": _equipment_classes,
    "term": _terms,
    "partner-profile": _profiles,
    "actor": _actors,
}
