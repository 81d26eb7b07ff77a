"""What a released text names: what is not released makes way for words, whether it was cut or never existed."""

import pytest

from tests.corpus.release.corpora import FRENCH, cut_texts, lesson, page

CUT = {
    **lesson(2, marking="marking: LIMITE"),
    **page("secret", "# Secret\n", "marking: LIMITE"),
    **page("catalogue/secret", "# Secret\n", "marking: LIMITE"),
    **page("folder/index", "# Open\n"),
    **page("open", '# Open\n\n## A heading\n\n::: marking LIMITE\n## Hidden heading\n:::\n\n<a id="here"></a>\n'),
    **page("terms", "# Terms\n\n::: milpart terms\n"),
    "docs/DOC-2026-0003.md": lesson(3, body="1.1 A.\n\n::: marking LIMITE\n1.2 B.\n:::\n")["lessons/LL-2026-0003.md"].replace(
        "LL-2026", "DOC-2026"
    ),
}
NOWHERE = "a record that is not released here"


@pytest.mark.parametrize(
    ("written", "released"),
    [
        ("[[LL-2026-0001]] [[LL-2026-0001|me]]", "[[LL-2026-0001]] [[LL-2026-0001|me]]"),
        ("[[LL-2026-0002]]", NOWHERE),
        ("[[LL-2026-0099]]", NOWHERE),
        ("[[LL-2026-0002#1.1|a *word*]]", "a &#42;word&#42;"),
        ("[[LL-2026-0002|as LL-2026-0002 says]]", "as not released says"),
        ("[[DOC-2026-0003#1.1]]", "[[DOC-2026-0003#1.1]]"),
        ("[[DOC-2026-0003#1.2]] [[DOC-2026-0003#1.2|b]]", "[[DOC-2026-0003]] [[DOC-2026-0003|b]]"),
        ("`[[LL-2026-0002]]`", "`[[not released]]`"),
        ("LL-2026-0002, ll-2026-0002, LL-2026-0002s", "not released, not released, not releaseds"),
        ("LL&#45;2026&#x2d;0002 LL\u20112026\u20110002 LL%2D2026%2D0002", "not released not released not released"),
        ("LL-2026-0001 and ll-2026-0001-file.md", "LL-2026-0001 and ll-2026-0001-file.md"),
        ("acr-secret PTR-NERs cap-and-trade ACR-Words", "not released not releaseds cap-and-trade ACR-Words"),
        ("[w](secret.md) [w](never.md) ![w](secret.md)", "w w w"),
        ("[w](secret.md 'LL-2026-0002')", "w"),
        ("[w](open.md 'LL-2026-0002')", "[w](open.md 'not released')"),
        ("[w](secret/) [w](../secret/) [w](secret.html) [w](/secret/)", "w w w w"),
        ("[w](../records/LL-2026-0001/) [w](../records/LL-2026-0002/)", "[w](../records/LL-2026-0001/) w"),
        ("[w](open.md) [w](open/) [w](/open.md) [w](folder/)", "[w](open.md) [w](open/) [w](/open.md) [w](folder/)"),
        ("[w](<secret.md>) [w](secr%65t.md) [w](./x/../secret.md#p)", "w w w"),
        ("[w](catalogue/index.md) [w](../catalogue/)", "[w](catalogue/index.md) [w](../catalogue/)"),
        ("[w](open.md#a-heading) [w](open.md#here)", "[w](open.md#a-heading) [w](open.md#here)"),
        ("[w](open.md#hidden-heading) [w](#hidden) [w](#own)", "[w](open.md) w [w](#own)"),
        ("[![w](LL-2026-0002.png)](open.md)", "[w](open.md)"),
        ("[![w](a.png)](secret.md)", "![w](a.png)"),
        ("<a href='secret.md'>w</a> <img src=LL-2026-0002.png>", '<a href="#">w</a> <img src="#">'),
        ("[w][s]\n\n[s]: secret.md 'S'", "[w][s]\n\n[s]: #"),
        ("[^1]: see LL-2026-0002", "[^1]: see not released"),
        ("*[LL-2026-0002]: words", "*[not released]: words"),
        ("https://gitlab.example/team/records/-/blob/main/docs/secret.md", "not released"),
        ("https://gitlab.example/team/records/-/blob/main/docs/open.md", "https://gitlab.example/team/records/-/blob/main/docs/open.md"),
        ("[w](https://elsewhere.example/secret.md)", "[w](https://elsewhere.example/secret.md)"),
        ("::: milpart picture partner=PTR-NER", "::: milpart picture"),
        ("LL-2026-0001-LL-2026-0002 LL-2026-0001--LL-2026-0002.md", "LL-2026-0001-not released LL-2026-0001--not released"),
        ("LL-2026-0001-to-LL-2026-0002-x", "LL-2026-0001-to-not released"),
        ("LL-2026-0002BIS seeLL-2026-0002 LL_2026_0002", "not releasedBIS seenot released not released"),
        ("LL-2026-<wbr>0002 LL-2026&shy;-0002 L\u200bL-2026-00\u200b02", "not released not released not released"),
        ("LL-2026-**0002**", "not released**"),
        ("https://x.example/My%20LL-2026-0002.docx?q=%22LL-2026-0002", "https://x.example/My%20not released.docx?q=%22not released"),
        ('`"\\nLL-2026-0002\\nCAP-NER" LL\\u002d2026-0002`', '`"\\nnot released\\nnot released" not released`'),
        ("DOC-2019-1 ISO/IEC-DOC-2019-1 STR-2024-001 HANDICAP-A", "DOC-2019-1 ISO/IEC-DOC-2019-1 STR-2024-001 HANDICAP-A"),
        (
            "https://x.example/CAP-21/?q=%22CAP-NER <https://x.example/CAP-21>",
            "https://x.example/CAP-21/?q=%22CAP-NER <https://x.example/CAP-21>",
        ),
        ("https://gitlab.example/team/records/CAP-21/", "https://gitlab.example/team/records/not released/"),
        ("[w](https://site.example/secret/) https://site.example/secret/.", "w not released."),
        ("[w](//site.example/secret) <https://site.example/secret/#x>", "w not released"),
        ("<https://gitlab.example/team/records/-/blob/main/docs/secret.md#a>", "not released"),
        ("<https://x.example/LL-2026-0002/> <LL-2026-0002@x.example>", "https://x.example/not released/ not released@x.example"),
        ("<https://site.example/open/> <mailto:a@x.example>", "<https://site.example/open/> <mailto:a@x.example>"),
        ("https://site.example/open/, https://site.example", "https://site.example/open/, https://site.example"),
        ("[w](https://site.example/x.pdf)", "[w](https://site.example/x.pdf)"),
        ("background = noise, cite = x; data = values", "background = noise, cite = x; data = values"),
        ("`data=path/x` `a[0](b.md)` `[a]: b.md`", "`data=path/x` `a[0](b.md)` `[a]: b.md`"),
        ("```\n[a](secret.md) <a href=secret.md>\n```", "```\n[a](secret.md) <a href=secret.md>\n```"),
        ("<div>\n\n    <a href=secret.md>\n\n</div>", '<div>\n\n    <a href="#">\n\n</div>'),
        ("[`w`](secret.md) [`w`](open.md)", "`w` [`w`](open.md)"),
        ("[note]: Just a remark", "[note]: Just a remark"),
        ('<img srcset="a.png 1x, b.png 2.5x">', '<img srcset="a.png 1x, b.png 2.5x">'),
        ('<img srcset="a.png 1x, secret.md 2x">', '<img srcset="#">'),
        ('<a href="secret.md?<x>">w</a>', '<a href="#"<x>">w</a>'),
        ("<button formaction='secret/'> <img longdesc=secret/>", '<button formaction="#"> <img longdesc="#">'),
        ('<meta http-equiv="refresh" content="0; url=secret/">', '<meta http-equiv="refresh" content="#">'),
        ('<a title="1 > 0 <" href="secret.md">w</a> <meta content="w">', '<a title="1 > 0 <" href="#">w</a> <meta content="w">'),
        ("[w](open.md){ href=secret.md }", '[w](open.md){ href="#" }'),
        ("[w](release/index.md) [w](terms.md#any)", "[w](release/index.md) [w](terms.md#any)"),
    ],
)
def test_names_make_way_for_words(written: str, released: str) -> None:
    """In every syntax; and the same comes out where the cut record never was."""
    files = {**CUT, **lesson(1), **page("page", f"{written}\n\n## Own\n")}
    assert cut_texts(files)["docs/page.md"] == page("page", f"{released}\n\n## Own\n")["docs/page.md"]
    assert cut_texts({path: text for path, text in files.items() if "marking: LIMITE\n" not in text.split("---")[1]}) == cut_texts(files)


