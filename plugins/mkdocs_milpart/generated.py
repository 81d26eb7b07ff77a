"""Pages that the core made and no author wrote: their place among the files, the template that shows each, and what it is given."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_milpart.preview import RENDERED, RenderedPages


@dataclass(frozen=True)
class Generated:
    """A page that the core made: its title, the template that shows it, what the template is given, and all that it shows.

    What it shows is compared with what it showed before, while ``serve`` runs; nothing where that is not kept.
    """

    title: str
    template: str
    given: Mapping[str, Any]
    shown: object = None

    def place(self, config: MkDocsConfig, source: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV) -> File:
        """Give the file of the page, with its title as all of its text."""
        return File.generated(config, source, content=f"# {html.escape(self.title)}\n", inclusion=inclusion)

    def describe(self, page: Page) -> None:
        """Choose the template; such a page needs no place in the search, and no side bars."""
        page.meta = {
            "title": html.escape(self.title),
            "template": self.template,
            "search": {"exclude": True},
            "hide": ["navigation", "toc"],
        }

    def fill(self, context: TemplateContext, page: Page, kept: RenderedPages | None = None, **more: object) -> TemplateContext:
        """Add to the values of a page what its template is given, and ``more`` that depends on where the page stands."""
        rendered = kept.of(page.file.src_uri, self.shown) if kept and self.shown is not None else None
        return cast("TemplateContext", {**context, **self.given, **more, RENDERED: rendered})
