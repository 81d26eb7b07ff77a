"""Every community that a record, a page, a block or a value is releasable to is one that exists.

A release to a community that nobody belongs to releases nothing: the readers for whom it was meant do not see it, and its author does
not learn why. Known are countries by alpha-3 code, EU, NATO, missions by their actor, and the communities of the audiences in
mkdocs.yml.

Correct:

    releasable_to: [FRA, NATO, ACR-EUTM-MLI]
    budget: {amount: 5000, currency: EUR, withhold: LIMITE FRA}

Wrong:

    releasable_to: [FRENCH, OTAN, ACR-EUMS]
    budget: {amount: 5000, currency: EUR, withhold: LIMITE FRENCH}
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.reading.own_protection import are_communities
from milpart_docs.reading.withheld import Withheld
from milpart_docs.rules.marking.protection_words import ALWAYS, IN_FRENCH
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import COUNTRIES, find_country, find_nearest
from milpart_docs.vocabulary.markings import NOBODY

CODE = "MP603"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each community that is neither a country, EU, NATO, a mission nor a community of an audience.

    An actor whose file or kind is wrong has a finding of its own, and none for those who name it.
    """
    missions = {entry.id for entry in corpus.records if entry.type == "actor" and entry.fields.get("kind", "mission") == "mission"}
    named = (
        ALWAYS
        | missions
        | frozenset(corpus.broken)
        | {community for audience in corpus.settings.audiences for community in audience.communities}
    )
    for entry in corpus.entries:
        for line, column, community in _communities(entry):
            if community not in COUNTRIES and community not in named:
                yield Finding(line, column, f"there is no community named {community}", _hint(corpus, community, named), entry.path)


def _communities(entry: Entry) -> Iterator[tuple[int, int, str]]:
    """List the communities that a file names, with their places; those of a block or a value have the place where it begins."""
    communities = entry.fields.get("releasable_to")
    for place, community in enumerate(communities if isinstance(communities, list) else ()):
        if are_communities([community]):
            at = entry.position("releasable_to", place)
            yield at.value_line, at.value_column, community
    parts: list[MarkedBlock | Withheld] = [*entry.withheld, *entry.marked]
    for part in parts:
        yield from ((part.line, part.column, community) for community in part.protection.communities if community != NOBODY)


def _hint(corpus: Corpus, community: str, named: frozenset[str]) -> str:
    actor = corpus.by_id.get(community)
    if actor is not None:
        return f"{community} ({actor.title}) is not an actor of kind mission; of actors only missions are communities"
    mission = f"ACR-{community}" if f"ACR-{community}" in named else None
    meant = IN_FRENCH.get(community) or mission or find_nearest(community, sorted(named))
    if meant is not None:
        return f"did you mean {meant}?"
    country = find_country(community)
    if country is not None:
        return f"write {country.alpha3} for {country.name}"
    return "write an alpha-3 code, EU, NATO, the identifier of a mission, or a community of an audience in mkdocs.yml"