@pytest.mark.parametrize(
    ("written", "released"),
    [
        ("related: [LL-2026-0001, LL-2026-0002]", "related: [LL-2026-0001]"),
        ("related: [LL-2026-0002]", "related: [not released]"),
        ("related: [LL-2026-0002, DOC-2026-0003#1.2]", "related: [not released]"),
        ("related: [{value: LL-2026-0002, withhold: PUBLIC}, DOC-2026-0003]", "related: [DOC-2026-0003]"),
        ("superseded_by: LL-2026-0002", "superseded_by: not released"),
        ("root_cause: As LL-2026-0002 says.", "root_cause: As not released says."),
        ("LL-2026-0002: words", "not released: words"),
        ('root_cause: "As LL\\u002d2026-0002 says."', 'root_cause: "As not released says."'),
        ('root_cause: "As\\x20LL-2026-00\\x302 says."', 'root_cause: "As not released says."'),
    ],
)
def test_names_in_values_make_way(written: str, released: str) -> None:
    """The rest of the value stays as it was written."""
    text = cut_texts({**CUT, **lesson(1, written)})["lessons/LL-2026-0001.md"]
    assert text == lesson(1, released)["lessons/LL-2026-0001.md"].replace("ACR-EUMS", "not released")


def test_communities_that_are_not_released_are_left_out() -> None:
    """A community can be a record; the others of the list stay."""
    marking = "marking: LIMITE\nreleasable_to: [FRA, ACR-SECRET]"
    texts = cut_texts(page("page", "::: marking LIMITE FRA ACR-SECRET\na\n:::\n", marking), FRENCH)
    assert texts == page("page", "::: marking LIMITE FRA\na\n:::\n", "marking: LIMITE\nreleasable_to: [FRA]")


