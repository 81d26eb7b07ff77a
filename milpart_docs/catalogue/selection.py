"""From a definition to its rows: chosen, sorted and grouped."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from milpart_docs.catalogue.column import ANY, EVERYWHERE, Raw, Row, Scope
from milpart_docs.catalogue.columns import Columns
from milpart_docs.catalogue.definition import Conditions, Definition

REST = ""
"""The group of rows that have no value to be grouped by."""


def select(definition: Definition, columns: Columns) -> list[Row]:
    """Give the rows of a catalogue in its order; where nothing else decides, in the order of the identifiers."""
    chosen = (Row(entry) for entry in columns.corpus.by_id.values())
    rows = [
        row
        for row in chosen
        if holds(row, definition.records, columns, Scope("", definition.scope.types)) and not breaks(row, definition.without, columns)
    ]
    if definition.each:
        items = (row for whole in rows for row in rows_of(whole, definition.each))
        rows = [row for row in items if holds(row, definition.items, columns, definition.scope)]
    rows.sort(key=lambda row: (row.entry.id, row.place))
    for name in reversed(definition.order):
        rows = sort_rows(rows, name, columns, definition.scope)
    return rows[: definition.limit or None]


def rows_of(row: Row, each: str) -> Iterable[Row]:
    """Give a row for each item of a list of a record."""
    items = row.entry.fields.get(each)
    return (Row(row.entry, (each, place)) for place in range(len(items))) if isinstance(items, list) else ()


def holds(row: Row, conditions: Conditions, columns: Columns, scope: Scope = EVERYWHERE) -> bool:
    """Tell whether a row has one of the wanted values, or any where ``*`` is wanted, in every column of the conditions."""
    return all(
        any(ANY in wanted or str(value) in wanted for value in columns.find(key, scope).values(row)) for key, wanted in conditions.items()
    )


def breaks(row: Row, conditions: Conditions, columns: Columns) -> bool:
    """Tell whether a row has one of the values, or any where ``*`` is unwanted, in any column of the conditions."""
    return any(
        any(ANY in unwanted or str(value) in unwanted for value in columns.find(key).values(row)) for key, unwanted in conditions.items()
    )


def sort_rows(rows: Iterable[Row], name: str, columns: Columns, scope: Scope = EVERYWHERE) -> list[Row]:
    """Sort rows by a column; those without a value stand last, whichever way it goes."""
    column = columns.find(name.removeprefix("-"), scope)
    keyed: list[tuple[tuple[Any, ...], Row]] = []
    without: list[Row] = []
    for row in rows:
        values = column.values(row)
        if values:
            keyed.append((column.order(values[0]), row))
        else:
            without.append(row)
    keyed.sort(key=lambda pair: pair[0], reverse=name.startswith("-"))
    return [*(row for _, row in keyed), *without]


def group_rows(rows: Iterable[Row], name: str, columns: Columns, scope: Scope = EVERYWHERE) -> dict[Raw, list[Row]]:
    """Group rows by the values of a column, in its order; a row with several stands in several groups, those without any in the last."""
    column = columns.find(name, scope)
    groups: dict[Raw, list[Row]] = defaultdict(list)
    rest = []
    for row in rows:
        values = column.values(row)
        for value in values:
            groups[value].append(row)
        if not values:
            rest.append(row)
    return {value: groups[value] for value in sorted(groups, key=column.group_order or column.order)} | ({REST: rest} if rest else {})
