"""The plugin ``milpart/references``: references become links with previews, paragraphs get anchors, and terms their definition."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from milpart_docs.corpus import Entry
from milpart_docs.views.previews import entries_to_preview, render_previews
from milpart_docs.views.references import anchor_paragraphs, link_references, paragraph_notes
from mkdocs_milpart.references.config import ReferencesConfig
from mkdocs_milpart.session import Session, find_session, prefix_to_root


class ReferencesPlugin(BasePlugin[ReferencesConfig]):
    """Which event of MkDocs calls which function of the core, for references."""

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Link the references of every page, and anchor the numbered paragraphs of doctrine."""
        session = find_session(config)
        here = prefix_to_root(page)
        linked = link_references(markdown, session.corpus, session.addresses, here)
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


def find_entry(session: Session, page: Page) -> Entry | None:
    """Find the record or page of the corpus that a page of the site is made from; generated pages have none."""
    source = page.file.abs_src_path
    if source is None:
        return None
    settings = session.full.settings
    path = page.file.src_uri if page.file.src_dir == str(settings.root) else f"{settings.docs_dir}/{page.file.src_uri}"
    return session.corpus.by_path.get(path)
