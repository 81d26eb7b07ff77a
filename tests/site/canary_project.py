"""A project of canaries, with files of every kind and a history; and the same without what an audience may not see."""

import zlib
from collections.abc import Mapping
from pathlib import Path

from tests.model.examples import IDS, example
from tests.projects import make_project
from tests.repositories import git
from tests.site.canaries import MARKING_OF, SEEN_BY, WORD, ids_of, marking_lines, parts_of, word
from tests.site.canary_texts import (
    path_of,
    slug_of,
    write_blocks,
    write_includes,
    write_page,
    write_probes,
    write_record,
    write_withholding_lesson,
)

CONFIG = """\
site_name: A project of canaries
site_url: https://site.example/
theme: {name: material, font: false, custom_dir: overrides}
extra_css: [assets/style.css]
hooks: [hook.py]
plugins:
  - milpart/records:
      record_dirs: [lessons, docs]
      ceiling: RESTREINT UE/EU RESTRICTED
      repository: https://gitlab.example/team/records
      audiences:
        - {name: partners, max_marking: LIMITE, communities: [EU, ACR-QZCACTORZQ]}
        - {name: french, max_marking: SECRET UE/EU SECRET, communities: [FRA, EU]}
  - milpart/references
  - milpart/search
  - milpart/catalogue
  - milpart/forms
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
HOOK = """\
from pathlib import Path


def on_page_markdown(markdown, page, config, files):
    near = {Path(config.config_file_path).parent, Path(__file__).resolve().parent}
    files = sorted(file for folder in near for name in ("lessons/LL-2026-7700*", "notes/*.md") for file in folder.glob(name))
    return markdown + "".join("\\n\\n" + found.read_text() for found in files)
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><!-- {hidden} --><title>{word}</title><rect width="9" height="9"/></svg>\n'
UNCLEAR = (
    "lessons/LL-2026-7991.md",
    "docs/unmarked.md",
    "docs/misspelled.md",
    "docs/contradictory.md",
    "docs/lone.md",
    "docs/about-LL-2026-7700.md",
)


def _write_texts() -> Mapping[str, str]:
    """Give every text of the project by its path."""
    files = {"mkdocs.yml": CONFIG + _nav(), "hook.py": HOOK, "overrides/partials/none.html": "", "docs/page-plain.md": write_page("p")}
    for kind in MARKING_OF:
        for name in IDS:
            files[path_of(name, kind).removeprefix("../")] = write_record(name, kind)
        files[f"docs/page-{slug_of(kind)}.md"] = write_page(kind)
        files[f"docs/assets/{word(kind, 'vector')}.svg"] = SVG.format(word=word(kind, "vectortext"), hidden=word("n", "svg"))
    home = f"# Home {word('p', 'home')}\n\n{write_blocks()}\n\n![](assets/tall.png)\n\n{write_probes('p')}\n\n{write_includes()}"
    files["docs/index.md"] = f"---\nmarking: PUBLIC\n---\n\n{home}"
    files["docs/assets/style.css"] = (
        f"/* {word('n', 'css')} LL-2026-7200 */\nbody {{ background: url('{word('p', 'background')}.png'); }}\n"
    )
    files["lessons/LL-2026-7990.md"] = write_withholding_lesson()
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
    twin = write_record("lesson", "c").replace(ids_of("c")["lesson"], "LL-2026-7992")
    files["lessons/LL-2026-7992-a.md"] = twin
    files["lessons/LL-2026-7992-b.md"] = (
        write_record("lesson", "p").replace(ids_of("p")["lesson"], "LL-2026-7992").replace("titlelesson", "twin")
    )
    files["notes/private.md"] = f"{word('n', 'notes')}\n"
    return files


def _nav() -> str:
    pages = "".join(f"      - Nav {word(kind, 'nav')}: page-{slug_of(kind)}.md\n" for kind in MARKING_OF)
    pages += "".join(f"      - Web {word(kind, 'web')}: https://site.example/page-{slug_of(kind)}/\n" for kind in MARKING_OF)
    sections = "".join(
        f"  - Section {word(kind, 'section')}:\n      - About {ids_of(kind)['lesson']}: page-{slug_of(kind)}.md\n" for kind in MARKING_OF
    )
    return f"nav:\n  - Home: index.md\n  - Pages:\n{pages}{sections}"


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
    texts = {path: text.encode() for path, text in _write_texts().items()}
    for path, content in {**texts, **_binaries()}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def delete_cut(root: Path, audience: str, *, also_attachments: bool = False) -> None:
    """Delete the files that an audience may not see, as their author would who never wrote them."""
    seen = SEEN_BY[audience]
    for path, text in _write_texts().items():
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
        if f"\n{marking_lines(kind)}" in f"{front}\n" and (parts_of(kind)[1] or "releasable_to" not in front):
            return kind
    return None


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
