"""That no page of a site is without its marking, whatever theme and templates a project has."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_milpart.records.comments import drop_comments
from mkdocs_milpart.session import Session

log = get_plugin_logger("milpart")

MARKING = "milpart_marking"
"""The name under which templates find the marking: of the page, or of the site where there is no page."""
PLACES = ("mp-marking--top", "mp-marking--bottom")
INSTANT = "navigation.instant"
"""The theme's features that put a part of another page in the place of the same part of this one, and leave the marking as it was."""


def keep_marking_with_page(config: MkDocsConfig) -> None:
    """Switch off what would show a page under the marking of another."""
    features = config.theme.get("features") or []
    kept = [feature for feature in features if not str(feature).startswith(INSTANT)]
    if kept != features:
        log.info("%s is switched off: a page must come with its marking", INSTANT)
        config.theme["features"] = kept


def require_marking(html: str, name: str, session: Session | None) -> None:
    """End a release in which a page does not show its marking at top and bottom, because a template of the project left it out.

    What stands in a comment is not shown.
    """
    if not (session and session.full.settings.release):
        return
    shown = drop_comments(html)
    if not all(place in shown for place in PLACES):
        raise PluginError(f"{name} does not show its marking: let the project's main.html extend milpart/main.html, and keep its blocks")
