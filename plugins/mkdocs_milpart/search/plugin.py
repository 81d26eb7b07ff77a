"""The plugin ``milpart/search``: the search page, the box in the header of every page, and the index that both read.

It takes the place of the theme's own search, which demands every word, loads its whole index at once and knows no facets.
"""

from pathlib import Path, PurePosixPath
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from milpart_docs.catalogue.facets import FACETS
from milpart_docs.views.search_files import FOLDER, write_search_files
from mkdocs_milpart.search.config import SearchConfig
from mkdocs_milpart.search.scripts import shorten_script
from mkdocs_milpart.session import find_entry, find_session

log = get_plugin_logger("milpart")

ASSETS = Path(__file__).parent.parent / "assets/milpart/search"
PLACE = "assets/milpart/search/"
SOURCE = f"{FOLDER}.md"
GUIDE = "handbook/search.md"
"""The page that says how to search, where a project has one."""
THEIRS = ("search", "material/search")
THEIR_FILES = ("assets/javascripts/workers/", "assets/javascripts/lunr/")
"""What the theme brings for its own search."""
Step = dict[str, str]


class SearchPlugin(BasePlugin[SearchConfig]):
    """Which event of MkDocs calls which function of the core, for the search."""

    guide_url: str = ""
    catalogues: list[Step]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Switch off the theme's own search, and let every page have the box."""
        find_session(config)
        for name in THEIRS:
            if name in config.plugins and config.plugins[name].config.get("enabled", True):
                config.plugins[name].config["enabled"] = False
                log.info("the theme's own search is switched off: milpart/search takes its place")
        config.extra_css.insert(0, f"{PLACE}search.css")
        config.extra_javascript = [f"{PLACE}box.js", *config.extra_javascript]
        return config

    @event_priority(-50)  # late, so that the place of the page is seen to be free; before the links of a release are looked at
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the search page, and what it and the box load; leave out what the theme's own search would load."""
        place = File.generated(config, SOURCE, content="# Search\n", inclusion=InclusionLevel.NOT_IN_NAV)
        if any(place.dest_uri == file.dest_uri or file.src_uri == SOURCE for file in files):
            raise PluginError(f"a file of the project stands at {place.dest_uri}, where the search page belongs: give it another name")
        for file in [file for file in files if file.src_uri.startswith(THEIR_FILES)]:
            files.remove(file)
        files.append(place)
        for asset in sorted(ASSETS.iterdir()):
            content = shorten_script(asset.read_text(encoding="utf-8")) if asset.suffix == ".js" else asset.read_bytes()
            files.append(File.generated(config, PLACE + asset.name, content=content))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Tell the search which pages there are, and the templates where it is and what leads on without it."""
        session = find_session(config)
        for file in files.documentation_pages():
            entry = find_entry(session, file.page) if file.page else None
            if entry and entry.kind == "page" and not _is_excluded(entry.fields.get("search")):
                session.pages[entry.path] = file.url
        guide = files.get_file_from_path(GUIDE)
        self.guide_url = guide.url if guide else ""
        self.catalogues = _find_catalogues(files)
        env.globals["milpart_search"] = {"url": session.addresses.page(FOLDER)}
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs calls it so
        """Choose the template of the search page."""
        if page.file.src_uri == SOURCE:
            page.meta = {"title": "Search", "template": "milpart/search.html", "hide": ["navigation", "toc"]}
        return markdown

    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs calls it so
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the template of the search page what leads on."""
        if page.file.src_uri != SOURCE:
            return context
        given: dict[str, Any] = {"is_search_page": True, "guide_url": self.guide_url, "catalogues": self.catalogues}
        return cast("TemplateContext", {**context, **given})

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the index, and the words that hits are shown with."""
        for path, content in write_search_files(find_session(config).site):
            file = Path(config.site_dir, PurePosixPath(path))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def _is_excluded(option: object) -> bool:
    """Tell whether a page asks to be left out, in the words of the theme's own search."""
    return isinstance(option, dict) and bool(option.get("exclude"))


def _find_catalogues(files: Files) -> list[Step]:
    """Find the catalogues that lead to every record: the overview, and those by facets."""
    titles = {"catalogue/index.md": "All catalogues"} | {f"catalogue/{facet.key}/index.md": f"By {facet.title}" for facet in FACETS}
    found = ((files.get_file_from_path(source), title) for source, title in titles.items())
    return [{"url": file.url, "title": title} for file, title in found if file]
