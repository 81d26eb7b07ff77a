"""The name of a record type as an argument: its label is understood, too, and a slip is answered with the nearest."""

from typing import Any

import click

from milpart_docs.model.identifier import PREFIXES, TYPES
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.written_terms import read_term


class RecordType(click.ParamType):
    """The name of a record type."""

    name = "type"

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002 - click calls it so
        """Say which types there are, where none is named."""
        return f"There are {', '.join(PREFIXES)}."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read the name, or say which there are."""
        found = read_term(str(value), "record-type")
        by_prefix = TYPES.get(str(value).rstrip("-").upper())
        if found is None and by_prefix is not None:
            self.fail(f"{value} is how identifiers of the type {by_prefix} begin; write {by_prefix}", param, ctx)
        if found is None:
            nearest = find_nearest(str(value), PREFIXES)
            hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join(PREFIXES)}"
            self.fail(f"there is no type {value}; {hint}", param, ctx)
        return found
