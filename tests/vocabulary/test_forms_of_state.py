"""Long names without what they say of the form of state."""

import pytest

from milpart_docs.vocabulary.forms_of_state import LongName, is_form, split_form


@pytest.mark.parametrize(
    ("name", "form", "core"),
    [
        ("republic of mali", {"republic"}, "mali"),
        ("islamic republic of mauritania", {"islamic", "republic"}, "mauritania"),
        ("republique de l'ouganda", {"republic"}, "ouganda"),
        ("royaume d'espagne", {"kingdom"}, "espagne"),
        ("bundesrepublik deutschland", {"federal", "republic"}, "deutschland"),
        ("grossherzogtum luxemburg", {"duchy"}, "luxemburg"),
        ("mali republic", {"republic"}, "mali"),
        ("united states of america", {"united", "states"}, "america"),
        ("united arab emirates", set(), "united arab emirates"),
        ("mali", set(), "mali"),
        ("republic", {"republic"}, ""),
        ("", set(), ""),
    ],
)
def test_a_name_is_parted(name: str, form: set[str], core: str) -> None:
    """Into the form in English words and the name that only this country has."""
    assert split_form(name) == LongName(frozenset(form), core)


def test_a_form_is_no_name() -> None:
    """Nothing but words for forms of state."""
    assert is_form("islamic republic of")
    assert not is_form("republic of mali")
