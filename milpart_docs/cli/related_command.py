"""``milpart related``: the records most alike to one, or to a text that is no record yet."""

from pathlib import Path

import click

from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, audience_option, format_option, open_corpus, print_json, print_text, project_options
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.corpus.files import read_file
from milpart_docs.reading import read_source
from milpart_docs.search.collection import build_collection
from milpart_docs.search.documents import PAGE, build_document, build_documents
from milpart_docs.search.related import Likeness, Vectors, related_to_record, related_to_text
from milpart_docs.search.related.vectors import KEPT
from milpart_docs.search.thesaurus import build_thesaurus
from milpart_docs.views.answers.related import describe_related, render_related
from milpart_docs.vocabulary import find_nearest


@click.command(name="related", epilog="Example: milpart related LL-2026-0001 --limit 5")
@click.argument("wanted", metavar="ID|PATH")
@click.option("--limit", type=click.IntRange(1, KEPT), default=KEPT, show_default=True, help="How many records at most.")
@audience_option
@format_option("text", "json")
@project_options
def command(wanted: str, limit: int, audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """Name the records most alike to a record, or to a Markdown file that is none yet, with the words that they share."""
    corpus = open_corpus(root, audience)
    answer = describe_related(corpus, _find(corpus, wanted, limit, is_cut=audience is not None))
    if format_ == "json":
        print_json(answer)
    else:
        print_text(render_related(answer))


def _find(corpus: Corpus, wanted: str, limit: int, *, is_cut: bool) -> tuple[Likeness, ...]:
    known = _name_of(corpus, wanted)
    draft = None if known else _read_draft(corpus, wanted)
    facets = Facets(corpus)
    documents = build_documents(corpus, facets)
    vectors = Vectors(build_collection(documents, build_thesaurus(corpus), None if is_cut else corpus.settings.root))
    if draft is None:
        return related_to_record(vectors, known, limit)
    entry, text = draft
    return related_to_text(vectors, build_document(Corpus(corpus.settings, (entry,), {entry.path: text}), facets, entry), limit)


def _name_of(corpus: Corpus, wanted: str) -> str:
    """Give the identifier of a record, or the path of a page, that is meant by its identifier or its path; nothing, if none is."""
    for identifier in (wanted, wanted.upper()):
        if identifier in corpus.by_id:
            return identifier
    for base in (Path.cwd(), corpus.settings.root):
        full = (base / wanted).resolve()
        entry = corpus.by_path.get(full.relative_to(corpus.settings.root).as_posix()) if full.is_relative_to(corpus.settings.root) else None
        if entry is not None and entry.kind == PAGE:
            return entry.path
        if entry is not None and corpus.by_id.get(entry.id) is entry:
            return entry.id
    return ""


def _read_draft(corpus: Corpus, wanted: str) -> tuple[Entry, str]:
    """Read a file that is no record of the corpus, with its text.

    What lies in the folders of content and is not in the corpus may be what an audience does not see, and is not read.
    """
    full = Path.cwd() / wanted
    if not full.exists() and not full.is_symlink():
        nearest = find_nearest(wanted.upper(), corpus.by_id)
        hint = f"; did you mean {nearest}?" if nearest else ""
        raise CommandError(f"there is no record and no file {wanted}{hint}", status=1)
    if any(full.resolve().is_relative_to((corpus.settings.root / folder).resolve()) for folder in corpus.settings.content_dirs):
        raise CommandError(f"{wanted} holds no record that can be read; milpart check says why", status=1)
    found = read_file(full.parent, full.name)
    source = read_source(full.name, found.data)
    if found.fault or source.kind == "unreadable":
        raise CommandError(f"{wanted} cannot be read as text; name a Markdown file in UTF-8", status=1)
    return decode(full.name, encode(source, ())), source.text
