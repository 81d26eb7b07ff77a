"""The plugin ``milpart/catalogue``: generated catalogues with their spreadsheets, analyses, the page of problems, blocks in pages."""

import html
from itertools import chain
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.blocks import place_blocks
from milpart_docs.views.catalogue import CatalogueBuilder
from milpart_docs.views.catalogue_files import write_files
from milpart_docs.views.catalogue_page import CataloguePage, Catalogues
from milpart_docs.views.problems import ProblemsView, build_problems
from mkdocs_milpart.catalogue.config import CatalogueConfig
from mkdocs_milpart.preview import RENDERED
from mkdocs_milpart.session import find_session, prefix_to_root

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
    """Which event of MkDocs calls which function of the core, for catalogues."""

    views: dict[str, CataloguePage]
    analyses: dict[str, AnalysisPage]
    catalogues: Catalogues
    problems: ProblemsView
    rules_url: str = ""
    problems_url: str = ""

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add a page for every catalogue, and the page of problems."""
        session = find_session(config)
        self.catalogues = CatalogueBuilder(session.site, session.analyses.ways, session.analyses.steps).build()
        self.views = {f"{FOLDER}/{page.name}.md": page for page in self.catalogues.pages}
        self.problems_url = session.addresses.page(PROBLEMS.removesuffix(".md"))
        if not any(file.dest_uri == "index.html" for file in files):
            files.append(File.generated(config, "index.md", content=HOME))
        rules = files.get_file_from_path(RULES)
        self.rules_url = rules.url if rules else ""
        self.problems = build_problems(session.full, session.diagnostics, session.left_out)
        self.analyses = {f"{page.name}.md": page for page in session.analyses.pages}
        generated = {source: view.title for source, view in (self.views | self.analyses).items()}
        for source, title in {**generated, PROBLEMS: "Problems"}.items():
            inclusion = InclusionLevel.INCLUDED if source in OVERVIEWS else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, source, content=f"# {html.escape(title)}\n", inclusion=inclusion))
        return files

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Choose the template of generated pages, and put computed blocks into the others."""
        session = find_session(config)
        if page.file.src_uri in self.views:
            page.meta = generated_meta(self.views[page.file.src_uri].title, "milpart/catalogue.html")
        elif page.file.src_uri in self.analyses:
            page.meta = generated_meta(self.analyses[page.file.src_uri].title, "milpart/analysis.html")
        elif page.file.src_uri == PROBLEMS:
            page.meta = generated_meta("Problems", "milpart/problems.html")
        else:
            return place_blocks(markdown, session.site, prefix_to_root(page))
        return markdown

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - MkDocs calls it so
    ) -> TemplateContext:
        """Give the templates their views."""
        if page.file.src_uri in self.views:
            overview = {"problems": self.problems, "problems_url": self.problems_url} if page.file.src_uri == OVERVIEW else {}
            view = self.views[page.file.src_uri]
            pages = find_session(config).rendered
            rendered = pages.of(page.file.src_uri, (view.content, *overview.values())) if pages else None
            return cast("TemplateContext", {**context, **overview, "catalogue": view, RENDERED: rendered})
        if page.file.src_uri in self.analyses:
            analysis = self.analyses[page.file.src_uri]
            pages = find_session(config).rendered
            return cast(
                "TemplateContext",
                {**context, "analysis": analysis, RENDERED: pages.of(page.file.src_uri, analysis) if pages else None},
            )
        if page.file.src_uri == PROBLEMS:
            return cast("TemplateContext", {**context, "problems": self.problems, "rules_url": self.rules_url})
        return context

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the spreadsheets, the rows that the browser sorts and filters, and what the pages of analyses read."""
        of_analyses = (file for page in self.analyses.values() for file in page.files.items())
        for path, text in chain(write_files(self.catalogues), of_analyses):
            file = Path(config.site_dir, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")


def generated_meta(title: str, template: str) -> dict[str, Any]:
    """Give what the theme is told of a generated page: it needs no place in the search, and no side bars."""
    return {"title": html.escape(title), "template": template, "search": {"exclude": True}, "hide": ["navigation", "toc"]}
