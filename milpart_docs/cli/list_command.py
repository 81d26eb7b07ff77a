"""``milpart list``: records, one a line, for scripts."""

from pathlib import Path
from typing import Any

import click

from milpart_docs.catalogue.facets import Facets
from milpart_docs.catalogue.fields import leaves
from milpart_docs.cli.console import CommandError, format_option, open_corpus, print_json, project_options
from milpart_docs.corpus import Entry
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.record import Record
from milpart_docs.model.structure import keys_of, part_at
from milpart_docs.views.summary import summarise
from milpart_docs.vocabulary import find_nearest


@click.command(name="list", epilog="Example: milpart list --type lesson --where status=tasked --where partners=MLI")
@click.option("--type", "type_", type=click.Choice(list(RECORD_TYPES)), help="Only records of this type.")
@click.option(
    "--where", multiple=True, metavar="FIELD=VALUE", help="Only records whose field is, or contains, this value; several must all hold."
)
@format_option("text", "json")
@project_options
def command(type_: str | None, where: tuple[str, ...], format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """List records by identifier, with type, state and title."""
    wanted = [_read_condition(condition) for condition in where]
    corpus = open_corpus(root)
    facets = Facets(corpus)
    entries = [entry for entry in corpus.by_id.values() if (type_ is None or entry.type == type_) and _holds(entry, wanted)]
    rows = [summarise(entry, facets) for entry in sorted(entries, key=lambda entry: entry.id)]
    if format_ == "json":
        print_json(rows)
        return
    for row in rows:
        click.echo(f"{row['id']}\t{row['type']}\t{row['status']}\t{row['title']}")


def _read_condition(condition: str) -> tuple[list[str], str]:
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


def _holds(entry: Entry, wanted: list[tuple[list[str], str]]) -> bool:
    return all(any(_text(leaf) == value for leaf in leaves(entry.fields, tuple(path))) for path, value in wanted)


def _text(leaf: Any) -> str:
    return str(leaf).lower() if isinstance(leaf, bool) else str(leaf)
