"""``milpart new``: a new record that checks, by questions on a terminal or by options in a script."""

import sys
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.cli.console import day_option, format_option, print_json, project_options, read_today
from milpart_docs.cli.record_type import RecordType

NEXT = "Commit it and open a merge request; without Git, upload the file in the web editor of your forge."


@click.command(name="new", epilog="Example: milpart new lesson --title 'Interpreters came late' --set topics=planning,language-training")
@click.argument("type_name", metavar="TYPE", type=RecordType())
@click.option("--title", help="What the record says, in at most 100 characters.")
@click.option("--key", help="The key of a record that has a name and no number: EUMS makes ACR-EUMS.")
@click.option(
    "--set",
    "assignments",
    metavar="KEY=VALUE",
    multiple=True,
    help="A value: topics=a,b or dates.planned_start=2026-03 or providers.0.actor=ACR-EUMS or 'sections.Observation=What happened.'",
)
@click.option("--body", metavar="FILE", help="The text below the fields, from a file, or - for standard input.")
@click.option("--edit", is_flag=True, help="Open the record in your editor (VISUAL or EDITOR) before it is written.")
@format_option("text", "json")
@day_option
@project_options
def command(
    type_name: str,
    title: str | None,
    key: str | None,
    assignments: tuple[str, ...],
    body: str | None,
    edit: bool,
    format_: str,
    today: datetime | None,
    root: Path | None,
    quiet: bool,
) -> None:
    """Write a new record of a TYPE that passes the check, with the next free number or the given key.

    On a terminal it asks for what is missing; Tab shows what may be chosen. In a script everything comes by options, and what is missing is
    told with status 2. Dates, countries and terms may be written as people write them. Nothing is ever overwritten, and nothing is written
    that has errors.
    """
    from milpart_docs.cli.new_order import Order
    from milpart_docs.cli.new_record import make_record

    is_terminal = sys.stdin.isatty() and sys.stderr.isatty() and format_ == "text" and body != "-"
    written = make_record(Order(type_name, title, key, assignments, body, edit, read_today(today), root, quiet, is_terminal))
    if format_ == "json":
        print_json({"id": written.id, "path": written.path})
        return
    click.echo(written.path)
    if not quiet:
        click.echo(f"{written.id} is written and passes the check. {NEXT}", err=True)
