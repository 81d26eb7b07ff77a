"""``milpart roadmap``: the way of a partner from where it stands to its targets."""

from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, answer_options, open_corpus, print_json, print_text, read_country_argument, read_today
from milpart_docs.views.answers.roadmap import describe_roadmap
from milpart_docs.views.answers.roadmap_text import render_roadmap
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.labels import country_name


@click.command(name="roadmap", epilog="Example: milpart roadmap MDA --capability CAP-EOD --format json")
@click.argument("partner")
@click.option("--capability", metavar="CAP", help="Only the way in this capability.")
@answer_options
def command(
    partner: str,
    capability: str | None,
    today: datetime | None,
    audience: str | None,
    format_: str,
    root: Path | None,
    quiet: bool,  # noqa: ARG001
) -> None:
    """Show where PARTNER (an alpha-3 code, a profile's id or a country's name) stands, its targets, and the shortest way there."""
    code, capability = read_country_argument(partner), capability and capability.upper()
    corpus = open_corpus(root, audience)
    day = read_today(today)
    roadmaps = Roadmaps(corpus, Facets(corpus), day)
    ways = roadmaps.build(code).capabilities
    if not ways:
        raise CommandError(_say_why_not(roadmaps, code), status=1)
    found = [way for way in ways if capability in {None, way.capability}]
    if not found:
        nearest = find_nearest(str(capability), [way.capability for way in ways])
        hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join(way.capability for way in ways)}"
        raise CommandError(f"{country_name(code)} has no way in {capability}; {hint}", status=1)
    if format_ == "json":
        print_json(describe_roadmap(code, found, day))
    else:
        print_text(render_roadmap(code, found, day))


def _say_why_not(roadmaps: Roadmaps, code: str) -> str:
    profile = roadmaps.facets.profiles.get(code)
    what = f"{profile} has no assessed levels" if profile else "it has no profile"
    others = f"; there is one of {', '.join(roadmaps.partners)}" if roadmaps.partners else ""
    return f"there is no roadmap of {country_name(code)}: {what}, and no assessment of its needs is in force{others}"
