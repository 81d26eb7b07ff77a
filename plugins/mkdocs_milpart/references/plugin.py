"""The plugin ``milpart/references``: references in running text become links, and doctrine paragraphs get their anchors."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from milpart_docs.views.references import anchor_paragraphs, link_references
from mkdocs_milpart.references.config import ReferencesConfig
from mkdocs_milpart.session import find_session, prefix_to_root


class ReferencesPlugin(BasePlugin[ReferencesConfig]):
    """Which event of MkDocs calls which function of the core, for references."""

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Link the references of every page, and anchor the numbered paragraphs of doctrine."""
        session = find_session(config)
        linked = link_references(markdown, session.corpus, session.addresses, prefix_to_root(page))
        return anchor_paragraphs(linked) if page.file.dest_uri.startswith("records/DOC-") else linked
