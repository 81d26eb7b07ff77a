"""What commands share: a country as people write it."""

import pytest

from milpart_docs.cli.console import CommandError, print_text, read_country_argument


@pytest.mark.parametrize("written", ["MDA", "mda", "MD", "Moldova", "moldova", "Republic of Moldova", "PTR-MDA", "ptr-mda"])
def test_ways_to_write_a_country(written: str) -> None:
    """By code, by a name that is known, and by the identifier of its profile, in capitals or not."""
    assert read_country_argument(written) == "MDA"


@pytest.mark.parametrize(
    ("written", "hint"),
    [("Moldva", "did you mean MDA (Moldova)?"), ("Atlantis", "write its code, as in MOZ, or its English name"), ("", "write its code")],
)
def test_what_is_only_near_is_not_taken(written: str, hint: str) -> None:
    """It is told, with the country that may be meant."""
    with pytest.raises(CommandError, match=f"there is no country {written}; ") as told:
        read_country_argument(written)
    assert hint in str(told.value)
    assert told.value.status == 2


def test_no_text_controls_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Every control but the line end is shown as a replacement; letters of any script stay."""
    print_text("a\x1b[2Jb\x07c\rd\te\x7ff\x9bg\u2028h\u202ei\u2066j\nÎles Åland, Україна")
    assert capsys.readouterr().out == "a�[2Jb�c�d�e�f�g�h�i�j\nÎles Åland, Україна\n"
