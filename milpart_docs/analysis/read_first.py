"""What to read first: the lessons and best practices that bear on a record, with the reason in words.

Auditors found lessons systems that were fed and never read (GAO-02-195, NASA OIG IG-12-012): so each activity, partner, capability,
course, syllabus and doctrine publication brings what bears on it to its reader. Explicit links come first; then what shares the partner,
the capability, the pillar and the type of activity, in this order of weight; a topic decides among what shares the pillar.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, product
from typing import NamedTuple

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.states import LESSON_LINE, NO_LONGER_HELD
from milpart_docs.vocabulary import VOCABULARIES

READERS = frozenset({"activity", "partner-profile", "capability", "course", "syllabus", "doctrine", "ambition-level", "proposal"})
"""The types of record whose pages say what to read first."""
MOST = 6
"""So many are shown."""
FEW = 3
"""What shares the pillar only is added up to so many."""
ONLY_THE_PILLAR = "same pillar"
_READ = frozenset({"lesson", "best-practice"})
_GONE = NO_LONGER_HELD | {"observation-rejected"}
_PRIORITIES = {"urgent": 0, "caution": 1, "good-practice": 2, "information": 3}
_LINKED = {
    "related": "linked as related",
    "cites": "cited here",
    "cited by": "cites this",
    "lessons observed": "observed here",
    "implements": "put into practice here",
    "changed by lessons": "changed this",
    "changes from lessons": "changed this",
    "lessons": "about this capability",
    "best practices": "about this capability",
}
"""How some links are told; the others by the name of their relation."""

SIGNS = ("partner", "capability", "pillar", "activity type", "topic")
"""What two records can share, the weightiest first."""

Signs = tuple[str, ...]
"""A value for each sign, or nothing."""
Mask = tuple[bool, ...]
"""Which signs are shared."""


class Suggestion(NamedTuple):
    """A record to read, and why."""

    entry: Entry
    reason: str


@dataclass(frozen=True)
class ReadFirst:
    """Finds what to read first, for any record of a corpus. Who has all pillars has none in particular.

    Every lesson and practice is put beforehand under each combination of what it could share, the best first and only as many as are
    shown. So a record asks for its own combinations, the weightiest first, until it has enough: the work does not grow with the corpus.
    """

    corpus: Corpus
    facets: Facets

    def suggest(self, entry: Entry) -> list[Suggestion]:
        """Give what to read first, the weightiest reason first."""
        found: dict[str, Suggestion] = {}
        for other, reason in chain(self._linked(entry), self._alike(entry)):
            is_full = len(found) >= (FEW if reason == ONLY_THE_PILLAR else MOST)
            if other.id != entry.id and not is_full:
                found.setdefault(other.id, Suggestion(other, reason))
        return list(found.values())

    def _linked(self, entry: Entry) -> Iterator[tuple[Entry, str]]:
        """Give what is linked to a record in either direction, the best first."""
        out = [(link.target, link.relation) for link in self.corpus.graph.links.get(entry.path, ())]
        back = [(link.source, link.inverse) for link in self.corpus.graph.backlinks.get(entry.id, ())]
        relations: dict[str, tuple[Entry, str]] = {}
        for other, relation in [*back, *out]:
            if is_worth_reading(other) and self.corpus.by_id.get(other.id) is other:
                relations.setdefault(other.id, (other, relation))
        own = self._signs(entry, self.facets.capabilities_named_in(entry))
        for other, relation in sorted(relations.values(), key=lambda pair: self._ranks[pair[0].id]):
            theirs = self._signs(other, self.facets.values(other, "capability"))
            shared = [sign for sign, mine, its in zip(SIGNS, own, theirs, strict=True) if set(mine) & set(its)]
            words = _LINKED.get(relation, f"linked: {relation}")
            said = [sign for sign in shared if sign not in words]
            yield other, f"{words}; same {_joined(said)}" if said else words

    def _alike(self, entry: Entry) -> Iterator[tuple[Entry, str]]:
        """Give what shares signs with a record; where that is little, what is said of the capabilities above its own, step by step."""
        named = self.facets.capabilities_named_in(entry)
        signs = self._signs(entry, named)
        for mask in _MASKS:
            rows = [self._buckets.get(combination, ()) for combination in _combinations(signs, mask)]
            merged = sorted({other.id: other for row in rows for other in row}.values(), key=lambda other: self._ranks[other.id])
            reason = f"same {_joined([sign for sign, is_on in zip(SIGNS, mask, strict=True) if is_on])}"
            yield from ((other, reason) for other in merged)
        for capability in dict.fromkeys(broader for each in named for broader in self.facets.with_broader(each)[1:]):
            reason = f"broader capability: {self.facets.label('capability', capability)}"
            yield from ((other, reason) for other in self._buckets.get(("", capability, "", "", ""), ()))

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        """The place of every lesson and practice when the best stand first."""
        ranked = sorted(filter(is_worth_reading, self.corpus.by_id.values()), key=quality)
        return {entry.id: place for place, entry in enumerate(ranked)}

    @cached_property
    def _buckets(self) -> Mapping[Signs, tuple[Entry, ...]]:
        """The best of the lessons and practices under each combination of signs; a narrower capability stands under the broader, too."""
        buckets: dict[Signs, list[Entry]] = defaultdict(list)
        for entry in (self.corpus.by_id[identifier] for identifier in self._ranks):
            signs = self._signs(entry, self.facets.values(entry, "capability"))
            for combination in dict.fromkeys(each for mask in _MASKS for each in _combinations(signs, mask)):
                if len(buckets[combination]) <= MOST:
                    buckets[combination].append(entry)
        return {combination: tuple(entries) for combination, entries in buckets.items()}

    def _signs(self, entry: Entry, capabilities: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """Give what a record can share: its values for each sign."""
        pillars = self.facets.values(entry, "pillar")
        return (
            self.facets.values(entry, "partner"),
            capabilities,
            pillars if len(pillars) < len(VOCABULARIES["pillar"].terms) else (),
            tuple(self._activity_types(entry)),
            self.facets.values(entry, "topic"),
        )

    def _activity_types(self, entry: Entry) -> Iterable[str]:
        """Give the type of an activity, or of the activities in which a lesson was observed or a practice's lessons were."""
        own = entry.fields.get("activity_type")
        if isinstance(own, str):
            return [own]
        links = [link for link in self.corpus.graph.links.get(entry.path, ()) if link.relation in {"context", "derived from"}]
        contexts = [link.target for link in links if link.target.type == "activity"]
        return dict.fromkeys(str(context.fields["activity_type"]) for context in contexts if context.fields.get("activity_type"))


