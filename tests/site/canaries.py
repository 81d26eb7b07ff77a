"""A project in which every value says for whom it is, by a word of its own; and the same without what an audience may not see.

A word ``qzlsummaryzq`` belongs to the class ``l``. The classes are ``p`` (PUBLIC), ``l`` (LIMITE), ``e`` (LIMITE for EU), ``f`` (LIMITE
for FRA), ``r`` (RESTREINT UE), ``x`` (LIMITE for DEU), ``c`` (above the ceiling, or unclear) and ``n`` (for nobody: comments, history).
"""

import re
import subprocess
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.model.examples import IDS, example
from tests.projects import make_project

MARKING_OF = {
    "p": "PUBLIC",
    "l": "LIMITE",
    "e": "LIMITE EU",
    "f": "LIMITE FRA",
    "r": "RESTREINT UE/EU RESTRICTED",
    "x": "LIMITE DEU",
    "c": "SECRET UE/EU SECRET",
}
SEEN_BY = {"public": "p", "partners": "ple", "french": "plefr", "internal": "plefrx"}
"""The classes that each audience sees."""
UNBREAKABLE = "\N{NON-BREAKING HYPHEN}"
COUNTRY_OF = {"p": "NER", "l": "MRT", "e": "TCD", "f": "BFA", "r": "SEN", "x": "GHA", "c": "TGO"}
NATION_OF = {"p": "BEL", "l": "EST", "e": "LVA", "f": "LTU", "r": "MLT", "x": "CYP", "c": "SVN"}
WORD = re.compile(r"qz([plefrxcn])[a-z0-9]+zq")
CONFIG = """\
site_name: A project of canaries
site_url: https://site.example/
theme: {name: material, font: false, custom_dir: overrides}
extra_css: [assets/style.css]
hooks: [hook.py]
plugins:
  - search
  - milpart/records:
      record_dirs: [lessons, docs]
      ceiling: RESTREINT UE/EU RESTRICTED
      repository: https://gitlab.example/team/records
      audiences:
        - {name: partners, max_marking: LIMITE, communities: [EU]}
        - {name: french, max_marking: SECRET UE/EU SECRET, communities: [FRA, EU]}
  - milpart/references
  - milpart/catalogue
markdown_extensions:
  - admonition
  - attr_list
  - abbr
  - footnotes
  - tables
  - md_in_html
  - toc: {permalink: true}
  - pymdownx.superfences
  - pymdownx.snippets: {base_path: [".", docs], check_paths: false}
validation:
  links: {anchors: warn}
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360606060000"
    "000050001a5f645400000000049454e44ae426082"
)


def word(kind: str, place: str) -> str:
    """Give the word of a value."""
    return f"qz{kind}{place}zq"


def marking_lines(kind: str) -> str:
    """Give the lines of a front matter that protect a file."""
    marking, community = _parts(kind)
    return f"marking: {marking}\n" + (f"releasable_to: [{community}]\n" if community else "")


def _parts(kind: str) -> tuple[str, str]:
    words = MARKING_OF[kind]
    marking, _, community = words.partition(" ") if words.startswith("LIMITE") else (words, "", "")
    return marking, community


def ids_of(kind: str) -> dict[str, str]:
    """Give the identifier of the record of each type in a class."""
    number = "plefrxc".index(kind) + 1
    ids = {name: identifier.replace("0900", f"7{number}00") for name, identifier in IDS.items()}
    keyed = {
        name: f"{identifier[:3]}-QZ{kind.upper()}{name.replace('-', '').upper()}ZQ"
        for name, identifier in IDS.items()
        if "2026" not in identifier
    }
    return {**ids, **keyed, "partner-profile": f"PTR-{COUNTRY_OF[kind]}"}


def _record(name: str, kind: str) -> str:
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
    return f"{text}\nBody {word(kind, 'body' + _plain(name))}.\n\n1.1 First paragraph {word(kind, 'paragraph')}.\n\n{_probes(kind)}"


def _plain(name: str) -> str:
    return name.replace("-", "")


def _probes(kind: str) -> str:
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
            f'Linked [words]({_path("lesson", other)}), [words](/page-{_slug(other)}.md), [words](/page-{_slug(other)}/ "{lesson}"),',
            f'<a href="{_path("lesson", other)}">words</a>, [words][to{other}], [words](/page-{_slug(other)}.md#{_slug(other)}).',
            "",
            f"[to{other}]: /page-{_slug(other)}.md",
            "",
            f"*[{lesson}]: An abbreviation",
            "",
            f"### About {lesson} {{#about-{lesson.lower()}-{kind}}}",
            "",
            f"In a note[^{other}]. And {{.{lesson}}} too.",
            "",
            f"[^{other}]: {lesson} and [words](/page-{_slug(other)}.md).",
            "",
            f"| {ids['term']} | {lesson} |",
            "|---|---|",
            f"| {ids['capability']} | [[{ids['activity']}]] |",
            "",
        ]
    return "\n".join(lines)


def _includes() -> str:
    """Write lines that include files of each class, one of which is not released by its class: the hook of the project reads, too."""
    hidden = [kind for kind in MARKING_OF if kind != "p"]
    return '--8<-- "notes/private.md"\n\n' + "".join(
        f'--8<-- "lessons/{ids_of(kind)["lesson"]}.md"\n--8<-- "page-{_slug(kind)}.md"\n\n' for kind in hidden
    )


def _slug(kind: str) -> str:
    """Give the name of the page of a class: only that of an open page says nothing."""
    return word(kind, "page")


def _path(name: str, kind: str) -> str:
    folder = "lessons" if name in {"lesson", "best-practice"} else f"docs/{name}"
    return f"../{folder}/{ids_of(kind)[name]}.md"


def _blocks(first: str = "", rest: str = "") -> str:
    """Write a block of each class, with something before its first line and before the others."""
    lines = []
    for kind, marking in MARKING_OF.items():
        if kind != "p":
            picture = f"![](/assets/{word(kind, 'only')}.png)"
            lines += [f"{first}::: marking {marking}", f"{rest}Block {word(kind, 'block')} [[LL-2026-7200]] {picture}", f"{rest}:::"]
    return "\n".join(lines)


def _page(kind: str) -> str:
    return f"""\
