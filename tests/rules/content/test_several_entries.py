"""Several terms or countries in one text."""

import pytest

from milpart_docs.rules.content.several_entries import read_entries, read_several, tell_several


@pytest.mark.parametrize(
    ("text", "vocabulary", "entries"),
    [
        ("MLI NER", "country", ("MLI", "NER")),
        ("Mali Niger", "country", ("MLI", "NER")),
        ("Burkina Faso Mali", "country", ("BFA", "MLI")),
        ("MLI;NER / BEN", "country", ("MLI", "NER", "BEN")),
        ("South Sudan", "country", ()),
        ("Bosnia and Herzegovina", "country", ()),
        ("Republic of Mali", "country", ()),
        ("MLI MLI", "country", ()),
        ("MLI and the Sahel", "country", ()),
        ("train equip", "pillar", ("train", "equip")),
        ("train, equip advise", "pillar", ("train", "equip", "advise")),
        ("train well", "pillar", ()),
        ("", "pillar", ()),
    ],
)
def test_each_piece_is_known(text: str, vocabulary: str, entries: tuple[str, ...]) -> None:
    """Or else nothing is read; and what is one entry is no several."""
    assert read_several(text, vocabulary) == entries


def test_one_is_read_as_one() -> None:
    """Where a list is asked for, one entry is enough."""
    assert read_entries("South Sudan", "country") == ("SSD",)


def test_where_one_goes_only_one_is_asked_for() -> None:
    """In a list there is room for each."""
    assert tell_several(("MLI", "NER"), ("partners", 0)) == "make an entry of each: MLI, NER"
    assert tell_several(("MLI", "NER"), ("partner",)) == "only one goes here: MLI or NER"
