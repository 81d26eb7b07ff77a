"""What makes up the numbers of a roadmap: capabilities, assessments, criteria, courses, equipment, gaps."""

from collections.abc import Iterable, Sequence

from milpart_docs.analysis.ladders.roadmap_parts import CapabilityRoadmap, WantedCriterion
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.ladders.words import criterion_item
from milpart_docs.views.words.ladders import say_position, say_standing


def capabilities_of(roadmaps: Roadmaps, ways: Sequence[CapabilityRoadmap]) -> list[Item]:
    """Give the capabilities; where one has no record, the profile or assessment that names it stands for it."""
    found = []
    for way in ways:
        entry = roadmaps.corpus.by_id.get(way.capability)
        named = [*(each.profile for each in way.position.stated), *(each.entry for each in way.target.needs)]
        found.append(Item(entry or named[0], "", f"level {way.position.current}, {say_position(way.position)}; target {way.target.level}"))
    return found


def lapsed_of(ways: Sequence[CapabilityRoadmap]) -> list[Item]:
    """Give the assessments that have expired where no other holds."""
    standings = ((way.title, way.position.lapsed) for way in ways)
    return [Item(standing.profile, "", f"{title}: {say_standing(standing)}") for title, standing in standings if standing]


def criteria_of(ways: Sequence[CapabilityRoadmap], state: str) -> list[Item]:
    """Give the criteria in a state, each once."""
    return _items(each for way in ways for each in way.criteria_in(state))


def _items(criteria: Iterable[WantedCriterion]) -> list[Item]:
    return list(dict.fromkeys(criterion_item(each.criterion) for each in criteria))


def courses_of(ways: Sequence[CapabilityRoadmap]) -> list[Item]:
    """Give the courses of all sequences, each once, with the capabilities that it is taken for."""
    titles: dict[str, list[str]] = {}
    entries = {step.entry.id: step.entry for way in ways for step in way.steps}
    for way in ways:
        for step in way.steps:
            titles.setdefault(step.entry.id, []).append(way.title)
    return [Item(entries[key], "", f"for {', '.join(found)}") for key, found in titles.items()]


def missing_of(roadmaps: Roadmaps, ways: Sequence[CapabilityRoadmap]) -> list[Item]:
    """Give the classes of equipment that are missing, each once; where one has no record, the level that asks for it stands for it."""
    found: dict[str, list[str]] = {}
    for way in ways:
        for need in way.missing:
            number = "number not stated" if need.missing is None else f"{need.missing:,}"
            found.setdefault(need.equipment_class, []).append(f"{number} for {way.title}")
    levels = {need.equipment_class: need.levels[0].entry for way in ways for need in way.missing}
    return [Item(roadmaps.corpus.by_id.get(key, levels[key]), "", "; ".join(notes)) for key, notes in found.items()]


def gaps_of(ways: Sequence[CapabilityRoadmap]) -> list[Item]:
    """Give the criteria that no course satisfies."""
    return _items(each for way in ways for each in way.criteria if each.is_gap)


def undescribed_of(roadmaps: Roadmaps, ways: Sequence[CapabilityRoadmap]) -> list[Item]:
    """Give the levels that have no record; the capability stands for them."""
    found = []
    for way in ways:
        ladder = roadmaps.ladders.get(way.capability)
        numbers = range(way.position.current + 1, way.target.level + 1)
        for number in (number for number in numbers if ladder is None or number not in ladder.levels):
            named = [*(each.profile for each in way.position.stated), *(each.entry for each in way.target.needs)]
            found.append(Item(roadmaps.corpus.by_id.get(way.capability, named[0]), "", f"level {number}"))
    return found
