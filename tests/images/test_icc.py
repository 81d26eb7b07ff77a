"""Colour profiles: the colours stay, all words go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.images.icc import strip_profile
from tests.images.blocks import SECRET, make_profile

PROFILE = make_profile()


def tags_of(profile: bytes) -> dict[bytes, bytes]:
    """Give the values of a profile by tag."""
    entries = (profile[place : place + 12] for place in range(132, 132 + 12 * int.from_bytes(profile[128:132], "big"), 12))
    return {entry[:4]: profile[int.from_bytes(entry[4:8], "big") :][: int.from_bytes(entry[8:], "big")] for entry in entries}


def test_colours_stay() -> None:
    """White, primaries and curves have the values that they had; the two texts that must be there are empty."""
    before, after = tags_of(PROFILE), tags_of(strip_profile(PROFILE))
    assert set(after) == {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}
    assert all(before[name].startswith(after[name]) for name in after if name not in {b"desc", b"cprt"})
    assert all(len(after[name]) == 20 for name in (b"wtpt", b"rXYZ"))


def test_words_go() -> None:
    """Texts, private tags, what lies behind a value, the maker and the day in the header."""
    stripped = strip_profile(PROFILE)
    assert SECRET in PROFILE
    assert SECRET not in stripped
    assert stripped[24:36] == bytes.fromhex("07d000010001000000000000")
    assert stripped[4:8] + stripped[40:64] + stripped[80:128] == bytes(4 + 24 + 48)
    assert len(stripped) == int.from_bytes(stripped[:4], "big")


def test_version_4_has_texts_of_its_own_form() -> None:
    """Texts in many languages, none of them with a word."""
    stripped = tags_of(strip_profile(PROFILE[:8] + b"\4" + PROFILE[9:]))
    assert stripped[b"desc"] == stripped[b"cprt"]
    assert stripped[b"desc"].startswith(b"mluc")


@pytest.mark.parametrize(
    "profile",
    [
        b"",
        PROFILE[:100],
        PROFILE[:200],
        b"\x7f" + PROFILE[1:],
        PROFILE[:36] + b"xxxx" + PROFILE[40:],
        PROFILE[:68] + bytes(12) + PROFILE[80:],
        PROFILE[:128] + b"\xff" + PROFILE[129:],
        PROFILE[:140] + b"\xff\xff\xff\xff" + PROFILE[144:],
    ],
)
def test_damaged_profile_goes(profile: bytes) -> None:
    """Browsers do not use it either."""
    assert strip_profile(profile) == b""


@given(st.integers(0, len(PROFILE) - 1), st.binary(min_size=1, max_size=8))
def test_what_was_stripped_changes_no_more(place: int, change: bytes) -> None:
    """Whatever was changed in a profile."""
    once = strip_profile(PROFILE[:place] + change + PROFILE[place + len(change) :])
    assert strip_profile(once) == once


def test_tables_are_cut_to_their_size() -> None:
    """Tables of eight and sixteen bits, parametric curves, matrices; an unknown curve and a private tag go."""
    small = b"mft1" + bytes(4) + b"\3\3\2\0" + bytes(36) + bytes(256 * 3 + 8 * 3 + 256 * 3)
    large = b"mft2" + bytes(4) + b"\3\3\2\0" + bytes(36) + b"\0\2\0\2" + bytes(2 * (6 + 24 + 6))
    values = {b"A2B0": small, b"A2B1": large, b"rTRC": b"para" + bytes(4) + b"\0\3\0\0" + bytes(20), b"chad": b"sf32" + bytes(40)}
    values |= {b"prvt": b"curv" + bytes(8), b"gTRC": b"para" + bytes(4) + b"\0\x09\0\0" + bytes(20)}
    table, data = len(values).to_bytes(4, "big"), b""
    for name, value in values.items():
        table += name + (132 + 12 * len(values) + len(data)).to_bytes(4, "big") + (len(value) + 12).to_bytes(4, "big")
        data += value + SECRET + b"."
    profile = (132 + len(table) - 4 + len(data)).to_bytes(4, "big") + PROFILE[4:128] + table + data
    stripped = tags_of(strip_profile(profile))
    assert SECRET not in strip_profile(profile)
    kept = set(values) - {b"gTRC", b"prvt"}
    assert {name: stripped[name] for name in kept} == {name: values[name] for name in kept}
    assert set(stripped) == kept | {b"desc", b"cprt"}


def test_values_that_are_the_same_are_written_once() -> None:
    """Most screens have one curve for all three colours, and it can be long."""
    assert len(strip_profile(PROFILE)) == 128 + 4 + 9 * 12 + 92 + 12 + 4 * 20 + 16
