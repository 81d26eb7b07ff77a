"""Records and pages whose every value is a canary, with all that can lead from one to another."""

from tests.model.examples import IDS, example
from tests.site.canaries import COUNTRY_OF, MARKING_OF, ids_of, marking_lines, word

SITE = "https://site.example"
UNBREAKABLE = "\N{NON-BREAKING HYPHEN}"
NATION_OF = {"p": "BEL", "l": "EST", "e": "LVA", "f": "LTU", "r": "MLT", "x": "CYP", "c": "SVN"}


def write_record(name: str, kind: str) -> str:
    """Write the record of a type in a class: what the model asks for, each text with a word, and more in its body."""
    ids = ids_of(kind)
    text = example(name).replace("marking: PUBLIC\n", marking_lines(kind))
    for other, identifier in IDS.items():
        text = text.replace(identifier, ids[other])
    text = text.replace("NER", COUNTRY_OF[kind]).replace("BEL", NATION_OF[kind])
    text = text.replace("An example of its type", f"Title {word(kind, 'title' + _plain(name))}")
    text = text.replace("The smallest record of its type.", f"Summary {word(kind, 'summary' + _plain(name))}.")
    text = text.replace("topics: [examples]", f"topics: [examples, {word(kind, 'topic' + _plain(name))}]")
    text = text.replace("What it means.", f"Meaning {word(kind, 'definition')}.").replace("Instructors.", f"Need {word(kind, 'need')}.")
    return f"{text}\nBody {word(kind, 'body' + _plain(name))}.\n\n1.1 First paragraph {word(kind, 'paragraph')}.\n\n{write_probes(kind)}"


def _plain(name: str) -> str:
    return name.replace("-", "")


def write_probes(kind: str) -> str:
    """Write whatever can lead from a text to records and files of all the classes."""
    lines = [f"<!-- {word('n', 'comment' + kind)} LL-2026-7200 -->", f"[//]: # ({word('n', 'unused' + kind)})", ""]
    for other in MARKING_OF:
        ids = ids_of(other)
        lesson, doctrine = ids["lesson"], ids["doctrine"]
        lines += [
            f"Cited [[{lesson}]], [[{lesson}|words of {lesson}]], [[{doctrine}#1.1]], [[{doctrine}#1.1|see {doctrine}]], `[[{lesson}]]`,",
            f"plainly {lesson}, {lesson.lower()}, {lesson}s, {lesson.replace('-', '&#45;')},",
            f"{lesson.replace('-', UNBREAKABLE)}, {ids['actor']},",
            f"{ids['actor'].lower()}, https://gitlab.example/team/records/-/blob/main/lessons/{lesson}.md, records/{lesson}/.",
            f"{SITE}/page-{slug_of(other)}/, <{SITE}/page-{slug_of(other)}/index.html>, {SITE.upper()}/page-{slug_of(other)},",
            f'[words]({SITE}/page-{slug_of(other)}/#x), <a href="{SITE}/records/{lesson}/">words</a>.',
            f'Linked [words]({path_of("lesson", other)}), [words](/page-{slug_of(other)}.md), [words](/page-{slug_of(other)}/ "{lesson}"),',
            f'<a href="{path_of("lesson", other)}">words</a>, [words][to{other}], [words](/page-{slug_of(other)}.md#{slug_of(other)}).',
            "",
            f"[to{other}]: /page-{slug_of(other)}.md",
            "",
            f"*[{lesson}]: An abbreviation",
            "",
            f"### About {lesson} {{#about-{lesson.lower()}-{kind}}}",
            "",
            f"In a note[^{other}]. And {{.{lesson}}} too.",
            "",
            f"[^{other}]: {lesson} and [words](/page-{slug_of(other)}.md).",
            "",
            f"| {ids['term']} | {lesson} |",
            "|---|---|",
            f"| {ids['capability']} | [[{ids['activity']}]] |",
            "",
        ]
    return "\n".join(lines)


