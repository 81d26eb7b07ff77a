"""Which assessment took the place of another, whichever of the two says so."""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.rules.days import days_of
from milpart_docs.rules.domain.needs import ASSESSMENT
from milpart_docs.rules.domain.standing import is_gone

WITHOUT_EFFECT = ("draft", "withdrawn")
"""States of an assessment that takes nobody's place: not yet, or no longer."""


def find_successor(corpus: Corpus, assessment: Entry) -> Entry | None:
    """Give the assessment that holds in the place of another: the last of those that followed it; none where they go in a circle."""
    seen: set[str] = set()
    last, following = None, _next(corpus, assessment)
    while following is not None and following.id not in seen:
        seen.add(following.id)
        last, following = following, _next(corpus, following)
    return None if assessment.id in seen else last


def holds(corpus: Corpus, assessment: Entry) -> bool:
    """Tell whether an assessment was neither taken back nor followed by another."""
    return not is_gone(assessment) and _next(corpus, assessment) is None


def _next(corpus: Corpus, assessment: Entry) -> Entry | None:
    return next((entry for entry in _named(corpus, assessment) if _follows(entry, assessment)), None)


def _named(corpus: Corpus, assessment: Entry) -> Iterator[Entry]:
    for link in corpus.graph.backlinks.get(assessment.id, ()):
        if link.relation == "supersedes":
            yield link.source
    for link in corpus.graph.links.get(assessment.path, ()):
        if link.relation == "superseded by":
            yield link.target


def _follows(entry: Entry, assessment: Entry) -> bool:
    """Tell whether an assessment is of the same partner, in force, and not made before the one whose place it takes."""
    if entry.type != ASSESSMENT or entry.id == assessment.id or entry.fields.get("status") in WITHOUT_EFFECT:
        return False
    former, later = days_of(assessment.fields.get("assessed_on")), days_of(entry.fields.get("assessed_on"))
    is_earlier = former is not None and later is not None and later.last < former.first
    return entry.fields.get("partner") == assessment.fields.get("partner") and not is_earlier