---
title: Page {word(kind, "pagetitle")}
{marking_lines(kind)}# {word("n", "yamlcomment" + kind)}
note: {{value: {word("c", "note")}, withhold: SECRET UE/EU SECRET}}
description: Description {word(kind, "description")}
---

# Page {word(kind, "heading")}

![shared](assets/shared.png) [![thumb](assets/{word(kind, "only")}.png)](page-{_slug(kind)}.md) [paper](assets/{word(kind, "paper")}.pdf)
<img src="assets/{word(kind, "vector")}.svg">

- a list {word(kind, "list")}
{_blocks("- ", "  ")}
- its end {word(kind, "listend")}

> quoted {word(kind, "quote")}
>
{_blocks("> ", "> ")}

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

{_probes(kind)}

Before the end {word(kind, "last")}.

::: marking LIMITE
No end {word("l", "noend")}
"""


def _withholding_lesson() -> str:
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


def _texts() -> Mapping[str, str]:
    """Give every text of the project by its path."""
    files = {"mkdocs.yml": CONFIG + _nav(), "hook.py": HOOK, "overrides/partials/none.html": "", "docs/page-plain.md": _page("p")}
    for kind in MARKING_OF:
        for name in IDS:
            files[_path(name, kind).removeprefix("../")] = _record(name, kind)
        files[f"docs/page-{_slug(kind)}.md"] = _page(kind)
        files[f"docs/assets/{word(kind, 'vector')}.svg"] = SVG.format(word=word(kind, "vectortext"), hidden=word("n", "svg"))
    files["docs/index.md"] = (
        f"---\nmarking: PUBLIC\n---\n\n# Home {word('p', 'home')}\n\n{_blocks()}\n\n![](assets/tall.png)\n\n{_probes('p')}\n\n{_includes()}"
    )
    files["docs/assets/style.css"] = (
        f"/* {word('n', 'css')} LL-2026-7200 */\nbody {{ background: url('{word('p', 'background')}.png'); }}\n"
    )
    files["lessons/LL-2026-7990.md"] = _withholding_lesson()
    summary = f"summary: {{value: {word('l', 'heldsummary')}, withhold: LIMITE}}"
    held = example("lesson", ("LL-2026-0900", "LL-2026-7993"), ("summary: The smallest record of its type.", summary))
    files["lessons/LL-2026-7993.md"] = held.replace("An example of its type", "A summary that is held")
    files["lessons/LL-2026-7991.md"] = (
        f"---\nid: LL-2026-7991\ntype: lesson\ntitle: [{word('c', 'broken')}\nmarking: PUBLIC\n---\n{word('c', 'brokenbody')}\n"
    )
    files["docs/unmarked.md"] = f"# {word('c', 'unmarked')}\n"
    files["docs/misspelled.md"] = f"---\nmarking: LIMITTE\n---\n# {word('c', 'limitte')}\n"
    files["docs/contradictory.md"] = f"---\nmarking: PUBLIC\nreleasable_to: [FRA]\n---\n# {word('c', 'contradictory')}\n"
    files["docs/lone.md"] = f"---\nmarking: PUBLIC\n---\n# {word('c', 'lone')}\n\n:::\n"
    files["docs/about-LL-2026-7700.md"] = f"---\nmarking: PUBLIC\n---\n# {word('c', 'named')}\n"
    files["docs/catalogue/" + word("c", "below") + ".md"] = f"---\nmarking: SECRET UE/EU SECRET\n---\n# {word('c', 'incatalogue')}\n"
    files["docs/to-catalogue.md"] = (
        f"---\nmarking: PUBLIC\n---\n# {word('p', 'tocatalogue')}\n\n[w](catalogue/{word('c', 'below')}.md) [c](catalogue/index.md)\n"
    )
    twin = _record("lesson", "c").replace(ids_of("c")["lesson"], "LL-2026-7992")
    files["lessons/LL-2026-7992-a.md"] = twin
    files["lessons/LL-2026-7992-b.md"] = (
        _record("lesson", "p").replace(ids_of("p")["lesson"], "LL-2026-7992").replace("titlelesson", "twin")
    )
    files["notes/private.md"] = f"{word('n', 'notes')}\n"
    return files


def _nav() -> str:
    pages = "".join(f"      - Nav {word(kind, 'nav')}: page-{_slug(kind)}.md\n" for kind in MARKING_OF)
    sections = "".join(
        f"  - Section {word(kind, 'section')}:\n      - About {ids_of(kind)['lesson']}: page-{_slug(kind)}.md\n" for kind in MARKING_OF
    )
    return f"nav:\n  - Home: index.md\n  - Pages:\n{pages}{sections}"


HOOK = """\
from pathlib import Path