def write_includes() -> str:
    """Write lines that include files of each class, one of which is not released by its class: the hook of the project reads, too."""
    hidden = [kind for kind in MARKING_OF if kind != "p"]
    return '--8<-- "notes/private.md"\n\n' + "".join(
        f'--8<-- "lessons/{ids_of(kind)["lesson"]}.md"\n--8<-- "page-{slug_of(kind)}.md"\n\n' for kind in hidden
    )


def slug_of(kind: str) -> str:
    """Give the name of the page of a class: only that of an open page says nothing."""
    return word(kind, "page")


def path_of(name: str, kind: str) -> str:
    """Give the path of a record, as a page in ``docs/`` writes it."""
    folder = "lessons" if name in {"lesson", "best-practice"} else f"docs/{name}"
    return f"../{folder}/{ids_of(kind)[name]}.md"


def write_blocks(first: str = "", rest: str = "") -> str:
    """Write a block of each class, with something before its first line and before the others."""
    lines = []
    for kind, marking in MARKING_OF.items():
        if kind != "p":
            picture = f"![](/assets/{word(kind, 'only')}.png)"
            lines += [f"{first}::: marking {marking}", f"{rest}Block {word(kind, 'block')} [[LL-2026-7200]] {picture}", f"{rest}:::"]
    return "\n".join(lines)


def write_page(kind: str) -> str:
    """Write a page of a class with values, blocks and comments of every other."""
    return f"""\
---
title: Page {word(kind, "pagetitle")}
{marking_lines(kind)}# {word("n", "yamlcomment" + kind)}
note: {{value: {word("c", "note")}, withhold: SECRET UE/EU SECRET}}
description: Description {word(kind, "description")}
---

# Page {word(kind, "heading")}

![shared](assets/shared.png) [![thumb](assets/{word(kind, "only")}.png)](page-{slug_of(kind)}.md) [paper](assets/{word(kind, "paper")}.pdf)
<img src="assets/{word(kind, "vector")}.svg">

- a list {word(kind, "list")}
{write_blocks("- ", "  ")}
- its end {word(kind, "listend")}

> quoted {word(kind, "quote")}
>
{write_blocks("> ", "> ")}

::: marking LIMITE
Outer {word("l", "outer")}

::: marking RESTREINT UE/EU RESTRICTED
## Heading {word("r", "blockheading")}

Inner {word("r", "inner")}
:::

Behind {word("l", "behind")}
:::

[jump](#heading-{word("r", "blockheading")}) [known](#page-{word(kind, "heading")})

```
code {word(kind, "code")}
::: marking LIMITE
code {word("l", "codeblock")}
:::
<!-- shown as it stands, because it is code -->
```

<!-- over
lines {word("n", "long")} -->

::: marking LIMITT
Misspelled {word("c", "misspelled")}
:::

{write_probes(kind)}

Before the end {word(kind, "last")}.

::: marking LIMITE
No end {word("l", "noend")}
"""


def write_withholding_lesson() -> str:
    """Write a lesson with values of each class: a part, items of a list, and what every record must have."""
    lists = ", ".join(f"{{value: {word(kind, 'item')}, withhold: {marking}}}" for kind, marking in MARKING_OF.items() if kind != "p")
    text = example("lesson", ("LL-2026-0900", "LL-2026-7990"), ("An example of its type", f"Withholding {word('p', 'withholding')}"))
    text = text.replace("topics: [examples]", f"topics: [{word('p', 'helditem')}, {lists}]\n# {word('n', 'yaml')}")
    related = ", ".join(ids_of(kind)["lesson"] for kind in MARKING_OF)
    sources = f"sources:\n  - {{title: Source {word('p', 'source')}, document: A/1}}\n"
    sources += f"  - {{title: Source {word('f', 'source')}, document: A/2, withhold: LIMITE FRA}}"
    return text.replace(
        "date_observed", f"related: [{related}, {{value: {ids_of('p')['activity']}, withhold: LIMITE}}]\n{sources}\ndate_observed"
    )
