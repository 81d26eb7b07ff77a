"""What ``serve`` keeps in memory from one rebuild to the next, so that a changed record shows at once.

Nothing here is written to disk, and nothing changes what a build gives: it only spares converting text that is the same, in a site with
the same files, compiling templates that are the same, and rendering pages from the same values in the same surroundings.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Template
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

Converted = dict[str, Any]
KEPT = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs' own rendering sets on a page."""


def saved_at(config: MkDocsConfig) -> int:
    """Give when a configuration was saved, which tells it from what it was before.

    Whoever serves a release touches it when anything else that builds the site has changed, a template for instance.
    """
    file = Path(config.config_file_path or "")
    return file.stat().st_mtime_ns if file.is_file() else 0


class ConvertedPages:
    """The pages of the last rebuild, by the files of the site, the source path and the text."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._surroundings: object = None
        self._pages: dict[tuple[str, str], Converted] = {}

    def start(self, files: Files, saved: int) -> None:
        """Forget everything where the files of the site or its configuration are others than before: any text may become another page."""
        now = (frozenset((file.src_uri, file.dest_uri) for file in files), saved)
        if now != self._surroundings:
            self._surroundings = now
            self._pages.clear()

    def keep(self, page: Page) -> None:
        """Let a page take what it became before; MkDocs has made it already, with its place in the navigation, so it changes its class."""
        if type(page) is Page:
            page.__class__ = KeptPage
            vars(page)["kept"] = self

    def render(self, page: "KeptPage", config: MkDocsConfig, files: Files) -> None:
        """Convert a page, or give it what the same text became before."""
        key = (page.file.src_uri, page.markdown or "")
        if key not in self._pages:
            Page.render(page, config, files)
            self._pages[key] = {name: getattr(page, name) for name in KEPT}
        else:
            vars(page).update(self._pages[key])


class KeptPage(Page):
    """A page that is converted once for each text."""

    kept: ConvertedPages

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown to HTML, or take what it became before."""
        self.kept.render(self, config, files)


class TemplatesInMemory(BytecodeCache):
    """Compiled templates, kept for the life of the process."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template that was compiled from the same text."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._code[bucket.key] = bucket.bytecode_to_string()


RENDERED = "milpart_rendered"
"""The name under which a page's context holds what its last rendering gave."""


class RenderedPages:
    """The pages as they were rendered last, by source path, with the values that each was made from."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._surroundings: object = None
        self._pages: dict[str, tuple[object, str]] = {}

    def start(self, surroundings: object) -> None:
        """Forget everything where what stands around every page (the navigation, the configuration) is not as before."""
        if surroundings != self._surroundings:
            self._surroundings = surroundings
            self._pages.clear()

    def of(self, path: str, made_from: object) -> "Rendered":
        """Give the rendering of a page from some values: kept, or to be made."""
        kept = self._pages.get(path)
        return Rendered(self, path, made_from, kept[1] if kept and kept[0] == made_from else None)

    def keep(self, rendered: "Rendered", html: str) -> None:
        """Keep a page that was just rendered."""
        self._pages[rendered.path] = (rendered.made_from, html)


@dataclass(frozen=True)
class Rendered:
    """One page: the values that it is made from, and its HTML, where it has been rendered from the same values before."""

    pages: RenderedPages
    path: str
    made_from: object
    html: str | None


class KeptTemplate(Template):
    """A template that gives a page as it was rendered before, where its context says that nothing has changed."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Render the page, or give what it was."""
        rendered = args[0].get(RENDERED) if args and isinstance(args[0], Mapping) else None
        if rendered is None:
            return super().render(*args, **kwargs)
        html: str = rendered.html if rendered.html is not None else super().render(*args, **kwargs)
        rendered.pages.keep(rendered, html)
        return html
