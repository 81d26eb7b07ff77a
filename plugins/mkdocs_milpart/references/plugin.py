"""The plugin ``milpart/references``: references become links with previews, paragraphs get anchors, and terms their definition."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from milpart_docs.views.portions import mark_portions
from milpart_docs.views.previews import entries_to_preview, render_previews
from milpart_docs.views.references import anchor_paragraphs, link_references, paragraph_notes
from mkdocs_milpart.references.config import ReferencesConfig
from mkdocs_milpart.session import find_entry, find_session, prefix_to_root


class ReferencesPlugin(BasePlugin[ReferencesConfig]):
    """Which event of MkDocs calls which function of the core, for references."""

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Link the references of every page, and anchor the numbered paragraphs of doctrine."""
        session = find_session(config)
        here = prefix_to_root(page)
        linked = link_references(mark_portions(markdown, session.corpus), session.corpus, session.addresses, here)
        entry = find_entry(session, page)
        if entry is None or entry.type != "doctrine":
            return linked
        return anchor_paragraphs(linked, paragraph_notes(session.corpus, entry, session.addresses, here))

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Explain terms at their first use, and put the previews of what the page refers to at its end."""
        session = find_session(config)
        entry = find_entry(session, page)
        if entry is None:
            return html
        explained = session.site.glossary.explain(html, prefix_to_root(page), entry.id)
        return explained + render_previews(entries_to_preview(session.site, entry.path), session.site)
