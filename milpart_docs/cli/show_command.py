"""``milpart show``: one record with its links and backlinks."""

from pathlib import Path
from typing import Any

import click

from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, audience_option, format_option, open_corpus, print_json, project_options
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.views.summary import summarise
from milpart_docs.vocabulary import find_nearest


@click.command(name="show", epilog="Example: milpart show LL-2026-0001 --format json")
@click.argument("identifier", metavar="ID")
@audience_option
@format_option("text", "json")
@project_options
def command(identifier: str, audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """Show the record ID: its fields, what it refers to and what refers to it."""
    corpus = open_corpus(root, audience)
    entry = corpus.by_id.get(identifier)
    if entry is None:
        nearest = find_nearest(identifier, corpus.by_id)
        raise CommandError(f"there is no record {identifier}" + (f"; did you mean {nearest}?" if nearest else ""), status=1)
    shown = _describe(corpus, entry)
    if format_ == "json":
        print_json(shown)
    else:
        _print_text(corpus, shown)


def _describe(corpus: Corpus, entry: Entry) -> dict[str, Any]:
    links = {(link.relation, link.target.id) for link in corpus.graph.links.get(entry.path, ())}
    citing = corpus.graph.backlinks.get(entry.id, ())
    backlinks = {(link.inverse, link.source.id) for link in citing if link.source.id}
    pages = sorted({link.source.path for link in citing if not link.source.id})
    return {
        **entry.fields,
        **summarise(entry, Facets(corpus)),
        "links": [{"relation": relation, "id": target} for relation, target in sorted(links)],
        "backlinks": [{"relation": relation, "id": source} for relation, source in sorted(backlinks)],
        **({"cited_on": pages} if pages else {}),
    }


def _print_text(corpus: Corpus, shown: dict[str, Any]) -> None:
    links, backlinks = shown.pop("links"), shown.pop("backlinks")
    for key, value in shown.items():
        click.echo(f"{key}: {_as_text(value)}")
    for title, found in (("links", links), ("backlinks", backlinks)):
        click.echo(f"{title}:")
        for link in found:
            target = corpus.by_id.get(link["id"])
            click.echo(f"  {link['relation']}: {link['id']}" + (f" {target.title}" if target else ""))


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_as_text(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{key} {_as_text(item)}" for key, item in value.items())
    return str(value)
