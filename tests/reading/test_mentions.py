"""What a text names: identifiers in plain words, however they are written, and the targets of links, pictures and styles."""

from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from milpart_docs.model.identifier import PREFIXES
from milpart_docs.reading.mentions import (
    ATTRIBUTE,
    DEFINITION,
    LINK,
    MENTION,
    STYLE,
    find_mentions,
    find_quoted_paths,
    find_targets,
    plain_path,
    search_mentions,
    targets_in,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See LL-2026-0042.", ("LL-2026-0042",)),
        ("ll-2026-0042 and LL-2026-0042", ("LL-2026-0042",)),
        ("[[LL-2026-0042#discussion|words]]", ("LL-2026-0042",)),
        ("lessons/LL-2026-0042-convoy.md", ("LL-2026-0042",)),
        ("`LL-2026-0042` <!-- ACR-EUMS -->", ("LL-2026-0042", "ACR-EUMS")),
        ("records/acr-eums/", ("ACR-EUMS",)),
        ("*PTR-NER*, _TRM-SOFA_, (CAP-BRIDGING-2)", ("PTR-NER", "TRM-SOFA", "CAP-BRIDGING-2")),
        ("LL\\-2026\\-0042", ("LL-2026-0042",)),
        ("LL\u20112026\u20110042", ("LL-2026-0042",)),
        ("LL&#45;2026&hyphen;0042", ("LL-2026-0042",)),
        ("LL%2D2026-0042", ("LL-2026-0042",)),
        ("XLL-2026-0042 ll-2026-0042-LL-2026-0043", ("LL-2026-0042", "LL-2026-0043")),
        ("CAP-A-LL-2026-0043 %2FCAP-B seeCAP-C", ("CAP-A-LL-2026-0043", "LL-2026-0043", "CAP-B", "CAP-C")),
        ("LL-2026-004 LL-2026-0000042 HANDICAP-A LL-26-0042 LL-2026 cap-and-trade CAP- ACR", ()),
        ("", ()),
    ],
)
def test_mentions(text: str, expected: tuple[str, ...]) -> None:
    """In capitals, once each, in the order in which they stand; in code, comments, names of files and addresses as well."""
    assert find_mentions(text) == expected


UNSEEN = (*"\u00ad\u200b\u200f\u2060\u2064\ufeff", "<wbr>", "<wbr />", "&shy;", "&zwnj;", "&#173;", "&#x200B;", "&NoBreak;")
HYPHENS = (
    *"-\u2010\u2015\u2212\ufe63\uff0d",
    "\\-",
    "%2D",
    "%E2%80%91",
    "\\u002d",
    "\\x2D",
    "\\u2011",
    "&#45;",
    "&#x2010;",
    "&ndash;",
    "_",
)
MARKS = ("**", "_", "~~", "`", "<b>", "</span>", "<i class='a'>")
PIECES = st.one_of(
    st.sampled_from(sorted({part for prefix in PREFIXES.values() for part in (prefix, prefix.lower(), prefix[:1], prefix[1:])})),
    st.sampled_from([*UNSEEN, *HYPHENS, *MARKS]),
    st.sampled_from(["2026", "0042", "20", "26", "004", "1", "A", "b", "EUMS", "eums", " ", "\n", "%2F", "\\n", "\u017f"]),
)


@given(st.lists(PIECES, max_size=30).map("".join))
@example("LL-2026-0042LL-2026-0043")
@example("S\u200bTR-2026-0042 CAP-CAP-A TRM%2DACR-EUMS")
def test_the_quick_look_misses_nothing(text: str) -> None:
    """What the whole pattern finds when it is tried everywhere is what is found where a mention may have begun, in the same places."""
    assert [found.span() for found in search_mentions(text)] == [found.span() for found in MENTION.finditer(text)]


@pytest.mark.parametrize("prefix", sorted(PREFIXES.values()))
def test_the_quick_look_finds_all_forms(prefix: str) -> None:
    """In capitals and small letters, with each sign between the letters that nobody sees, and with marks around hyphens of any kind."""
    for letters, unseen, hyphen, mark in product((prefix, prefix.lower(), prefix.title()), ("", *UNSEEN), HYPHENS, ("", *MARKS)):
        for text in (
            f"x {unseen.join(letters)}{unseen}{mark}{hyphen}{mark}2026{mark}{hyphen}{unseen}0042",
            f"{letters}{unseen}{hyphen}{unseen}ab1",
        ):
            assert [found.span() for found in search_mentions(text)] == [found.span() for found in MENTION.finditer(text)], text


