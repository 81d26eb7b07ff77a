"""White spots as tables: those of all partners, or those of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.white_spots import (
    PARTNER_RULE,
    PILLAR_RULE,
    PRIORITY_RULE,
    StatedNeed,
    UnservedPartner,
    UnservedPillar,
    UnservedPriority,
    WhiteSpots,
)
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

Spot = TypeVar("Spot", UnservedPartner, UnservedPillar, UnservedPriority)
"""A white spot of one kind."""
MOST = 150
"""So many rows of a kind stand on a page; the pages of partners have all of theirs."""
CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class SpotTables:
    """Writes white spots on a page: those of all partners, or without the column of partners those of one."""

    sheet: Sheet
    source: PictureSource
    is_of_partner: bool = False

    def render(self, spots: WhiteSpots) -> Markup:
        """Write a section for each kind that there is; on the page of all, for every kind."""
        stated = [spot for spot in spots.pillars if spot.is_stated]
        weaker = [spot for spot in spots.pillars if not spot.is_stated]
        kinds = (
            ("Partners with needs and no activity", "partners", PARTNER_RULE, self._partners(spots.partners), len(spots.partners)),
            ("Pillars with needs and no activity", "pillars", PILLAR_RULE, self._pillars(stated), len(stated)),
            (
                "Priorities of strategies without activity",
                "priorities",
                PRIORITY_RULE,
                self._priorities(spots.priorities),
                len(spots.priorities),
            ),
            ("Pillars without activity, where no need is stated", "unassessed", PILLAR_RULE, self._unassessed(weaker), len(weaker)),
        )
        return joined(self._section(*kind) for kind in kinds if kind[-1] or not self.is_of_partner)

    def _section(self, title: str, anchor: str, rule: str, table: Markup, total: int) -> Markup:
        rest = f"The first {MOST} of {total:,}; the pages of the partners have all of theirs."
        more = element("p", rest, class_="mp-more") if total > MOST else None
        parts = (table if total else nothing("There is none."), more, self.sheet.rule(rule))
        if self.is_of_partner:
            return joined(element("h3", title), parts)
        return self.sheet.section(title, anchor, parts)

    def _table(self, columns: tuple[str, ...], rows: Iterator[tuple[Cell, ...]], label: str) -> Markup:
        own = slice(1 if self.is_of_partner else 0, None)
        return self.sheet.table(columns[own], (row[own] for row in rows), label)

    def _partners(self, spots: Sequence[UnservedPartner]) -> Markup:
        columns = ("Partner", "Needs", "Critical", "Kinds of needs", "Assessment", "Activities that ended")
        rows = (
            (
                self._partner(spot.partner),
                self._needs(f"Needs of {self._name(spot)}", spot.needs),
                self._needs(f"Critical needs of {self._name(spot)}", [need for need in spot.needs if need.level == CRITICAL]),
                Cell(", ".join(_pillars(need.pillar for need in spot.needs))),
                self._assessment(spot.needs, is_expired=spot.is_expired),
                self._activities(f"Ended activities with {self._name(spot)}", spot.ended),
            )
            for spot in self._by_name(spots)
        )
        return self._table(columns, rows, "Partners with needs and no activity")

    def _pillars(self, spots: Sequence[UnservedPillar]) -> Markup:
        columns = ("Partner", "Pillar", "Needs", "Assessment", "Activities of this pillar that ended")
        rows = (
            (
                self._partner(spot.partner),
                Cell(_label(spot.pillar)),
                self._needs(f"Needs of {self._name(spot)}: {_label(spot.pillar)}", spot.needs),
                self._assessment(spot.needs, is_expired=spot.is_expired),
                self._activities(f"Ended activities with {self._name(spot)}: {_label(spot.pillar)}", spot.ended),
            )
            for spot in self._by_name(spots)
        )
        return self._table(columns, rows, "Pillars with needs and no activity")

    def _unassessed(self, spots: Sequence[UnservedPillar]) -> Markup:
        columns = ("Partner", "Pillar", "Activities of this pillar that ended")
        rows = (
            (
                self._partner(spot.partner),
                Cell(_label(spot.pillar)),
                self._activities(f"Ended activities with {self._name(spot)}: {_label(spot.pillar)}", spot.ended),
            )
            for spot in self._by_name(spots)
        )
        return self._table(columns, rows, "Pillars without activity")

    def _priorities(self, spots: Sequence[UnservedPriority]) -> Markup:
        columns = ("Partner", "Member State", "Strategy", "Its activities that ended", "Activities of others now")
        rows = (
            (
                self._partner(spot.partner),
                Cell(country_name(spot.member_state), self.source.provider_url(self.sheet, spot.member_state)),
                Cell(spot.strategies[-1].title, self.sheet.record_url(spot.strategies[-1])),
                self._activities(f"Ended activities of {country_name(spot.member_state)} with {self._name(spot)}", spot.ended),
                self._activities(f"Activities with {self._name(spot)} now", spot.others),
            )
            for spot in self._by_name(spots)
        )
        return self._table(columns, rows, "Priorities without activity")

    def _by_name(self, spots: Sequence[Spot]) -> Sequence[Spot]:
        """Sort white spots by the name of the partner, and cut them."""
        return sorted(spots, key=self._name)[:MOST]

    def _name(self, spot: UnservedPartner | UnservedPillar | UnservedPriority) -> str:
        return self.source.names.partner(spot.partner)

    def _partner(self, code: str) -> Cell:
        return Cell(self.source.names.partner(code), self.source.partner_url(self.sheet, code))

    def _needs(self, title: str, needs: Sequence[StatedNeed]) -> Cell:
        return self.sheet.counted(title, need_items(needs))

    def _activities(self, title: str, activities: Sequence[Activity]) -> Cell:
        return self.sheet.counted(title, self.source.items(activities))

    def _assessment(self, needs: Sequence[StatedNeed], *, is_expired: bool) -> Cell:
        """Name the newest assessment, and say if it has expired."""
        newest = max((need.assessment for need in needs), key=lambda entry: (str(entry.fields.get("assessed_on", "")), entry.id))
        until = newest.fields.get("valid_until", "")
        words = f"{newest.id}, {'expired' if is_expired else 'holds until'} {until}" if until else newest.id
        return Cell(words, self.sheet.record_url(newest))


def need_items(needs: Sequence[StatedNeed]) -> tuple[Item, ...]:
    """Give the places of needs in their assessments."""
    return tuple(
        Item(need.assessment, need.id, ", ".join(filter(None, (f"need {need.id}".strip(), VOCABULARIES["need-level"].label(need.level)))))
        for need in needs
    )


def _label(pillar: str) -> str:
    return VOCABULARIES["pillar"].label(pillar)


def _pillars(pillars: Iterator[str]) -> list[str]:
    found = set(pillars)
    return [term.label for key, term in VOCABULARIES["pillar"].terms.items() if key in found]
