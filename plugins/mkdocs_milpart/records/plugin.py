"""The plugin ``milpart/records``: loads the corpus, and gives every sound record a page."""

import html
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from milpart_docs.corpus import Entry
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.views.labels import label_address
from milpart_docs.views.record_view import build_record_view
from mkdocs_milpart import offline
from mkdocs_milpart.navigation import prune, unlink
from mkdocs_milpart.preview import RENDERED, ConvertedPages, KeptTemplate, RenderedPages, TemplatesInMemory, saved_at
from mkdocs_milpart.records.comments import drop_comments
from mkdocs_milpart.records.config import RecordsConfig
from mkdocs_milpart.records.data import write_feed, write_labels, write_records_json
from mkdocs_milpart.records.images import StrippedImages, clean_content
from mkdocs_milpart.records.marking import MARKING, keep_marking_with_page, require_marking
from mkdocs_milpart.records.pages import place_records
from mkdocs_milpart.session import Session, find_entry, has_front_matter, read_meta, start_session

PACKAGE = Path(__file__).parent.parent
ASSETS = "assets/milpart/"
STYLES = ("milpart.css", "marking.css", "print.css", "analysis.css")
SCRIPTS = ("previews.js", "catalogue.js")
"""What every page loads; the other assets are loaded by the pages that need them."""
OURS = frozenset(
    {
        "milpart/records",
        "milpart/references",
        "milpart/catalogue",
        "milpart/search",
        "milpart/forms",
        "milpart/cms",
        "search",
        "material/search",
    }
)
"""Plugins that change a page in ways known here; where there is another, pages are rendered anew each time."""
GUIDE = "handbook/propose-a-change.md"
"""The page that says how to propose a change; records lead to it where no repository is set."""


