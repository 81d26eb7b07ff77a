"""``milpart schema``: the JSON Schema of the front matter, for editors and other programs."""

import click

from milpart_docs.cli.console import CommandError, print_json
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.schema import build_schema
from milpart_docs.vocabulary import find_nearest


@click.command(name="schema", epilog="Example: milpart schema lesson > lesson.schema.json")
@click.argument("type_", metavar="[TYPE]", required=False)
def command(type_: str | None) -> None:
    """Print the JSON Schema (2020-12) of a record TYPE, or of all types together."""
    if type_ is not None and type_ not in RECORD_TYPES:
        nearest = find_nearest(type_, RECORD_TYPES)
        raise CommandError(
            f"there is no record type {type_}; " + (f"did you mean {nearest}?" if nearest else f"there are {', '.join(RECORD_TYPES)}")
        )
    print_json(build_schema(type_))
