"""``milpart search``: full text over the records, narrowed by facets."""

from collections import Counter
from pathlib import Path
from typing import Any

import click

from milpart_docs.catalogue.facets import BY_KEY, FACETS, Facets
from milpart_docs.cli.console import CommandError, audience_option, format_option, open_corpus, print_json, project_options
from milpart_docs.corpus import Entry
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.model import RECORD_TYPES
from milpart_docs.search.index import build_index
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.summary import summarise


@click.command(name="search", epilog='Example: milpart search "pre-deployment training" --type lesson --facet partner=MLI')
@click.argument("query", nargs=-1, required=True)
@click.option("--type", "type_", type=click.Choice(list(RECORD_TYPES)), help="Only records of this type.")
@click.option("--facet", "narrowed", multiple=True, metavar="NAME=VALUE", help=f"Only records with this value; names: {', '.join(BY_KEY)}.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many hits at most.")
@audience_option
@format_option("text", "json")
@project_options
def command(
    query: tuple[str, ...],
    type_: str | None,
    narrowed: tuple[str, ...],
    limit: int,
    audience: str | None,
    format_: str,
    root: Path | None,
    quiet: bool,  # noqa: ARG001 - every command has it
) -> None:
    """Search the records for QUERY: words, "phrases" and prefixes*."""
    wanted = [_read_facet(facet) for facet in (*narrowed, *([f"type={type_}"] if type_ else []))]
    corpus = open_corpus(root, audience)
    facets = Facets(corpus)
    entries = [entry for entry in corpus.by_id.values() if all(value in facets.values(entry, name) for name, value in wanted)]
    index = build_index((entry, read_body_text(corpus, entry)) for entry in corpus.by_id.values())
    text = " ".join(query)
    found = index.search(text, limit, {entry.id for entry in entries})
    answer = {
        "query": text,
        "total": len(found.ids),
        "hits": [_hit(facets, hit.id, hit.score, hit.snippet) for hit in found.hits],
        "facets": count_facets(facets, [corpus.by_id[identifier] for identifier in found.ids]),
        "suggestion": found.suggestion,
    }
    if format_ == "json":
        print_json(answer)
    else:
        _print_text(answer)


def _read_facet(facet: str) -> tuple[str, str]:
    name, equals, value = facet.partition("=")
    if not equals or name not in BY_KEY:
        raise CommandError(f"--facet {facet}: write NAME=VALUE, where the name is one of {', '.join(BY_KEY)}")
    return name, value


def _hit(facets: Facets, identifier: str, score: float, snippet: str) -> dict[str, Any]:
    summary = summarise(facets.corpus.by_id[identifier], facets)
    kept = {key: summary[key] for key in ("id", "type", "title", "path")}
    return {**kept, "score": round(score, 4), "url": Addresses().record(identifier), "snippet": snippet}


def count_facets(facets: Facets, entries: list[Entry]) -> dict[str, dict[str, int]]:
    """Count the values of every facet among some records."""
    counts = {facet.key: Counter(value for entry in entries for value in facets.values(entry, facet.key)) for facet in FACETS}
    return {key: dict(values) for key, values in counts.items() if values}


def _print_text(answer: dict[str, Any]) -> None:
    for hit in answer["hits"]:
        click.echo(f"{hit['id']}  {hit['title']}\n    {hit['snippet']}")
    click.echo(f"{answer['total']} found")
    if answer["suggestion"]:
        click.echo(f"Did you mean: {answer['suggestion']}")
