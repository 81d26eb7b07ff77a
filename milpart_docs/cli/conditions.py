"""Which records a command is about, as its options choose them: by type, and by values of fields."""

from collections.abc import Callable, Iterable
from typing import Any

import click

from milpart_docs.catalogue.fields import leaves
from milpart_docs.cli.console import Command, CommandError
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.record import Record
from milpart_docs.model.structure import keys_of, part_at
from milpart_docs.vocabulary import find_nearest

Condition = tuple[list[str], str]
"""The path of a field, and the value that it must be or contain."""


def choice_options(command: Command) -> Command:
    """Add the options ``--type`` and ``--where``."""
    type_ = click.option("--type", "type_", type=click.Choice(list(RECORD_TYPES)), help="Only records of this type.")
    where: Callable[[Command], Command] = click.option(
        "--where",
        multiple=True,
        metavar="FIELD=VALUE",
        help="Only records whose field is, or contains, this value; several must all hold.",
    )
    return type_(where(command))


def read_conditions(written: Iterable[str]) -> list[Condition]:
    """Read the values of ``--where``; complain about a field that no record type has."""
    return [_read_condition(condition) for condition in written]


def choose_records(corpus: Corpus, type_: str | None, wanted: Iterable[Condition]) -> list[Entry]:
    """Give the records of a type for which all conditions hold, by identifier."""
    conditions = list(wanted)
    found = (entry for entry in corpus.by_id.values() if (type_ is None or entry.type == type_) and _holds(entry, conditions))
    return sorted(found, key=lambda entry: entry.id)


def _read_condition(condition: str) -> Condition:
    name, equals, value = condition.partition("=")
    if not equals or not name:
        raise CommandError(f"--where {condition}: write FIELD=VALUE, for instance status=tasked")
    path = name.split(".")
    for place, step in enumerate(path):
        known = dict.fromkeys(key for record_type in RECORD_TYPES.values() for key in _keys_at(record_type, path[:place]))
        if step not in known:
            nearest = find_nearest(step, known)
            hint = f"; did you mean {'.'.join([*path[:place], nearest])}?" if nearest else ""
            raise CommandError(f"--where {condition}: no record type has a field {name}{hint}")
    return path, value


def _keys_at(record_type: type[Record], path: list[str]) -> list[str]:
    part = part_at(record_type, tuple(path))
    return list(keys_of(part)) if part else []


def _holds(entry: Entry, wanted: Iterable[Condition]) -> bool:
    return all(any(_text(leaf) == value for leaf in leaves(entry.fields, tuple(path))) for path, value in wanted)


def _text(leaf: Any) -> str:
    return str(leaf).lower() if isinstance(leaf, bool) else str(leaf)
