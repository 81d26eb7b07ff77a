"""What the picture of a corpus is made from: its activities, and all that is found among them on a day, each read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from milpart_docs.analysis.picture.activities import Activity, read_activities
from milpart_docs.analysis.picture.overlaps import Overlaps, find_overlaps
from milpart_docs.analysis.picture.picture import NOTHING, Cell, Picture, build_picture, narrow
from milpart_docs.analysis.picture.white_spots import StatedNeed, WhiteSpots, find_white_spots, read_stated_needs
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus


@dataclass(frozen=True)
class Findings:
    """What is found in a corpus on a day; nothing is read before it is asked for."""

    corpus: Corpus
    facets: Facets
    today: date

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Every activity, the cancelled ones among them."""
        return read_activities(self.corpus, self.facets)

    @cached_property
    def counted(self) -> tuple[Activity, ...]:
        """The activities that the picture counts."""
        return narrow(self.activities, today=self.today)

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
        return find_overlaps(self.counted, self.today)

    def find_overlaps_with(self, partner: str, most: int) -> Overlaps:
        """Find where activities with a partner overlap, and list so many: those of all partners may be too many to compare."""
        return find_overlaps(self.whole.partners.get(partner, NOTHING).activities, self.today, most)

    @cached_property
    def white_spots(self) -> WhiteSpots:
        """What nobody does."""
        return find_white_spots(self.corpus, self.activities, self.needs)

    @cached_property
    def needs(self) -> dict[str, list[StatedNeed]]:
        """The stated needs of each partner."""
        return read_stated_needs(self.corpus, self.today)
