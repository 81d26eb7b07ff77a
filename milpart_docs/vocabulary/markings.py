"""The order of markings, from PUBLIC upwards.

Source: Council Decision 2013/488/EU on the security rules for protecting EU classified information (the four levels); LIMITE is a
distribution marking of the Council and stands between PUBLIC and the lowest of them.
"""

from milpart_docs.vocabulary.terms import VOCABULARIES

MARKINGS: tuple[str, ...] = tuple(VOCABULARIES["marking"].terms)


def rank(marking: object) -> int:
    """Give the place of a marking in the order; whatever is not a marking ranks as the highest, so that doubt protects."""
    return MARKINGS.index(marking) if marking in MARKINGS else len(MARKINGS) - 1


def is_above(marking: object, ceiling: object) -> bool:
    """Tell whether a marking is higher than a ceiling; a ceiling that is no marking lets only the lowest through."""
    return rank(marking) > (rank(ceiling) if ceiling in MARKINGS else 0)
