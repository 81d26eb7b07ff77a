"""What all pages of the picture are written from: the activities, what was found among them, names, and who has a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.picture.activities import Activity, read_activities
from milpart_docs.analysis.picture.overlaps import Overlaps, find_overlaps
from milpart_docs.analysis.picture.picture import NOT_STATED, Cell, Picture, build_picture, narrow
from milpart_docs.analysis.picture.white_spots import StatedNeed, WhiteSpots, find_white_spots, read_stated_needs
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.picture.amounts import whole_amount
from milpart_docs.views.analysis.picture.names import Names, partner_page
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element
from milpart_docs.views.site import Site

Noted = tuple[Item, ...]


@dataclass(frozen=True)
class PictureSource:
    """What is read from a site once for all pages."""

    site: Site

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Every activity, the cancelled ones among them."""
        return read_activities(self.site.corpus, self.site.facets)

    @cached_property
    def counted(self) -> tuple[Activity, ...]:
        """The activities that the picture counts."""
        return narrow(self.activities, today=self.site.today)

    @cached_property
    def whole(self) -> Picture:
        """The picture of all of them."""
        return build_picture(self.counted)

    @cached_property
    def by_partner(self) -> Mapping[str, Cell]:
        """Every activity with each partner, the cancelled ones among them."""
        return build_picture(self.activities).partners

    @cached_property
    def overlaps(self) -> Overlaps:
        """Where activities overlap."""
        return find_overlaps(self.counted, self.site.today)

    @cached_property
    def white_spots(self) -> WhiteSpots:
        """What nobody does."""
        return find_white_spots(self.site.corpus, self.activities, self.site.today)

    @cached_property
    def needs(self) -> dict[str, list[StatedNeed]]:
        """The stated needs of each partner."""
        return read_stated_needs(self.site.corpus, self.site.today)

    @cached_property
    def with_needs_page(self) -> frozenset[str]:
        """The partners whose needs have a page: those with a sound assessment."""
        return frozenset(partner for partner, needs in self.needs.items() if any(need.assessment.has_record for need in needs))

    @cached_property
    def with_roadmap(self) -> frozenset[str]:
        """The partners that have a roadmap."""
        return frozenset(Roadmaps(self.site.corpus, self.site.facets, self.site.today).partners)

    @cached_property
    def names(self) -> Names:
        """How everybody is called."""
        return Names(self.site)

    @cached_property
    def partners(self) -> tuple[str, ...]:
        """The partners that have a page, by name: those with activities, with needs or with a profile."""
        known = (
            {partner for activity in self.activities for partner in activity.partners}
            | self.needs.keys()
            | self.site.facets.profiles.keys()
        )
        return tuple(self.names.partners_in_order(_first_by_page(known - {NOT_STATED})))

    @cached_property
    def _with_page(self) -> frozenset[str]:
        return frozenset(self.partners)

    def partner_url(self, sheet: Sheet, code: str) -> str:
        """Give the address of a partner's page, of the catalogue of a partner without a page, or nothing."""
        return sheet.page_url(partner_page(code)) if code in self._with_page else sheet.facet_url("partner", code)

    def partner(self, sheet: Sheet, code: str) -> Markup:
        """Write a link to a partner's page."""
        return _link(self.names.partner(code), self.partner_url(sheet, code))

    def provider_url(self, sheet: Sheet, code: str) -> str:
        """Give the address of a provider's record, or nothing."""
        actor = self.names.actor(code)
        return sheet.record_url(actor) if actor else ""

    def provider(self, sheet: Sheet, code: str) -> Markup:
        """Write a link to a provider's record."""
        return _link(self.names.provider(code), self.provider_url(sheet, code))

    def items(self, activities: Iterable[Activity]) -> Noted:
        """Give the records of activities, each with its window, its money and its trainees."""
        return tuple(self._items[activity.id] for activity in activities)

    @cached_property
    def _items(self) -> Mapping[str, Item]:
        by_id = self.site.corpus.by_id
        return {activity.id: Item(by_id[activity.id], note=self._note(activity)) for activity in self.activities}

    def _note(self, activity: Activity) -> str:
        told = [window_of(activity)]
        if activity.money:
            told.append(whole_amount(activity.money))
        if activity.trainees is not None:
            told.append(f"{activity.trainees:,} trainees")
        return " · ".join(filter(None, told))


def _first_by_page(partners: Iterable[str]) -> tuple[str, ...]:
    """Leave out what would stand on the page of another: names that differ in capitals only."""
    found: dict[str, str] = {}
    for partner in sorted(partners):
        found.setdefault(partner_page(partner), partner)
    return tuple(found.values())


def _link(words: str, url: str) -> Markup:
    return element("a", words, href=url) if url else element("span", words)


def window_of(activity: Activity) -> str:
    """Say from which year to which year an activity lasts: *2022 to 2026*, *from 2024*."""
    if activity.start is None:
        return ""
    first = date.fromordinal(activity.start).year
    if activity.end is None:
        return f"from {first}"
    last = date.fromordinal(activity.end).year
    return str(first) if first == last else f"{first} to {last}"
