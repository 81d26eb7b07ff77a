"""How far a handbook is protected: as highly as its highest part, and releasable to whom all of its parts are."""

from collections.abc import Iterable
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.protection import highest, protection_of
from milpart_docs.views.markings import DIVIDED, common_communities, community_name, releasable
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import rank


class Shown(NamedTuple):
    """What stands on the cover and on each page: the marking, and to whom it may go further (empty where nobody is named)."""

    marking: str
    release: str


def protect(entries: Iterable[Entry], corpus: Corpus) -> Shown:
    """Give what is shown of the protection of records that stand in one document.

    Source: Council Decision 2013/488/EU: a document is marked at least as high as its highest part.
    """
    found = tuple(entries)
    marking = MARKINGS[rank(highest(protection_of(entry) for entry in found).marking)]
    named = [communities for communities in map(common_communities, found) if communities is not None]
    if not named:
        return Shown(marking, "")
    common = [community for community in named[0] if all(community in communities for communities in named)]
    return Shown(marking, releasable([community_name(community, corpus) for community in common]) or DIVIDED)
