"""``milpart duplicates``: records that say the same, surest first, with the passages that match."""

from pathlib import Path

import click

from milpart_docs.cli.console import audience_option, format_option, open_corpus, print_json, print_text, project_options
from milpart_docs.cli.paths import read_paths
from milpart_docs.search.duplicates import THRESHOLD, find_duplicates
from milpart_docs.views.answers.duplicates import describe_duplicates, render_duplicates


@click.command(name="duplicates", epilog="Example: milpart duplicates lessons/ --threshold 0.6")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--threshold", type=click.FloatRange(0, 1), default=THRESHOLD, show_default=True, help="The lowest score that is told.")
@audience_option
@format_option("text", "json")
@project_options
def command(paths: tuple[Path, ...], threshold: float, audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:
    """Find records that say the same: copies, near copies, and the same event told twice.

    PATHS are files or folders; at least one record of each pair is among them. Translations, versions of one record, and records that are
    superseded or withdrawn are left out. The score is the share of the shorter text that stands in the other.
    """
    corpus = open_corpus(root, audience)
    wanted = read_paths(paths, root, corpus.settings.root, quiet=quiet)
    pairs = [pair for pair in find_duplicates(corpus, threshold) if wanted.has(pair.a.path) or wanted.has(pair.b.path)]
    if format_ == "json":
        print_json(describe_duplicates(pairs))
    else:
        print_text(render_duplicates(pairs))