@given(
    st.sampled_from(sorted(PREFIXES.values())),
    st.text(max_size=5),
    st.sampled_from(["", " ", ".", ",", ")", "]]", "#2", "/", "\n", "*", "_ "]),
)
def test_an_identifier_is_found_wherever_it_stands(prefix: str, before: str, behind: str) -> None:
    """Behind anything but a letter or a digit, before anything that is none."""
    identifier = f"{prefix}-2026-0042"
    assert identifier in find_mentions(f"{before} {identifier}{behind}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md)", ("b.md",)),
        ("![a](img/b.png)", ("img/b.png",)),
        ("[![a](b.png)](c.md)", ("c.md", "b.png")),
        ("[a [b] c](d.md)", ("d.md",)),
        ('[a](b.png "a title")', ("b.png",)),
        ("[a](b.png 'a title')", ("b.png",)),
        ("[a](b.png (a title))", ("b.png",)),
        ("[a](it's.png)", ("it's.png",)),
        ("[a](it's.png \"it's\")", ("it's.png",)),
        ("[a](<b c.png> 'title')", ("b c.png",)),
        ("[a](b(1).png)", ("b(1).png",)),
        ("[a](b%20c.png)", ("b c.png",)),
        ("[a](b\\_c.png)", ("b_c.png",)),
        ("[a](b&amp;c.png)", ("b&c.png",)),
        ("[a](b.md#part) [c](d.md?x=1)", ("b.md", "d.md")),
        ("[a](\n  b.png\n)", ("b.png",)),
        ("[a]: b.md\n  [c]: <d e.md> 'title'\n", ("b.md", "d e.md")),
        ("[a]:\n  b.md\n", ("b.md",)),
        ("[^1]: b.md is where it stands\n", ()),
        ('<img src="a.png" alt="b">', ("a.png",)),
        ("<IMG SRC = a.png>", ("a.png",)),
        ("<a href='b&amp;c.md'>", ("b&c.md",)),
        ('<source srcset="a.png 1x, b.png 2x">', ("a.png", "b.png")),
        ('<p style="background: url(a.png)">', ("a.png",)),
        ("<style>@import 'a.css'; b { background: url( \"b.png\" ) }</style>", ("a.css", "b.png")),
        ("<style>@import'a.css'; b { background: image-set('b.png' 1x, \"c.png\" 2x) }</style>", ("a.css", "b.png", "c.png")),
        ("[a](https://a.example/b.md) [b](mailto:x) [c](//d/e) [f](#g) [h](?i) [j]()", ()),
        ("[a](b%00.png)", ()),
        ("a [b] (c.md)", ()),
        ("", ()),
    ],
)
def test_targets(text: str, expected: tuple[str, ...]) -> None:
    """As paths, without title, escapes and what stands behind the path; what leads elsewhere is none."""
    assert find_targets(text) == expected


def test_paths_in_quotes() -> None:
    """Whatever stands in quotes and ends as the name of a file; words that hold a quote are none."""
    text = """{{ 'img/a.png'|url }} `b/c.json?x=1` don't "d e.svg#f" x = "word" 'https://a.example/g.png' h.png 'i.html'"""
    assert find_quoted_paths(text) == ("img/a.png", "b/c.json", "d e.svg", "i.html")


def test_patterns_and_targets() -> None:
    """Each pattern gives the target that stands in it, as it is written."""
    for pattern, text, expected in (
        (LINK, '[a](b.md "c")', "b.md"),
        (DEFINITION, "[a]: b.md 'c'", "b.md"),
        (ATTRIBUTE, 'href="b.md"', "b.md"),
        (STYLE, "url('b.md')", "b.md"),
    ):
        match = pattern.search(text)
        assert match is not None
        assert targets_in(match) == (expected,)


@pytest.mark.parametrize(
    ("target", "expected"),
    [("a/b.md#c", "a/b.md"), ("a%2Fb.md", "a/b.md"), ("../a.md?b#c", "../a.md"), ("https://a", ""), ("#a", ""), ("//a/b", ""), ("a\0", "")],
)
def test_plain_path(target: str, expected: str) -> None:
    """A path in the project, or nothing."""
    assert plain_path(target) == expected


@given(
    st.text()
    | st.lists(st.sampled_from([*"[]()!<>\"' \n\\=#?%:", "a", "src=", "href", "url(", "LL-2026-0042", "-", "]("]), max_size=40).map("".join)
)
def test_any_text(text: str) -> None:
    """No text raises, and no target is empty or holds what no name of a file can."""
    assert all(target and "\0" not in target for target in find_targets(text))
    assert all(mention == mention.upper() for mention in find_mentions(text))


NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8).map("{}.png".format)


@given(
    NAMES, st.sampled_from(["[a]({})", "![a]({} 'b')", "[![x](y.png)]({})", "[![x]({})](y.md)", '<img src="{}">', "[a]: {}", "![a](<{}>)"])
)
def test_a_target_is_found(name: str, form: str) -> None:
    """Whatever the name of a file, and however it is referred to."""
    assert name in find_targets(f"Text.\n\n{form.format(name)}\n")
