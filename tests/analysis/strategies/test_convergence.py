"""Convergence: which regions are the same, how far a value is shared, and when two states can be compared."""

import pytest

from milpart_docs.analysis.strategies.convergence import Named, compare_states, converge, fold_region, kind_of


@pytest.mark.parametrize("written", ["Horn of Africa", "the Horn of Africa", " HORN  of\tAfrica ", "horn-of-africa", "The Horn–of–Africa"])  # noqa: RUF001 - a dash as authors write it
def test_the_same_region(written: str) -> None:
    """Capitals, spaces, hyphens and the article make no other region."""
    assert fold_region(written) == "horn of africa"


@pytest.mark.parametrize("written", ["Western Sahel", "Sahel and Sahara", "Sahelian states", "Sahél"])
def test_another_region(written: str) -> None:
    """Other words are other regions, near as they may be."""
    assert fold_region(written) != fold_region("Sahel")


def test_a_region_that_is_only_an_article() -> None:
    """Odd as it is, it stays something."""
    assert fold_region("The") == "the"


@pytest.mark.parametrize(("naming", "stating", "kind"), [(1, 1, "one"), (1, 3, "one"), (2, 3, "some"), (2, 2, "all"), (3, 3, "all")])
def test_kinds(naming: int, stating: int, kind: str) -> None:
    """One alone is never all, even where nobody else names anything."""
    assert kind_of(naming, stating) == kind


def regions(*labels: str) -> list[Named]:
    """Give regions as a strategy names them."""
    return [Named("regions", fold_region(label), label) for label in labels]


def test_the_usual_spelling_and_the_order() -> None:
    """Two write "sahel" and one "Sahel": the first is shown. Wider sharing comes first, then the alphabet without regard to capitals."""
    found = converge("regions", {"AUT": regions("sahel", "west", "East"), "BEL": regions("sahel"), "ITA": regions("Sahel"), "ESP": []})
    assert [(shared.label, shared.kind) for shared in found.values] == [("sahel", "all"), ("East", "one"), ("west", "one")]
    assert found.stating == ("AUT", "BEL", "ITA")


def test_they_must_say_where() -> None:
    """With pillars and instruments alone two states are not compared, alike as they are; with regions they are, though none is shared."""
    train, csdp = Named("pillars", "train", "Train"), Named("instruments", "csdp", "CSDP")
    (alike,) = compare_states({"AUT": [train, csdp], "BEL": [train, csdp, *regions("Sahel")]})
    assert (alike.topics, alike.nearness) == (("pillars", "instruments"), None)
    (compared,) = compare_states({"AUT": [train, *regions("Maghreb")], "BEL": [train, csdp, *regions("Sahel")]})
    assert (compared.topics, compared.shared, compared.nearness) == (("pillars", "regions"), (train,), 1 / 3)


def test_of_equally_near_the_two_that_share_more() -> None:
    """One region of three, and two of six: a third each, and the second says more. What cannot be compared stands last.

    A and B name w x and w y: one of three. C and D name p q r and p q s t u: two of six, and nothing of what A and B name. E is silent.
    """
    named = {"A": regions("w", "x"), "B": regions("w", "y"), "C": regions("p", "q", "r"), "D": regions("p", "q", "s", "t", "u")}
    pairs = compare_states({**named, "E": []})
    assert [(pair.states, pair.nearness) for pair in pairs[:3]] == [(("C", "D"), 2 / 6), (("A", "B"), 1 / 3), (("A", "C"), 0)]
    assert [pair.states for pair in pairs if pair.nearness is None] == [("A", "E"), ("B", "E"), ("C", "E"), ("D", "E")]
    assert [pair.nearness for pair in pairs[-4:]] == [None] * 4
