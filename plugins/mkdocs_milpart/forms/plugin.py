"""The plugin ``milpart/forms``: a page that submits a record of each type, and one that leads to them."""

import html
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from milpart_docs.authoring.numbering import taken_identifiers
from milpart_docs.views.forms.files import DATA, FOLDER, data_file, write_form_files
from milpart_docs.views.forms.pages import FormPage, list_pages
from mkdocs_milpart.forms.config import FormsConfig
from mkdocs_milpart.session import find_session, prefix_to_root

ASSETS = Path(__file__).parent.parent / "assets"
STYLE = "milpart/form/form.css"
LIBRARY = "vendored/json-schema.js"
SCRIPTS = (
    LIBRARY,
    *(
        f"milpart/form/{name}.js"
        for name in ("writer", "naming", "parts", "combobox", "choices", "fields", "lists", "checks", "draft", "duplicates", "ending")
    ),
)
"""What a form loads before its data, in this order; ``form.js`` comes last."""
LAST = "milpart/form/form.js"
OVERVIEW = f"{FOLDER}/index.md"
TITLE = "Submit a record"
GUIDE = "handbook/submit-a-lesson.md"
"""The page that explains the way of a lesson, where a project has one."""


class FormsPlugin(BasePlugin[FormsConfig]):
    """Which event of MkDocs calls which function of the core, for forms."""

    pages: dict[str, FormPage]
    guide_url: str = ""

    @event_priority(-50)  # late, so that the places of the pages are seen to be free; before the links of a release are looked at
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the page of each form, the one that leads to them, and what they load."""
        session = find_session(config)
        self.pages = {f"{page.name}.md": page for page in list_pages(session.corpus, session.today)}
        guide = files.get_file_from_path(GUIDE)
        self.guide_url = guide.url if guide else ""
        taken = {file.dest_uri for file in files} | {file.src_uri for file in files}
        for source, title in {OVERVIEW: TITLE, **{source: page.title for source, page in self.pages.items()}}.items():
            place = File.generated(config, source, content=f"# {html.escape(title)}\n", inclusion=InclusionLevel.NOT_IN_NAV)
            if {place.dest_uri, source} & taken:
                raise PluginError(f"a file of the project stands at {place.dest_uri}, where a form belongs: give it another name")
            files.append(place)
        for name in (*SCRIPTS, LAST, STYLE):
            files.append(File.generated(config, f"assets/{name}", content=(ASSETS / name).read_bytes()))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs calls it so
        """Let every page of the site know the way to the forms."""
        env.globals["milpart_forms"] = {"url": find_session(config).addresses.index(FOLDER)}
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Choose the templates of the pages."""
        form = self.pages.get(page.file.src_uri)
        if form or page.file.src_uri == OVERVIEW:
            page.meta = {
                "title": html.escape(form.title if form else TITLE),
                "template": "milpart/form.html" if form else "milpart/submit.html",
                "search": {"exclude": True},
                "hide": ["navigation", "toc"],
            }
        return markdown

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - MkDocs calls it so
    ) -> TemplateContext:
        """Give the templates their values."""
        form = self.pages.get(page.file.src_uri)
        if form is None and page.file.src_uri != OVERVIEW:
            return context
        addresses = find_session(config).addresses
        given: dict[str, Any] = {
            "form": form,
            "forms": [(one, addresses.page(one.name)) for one in self.pages.values()],
            "form_style": f"assets/{STYLE}",
            "form_scripts": [
                *(f"assets/{name}" for name in SCRIPTS),
                data_file("shared"),
                *([data_file(form.type)] if form else []),
                f"assets/{LAST}",
            ],
            "form_root": prefix_to_root(page) or "./",
            "forms_url": addresses.index(FOLDER),
            "guide_url": self.guide_url,
        }
        return cast("TemplateContext", {**context, **given})

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what the forms read."""
        site = Path(config.site_dir)
        (site / DATA).mkdir(parents=True, exist_ok=True)
        session = find_session(config)
        for path, text in write_form_files(session.site, taken_identifiers(session.full)):
            (site / path).write_text(text, encoding="utf-8", newline="")
