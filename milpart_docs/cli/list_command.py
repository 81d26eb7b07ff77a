"""``milpart list``: records, one a line, for scripts."""

from pathlib import Path

import click

from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.conditions import choice_options, choose_records, read_conditions
from milpart_docs.cli.console import audience_option, format_option, open_corpus, print_json, project_options
from milpart_docs.views.summary import summarise


@click.command(name="list", epilog="Example: milpart list --type lesson --where status=tasked --where partners=MLI")
@choice_options
@audience_option
@format_option("text", "json")
@project_options
def command(type_: str | None, where: tuple[str, ...], audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """List records by identifier, with type, state and title."""
    wanted = read_conditions(where)
    corpus = open_corpus(root, audience)
    facets = Facets(corpus)
    rows = [summarise(entry, facets) for entry in choose_records(corpus, type_, wanted)]
    if format_ == "json":
        print_json(rows)
        return
    for row in rows:
        click.echo(f"{row['id']}\t{row['type']}\t{row['status']}\t{row['title']}")
