"""``milpart ladder``: the levels of ambition of capabilities, and who stands where."""

from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, answer_options, open_corpus, print_json, print_text, read_today
from milpart_docs.views.answers.ladder import describe_ladders
from milpart_docs.views.answers.ladder_text import render_ladders
from milpart_docs.vocabulary import find_nearest


@click.command(name="ladder", epilog="Example: milpart ladder CAP-MEDEVAC")
@click.argument("capability", required=False)
@answer_options
def command(capability: str | None, today: datetime | None, audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """Show the levels of CAPABILITY, or of all that have any, with criteria, courses, equipment and the partners that stand there."""
    capability = capability and capability.upper()
    corpus = open_corpus(root, audience)
    roadmaps = Roadmaps(corpus, Facets(corpus), read_today(today))
    if capability is not None and capability not in roadmaps.ladders:
        nearest = find_nearest(capability, roadmaps.ladders)
        hint = f"; did you mean {nearest}?" if nearest else ""
        raise CommandError(f"no level of ambition of a capability {capability} is described{hint}", status=1)
    ladders = [ladder for key, ladder in roadmaps.ladders.items() if capability in {None, key}]
    if format_ == "json":
        print_json(describe_ladders(ladders, roadmaps))
    else:
        print_text(render_ladders(ladders, roadmaps))
