"""A project for tests of the search page: many courses, a term with an abbreviation, and records whose words try to be more than words."""

from pathlib import Path

from tests.model.examples import example
from tests.site.learners import make_learners

HOSTILE = "<img src=x onerror=document.title='caught'> & <b>quokka</b>"
"""A title that would be markup, if anybody wrote it as such."""
BREAKOUT = "</script><script>document.title='caught'</script> quokka"
TERM = """\
title: security sector reform
abbreviation: SSR
labels: {fr: réforme du secteur de la sécurité}
"""
REPORT = """\
---
marking: PUBLIC
---

# How the wombat is searched

One page of words about security sector reform.

Further down, it tells of bandicoots.
"""
DRAFT = "---\nmarking: PUBLIC\nsearch: {exclude: true}\n---\n\n# A page about platypodes\n"
PLAIN = "theme: {name: material, font: false}\n"
DARK = """\
theme:
  name: material
  font: false
  palette: [{media: "(prefers-color-scheme: light)", scheme: default}, {media: "(prefers-color-scheme: dark)", scheme: slate}]
"""
"""The looks that a reader's machine asks for."""
SCHEMES = {"light": "default", "dark": "slate"}
"""What the theme calls them."""
BESIDE = "---\nmarking: PUBLIC\n---\n\n# Platypodes beside records\n"


def make_searchers(root: Path, *, use_directory_urls: bool) -> Path:
    """Write the project."""
    make_learners(root, use_directory_urls=use_directory_urls)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace(PLAIN, DARK, 1), encoding="utf-8")
    files = {
        "docs/TRM-SSR.md": example("term", ("id: TRM-EXAMPLE", "id: TRM-SSR"), ("title: An example of its type\n", TERM)),
        "docs/LL-2026-0901.md": _lesson("0901", HOSTILE, "Mentors of a wallaby"),
        "docs/LL-2026-0902.md": _lesson("0902", BREAKOUT, "Reform of the security sector and mentoring", marking="LIMITE"),
        "docs/LL-2026-0903.md": _lesson("0903", "Accompagner la réforme", "Trois équipes ont appris", language="fr"),
        "docs/guide.md": REPORT,
        "docs/left-out.md": DRAFT,
        "lessons/README.md": BESIDE,
    }
    for path, text in files.items():
        (root / path).write_text(text, encoding="utf-8")
    for name in ("index", "long", "table"):
        page = root / f"docs/{name}.md"
        page.write_text(f"---\nmarking: PUBLIC\n---\n\n{page.read_text(encoding='utf-8')}", encoding="utf-8")
    return root


def _lesson(number: str, title: str, summary: str, marking: str = "PUBLIC", language: str = "en") -> str:
    quoted = title.replace('"', "'")
    return example(
        "lesson",
        ("id: LL-2026-0900", f"id: LL-2026-{number}"),
        ("title: An example of its type", f'title: "{quoted}"'),
        ("summary: The smallest record of its type.", f"summary: {summary}."),
        ("marking: PUBLIC", f"marking: {marking}"),
        ("language: en", f"language: {language}"),
        ("date_observed: 2026-05", f"date_observed: 2026-0{number[-1]}-15"),
    )
