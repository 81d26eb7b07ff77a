"""The plugin ``milpart/catalogue``: catalogues with spreadsheets, analyses, pages of problems or of the release, blocks in pages."""

from itertools import chain
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from milpart_docs.views.blocks import place_blocks
from milpart_docs.views.catalogue import CatalogueBuilder
from milpart_docs.views.catalogue_files import write_files
from milpart_docs.views.catalogue_page import Catalogues
from milpart_docs.views.problems import build_problems
from milpart_docs.views.release_page import build_release_page, name_release_page
from mkdocs_milpart.catalogue.config import CatalogueConfig
from mkdocs_milpart.generated import Generated
from mkdocs_milpart.session import Session, find_session, prefix_to_root

FOLDER = "catalogue"
OVERVIEW = f"{FOLDER}/index.md"
OVERVIEWS = frozenset({OVERVIEW, "analysis/index.md"})
"""The generated pages that belong to the navigation where a project names none."""
PROBLEMS = f"{FOLDER}/problems.md"
RULES = "handbook/rules.md"
"""The page with the manual of the rules, where a project has one."""


HOME = """\
::: milpart figures

[All catalogues](catalogue/index.md)

## Changed last

::: milpart newest
"""
"""The home page of a project that has none of its own."""


class CataloguePlugin(BasePlugin[CatalogueConfig]):
    """Which event of MkDocs calls which function of the core, for catalogues and analyses."""

    catalogues: Catalogues
    generated: dict[str, Generated]
    release_name: str = ""

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a page for every catalogue and analysis, that of problems or of the release, and a home page where there is none."""
        session = find_session(config)
        self.catalogues = CatalogueBuilder(session.site, session.analyses.ways, session.analyses.steps).build()
        if not any(file.dest_uri == "index.html" for file in files):
            files.append(File.generated(config, "index.md", content=HOME))
        rules = files.get_file_from_path(RULES)
        self.generated = collect(session, self.catalogues, rules.url if rules else "")
        self.release_name = name_release_page(file.dest_uri for file in files) if session.full.settings.release else ""
        self.generated |= collect_release(session, self.release_name)
        for source, page in self.generated.items():
            inclusion = InclusionLevel.INCLUDED if source in OVERVIEWS else InclusionLevel.NOT_IN_NAV
            files.append(page.place(config, source, inclusion))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs calls it so
        """Let every page of a release lead to the page about it."""
        session = find_session(config)
        release = session.full.settings.release
        env.globals["milpart_release"] = (
            {"audience": release.audience, "url": session.addresses.page(self.release_name)} if release and self.release_name else None
        )
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Choose the template of generated pages, and put computed blocks into the others."""
        session = find_session(config)
        generated = self.generated.get(page.file.src_uri)
        if generated is None:
            return place_blocks(markdown, session.site, prefix_to_root(page))
        generated.describe(page)
        return markdown

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - MkDocs calls it so
    ) -> TemplateContext:
        """Give the templates their views."""
        generated = self.generated.get(page.file.src_uri)
        if generated is None:
            return context
        return generated.fill(context, page, find_session(config).rendered)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the spreadsheets, the rows that the browser sorts and filters, and what the pages of analyses read."""
        of_analyses = (file for page in find_session(config).analyses.pages for file in page.files.items())
        for path, text in chain(write_files(self.catalogues), of_analyses):
            file = Path(config.site_dir, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")


def collect(session: Session, catalogues: Catalogues, rules_url: str) -> dict[str, Generated]:
    """Give every generated page by its source path; ``rules_url`` is the address of the rules' manual, where a project has one.

    A release has no page of problems: what is wrong is the authors' business.
    """
    is_release = session.full.settings.release is not None
    problems = None if is_release else build_problems(session.full, session.diagnostics, session.left_out)
    overview = {"is_overview": True, "problems": problems, "problems_url": session.addresses.page(PROBLEMS.removesuffix(".md"))}
    found = {}
    for view in catalogues.pages:
        source = f"{FOLDER}/{view.name}.md"
        more = overview if source == OVERVIEW else {}
        found[source] = Generated(view.title, "milpart/catalogue.html", {"catalogue": view, **more}, (view.content, *more.values()))
    left_out = problems.left_out if problems else 0
    for page in session.analyses.pages:
        given = {"analysis": page, "left_out": left_out, "problems_url": overview["problems_url"]}
        found[f"{page.name}.md"] = Generated(page.title, "milpart/analysis.html", given, (page, left_out))
    if problems:
        found[PROBLEMS] = Generated("Problems", "milpart/problems.html", {"problems": problems, "rules_url": rules_url})
    return found


def collect_release(session: Session, name: str) -> dict[str, Generated]:
    """Give the page about the release, where the site is one."""
    note = session.full.settings.release
    if note is None:
        return {}
    page = build_release_page(session.site, note, name)
    return {f"{name}.md": Generated(page.title, "milpart/analysis.html", {"analysis": page})}
