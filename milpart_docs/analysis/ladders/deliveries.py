"""The equipment that levels ask for and a partner did not get: minimum numbers against what activities delivered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from milpart_docs.analysis.ladders.ladders import Level
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.fields import read_count
from milpart_docs.model.identifier import target_of
from milpart_docs.model.states import BEGUN

EQUIPMENT_RULE = (
    "Missing is the greatest minimum of the levels to reach, less what counts as delivered: what activities with the partner list that are "
    "under way, suspended or done, each line in full, whether or not all of it has arrived. What planned activities list is told apart and "
    "still missing; cancelled ones do not count. Narrower classes count for the broader. What the partner holds of its own is not known "
    "here, and lines without a number are named but cannot be counted."
)
_NOT_YET = "pipeline"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A line of an activity: items of one class, as many as it says."""

    entry: Entry
    equipment_class: str
    quantity: int | None
    is_planned: bool


@dataclass(frozen=True, slots=True)
class EquipmentNeed:
    """A class of equipment that levels ask for, the greatest minimum among them (nothing where none says it), and what was delivered."""

    equipment_class: str
    title: str
    minimum: int | None
    levels: tuple[Level, ...]
    deliveries: tuple[Delivery, ...]

    @property
    def delivered(self) -> int:
        """How many were delivered, by the lines that say how many."""
        return sum(each.quantity or 0 for each in self.deliveries if not each.is_planned)

    @property
    def planned(self) -> int:
        """How many more are planned."""
        return sum(each.quantity or 0 for each in self.deliveries if each.is_planned)

    @property
    def uncounted(self) -> tuple[Delivery, ...]:
        """The lines that do not say how many."""
        return tuple(each for each in self.deliveries if each.quantity is None)

    @property
    def missing(self) -> int | None:
        """How many are missing, where a minimum is stated."""
        return None if self.minimum is None else max(0, self.minimum - self.delivered)


def read_deliveries(corpus: Corpus) -> dict[str, list[Delivery]]:
    """Give what activities delivered, or are to deliver, by partner and in the order of the activities' identifiers."""
    found: dict[str, list[Delivery]] = {}
    for entry in corpus.of_type("activity"):
        if _counts(entry.fields.get("status")):
            lines = list(_read_lines(entry))
            for partner in entry.texts("partners"):
                found.setdefault(partner, []).extend(lines)
    return found


def _counts(status: Any) -> bool:
    return isinstance(status, str) and (status in BEGUN or status == _NOT_YET)


def _read_lines(entry: Entry) -> Iterator[Delivery]:
    written = entry.fields.get("equipment")
    for line in written if isinstance(written, list) else ():
        if isinstance(line, Mapping) and isinstance(line.get("class"), str):
            is_planned = entry.fields.get("status") == _NOT_YET
            yield Delivery(entry, target_of(line["class"]), read_count(line.get("quantity")), is_planned)


def find_equipment(corpus: Corpus, levels: Iterable[Level], deliveries: Iterable[Delivery]) -> tuple[EquipmentNeed, ...]:
    """Compare what levels ask for with what was delivered, by the classes' titles."""
    asked: dict[str, list[tuple[Level, int | None]]] = {}
    for level in levels:
        for equipment_class, minimum in level.equipment:
            asked.setdefault(equipment_class, []).append((level, minimum))
    delivered: dict[str, list[Delivery]] = {}
    for delivery in deliveries:
        for equipment_class in _with_broader(corpus, delivery.equipment_class):
            delivered.setdefault(equipment_class, []).append(delivery)
    found = (_need(corpus, key, lines, tuple(delivered.get(key, ()))) for key, lines in asked.items())
    return tuple(sorted(found, key=lambda need: (need.title.casefold(), need.equipment_class)))


def _need(corpus: Corpus, key: str, lines: list[tuple[Level, int | None]], deliveries: tuple[Delivery, ...]) -> EquipmentNeed:
    minimum = max((minimum for _, minimum in lines if minimum is not None), default=None)
    levels = {level.entry.id: level for level, _ in lines}
    return EquipmentNeed(key, corpus.title_of(key), minimum, tuple(levels.values()), deliveries)


def _with_broader(corpus: Corpus, equipment_class: str) -> Iterator[str]:
    """Give a class and those above it; a circle ends where it closes."""
    seen: set[str] = set()
    while equipment_class and equipment_class not in seen:
        seen.add(equipment_class)
        yield equipment_class
        entry = corpus.by_id.get(equipment_class)
        broader: Any = entry.fields.get("broader") if entry else None
        equipment_class = target_of(broader) if isinstance(broader, str) else ""
