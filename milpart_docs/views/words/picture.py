"""How the picture calls providers, partners and what two activities share, and in which groups and order providers stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from milpart_docs.analysis.picture.picture import NOT_STATED
from milpart_docs.analysis.picture.signs import CAPABILITY, TYPE
from milpart_docs.catalogue.facets import MEMBER_STATE, MISSION, Facets
from milpart_docs.corpus import Entry
from milpart_docs.views.numbers import counted
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

STATE = "partner"
"""The kind of actor that a state is which is no Member State."""
OTHER = "other"
GROUPS = {
    MEMBER_STATE: "Member States",
    "eu-body": "EU bodies",
    MISSION: "Missions and operations",
    "organisation": "Organisations",
    STATE: "Other states",
    OTHER: "Other providers",
}
"""The kinds of providers in the order of the matrix, and what a group of each is called."""
REST = "*"
"""Stands for the providers or partners that have no row or column of their own."""
NO_END = "no end stated"
_WORDS = {NOT_STATED: "Not stated", REST: "All others"}


class Group(NamedTuple):
    """Providers of one kind, by name."""

    title: str
    providers: tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """Looks up names, kinds and records of providers and partners, in a corpus where there is one: a file of activities has none."""

    facets: Facets | None = None

    def provider(self, code: str) -> str:
        """Give the name of a provider: that of a Member State, or the title of the actor."""
        return _WORDS.get(code) or self._title(code) or country_name(code)

    def partner(self, code: str) -> str:
        """Give the name of a partner."""
        return _WORDS.get(code) or country_name(code)

    def pillar(self, key: str) -> str:
        """Give the label of a pillar."""
        return _WORDS.get(key) or VOCABULARIES["pillar"].label(key)

    def value(self, kind: str, value: str) -> str:
        """Give the words of what two activities share."""
        if kind == TYPE:
            return VOCABULARIES["activity-type"].label(value)
        return (self._title(value) if kind == CAPABILITY else "") or value

    def actor(self, code: str) -> Entry | None:
        """Give the record of a provider, where there is one."""
        return self.facets.corpus.by_id.get(self.facets.states.get(code, code)) if self.facets else None

    def kind(self, code: str) -> str:
        """Give the kind of a provider, one of ``GROUPS``: that of its record, or what kind of state it is."""
        country, actor = COUNTRIES.get(code), self.actor(code)
        if country is not None and country.is_member_state:
            return MEMBER_STATE
        kind = actor.fields.get("kind") if actor else STATE if country else None
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

    def _title(self, identifier: str) -> str:
        entry = self.facets.corpus.by_id.get(identifier) if self.facets else None
        return entry.title if entry else ""


def activities_counted(number: int) -> str:
    """Write a number of activities."""
    return counted(number, "activity", "activities")
