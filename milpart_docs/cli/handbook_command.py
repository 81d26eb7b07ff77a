"""``milpart handbook``: a doctrine publication, or a selection of records, as one document to print."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from milpart_docs.cli.conditions import choice_options, choose_records, read_conditions
from milpart_docs.cli.console import CommandError, answer_options, cut_for, open_corpus, print_json, read_today
from milpart_docs.cli.output_file import check_output
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.attachments import load_attachment
from milpart_docs.corpus.handbook_file import is_handbook
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.whole_file import PlaceError, write_whole
from milpart_docs.views.handbook.book import Book, PictureReader
from milpart_docs.views.handbook.handbook import render_handbook
from milpart_docs.views.handbook.pdf import NoPdfError, import_weasyprint, render_pdf
from milpart_docs.vocabulary import find_nearest

EPILOG = """Example: milpart handbook DOC-2026-0001 --output doctrine.pdf

Example: milpart handbook --type lesson --where partners=MLI --title "Lessons from Mali" --output mali.html

Of a doctrine publication alone, the sections are the chapters; of other records and of several, each record is a chapter."""
SUFFIXES = (".html", ".pdf")
NO_PDF = "PDF needs WeasyPrint: pip install 'milpart-docs[pdf]', or write FILE.html, which any browser prints"


@click.command(name="handbook", epilog=EPILOG)
@click.argument("identifiers", nargs=-1, metavar="[ID]...")
@choice_options
@click.option("--title", default="", metavar="TEXT", help="The title on the cover, in place of that of the record or of the type.")
@click.option(
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write: FILE.html, or FILE.pdf with WeasyPrint.",
)
@answer_options
def command(
    identifiers: tuple[str, ...],
    type_: str | None,
    where: tuple[str, ...],
    title: str,
    output: Path,
    today: datetime | None,
    audience: str | None,
    format_: str,
    root: Path | None,
    quiet: bool,
) -> None:
    """Make a handbook to print: cover, record of changes, contents, numbered paragraphs, lexicon, and the marking on each page.

    It holds the records ID in the order given and, with --type or --where, those that these choose.
    """
    suffix = _check_output(output)
    wanted = read_conditions(where)
    if not identifiers and type_ is None and not wanted:
        raise CommandError("no record is named; write an ID, or choose records by --type or --where")
    corpus, read_picture = _open(root, audience)
    check_output(output, [corpus.settings], is_handbook, "handbook")
    chosen = choose_records(corpus, type_, wanted) if type_ or wanted else []
    entries = _sound([*(_find(corpus, identifier) for identifier in identifiers), *chosen])
    sound = corpus.without(entry.path for entry in corpus.records if not entry.has_record)
    readers = partial(read_body_text, corpus), read_picture
    book = Book(sound, entries, read_today(today), *readers, " ".join(title.split()), audience or "")
    handbook = render_handbook(book)
    html = handbook.html.encode(errors="replace")  # half characters come with a title that was no UTF-8
    data = render_pdf(html.decode()) if suffix == ".pdf" else html
    try:
        write_whole(output, data)
    except PlaceError as error:
        raise CommandError(str(error), error.status) from None
    if format_ == "json":
        digest = hashlib.sha256(data).hexdigest()
        print_json({"path": str(output), "sha256": digest, "records": len(entries), "marking": handbook.marking})
    elif not quiet:
        click.echo(f"{output}: {handbook.marking}, {len(entries)} record{'s' if len(entries) > 1 else ''}", err=True)


def _check_output(output: Path) -> str:
    """Give the kind of the file that is asked for; complain before any work where it cannot be made."""
    suffix = output.suffix.lower()
    if suffix not in SUFFIXES:
        raise CommandError(f"--output {output}: the name must end in .html or .pdf, which says what is made")
    if suffix == ".pdf":
        try:
            import_weasyprint()
        except NoPdfError as error:
            raise CommandError(f"{error}. {NO_PDF}", status=1) from None
    return suffix


def _open(root: Path | None, audience: str | None) -> tuple[Corpus, PictureReader]:
    """Open the project, cut to an audience where one is named; its pictures are then those that released texts show."""
    corpus = open_corpus(root)
    if audience is None:
        return corpus, partial(load_attachment, corpus.settings)
    released = cut_for(audience, corpus)
    return released.corpus, released.load_attachment


def _find(corpus: Corpus, identifier: str) -> Entry:
    entry = corpus.by_id.get(identifier)
    if entry is None:
        nearest = find_nearest(identifier, corpus.by_id)
        raise CommandError(f"there is no record {identifier}" + (f"; did you mean {nearest}?" if nearest else ""), status=1)
    return entry


def _sound(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give the records once each; one that cannot be read as a record is told and not passed over."""
    found = tuple({entry.id: entry for entry in entries}.values())
    broken = next((entry for entry in found if not entry.has_record), None)
    if broken is not None:
        raise CommandError(f"{broken.id} has errors and cannot be printed; milpart check {broken.path} tells them", status=1)
    if not found:
        raise CommandError("no record is like that; milpart list shows what a choice holds", status=1)
    return found