class RecordsPlugin(BasePlugin[RecordsConfig]):
    """Which event of MkDocs calls which function of the core, for records."""

    session: Session | None = None
    is_bundle: bool = False
    entries: dict[str, Entry]
    guide_url: str = ""
    converted: ConvertedPages
    templates: TemplatesInMemory
    images: StrippedImages
    rendered: RenderedPages | None = None
    navigation: Navigation | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Keep in memory what one rebuild of ``serve`` can use of the last: MkDocs keeps a plugin that knows this event."""
        self.converted = ConvertedPages()
        self.templates = TemplatesInMemory()
        self.images = StrippedImages()
        self.rendered = RenderedPages() if command == "serve" else None

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs calls it so
        """Compile each template once, and render each page once as long as nothing around it changes."""
        env.bytecode_cache = self.templates
        env.globals[MARKING] = self.session.markings.whole if self.session else None
        if self.rendered is not None:
            env.template_class = KeptTemplate
            # only now has every page of the navigation its title
            self.rendered.start((str(self.navigation), saved_at(config), self.guide_url, env.globals[MARKING]))
        return env

    @event_priority(-100)  # last: whatever other plugins add belongs to the files of the site
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Let every page be converted once for each text."""
        self.navigation = nav
        self.converted.start(files, saved_at(config))
        for file in files.documentation_pages():
            if file.page is not None:
                self.converted.keep(file.page)
        return nav

    @event_priority(100)  # first: every other plugin of ours asks for the session
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the corpus, and let the theme find our templates and styles."""
        self.is_bundle = offline.is_bundle(config)
        if self.is_bundle:
            offline.switch_off_calls(config)
        rendered = self.rendered if OURS.issuperset(config.plugins) else None
        self.session = start_session(config, rendered)
        keep_marking_with_page(config)
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, str(PACKAGE / "templates"))
        config.extra_css[:0] = [ASSETS + name for name in STYLES]
        config.extra_javascript = [*(ASSETS + name for name in SCRIPTS), *config.extra_javascript]
        return config

    @event_priority(100)  # before the catalogues, which list what stands here
    def _on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put records at their addresses, and our style sheets and scripts beside the theme's own."""
        if self.session is not None:
            self.entries = place_records(files, config, self.session)
        guide = files.get_file_from_path(GUIDE)
        self.guide_url = guide.url if guide else ""
        for asset in sorted(path for path in (PACKAGE / ASSETS).iterdir() if path.is_file()):
            source = f"milpart/{asset.name}"
            files.append(File(source, str(PACKAGE / "assets"), config.site_dir, use_directory_urls=False, dest_uri=ASSETS + asset.name))
        return files

    @event_priority(-100)  # last: whatever other plugins add belongs to the files of the site
    def _on_all_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Strip the images, and let the navigation of a release name nothing that it does not have."""
        if self.session is not None:
            self.images.strip(files, config, self.session.full.settings.root)
        if self.session is not None and self.session.is_release:
            config.nav = prune(config.nav, files, self.session.full)
        return files

    on_files = CombinedEvent(_on_files, _on_all_files)

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG002 - MkDocs calls it so
        """Give MkDocs the body only: the front matter has been read, and what MkDocs cannot read of it, it would show as text.

        The empty first line keeps MkDocs from taking ``Word: text`` at the start of a body for metadata.
        """
        if self.session is None:
            return None
        entry = self.entries.get(page.file.src_uri) or find_entry(self.session, page)
        return "\n" + read_body_text(self.session.corpus, entry) if entry and has_front_matter(entry) else None

    @event_priority(100)  # before the references are linked, which may use the title
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Tell the theme title, summary and template of a record, not from the raw front matter; leave no link of a release in the void.

        The values of an ordinary page are as our reader has them, too: those that are protected for themselves stand there without that.
        """
        entry = self.entries.get(page.file.src_uri)
        if entry:
            summary = str(entry.fields.get("summary", ""))
            page.meta = {
                "title": html.escape(entry.title),
                "description": html.escape(summary),
                "template": "milpart/record.html",
                "hide": ["navigation"],
            }
        elif self.session is not None:
            page.meta = read_meta(self.session, page)
        is_release = self.session is not None and self.session.is_release
        return unlink(markdown, page.file.src_uri, files) if is_release else markdown

    @event_priority(100)  # first: other plugins take their text from what stands here
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Let the pictures inside a page lose their metadata, as those in files do, and a page of a release its last comments."""
        if self.session is None:
            return html
        cleaned = clean_content(html, page.file, self.session.full.settings.root)
        return drop_comments(cleaned) if self.session.is_release else cleaned

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs calls it so
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give every template the marking of its page, and that of a record its view."""
        session = self.session
        if session is None:
            return context
        marking = session.markings.of(find_entry(session, page))
        entry = self.entries.get(page.file.src_uri)
        if entry is None:
            return cast("TemplateContext", {**context, MARKING: marking})
        record = build_record_view(session.site, entry, session.history.get(entry.path, ()), session.analyses.ways)
        rendered = session.rendered.of(page.file.src_uri, (record, page.content, marking)) if session.rendered else None
        label = label_address(entry.id) if session.full.settings.release else ""
        given = {MARKING: marking, "record": record, "label_url": label, "guide_url": self.guide_url, RENDERED: rendered}
        return cast("TemplateContext", {**context, **given})

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Let no page of a release go without its marking, and forbid the pages of a bundle to call other hosts."""
        require_marking(output, page.file.dest_uri, self.session)
        return offline.forbid_calls(output) if self.is_bundle else output

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Look for the marking here, too, and leave out of a bundle what only servers need; MkDocs writes no file without content."""
        if template_name.endswith(".html"):
            require_marking(output_content, template_name, self.session)
        return offline.finish_template(output_content, template_name) if self.is_bundle else output_content

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what other tools read: the list of all records, the feed, and the labels."""
        if self.session is not None:
            write_records_json(self.session, Path(config.site_dir))
            write_feed(self.session, Path(config.site_dir), config.site_name, config.site_url or "")
            write_labels(self.session, Path(config.site_dir), config.site_name)

    def on_serve(self, server: Any, config: MkDocsConfig, builder: Any) -> Any:  # noqa: ARG002 - MkDocs calls it so
        """Watch the folders of records that lie outside of ``docs/``."""
        if self.session is not None:
            settings = self.session.full.settings
            for folder in settings.record_dirs:
                if (settings.root / folder).is_dir():
                    server.watch(str(settings.root / folder))
        return server
