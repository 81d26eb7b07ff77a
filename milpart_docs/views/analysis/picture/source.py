"""What all pages of the picture are written from: the activities, what was found among them, names, and who has a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.findings import Findings
from milpart_docs.analysis.picture.picture import NOT_STATED
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.page import FOLDER
from milpart_docs.views.analysis.picture.amounts import whole_amount
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.site import Site
from milpart_docs.views.words.picture import Names

Noted = tuple[Item, ...]
PICTURE = f"{FOLDER}/picture"
"""Where the pages of the picture stand."""


@dataclass(frozen=True)
class PictureSource:
    """What is read from a site once for all pages."""

    site: Site

    @property
    def found(self) -> Findings:
        """The activities, and what was found among them."""
        return self.site.picture

    @cached_property
    def names(self) -> Names:
        """How everybody is called."""
        return Names(self.site.facets)

    @cached_property
    def partners(self) -> tuple[str, ...]:
        """The partners that have a page, by name: those with activities, with needs or with a profile."""
        known = (
            {partner for activity in self.found.activities for partner in activity.partners}
            | self.found.needs.keys()
            | self.site.facets.profiles.keys()
        )
        return tuple(self.names.partners_in_order(_first_by_page(known - {NOT_STATED})))

    @cached_property
    def partners_with_needs(self) -> frozenset[str]:
        """The partners whose needs have a page."""
        return frozenset(standing.partner for standing in self.site.need_standings)

    @cached_property
    def _with_page(self) -> frozenset[str]:
        return frozenset(self.partners)

    def partner_url(self, sheet: Sheet, code: str) -> str:
        """Give the address of a partner's page, of the catalogue of a partner without a page, or nothing."""
        return sheet.page_url(partner_page(code)) if code in self._with_page else sheet.facet_url("partner", code)

    def provider_url(self, sheet: Sheet, code: str) -> str:
        """Give the address of a provider's record, or nothing."""
        actor = self.names.actor(code)
        return sheet.record_url(actor) if actor else ""

    def items(self, activities: Iterable[Activity]) -> Noted:
        """Give the records of activities, each with its window, its money and its trainees."""
        return tuple(self._items[activity.id] for activity in activities)

    @cached_property
    def _items(self) -> Mapping[str, Item]:
        by_id = self.site.corpus.by_id
        return {activity.id: Item(by_id[activity.id], note=self._note(activity)) for activity in self.found.activities}

    def _note(self, activity: Activity) -> str:
        told = [window_of(activity)]
        if activity.money:
            told.append(whole_amount(activity.money))
        if activity.trainees is not None:
            told.append(f"{activity.trainees:,} trainees")
        return " · ".join(filter(None, told))


def partner_page(code: str) -> str:
    """Give the name of a partner's own page."""
    return f"{FOLDER}/partners/{slug_of(code)}"


def _first_by_page(partners: Iterable[str]) -> tuple[str, ...]:
    """Leave out what would stand on the page of another: names that differ in capitals only."""
    found: dict[str, str] = {}
    for partner in sorted(partners):
        found.setdefault(partner_page(partner), partner)
    return tuple(found.values())


def window_of(activity: Activity) -> str:
    """Say from which year to which year an activity lasts: *2022 to 2026*, *from 2024*."""
    if activity.start is None:
        return ""
    first = date.fromordinal(activity.start).year
    if activity.end is None:
        return f"from {first}"
    last = date.fromordinal(activity.end).year
    return str(first) if first == last else f"{first} to {last}"
