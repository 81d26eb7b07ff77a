"""Where a text names an identifier, and what stays."""

import pytest

from milpart_docs.authoring.renumbering.names import IN_ADDRESS, IN_CODE, IN_FILE_NAME, IN_WORD, WRITTEN_OTHERWISE, find_names

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


@pytest.mark.parametrize(("text", "count"), [("ACR-EUTM", 1), ("ACR-EUTM-MLI", 0), ("[x](ACR-EUTM.md)", 1), ("ACR-EUTMX", 0)])
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
