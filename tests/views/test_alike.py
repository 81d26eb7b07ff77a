"""The records most alike, as a record's page shows them."""

from milpart_docs.corpus import Corpus
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.alike import LEAST_LIKENESS, MOST_ALIKE, AlikeView, build_alike_views
from milpart_docs.views.site import Site
from tests.corpora import Written
from tests.projects import TODAY
from tests.search.duplicates.lessons import lesson, texts_of
from tests.search.duplicates.told_twice import EVENTS, MEANWHILE

TOLD = [*(told for pair in EVENTS.values() for told in pair), *MEANWHILE]


def alike(corpus: Corpus, identifier: str) -> tuple[AlikeView, ...]:
    """Give what is like a record."""
    return build_alike_views(Site(corpus, Addresses(), TODAY), corpus.by_id[identifier])


def files(**fields: object) -> list[Written]:
    """Write all lessons; the second with further fields."""
    return [lesson(number, told, **(fields if number == 2 else {})) for number, told in enumerate(TOLD, 1)]


def test_most_alike() -> None:
    """The other account of an event comes first, with the words that both have; there are few, and never the record itself."""
    found = alike(texts_of(*files()), "LL-2026-0001")
    assert 1 < len(found) <= MOST_ALIKE
    assert (found[0].link.id, found[0].link.title, found[0].relation) == ("LL-2026-0002", TOLD[1].title, "")
    assert found[0].words
    assert "LL-2026-0001" not in [each.link.id for each in found]


def test_relation() -> None:
    """What is linked anyway says how, from either side."""
    corpus = texts_of(*files(supersedes=["LL-2026-0001"]))
    assert alike(corpus, "LL-2026-0002")[0].relation == "supersedes"
    assert alike(corpus, "LL-2026-0001")[0].relation == "superseded by"


def test_nothing_is_alike() -> None:
    """A record alone, and records that share a few words only."""
    assert alike(texts_of(lesson(1, TOLD[0])), "LL-2026-0001") == ()
    corpus = texts_of(*files())
    weak = [
        likeness.id
        for likeness in Site(corpus, Addresses(), TODAY).related.of("LL-2026-0007", MOST_ALIKE)
        if likeness.score < LEAST_LIKENESS
    ]
    assert weak
    assert not set(weak).intersection(each.link.id for each in alike(corpus, "LL-2026-0007"))
