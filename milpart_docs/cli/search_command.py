"""``milpart search``: full text over the records, narrowed by facets; one query, or a file of them."""

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import click

from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.cli.console import CommandError, audience_option, clean_text, open_corpus, print_json, project_options
from milpart_docs.cli.query_file import BadLine, read_queries
from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.model import RECORD_TYPES
from milpart_docs.search.full_text import Options, Search, open_index
from milpart_docs.search.query.names import find_name
from milpart_docs.search.query.parser import join_words
from milpart_docs.views.answers.search import describe_search, render_search

FACETS = ", ".join(BY_KEY)
_SHIELD = "\0"
"""Stands before a word that begins with a hyphen while options are read; no argument can have it."""


class QueryCommand(click.Command):
    """A command with words that may begin with a hyphen: ``-training`` leaves a word out, and is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; one hyphen begins a word, unless it is one of the options or the value of one."""
        options = {name: option for option in self.get_params(ctx) if isinstance(option, click.Option) for name in option.opts}
        shielded = list(args)
        for place, (before, word) in enumerate(pairwise(["", *args])):
            if word == "--":
                break
            is_value = before in options and not options[before].is_flag
            if word.startswith("-") and not word.startswith("--") and word != "-" and word not in options and not is_value:
                shielded[place] = _SHIELD + word
        return super().parse_args(ctx, shielded)


@click.command(
    name="search",
    cls=QueryCommand,
    epilog='Example: milpart search "pre-deployment training" --type lesson --facet partner=MLI',
)
@click.argument("query", nargs=-1)
@click.option("--queries", metavar="FILE", help='Answer every line {"id", "text"} of a file in one run; - is standard input.')
@click.option("--type", "type_", type=click.Choice(list(RECORD_TYPES)), help="Only records of this type.")
@click.option("--facet", "narrowed", multiple=True, metavar="NAME=VALUE", help=f"Only records with this value; names: {FACETS}.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many hits at most.")
@click.option("--sort", type=click.Choice(["relevance", "date"]), default="relevance", show_default=True, help="What stands first.")
@click.option("--no-synonyms", is_flag=True, help="Do not look for other names of what the glossary knows, as SSR.")
@click.option("--counts", is_flag=True, help="Print how many records each value of each facet has, too; JSON always has them.")
@click.option("--format", "format_", type=click.Choice(["text", "json", "jsonl"]), help="How to print; jsonl with --queries, else text.")
@audience_option
@project_options
def command(
    query: tuple[str, ...],
    queries: str | None,
    type_: str | None,
    narrowed: tuple[str, ...],
    limit: int,
    sort: str,
    no_synonyms: bool,
    counts: bool,
    format_: str | None,
    audience: str | None,
    root: Path | None,
    quiet: bool,
) -> None:
    """Search the records for QUERY; the more of its words a record has, the higher it stands.

    Also: "a phrase", begin*, +required, -excluded, title:word, type:lesson, partner:Mali, date:2024..2025-06, LL-2026-0042.
    """
    facets = _read_facets((*narrowed, *([f"type={type_}"] if type_ else [])))
    options = Options(limit, facets, is_by_date=sort == "date", is_with_synonyms=not no_synonyms)
    _check_use(queries, format_, is_asked=bool(query), is_narrowed=bool(facets))
    corpus = open_corpus(root, audience)
    with quiet_collector():
        search = Search(open_index(corpus, audience))
    if queries is not None:
        _answer_all(search, queries, options, quiet=quiet)
        return
    text = " ".join(word.removeprefix(_SHIELD) for word in query)
    answer = describe_search(corpus, search, text, search.ask(text, options))
    if format_ == "json":
        print_json(answer)
    else:
        _print(render_search(answer, _BEFORE, _AFTER, has_counts=counts))


_BEFORE, _AFTER = "\ue000", "\ue001"
"""Stand around the words that were looked for while a text is cleaned; no record has them, or what they do is harmless."""


def _check_use(queries: str | None, format_: str | None, *, is_asked: bool, is_narrowed: bool) -> None:
    if queries is not None and is_asked:
        raise CommandError("there is a query, and --queries as well; say one of them")
    if queries is None and not (is_asked or is_narrowed):
        raise CommandError('there is nothing to search for; write a query, as in milpart search "medical evacuation"')
    if queries is not None and format_ not in {None, "jsonl"}:
        raise CommandError(f"--format {format_} is for a single query; with --queries say --format jsonl, or nothing")
    if queries is None and format_ == "jsonl":
        raise CommandError("--format jsonl is for --queries; say --format json")


def _read_facets(written: Iterable[str]) -> dict[str, list[str]]:
    """Read the values of ``--facet``; a name is taken as in a query, so that *Member States* is one."""
    facets: dict[str, list[str]] = defaultdict(list)
    for facet in written:
        name, _, value = facet.partition("=")
        key = find_name(name.strip().replace(" ", "-"))
        if key is None or key not in BY_KEY or not join_words(value):
            raise CommandError(f"--facet {facet}: write NAME=VALUE, where the name is one of {FACETS}")
        facets[key].append(value)
    return facets


def _answer_all(search: Search, name: str, options: Options, *, quiet: bool) -> None:
    """Answer the queries of a file in their order, each as soon as it is read, and say which lines could not be asked."""
    is_whole = True
    for asked in read_queries(name):
        if isinstance(asked, BadLine):
            is_whole = False
            if not quiet:
                click.echo(clean_text(f"{name}:{asked.line}:{asked.column}: {asked.message}"), err=True)
        else:
            hits = [{"id": hit.id, "score": round(hit.score, 4)} for hit in search.rank(asked.text, options)]
            click.echo(json.dumps({"id": asked.id, "hits": hits}, ensure_ascii=False, sort_keys=True))
    if not is_whole:
        sys.exit(1)


def _print(text: str) -> None:
    """Print an answer, on a terminal with the words that were looked for in bold."""
    is_bold = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    before, after = click.style("|", bold=True).split("|") if is_bold else ("", "")
    click.echo(clean_text(text).replace(_BEFORE, before).replace(_AFTER, after))
