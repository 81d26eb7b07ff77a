"""Which records are alike for a reason: translations, versions, what one was made from, and things that their facts tell apart."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import product

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.graph import Link
from milpart_docs.corpus.succession import is_gone
from milpart_docs.model.days import Days, days_of

FAMILY = frozenset({"translations", "supersedes", "superseded by", "derived from"})
"""Relations between records that say the same on purpose."""
DUPLICATES = "duplicates"
RELATED = "related"
FACTS: Mapping[str, tuple[str, ...]] = {
    "activity": ("partners", "dates"),
    "needs-assessment": ("partner", "assessed_on"),
    "proposal": ("partners",),
    "partner-profile": ("country",),
    "national-strategy": ("member_state",),
    "ambition-level": ("capability", "level"),
    "capability": ("code",),
    "equipment-class": ("code",),
    "course": ("code",),
    "syllabus": ("code",),
    "actor": ("name", "country"),
    "term": ("title",),
}
"""Fields by which things of one kind are told apart, however alike their descriptions are; a lesson is what it says."""

WRITTEN_AS = {"best-practice": "lesson"}
"""A mission has an actor, an activity and a term, each with a page of its own; that these say the same is in the nature of the thing."""


class Kinship:
    """Knows which records of a corpus belong together."""

    def __init__(self, corpus: Corpus) -> None:
        """Take the corpus, with all links between its records."""
        self._corpus = corpus

    @cached_property
    def _above(self) -> dict[str, str]:
        """For members of a family another of them, up to the one that it is named after; made when a pair asks for it."""
        above: dict[str, str] = {}
        for entry in self._corpus.by_id.values():
            for link in self._links(entry):
                if link.relation in FAMILY and link.target.type == entry.type:
                    above[_last(above, entry.id)] = _last(above, link.target.id)
        return above

    def family(self, identifier: str) -> str:
        """Give the family of a record, by the name of one of its members; translations and versions of one record are a family."""
        return _last(self._above, identifier)

    def are_kin(self, first: Entry, second: Entry) -> bool:
        """Tell whether two records are alike for a reason, or one of them is kept only for the record."""
        if _kind(first) != _kind(second) or is_gone(first) or is_gone(second) or self.family(first.id) == self.family(second.id):
            return True
        return bool(FAMILY.intersection(self._relations(first, second)))

    def declared(self, first: Entry, second: Entry) -> str:
        """Say how one of two records names the other as being like it: ``duplicates``, ``related`` or not at all."""
        found = set(self._relations(first, second))
        return next((relation for relation in (DUPLICATES, RELATED) if relation in found), "")

    def _relations(self, first: Entry, second: Entry) -> Iterator[str]:
        for entry, other in ((first, second), (second, first)):
            yield from (link.relation for link in self._links(entry) if link.target.id == other.id)

    def _links(self, entry: Entry) -> tuple[Link, ...]:
        return self._corpus.graph.links.get(entry.path, ())


def _last(above: dict[str, str], identifier: str) -> str:
    """Follow a way up to its end, and make it shorter for whoever comes next."""
    way = [identifier]
    while (step := above.get(way[-1], way[-1])) != way[-1]:
        way.append(step)
    above.update(dict.fromkeys(way[:-1], way[-1]))
    return way[-1]


def _kind(entry: Entry) -> str:
    """Say which records one can be a duplicate of: those of its type; a lesson may be written down again as a practice."""
    return WRITTEN_AS.get(entry.type, entry.type)


def are_told_apart(first: Entry, second: Entry) -> bool:
    """Tell whether facts say that two records of one type are about different things: another partner, other days, another code."""
    return first.type == second.type and any(_differ(first.fields.get(key), second.fields.get(key)) for key in FACTS.get(first.type, ()))


def _differ(first: object, second: object) -> bool:
    """Tell whether two values contradict one another; where one is missing, or a list has something in common, they do not."""
    if isinstance(first, dict) and isinstance(second, dict):
        pairs = list(product(filter(None, map(days_of, _starts(first))), filter(None, map(days_of, _starts(second)))))
        return bool(pairs) and not any(_meet(*pair) for pair in pairs)
    if isinstance(first, list) and isinstance(second, list):
        return bool(first and second) and not any(value in second for value in first)
    here, there = days_of(first), days_of(second)
    if here is not None and there is not None:
        return not _meet(here, there)
    return first is not None and second is not None and first != second


def _starts(dates: Mapping[str, object]) -> Iterator[object]:
    return (dates[key] for key in ("actual_start", "planned_start") if key in dates)


def _meet(first: Days, second: Days) -> bool:
    return first.first <= second.last and second.first <= first.last
