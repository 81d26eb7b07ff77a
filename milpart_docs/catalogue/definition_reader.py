"""Reads definitions of catalogues as people write them, and tells what it does not understand."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from milpart_docs.catalogue.column import ANY, Scope
from milpart_docs.catalogue.columns import COMPUTED, column_exists, terms_of
from milpart_docs.catalogue.definition import Conditions, Definition, Layout, Shown
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.catalogue.fields import list_exists
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of
from milpart_docs.vocabulary import find_nearest

Complain = Callable[[str, str, str], None]
"""Takes the option in which something is wrong, a sentence and a hint."""

_NAME = re.compile(r"(?=.{1,60}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
SHOWN = 12
"""So many values of a vocabulary a hint names."""
_RESERVED = re.compile(r"(?:index|links|problems|rows)\Z|(?:links|type)-")
"""Names that stand for something else among the addresses of catalogues and of their files."""


def read_definition(item: Mapping[str, Any], complain: Complain) -> Definition | None:
    """Read one definition; what is not understood is told, and then there is none."""
    reader = _Reader(item, complain)
    each = reader.each()
    definition = Definition(
        name=reader.name(),
        title=reader.text("title") or str(item.get("name")).replace("-", " ").capitalize(),
        meaning=reader.text("meaning"),
        shelf=reader.text("shelf"),
        records=reader.conditions("records"),
        without=reader.conditions("without"),
        each=each,
        items=reader.conditions("items", each),
        group=reader.column("group", item["group"], each) if item.get("group") is not None else "",
        pages=reader.flag("pages"),
        columns=tuple(read_shown(shown) for shown in reader.columns("columns", each)),
        order=tuple(str(name) for name in reader.columns("order", each)),
        limit=reader.number("limit"),
        layout=reader.layout(),
    )
    reader.flag("off")
    reader.unknown()
    reader.contradictions(definition)
    return None if reader.has_complained else definition


class _Reader:
    """Reads the options of one definition."""

    def __init__(self, item: Mapping[str, Any], complain: Complain) -> None:
        self.item = item
        self._complain = complain
        self.has_complained = False

    def complain(self, option: str, message: str, hint: str) -> None:
        self.has_complained = True
        self._complain(option, message, hint)

    def unknown(self) -> None:
        known = (*(slot for slot in Definition.__dataclass_fields__), "off")
        for key in (key for key in self.item if key not in known):
            nearest = find_nearest(str(key), known)
            hint = f"did you mean {nearest}?" if nearest else f"the options are {', '.join(known)}"
            self.complain(str(key), f"a catalogue has no option named {key}", hint)

    def name(self) -> str:
        name = self.item.get("name")
        if not isinstance(name, str) or not _NAME.fullmatch(name) or _RESERVED.match(name):
            self.complain(
                "name",
                f"{name} cannot be the name of a catalogue",
                "use small letters, digits and hyphens, 60 at most: it stands in addresses",
            )
            return ""
        return name

    def text(self, option: str) -> str:
        value = self.item.get(option)
        if value is None or isinstance(value, str):
            return value or ""
        self.complain(option, f"{option} is not a text", f"write {option}: some words")
        return ""

    def flag(self, option: str) -> bool:
        value = self.item.get(option)
        if value is None or isinstance(value, bool):
            return value is True
        self.complain(option, f"{option} is neither true nor false", f"write {option}: true")
        return False

    def contradictions(self, definition: Definition) -> None:
        if definition.pages and not self.item.get("group"):
            self.complain("pages", "there is no page for each group where there is no group", "write group: and a column")
        if definition.items and not self.item.get("each"):
            self.complain("items", "items are those of a list, and none is named", "write each: and a list")
        if definition.layout is Layout.BOARD and not self.item.get("group"):
            self.complain("layout", "a board has a lane for each group, and there is no group", "write group: and a column")
        if definition.layout is Layout.TREE and definition.each:
            self.complain("layout", "a tree is made of records, and not of the items of a list", "leave each out, or the layout")

    def number(self, option: str) -> int:
        value = self.item.get(option)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value or 0
        self.complain(option, f"{option} is not a number above zero", f"write {option}: 10")
        return 0

    def each(self) -> str:
        each = self.text("each")
        if each and not list_exists(each):
            lists = sorted({key for record_type in RECORD_TYPES.values() for key in keys_of(record_type) if list_exists(key)})
            self.complain("each", f"no record type has a list of parts named {each}", f"the lists are {', '.join(lists)}")
            return ""
        return each

    def layout(self) -> Layout:
        value = self.item.get("layout", Layout.TABLE.value)
        if isinstance(value, str) and value in set(Layout):
            return Layout(value)
        self.complain("layout", f"there is no layout {value}", f"the layouts are {', '.join(Layout)}")
        return Layout.TABLE

    def column(self, option: str, value: object, each: str = "") -> str:
        name = str(value).removeprefix("-") if option == "order" else str(value)
        if isinstance(value, str) and column_exists(name, each):
            return value
        computed = sorted(COMPUTED)
        nearest = find_nearest(name, (*BY_KEY, *computed, *(key for record in RECORD_TYPES.values() for key in keys_of(record))))
        hint = f"did you mean {nearest}?" if nearest else f"columns are facets ({', '.join(BY_KEY)}), fields, and {', '.join(computed)}"
        self.complain(option, f"there is no column {value}", hint)
        return ""

    def columns(self, option: str, each: str) -> list[Any]:
        """Read a list of columns; among those that are shown, ``{name: title}`` gives one another title."""
        value = self.item.get(option)
        found = []
        for item in value if isinstance(value, list) else [] if value is None else [value]:
            name, title = next(iter(item.items())) if isinstance(item, dict) and len(item) == 1 and option == "columns" else (item, None)
            if not (title is None or isinstance(title, str)):
                self.complain(option, f"the title of the column {name} is not a text", f"write {{{name}: Some words}}")
            elif self.column(option, name, each):
                found.append(item)
        return found

    def conditions(self, option: str, each: str = "") -> Conditions:
        value = self.item.get(option)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.complain(
                option, f"{option} is not a group of conditions", f"write {option}: {{type: lesson, status: [tasked, implementing]}}"
            )
            return {}
        found = {}
        for key, wanted in value.items():
            items = wanted if isinstance(wanted, list) else [wanted]
            if not items or not all(isinstance(item, str | int | float | Decimal | date) and item != "" for item in items):
                self.complain(option, f"{key} is compared with nothing that a record can have", f"write {key}: one, [one, another] or '*'")
            elif name := self.column(option, key, each):
                found[name] = tuple(_as_condition(item) for item in items)
                self.terms(option, name, found[name], Scope(each))
        return found

    def terms(self, option: str, column: str, wanted: tuple[str, ...], scope: Scope) -> None:
        """Tell values that a column with a closed vocabulary can never have."""
        known = terms_of(column, scope)
        for value in (value for value in wanted if known and value not in known and value != ANY):
            nearest = find_nearest(value, known)
            hint = f"did you mean {nearest}?" if nearest else f"values are, for instance, {', '.join(known[:SHOWN])}"
            self.complain(option, f"{column} is never {value}", hint)


def _as_condition(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def read_shown(item: Any) -> Shown:
    """Read a column that is shown: its name, or its name with another title."""
    if isinstance(item, dict):
        key, title = next(iter(item.items()))
        return Shown(str(key), title or "")
    return Shown(str(item))