_PILLAR_ONLY: Mask = (False, False, True, False, False)
_PILLAR_AND_TOPIC: Mask = (False, False, True, False, True)
_MASKS: tuple[Mask, ...] = (
    *sorted(
        ((*mask, False) for mask in product((True, False), repeat=4) if any(mask[:3]) and (*mask, False) != _PILLAR_ONLY), reverse=True
    ),
    _PILLAR_AND_TOPIC,
    _PILLAR_ONLY,
)
"""The combinations that count, the weightiest first. The type of activity alone says too little, and so does a topic without the pillar."""


def _combinations(signs: tuple[tuple[str, ...], ...], mask: Mask) -> Iterator[Signs]:
    yield from product(*(values if is_on else ("",) for values, is_on in zip(signs, mask, strict=True)))


def is_worth_reading(entry: Entry) -> bool:
    """Tell whether a record is a lesson or best practice that still holds."""
    return entry.kind == "record" and entry.type in _READ and entry.fields.get("status") not in _GONE


def quality(entry: Entry) -> tuple[int, int, str, str]:
    """Give what sorts lessons and practices among equals: what is urgent, then what has come furthest, then what is newest."""
    priority = _PRIORITIES.get(str(entry.fields.get("priority")), len(_PRIORITIES) - 1)
    status = str(entry.fields.get("status"))
    maturity = LESSON_LINE.index(status) if status in LESSON_LINE else len(LESSON_LINE) // 2
    newest = "".join(chr(0x10FFFF - ord(char)) for char in str(entry.fields.get("date_observed", entry.fields.get("modified", ""))))
    return priority, -maturity, newest, entry.id


def _joined(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
