"""The equipment that the levels of a way ask for, against what was delivered."""

from milpart_docs.analysis.ladders.deliveries import Delivery, EquipmentNeed
from milpart_docs.analysis.ladders.roadmap_parts import CapabilityRoadmap
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, joined
from milpart_docs.views.numbers import counted

MOST = 60
"""So many classes are listed; a number leads to all."""
COLUMNS = ("Class", "Minimum", "Delivered", "Planned", "Delivered, number not stated", "Missing")


def render_equipment(sheet: Sheet, roadmaps: Roadmaps, way: CapabilityRoadmap) -> Markup:
    """List the classes with the numbers and what makes them up."""
    rows = (_row(sheet, way, need) for need in way.equipment[:MOST])
    everything = [Item(roadmaps.corpus.by_id.get(need.equipment_class, need.levels[0].entry), "", need.title) for need in way.equipment]
    rest = and_more(sheet, len(way.equipment) - MOST, ("class", "classes"), f"Equipment: {way.title}", everything)
    return joined(sheet.table(COLUMNS, rows, f"Equipment: {way.title}", is_sortable=False), rest)


def _row(sheet: Sheet, way: CapabilityRoadmap, need: EquipmentNeed) -> tuple[Cell, ...]:
    levels = [Item(level.entry, "", f"at least {_minimum(level.equipment, need.equipment_class)}") for level in need.levels]
    title = f"{way.title}, {need.title}"
    numbered = [each for each in need.deliveries if each.quantity is not None]
    missing = need.missing
    less = " or fewer" if missing and need.uncounted else ""
    return (
        sheet.named_cell(need.equipment_class),
        Cell(_number(need.minimum), sheet.behind(f"{title}: levels", levels), need.minimum),
        Cell(f"{need.delivered:,}", sheet.behind(f"{title}: delivered", _items(numbered, is_planned=False)), need.delivered),
        Cell(f"{need.planned:,}", sheet.behind(f"{title}: planned", _items(numbered, is_planned=True)), need.planned),
        _uncounted(sheet, title, need),
        Cell(_number(missing) + less, sheet.behind(f"{title}: missing", [*levels, *_items(need.deliveries)]) if missing else "", missing),
    )


def _uncounted(sheet: Sheet, title: str, need: EquipmentNeed) -> Cell:
    items = _items(need.uncounted)
    return sheet.counted(f"{title}: without a number", items, f"in {counted(len(items), 'activity', 'activities')}" if items else "0")


def _items(deliveries: tuple[Delivery, ...] | list[Delivery], *, is_planned: bool | None = None) -> list[Item]:
    found = (each for each in deliveries if is_planned is None or each.is_planned == is_planned)
    return list(dict.fromkeys(Item(each.entry, "", _note(each)) for each in found))


def _note(delivery: Delivery) -> str:
    number = "number not stated" if delivery.quantity is None else f"{delivery.quantity:,}"
    return f"{number}, {delivery.equipment_class}" + (", planned" if delivery.is_planned else "")


def _number(value: int | None) -> str:
    return "not stated" if value is None else f"{value:,}"


def _minimum(equipment: tuple[tuple[str, int | None], ...], key: str) -> str:
    return ", ".join(_number(minimum) for named, minimum in equipment if named == key)