def test_a_file_whose_path_names_what_is_not_released_stays_behind_with_all_that_leads_to_it() -> None:
    """In capitals or not, in the folder or the name, alone or behind one that is released."""
    files = {
        **CUT,
        **page("about-LL-2026-0002", "a"),
        **page("LL-2026-0002/photos", "a"),
        **page("ll-2026-0002-x", "a"),
        **page("LL-2026-0001-after-LL-2026-0002", "a"),
        **lesson(1),
        **page("page", "[w](about-LL-2026-0002.md)\n"),
    }
    assert cut_texts(files)["docs/page.md"].endswith("\nw\n")
    assert not [path for path in cut_texts(files) if "0002" in path]


def test_what_stays_behind_for_its_path_is_named_nowhere() -> None:
    """Its own identifier is as unknown as that of a cut record."""
    inside = {"docs/LL-2026-0002/LL-2026-0004.md": lesson(4)["lessons/LL-2026-0004.md"]}
    texts = cut_texts({**CUT, **inside, **page("page", "LL-2026-0004 [[LL-2026-0004]]\n")})
    assert texts["docs/page.md"].endswith(f"\nnot released {NOWHERE}\n")


def test_a_broken_front_matter_names_nothing_either() -> None:
    """Whoever may see a broken file gets it without names."""
    broken = {"docs/broken.md": "---\ntitle: [LL-2026-0002\n---\nLL-2026-0002\n", "docs/open-end.md": "---\ntitle: LL-2026-0002\n"}
    top = {**CUT, **broken}
    from tests.corpus.release.corpora import INTERNAL

    texts = cut_texts({path: text for path, text in top.items() if "LL-2026-0002.md" not in path}, INTERNAL)
    assert texts["docs/broken.md"] == "---\ntitle: [not released\n---\nnot released\n"
    assert texts["docs/open-end.md"] == "---\ntitle: not released\n"


def test_a_name_that_only_its_value_shows_is_seen() -> None:
    """A name that nothing but its value shows is seen: no other word of the text is looked at because of it."""
    hidden = page("hidden", "a", 'marking: PUBLIC\nsummary: "LL-2026-00\\x302"')
    assert cut_texts(hidden)["docs/hidden.md"] == page("hidden", "a", 'marking: PUBLIC\nsummary: "not released"')["docs/hidden.md"]
