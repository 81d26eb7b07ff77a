"""Where a text names an identifier, and what stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.renumbering.names import IN_ADDRESS, IN_CODE, WRITTEN_OTHERWISE, find_names, written_as
from milpart_docs.authoring.renumbering.surroundings import IN_FILE_NAME, IN_RANGE, IN_WORD

PATH = "lessons/LL-2026-0042-convoy.md"


def reasons(text: str, identifier: str = "LL-2026-0042", path: str = PATH) -> list[str]:
    """Give for each name why it stays; nothing for one that moves."""
    return [name.stays for name in find_names(text, identifier, path, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "id: LL-2026-0042\n",
        "[[LL-2026-0042]] and [[LL-2026-0042#discussion|words]] (LL-2026-0042).\n",
        "See LL-2026-0042.\n",
        "[words](../lessons/LL-2026-0042-convoy.md#discussion)\n",
        "[words](../records/LL-2026-0042/)\n",
        "<!-- LL-2026-0042 -->\n",
        "needs: [LL-2026-0042#N1]\n",
        "**LL-2026-0042**\n",
        "LL-2026-0042: text\n",
        "_LL-2026-0042_, __LL-2026-0042__, ~~LL-2026-0042~~, _see LL-2026-0042_\n",
        "LL-2026-0042's text, LL-2026-0042\u2019s text, 'LL-2026-0042'\n",
        "[x](../records/LL-2026-0042/index.html#discussion) and [y](/records/LL-2026-0042/#discussion)\n",
        '<a href="../records/LL-2026-0042/index.html">x</a> <a href=LL-2026-0042.html>y</a>\n',
        "[x](../LL-2026-0042/), [y](LL-2026-0042.md), [z](records/LL-2026-0042.html#x)\n",
        "_[x](../records/LL-2026-0042/)_\n",
        "_records/LL-2026-0042/_\n",
        "LL-2026-0042/LL-2026-0043 and LL-2026-0043/LL-2026-0042\n",
        "lessons/LL-2026-0042\n",
        "See lessons/LL-2026-0042-convoy.md.\n",
        "## LL-2026-0042 again {#ll-2026-0042-again}\n",
        "[x](page.md#about-ll-2026-0042), [y](#LL-2026-0042)\n",
        '<a id="ll-2026-0042"></a> <a name=ll-2026-0042></a>\n',
        "LL-2026-0042 \u2013 which says more \u2013 came on 14 March\n",
        "LL-2026-0042, 2026; LL-2026-0042, LL-2026-0043 and LL-2026-0044\n",
        "[[LL-2026-0042]]\u2013[[LL-2026-0044]]\n",
        "late--LL-2026-0042--again\n",
    ],
)
def test_moves(text: str) -> None:
    """References with anchors and words, links to the file and the page, plain words and comments."""
    found = reasons(text)
    assert found
    assert set(found) == {""}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("`LL-2026-0042`\n", IN_CODE),
        ("```\n[[LL-2026-0042]]\n```\n", IN_CODE),
        ("https://forge.example/issues?search=LL-2026-0042\n", IN_ADDRESS),
        ("![map](../assets/LL-2026-0042-map.png)\n", IN_FILE_NAME),
        ("[old](LL-2026-0042-ranges.md)\n", IN_FILE_NAME),
        ("[x](../assets/LL-2026-0042/map.png)\n", IN_FILE_NAME),
        ("[x](../assets/LL-2026-0042/)\n", IN_FILE_NAME),
        ("[x](../assets/LL-2026-0042)\n", IN_FILE_NAME),
        ("[x](../assets/LL-2026-0042/index.html)\n", IN_FILE_NAME),
        ("[x](../records/LL-2026-0042/map.png)\n", IN_FILE_NAME),
        ("url: https://site.example/records/LL-2026-0042/\n", IN_ADDRESS),
        ("LL-2026-0042\u20130044\n", IN_RANGE),
        ("LL-2026-0042\u201344\n", IN_RANGE),
        ("LL-2026-0042-0044\n", IN_RANGE),
        ("LL-2026-0042 \u2013 0044\n", IN_RANGE),
        ("LL-2026-0042 to 0044\n", IN_RANGE),
        ("LL-2026-0042/43\n", IN_RANGE),
        ("LL-2026-0042, 0043 and 0044\n", IN_RANGE),
        ("LL-2026-0042..0044\n", IN_RANGE),
        ("LL-2026-0042\u2013LL-2026-0044\n", IN_RANGE),
        ("LL-2026-0042 \u2013 LL-2026-0044\n", IN_RANGE),
        ("LL-2026-0040 - LL-2026-0042\n", IN_RANGE),
        ("LL-2026-0042 to LL-2026-0044\n", IN_RANGE),
        ("LL-2026-0040 to LL-2026-0042\n", IN_RANGE),
        ("the page of ll-2026-0042\n", WRITTEN_OTHERWISE),
        ("map_LL-2026-0042\n", IN_WORD),
        ("LL-2026-0042_map\n", IN_WORD),
        ("LL-2026-0042s\n", IN_WORD),
        ("pre-LL-2026-0042\n", IN_WORD),
        ("ll-2026-0042\n", WRITTEN_OTHERWISE),
        ("LL\u20112026\u20110042\n", WRITTEN_OTHERWISE),
        ("SMALL-2026-0042\n", IN_WORD),
        ("LL-2026-0042-like\n", IN_WORD),
    ],
)
def test_stays(text: str, reason: str) -> None:
    """Examples, addresses, other files and other spellings are told, with their reason."""
    assert reasons(text) == [reason]


@pytest.mark.parametrize("text", ["LL-2026-0043\n", "LL-2026-00421\n", "BP-2026-0042\n", "\n"])
def test_other_identifiers(text: str) -> None:
    """Another identifier is no name of this one."""
    assert reasons(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ACR-EUTM", 1),
        ("ACR-EUTM-MLI", 0),
        ("[x](ACR-EUTM.md)", 1),
        ("[x](ACR-EUTM-MLI.md)", 0),
        ("ACR-EUTMX", 0),
        ("ACR-EUTM2", 0),
        ("ACR-EUTM and ACR-EUTM-2", 1),
    ],
)
def test_keys(text: str, count: int) -> None:
    """A longer key is another identifier."""
    assert reasons(text, "ACR-EUTM", "docs/actors/ACR-EUTM.md") == [""] * count


def test_place() -> None:
    """The line and column at which the name begins, and its offsets."""
    text = "One\n\U0001f600 see LL-2026-0042 there.\n"
    [name] = find_names(text, "LL-2026-0042", PATH, 0)
    assert (name.line, name.column, text[name.start : name.end]) == (2, 7, "LL-2026-0042")


def test_code_counts_in_running_text_only() -> None:
    """A front matter has no code: its backticks are letters."""
    text = "title: see `LL-2026-0042`\n"
    [name] = find_names(text, "LL-2026-0042", PATH, len(text))
    assert name.stays == ""


IDENTIFIERS = {"LL-2026-0042": PATH, "AMB-MEDEVAC-3": "docs/ambition/AMB-MEDEVAC-3.md", "ACR-EUTM": "docs/actors/ACR-EUTM.md"}
AROUND = (
    " |\n|_|*|**|`|/|../records/|https://x.example/|#|#about-|-|\u2013|0|0044|3|x|'s|.md|.png|/index.html|[[|]]|(|)|\"|<a href=|>"
    "|-convoy.md|-MLI|, 0043| to |.|: |\\|~~|\u00e9|%20|\0|\0|\0|\1"
)
"""What may stand beside an identifier (``\\0``, or ``\\1`` for small letters), parted by upright lines."""


@given(st.sampled_from(sorted(IDENTIFIERS)), st.lists(st.sampled_from(AROUND.split("|")), max_size=12))
def test_nothing_else_changes(identifier: str, pieces: list[str]) -> None:
    """Whatever stands around it, only the identifier is replaced, the text that is left is the same, and no name of it goes untold."""
    text = "".join(pieces).replace("\0", identifier).replace("\1", identifier.lower())
    found = list(find_names(text, identifier, IDENTIFIERS[identifier], 0))
    moved = [name for name in found if not name.stays]
    assert {text[name.start : name.end] for name in moved} <= {identifier, identifier.lower()}
    told = {name.start for name in found}
    whole = rf"(?<![A-Za-z0-9-]){identifier}(?![A-Z0-9-]|\\|\u2013|%)"
    assert {one.start() for one in re.finditer(whole, text)} <= told


@pytest.mark.parametrize(("old", "written"), [("LL-2026-0042", "LL-2026-0043"), ("ll-2026-0042", "ll-2026-0043")])
def test_spelling(old: str, written: str) -> None:
    """The name of a place stays in small letters."""
    assert written_as(old, "LL-2026-0043") == written
