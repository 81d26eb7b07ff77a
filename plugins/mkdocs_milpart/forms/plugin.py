"""The plugin ``milpart/forms``: a page that submits a record of each type, and one that leads to them."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from milpart_docs.corpus.numbers import taken_identifiers
from milpart_docs.views.forms.files import DATA, FOLDER, write_form_files
from milpart_docs.views.forms.pages import list_pages
from mkdocs_milpart.forms.config import FormsConfig
from mkdocs_milpart.forms.scripts import JOINED, LAST, LIBRARY, STYLE, join_parts, list_scripts
from mkdocs_milpart.generated import Generated
from mkdocs_milpart.session import Session, find_session, prefix_to_root

ASSETS = Path(__file__).parent.parent / "assets"
OVERVIEW = f"{FOLDER}/index.md"
TITLE = "Submit a record"
GUIDE = "handbook/submit-a-lesson.md"
"""The page that explains the way of a lesson, where a project has one."""


class FormsPlugin(BasePlugin[FormsConfig]):
    """Which event of MkDocs calls which function of the core, for forms."""

    generated: dict[str, Generated]

    @event_priority(-50)  # late, so that the places of the pages are seen to be free; before the links of a release are looked at
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the page of each form, the one that leads to them, and what they load."""
        guide = files.get_file_from_path(GUIDE)
        self.generated = collect(find_session(config), guide.url if guide else "")
        taken = {file.dest_uri for file in files} | {file.src_uri for file in files}
        for source, page in self.generated.items():
            place = page.place(config, source)
            if {place.dest_uri, source} & taken:
                raise PluginError(f"a file of the project stands at {place.dest_uri}, where a form belongs: give it another name")
            files.append(place)
        assets = {name: (ASSETS / name).read_bytes() for name in (LIBRARY, LAST, STYLE)}
        for name, content in {**assets, JOINED: join_parts(ASSETS)}.items():
            files.append(File.generated(config, f"assets/{name}", content=content))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs calls it so
        """Let every page of the site know the way to the forms."""
        env.globals["milpart_forms"] = {"url": find_session(config).addresses.index(FOLDER)}
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Choose the templates of the pages."""
        if generated := self.generated.get(page.file.src_uri):
            generated.describe(page)
        return markdown

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs calls it so
        nav: Navigation,  # noqa: ARG002 - MkDocs calls it so
    ) -> TemplateContext:
        """Give the templates their values."""
        generated = self.generated.get(page.file.src_uri)
        if generated is None:
            return context
        return generated.fill(context, page, form_root=prefix_to_root(page) or "./")

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what the forms read."""
        site = Path(config.site_dir)
        (site / DATA).mkdir(parents=True, exist_ok=True)
        session = find_session(config)
        for path, text in write_form_files(session.site, taken_identifiers(session.full), self.config.contact):
            (site / path).write_text(text, encoding="utf-8", newline="")


def collect(session: Session, guide_url: str) -> dict[str, Generated]:
    """Give the page of each form, and the one that leads to them, by its source path.

    ``guide_url`` is the address of the page that explains the way of a lesson.
    """
    forms = list_pages(session.corpus, session.today)
    shared = {"form_style": f"assets/{STYLE}", "forms_url": session.addresses.index(FOLDER), "guide_url": guide_url}
    links = [(form, session.addresses.page(form.name)) for form in forms]
    return {
        OVERVIEW: Generated(TITLE, "milpart/submit.html", {**shared, "forms": links}),
        **{
            f"{form.name}.md": Generated(form.title, "milpart/form.html", {**shared, "form": form, "form_scripts": list_scripts(form.type)})
            for form in forms
        },
    }
