"""The site of a bundle: it opens from a folder, without a network, and calls nobody, whatever the project's theme is told.

Two things see to that. What of the theme calls other hosts, or does not run from a folder, is switched off, its search among it: that of
``milpart/search`` runs there. And every page forbids its browser to load or send anything to another host, also for scripts; only that a
script leads its reader away to another page, no policy can forbid. What is left in pages, ``milpart_docs.bundle.outside`` finds before a
bundle is made.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from milpart_docs.corpus.release.note import load_note

log = get_plugin_logger("milpart")

POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="'
    "default-src 'self' file: data: blob: 'unsafe-inline' 'unsafe-eval'; "
    "form-action 'self' file:; base-uri 'self' file:\">"
)
"""What a page may load: its own site, from a folder or from a server inside (W3C Content Security Policy Level 3).

Scripts in pages are allowed, since the theme has some; what they may not do is to reach another host.
"""
EXTRAS = ("analytics", "consent", "version", "alternate")
"""Parts of the theme that call other hosts, or ask for consent to that, or look for other sites beside this one."""
FEATURES = ("navigation.instant", "search.share")
"""Features of the theme that fetch pages, which browsers refuse in a folder, or give away an address that holds for one machine only."""
SEARCH = ("search", "material/search")
"""The theme's own search, which asks a server for its index."""
OFFLINE = ("offline", "material/offline")
"""The theme's plugin that lets its search run from a folder, with a script from another host."""
SHIM = "iframe-worker"
"""What that script is called."""
NEEDLESS = frozenset({"404.html", "sitemap.xml"})
"""Pages for servers: nobody gets a 404 from a folder, and its links begin at the root of a server."""
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)


def is_bundle(config: MkDocsConfig) -> bool:
    """Tell whether the project was staged for a bundle; asked before the corpus is loaded, since addresses depend on it."""
    try:
        note = load_note(Path(config.config_file_path).parent) if config.config_file_path else None
    except (OSError, ValueError) as error:
        raise PluginError(f"what the project was staged for cannot be read: {error}") from None
    return note is not None and note.is_bundle


def switch_off_calls(config: MkDocsConfig) -> None:
    """Set a project's configuration for a bundle: addresses that name files, nothing from other hosts, nothing that needs a server.

    ``repo_url`` is left out because the theme asks the repository's host for its figures; records keep their links to it.
    """
    config.use_directory_urls = False
    config.site_url = ""
    config.repo_url = config.repo_name = config.edit_uri = config.edit_uri_template = None
    config.theme["font"] = False
    config.theme["features"] = [name for name in config.theme.get("features") or () if not name.startswith(FEATURES)]
    for name in EXTRAS:
        config.extra.pop(name, None)
    _switch_off_search(config)


def _switch_off_search(config: MkDocsConfig) -> None:
    """Switch off the theme's search, and what would be loaded for it."""
    for name in (*SEARCH, *OFFLINE):
        if name in config.plugins and config.plugins[name].config.get("enabled", True):
            config.plugins[name].config["enabled"] = False
            if name in SEARCH and "milpart/search" not in config.plugins:
                log.info("the theme's search does not run from a folder, so the bundle has none: list milpart/search under plugins")
    config.extra["polyfills"] = [script for script in config.extra.get("polyfills") or () if SHIM not in str(script)]


def forbid_calls(page: str) -> str:
    """Write the policy into a page, at the top of its head: it holds for what stands below it."""
    return _HEAD.sub(lambda head: f"{head[0]}\n    {POLICY}", page, count=1)


def finish_template(page: str, name: str) -> str:
    """Give what becomes of a page that the theme adds: nothing of those for servers; the others are pages like any."""
    return "" if name in NEEDLESS else forbid_calls(page)
