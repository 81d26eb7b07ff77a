"""Letters that were read in a wrong encoding."""

# ruff: noqa: RUF001 - the letters are meant as they stand

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.reading.mojibake import find_garbled, mark_lost_letters

LATIN = "àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÉÈÊËÎÏÑÓÖÕØÚÜćčďđęěğłńňőřśšťůűżžĄČĘŁŃŘŚŠŽ°§²½’“”…–—•€→"


def garble(text: str) -> str:
    """Read UTF-8 as Windows-1252, as browsers do it: a byte without a letter becomes a control character."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def read_back(text: str) -> str:
    """Put what was meant in the place of what was garbled."""
    for found in reversed([*find_garbled(text)]):
        text = text[: found.start] + found.meant + text[found.start + len(found.written) :]
    return text


@given(st.text(st.sampled_from(LATIN + "abc ."), max_size=20), st.integers(1, 2))
def test_the_way_back(text: str, times: int) -> None:
    """Between small letters every letter is read back, once or twice garbled."""
    whole = "".join(f"n{letter}n" for letter in text)
    garbled = whole
    for _ in range(times):
        garbled = garble(garbled)
    assert read_back(garbled) == whole


@given(st.text(st.sampled_from(LATIN + "abcABC ,."), max_size=40))
def test_words_of_any_language_stay(text: str) -> None:
    """Sound words with signs of print behind them are left as they are."""
    sound = " ".join(f"{word}" for word in text.split())
    kept = [found for found in find_garbled(sound) if garble(found.meant) != found.written]
    assert kept == []


@pytest.mark.parametrize(
    "text",
    ["été…", "ÉTÉ…", "« À »", "„JÄ“", "“AMANHÃ”", "ESPAÑA…", "Å", "5 Å–10", "naïve»", "Ð", "CAFÉ’S", "â…", "Übung–"],
)
def test_what_people_write(text: str) -> None:
    """Letters with accents before quotation marks, points and dashes are meant."""
    assert [*find_garbled(text)] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [(garble("Киев"), "Киев"), (garble("Ελλάδα"), "Ελλάδα"), ("Ã¢â‚¬â„¢", "’"), ("ðŸ˜€", "😀"), ("Ã–sterreich", "Österreich")],
)
def test_other_signs(written: str, meant: str) -> None:
    """Words in Greek and Cyrillic, what was garbled twice, pictures, and a letter before others."""
    assert read_back(written) == meant


def test_the_end_of_a_letter() -> None:
    """A control character behind the beginning of a letter is the sign of a lost letter; another one stays."""
    assert mark_lost_letters("â€\x9d a\x9d Ã\x81") == "â€\ufffd a\x9d Ã\ufffd"
