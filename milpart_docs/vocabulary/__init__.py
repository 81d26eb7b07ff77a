"""The closed vocabularies, countries and markings: each said once, in a data file beside these modules."""

from milpart_docs.vocabulary.countries import COUNTRIES, Country
from milpart_docs.vocabulary.markings import MARKINGS, is_above
from milpart_docs.vocabulary.meant_country import find_country
from milpart_docs.vocabulary.nearest import find_nearest
from milpart_docs.vocabulary.terms import VOCABULARIES, Term, Vocabulary

__all__ = ["COUNTRIES", "MARKINGS", "VOCABULARIES", "Country", "Term", "Vocabulary", "find_country", "find_nearest", "is_above"]