def on_page_markdown(markdown, page, config, files):
    near = {Path(config.config_file_path).parent, Path(__file__).resolve().parent}
    files = sorted(file for folder in near for name in ("lessons/LL-2026-7700*", "notes/*.md") for file in folder.glob(name))
    return markdown + "".join("\\n\\n" + found.read_text() for found in files)
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><!-- {hidden} --><title>{word}</title><rect width="9" height="9"/></svg>\n'


def _binaries() -> Mapping[str, bytes]:
    """Give every other file of the project by its path."""
    files = {"docs/assets/shared.png": PIXEL, "docs/assets/tall.png": PIXEL, f"docs/assets/{word('p', 'background')}.png": PIXEL}
    for kind in MARKING_OF:
        files[f"docs/assets/{word(kind, 'only')}.png"] = PIXEL
        files[f"docs/assets/{word(kind, 'paper')}.pdf"] = b"%PDF-1.4\n" + zlib.compress(word(kind, "pdf").encode()) + b"\n%%EOF\n"
        files[f"lessons/{word('n', 'beside' + kind)}.png"] = PIXEL
    return files


def make_canaries(root: Path) -> Path:
    """Write the project, without a history."""
    make_project(root)
    texts = {path: text.encode() for path, text in _texts().items()}
    for path, content in {**texts, **_binaries()}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def delete_cut(root: Path, audience: str, *, also_attachments: bool = False) -> None:
    """Delete the files that an audience may not see, as their author would who never wrote them."""
    seen = SEEN_BY[audience]
    for path, text in _texts().items():
        kinds = {found[1] for found in WORD.finditer(path)}
        own = _kind_of(path, text)
        if (path.endswith(".md") and own is not None and own not in seen) or (
            also_attachments and not path.endswith(".md") and kinds and not kinds <= set(seen)
        ):
            (root / path).unlink()
    if also_attachments:
        for path in _binaries():
            if any(found[1] not in seen for found in WORD.finditer(path)):
                (root / path).unlink()


