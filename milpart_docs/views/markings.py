"""The marking that each page of a site shows, at its top and at its bottom.

Source: Council Decision 2013/488/EU on the security rules for protecting EU classified information, Annex III: a document is marked on
every page, and at least as high as its highest part. So a page that is computed from all records shows the highest marking of all that the
site holds, because its counts and lists come from all of it. A record's own page names other records by title, which is fit for the public
whatever the marking, and so shows the record's marking.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.protection import Protection, highest, protection_of
from milpart_docs.vocabulary import COUNTRIES, MARKINGS
from milpart_docs.vocabulary.labels import country_name
from milpart_docs.vocabulary.markings import NOBODY, rank

TONES = ("public", "limite", "restricted", "confidential", "secret", "top-secret")
"""How the markings are set apart by the style sheet, in their order; the words always tell it, too."""
UNMARKED = "none"
"""The tone of a page without a marking."""
LINE = 80
"""So many characters of a marking stand on one line of a printed sheet."""
MOST_LINES = 6
"""So many lines the style sheet keeps free at the edges of a sheet; a longer list of communities is counted instead."""
DIVIDED = "its parts are releasable to different communities"
MANUALS = frozenset({"fields", "rules", "terms"})
"""Blocks in pages that say nothing of the records."""


@dataclass(frozen=True, slots=True)
class MarkingView:
    """What a page shows: the marking, to whom it may go further, how striking it is, and how many lines it takes on paper."""

    marking: str
    note: str = ""
    tone: str = UNMARKED

    @property
    def text(self) -> str:
        """The whole line in words."""
        return f"{self.marking} \N{MIDDLE DOT} {self.note}" if self.note else self.marking

    @property
    def lines(self) -> int:
        """How many lines it takes on a printed sheet, at most."""
        return min(MOST_LINES, ceil(len(self.text) / LINE))


class Markings:
    """Gives every page of one site its marking."""

    def __init__(self, corpus: Corpus) -> None:
        """Take the corpus that the site shows."""
        self._corpus = corpus
        self._release = corpus.settings.release

    @cached_property
    def _highest(self) -> Protection:
        """The highest protection of all that is marked; whoever forgot a marking is told so elsewhere. In a release, of all."""
        return highest(protection_of(entry) for entry in self._corpus.entries if self._release or _is_marked(entry))

    @cached_property
    def whole(self) -> MarkingView:
        """The marking of the site, for the pages that come from all of it: catalogues, analyses, the search, and what is not found."""
        return _view(self._highest.marking, f"released to {self._release.audience}" if self._release else "")

    def of(self, entry: Entry | None) -> MarkingView:
        """Give the marking of the page made from a record or page; without one, the page was computed, and shows the site's.

        A page without a marking says so to its authors. In a release it counts as the highest there is, and shows that.
        """
        if entry is None:
            return self.whole
        if not (self._release or _is_marked(entry)):
            return MarkingView("Marking not known" if "marking" in entry.fields else "Not marked")
        own = protection_of(entry)
        if _shows_records(entry) and rank(self._highest.marking) >= rank(own.marking):
            return self.whole
        return _view(own.marking, self._note(entry))

    def _note(self, entry: Entry) -> str:
        common = common_communities(entry)
        if common is None or NOBODY in common:
            return ""
        return releasable([community_name(community, self._corpus) for community in common]) or DIVIDED


def common_communities(entry: Entry) -> tuple[str, ...] | None:
    """Give the communities that may see all that stands in a record or page; nothing where none of its parts names any.

    A part that names communities is for these and no others. So what is for FRA and UKR, with a block that is for FRA and BEL, is as a
    whole for FRA alone; and it can be that nobody may see all of it.
    """
    parts = (entry.protection, *(block.protection for block in entry.marked), *(value.protection for value in entry.withheld))
    named = [part.communities for part in parts if part.communities]
    return tuple(community for community in named[0] if all(community in others for others in named)) if named else None


def community_name(community: str, corpus: Corpus) -> str:
    """Give the name of a community as readers know it: a country by its name, a mission by its title, others by what they are called."""
    return country_name(community) if community in COUNTRIES else corpus.title_of(community)


def releasable(names: Sequence[str]) -> str:
    """Say to whom something may go further: *releasable to France, NATO and EUTM Mali*; nothing where nobody is named."""
    if not any(names):
        return ""
    words = f"releasable to {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))}"
    return words if len(words) <= LINE * (MOST_LINES - 1) else f"releasable to {len(names)} communities"


def _view(marking: str, note: str) -> MarkingView:
    place = rank(marking)
    return MarkingView(MARKINGS[place], note, TONES[place])


def _is_marked(entry: Entry) -> bool:
    return entry.fields.get("marking") in MARKINGS


def _shows_records(entry: Entry) -> bool:
    """Tell whether something computed from the records stands in a page."""
    return not MANUALS.issuperset(name for block in entry.blocks for name in block.words.split()[:1])
