"""Which terms follow which, in documents of several languages."""

from itertools import pairwise

from milpart_docs.search.browser.followers import find_followers
from milpart_docs.search.collection import build_collection
from milpart_docs.search.languages import find_language
from tests.search.browser.collections import make_document

TEXTS = {
    "en": "training mission Ausbildungsmission training trainings",
    "de": "Training Mission Ausbildungsmission Ausbildung Training Trainings Train",
    "fr": "training mission Ausbildungsmission train",
    "xx": "training missions Ausbildungsmission",
}


def test_followers_are_stems_of_the_language_of_the_document() -> None:
    """All that stand together are there, each by its own stem and by nothing else: no part of a compound, no stem of another language."""
    documents = [make_document(number, text, "", language=code) for number, (code, text) in enumerate(TEXTS.items(), 1)]
    collection = build_collection(documents)
    assert len(collection.stems_of("ausbildungsmission")) > len(collection.stems_of("training")) > 1
    followers = find_followers(collection, len(collection.terms).bit_length())
    found = {
        (collection.documents[collection.postings.docs[place]].language, collection.terms[owner], collection.terms[term])
        for place, owner, term in zip(*(numbers.tolist() for numbers in (followers.places, followers.owners, followers.terms)), strict=True)
    }
    stems = {code: find_language(code).stem(text.lower().split()) for code, text in TEXTS.items()}
    wanted = {(code, *pair) for code, row in stems.items() for pair in pairwise(row)}
    assert found == wanted