def _kind_of(path: str, text: str) -> str | None:
    """Give the class of a text as a whole."""
    if path in UNCLEAR or (path.startswith("docs/catalogue/")):
        return "c"
    front = text.split("\n---\n", 1)[0]
    for kind in "lefrxcp":
        if f"\n{marking_lines(kind)}" in f"{front}\n" and (_parts(kind)[1] or "releasable_to" not in front):
            return kind
    return None


UNCLEAR = (
    "lessons/LL-2026-7991.md",
    "docs/unmarked.md",
    "docs/misspelled.md",
    "docs/contradictory.md",
    "docs/lone.md",
    "docs/about-LL-2026-7700.md",
)


def git(root: Path, *arguments: str) -> None:
    """Run git with a fixed author and day."""
    day = "2026-11-20T12:00:00+00:00"
    who = {"GIT_AUTHOR_NAME": word("n", "author"), "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_AUTHOR_DATE": day}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(root), **who}
    subprocess.run(["git", *arguments], cwd=root, env=environment, capture_output=True, check=True)  # noqa: S607 - the git of the system


def give_history(root: Path) -> None:
    """Give the project a history: a record was called otherwise, one was secret, and each subject says something."""
    git(root, "init", "-q", "-b", "main")
    lesson = root / "lessons/LL-2026-7100.md"
    text = lesson.read_text(encoding="utf-8")
    old = root / f"lessons/LL-2026-7100-{word('n', 'oldname')}.md"
    lesson.rename(old)
    old.write_text(
        text.replace("marking: PUBLIC", "marking: SECRET UE/EU SECRET").replace("Title ", f"Title {word('n', 'oldtitle')} "),
        encoding="utf-8",
    )
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", f"First {word('n', 'subject')}")
    old.rename(lesson)
    lesson.write_text(text, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", f"Declassified {word('n', 'subjecttwo')}")


def words_of(root: Path) -> dict[str, set[str]]:
    """Give the words of a project by class: those in its texts, in the names of its files, and in its documents."""
    found: dict[str, set[str]] = {kind: set() for kind in "plefrxcn"}
    for path in sorted(path for path in root.rglob("*") if path.is_file() and ".git/" not in path.as_posix()):
        for match in WORD.finditer((path.relative_to(root).as_posix() + path.read_bytes().decode("latin-1")).lower()):
            found[match[1]].add(match[0])
    return found


def forbidden(audience: str) -> frozenset[str]:
    """Give the identifiers that an audience may not meet, in small letters."""
    hidden = [kind for kind in MARKING_OF if kind not in SEEN_BY[audience]]
    return frozenset(identifier.lower() for kind in hidden for identifier in ids_of(kind).values()) | {"ll-2026-7991", "ll-2026-7700"}


def files_of(folder: Path) -> Iterator[Path]:
    """Give every file below a folder, in order."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
