"""How providers and partners are called on the pages of the picture, and in which groups and order they stand."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from milpart_docs.analysis.picture.picture import NOT_STATED
from milpart_docs.catalogue.facets import MEMBER_STATE, MISSION
from milpart_docs.corpus import Entry
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.site import Site
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.countries import COUNTRIES
from milpart_docs.vocabulary.labels import country_name

OTHER = "other"
GROUPS = {
    MEMBER_STATE: "Member States",
    "eu-body": "EU bodies",
    MISSION: "Missions and operations",
    "organisation": "Organisations",
    "partner": "Other states",
    OTHER: "Other providers",
}
"""The kinds of providers in the order of the matrix, and what a group of each is called."""
REST = "*"
"""Stands for the providers or partners that have no row or column of their own."""


class Group(NamedTuple):
    """Providers of one kind, by name."""

    title: str
    providers: tuple[str, ...]


class Names:
    """Looks up names, kinds and records of providers and partners."""

    def __init__(self, site: Site) -> None:
        """Take the site whose records are named."""
        self.site = site

    def provider(self, code: str) -> str:
        """Give the name of a provider: that of a Member State, or the title of the actor."""
        if code in {NOT_STATED, REST}:
            return "Not stated" if code == NOT_STATED else "All others"
        actor = self.site.corpus.by_id.get(code)
        return country_name(code) if actor is None else actor.title

    def partner(self, code: str) -> str:
        """Give the name of a partner."""
        if code in {NOT_STATED, REST}:
            return "Not stated" if code == NOT_STATED else "All others"
        return country_name(code)

    def pillar(self, key: str) -> str:
        """Give the label of a pillar."""
        return VOCABULARIES["pillar"].label(key) or "Not stated"

    def actor(self, code: str) -> Entry | None:
        """Give the record of a provider, where there is one."""
        return self.site.corpus.by_id.get(self.site.facets.states.get(code, code))

    def kind(self, code: str) -> str:
        """Give the kind of a provider, one of ``GROUPS``."""
        if code in COUNTRIES and COUNTRIES[code].is_member_state:
            return MEMBER_STATE
        actor = self.actor(code)
        kind = actor.fields.get("kind") if actor else None
        return kind if isinstance(kind, str) and kind in GROUPS else OTHER

    def groups(self, providers: Iterable[str]) -> tuple[Group, ...]:
        """Group providers by kind, Member States first, each group by name."""
        known: dict[str, list[str]] = {kind: [] for kind in GROUPS}
        for code in self.providers_in_order(providers):
            known[self.kind(code)].append(code)
        return tuple(Group(title, tuple(known[kind])) for kind, title in GROUPS.items() if known[kind])

    def providers_in_order(self, codes: Iterable[str]) -> Sequence[str]:
        """Sort providers by name; those that are not stated stand last."""
        return sorted(codes, key=lambda code: (code == NOT_STATED, self.provider(code).casefold(), code))

    def partners_in_order(self, codes: Iterable[str]) -> Sequence[str]:
        """Sort partners by name; those that are not stated stand last."""
        return sorted(codes, key=lambda code: (code == NOT_STATED, self.partner(code).casefold(), code))


def partner_page(code: str) -> str:
    """Give the name of a partner's own page."""
    return f"analysis/partners/{slug_of(code)}"


def counted(number: int) -> str:
    """Write a number of activities."""
    return f"{number:,} {'activity' if number == 1 else 'activities'}"
