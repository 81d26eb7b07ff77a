"""A project that was staged for a bundle, with whatever the theme can be told that would call other hosts, and its site in two folders."""

from pathlib import Path

from milpart_docs.corpus.release.note import ReleaseNote, write_note
from tests.model.examples import IDS, example
from tests.projects import LESSON, base_lesson
from tests.site.learners import make_learners
from tests.site.library import DEFINITION, PAGE, PARAGRAPHS

ODD = "worker Prüfung 100% #7"
"""A name of a folder with all that must be written otherwise in an address, and with a word that the theme looks for in addresses."""
CALLING = """\
site_url: https://site.example/below/
repo_url: https://github.com/nobody/nothing
extra:
  analytics: {provider: google, property: G-NOBODY}
  consent: {title: Consent, description: Yes or no.}
  version: {provider: mike}
  alternate: [{name: Français, link: https://site.example/fr/, lang: fr}]
  polyfills: [https://scripts.example/iframe-worker/shim]
theme:
  name: material
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default}
    - {media: "(prefers-color-scheme: dark)", scheme: slate}
  features: [navigation.instant, navigation.instant.preview, search.suggest, search.highlight, search.share, content.action.edit]
"""


def make_bundle_project(root: Path) -> Path:
    """Write the project: catalogues that are cut into pages, records that cite one another, a term, and pages."""
    make_learners(root, use_directory_urls=True)
    config = root / "mkdocs.yml"
    old = config.read_text(encoding="utf-8")
    theme = "theme: {name: material, font: false}\n"
    assert theme in old
    new = old.replace(theme, CALLING).replace("plugins:\n", "plugins:\n  - search\n  - offline\n")
    config.write_text(new, encoding="utf-8")
    term = example("term", ("definition: What it means.", f"definition: {DEFINITION}"))
    doctrine = example("doctrine", ("Text.", f"## 1 Crossing\n\n{PARAGRAPHS}\n"))
    lesson = base_lesson(("see [[ACT-2026-0001]]", "see [[ACT-2026-0001]] and [[DOC-2026-0900#1.20]]"))
    files = {"docs/page.md": PAGE, f"docs/{IDS['term']}.md": term, f"docs/{IDS['doctrine']}.md": doctrine, LESSON: lesson}
    for path, text in files.items():
        (root / path).write_text(text, encoding="utf-8")
    for page in sorted((root / "docs").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        if not text.startswith("---"):
            # a release has no page without a marking
            page.write_text(f"---\nmarking: PUBLIC\n---\n\n{text}", encoding="utf-8")
    write_note(ReleaseNote("internal", "RESTREINT UE/EU RESTRICTED", day="2026-11-22", is_bundle=True), root)
    return root
