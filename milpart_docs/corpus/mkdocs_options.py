"""What MkDocs' own settings say that concerns us: addresses of the site and its repository, files and code that the site is made with."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from milpart_docs.model.fields import LANGUAGE

BRANCH = "main"
ENGLISH = "en"


def find_assets(values: Mapping[str, Any]) -> Iterator[str]:
    """Give the files that MkDocs' own settings name: ``extra_css``, ``extra_javascript``, and the theme's logo and icon of the site."""
    for item in (item for key in ("extra_css", "extra_javascript") for item in _as_list(values.get(key))):
        yield str(item.get("path", "") if isinstance(item, dict) else item)
    theme = values.get("theme")
    for key in ("logo", "favicon"):
        if isinstance(theme, dict) and isinstance(theme.get(key), str):
            yield theme[key]


def find_tools(values: Mapping[str, Any]) -> Iterator[str]:
    """Give the folders and files of the project that MkDocs runs code or templates from."""
    theme = values.get("theme")
    if isinstance(theme, dict) and isinstance(theme.get("custom_dir"), str):
        yield posixpath.normpath(theme["custom_dir"])
    yield from (posixpath.normpath(hook) for hook in _as_list(values.get("hooks")) if isinstance(hook, str))


def find_theme(theme: object) -> str:
    """Give the name of the theme, which stands alone or among its options."""
    name = theme.get("name") if isinstance(theme, dict) else theme
    return name if isinstance(name, str) else ""


def find_language(theme: object) -> str:
    """Give the language that the theme is told to speak, which is that of most texts; English where it is told none."""
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) and re.search(LANGUAGE, language) else ENGLISH


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def find_site_url(site_url: object) -> str:
    """Give the web address of the site without user, query and slash at its end; nothing for what MkDocs itself refuses."""
    try:
        parts = urlsplit(site_url.strip() if isinstance(site_url, str) else "")
    except ValueError:
        return ""
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}".rstrip("/") if parts.scheme and host else ""


def find_branch(edit_uri: object, docs_dir: str) -> str:
    """Give the branch that MkDocs' ``edit_uri`` leads to: ``edit/BRANCH/docs/`` on GitHub, ``-/edit/BRANCH/docs/`` on GitLab.

    A branch may have slashes in it; only the folder of pages at the end tells where it ends.
    """
    found = re.search(r"(?:^|/)(?:edit|blob|tree|raw)/([^?#]+)", edit_uri) if isinstance(edit_uri, str) else None
    if found is None:
        return BRANCH
    rest = unquote(found[1]).strip("/")
    folder = "/" + docs_dir.strip("/")
    return (rest.removesuffix(folder) if rest.endswith(folder) else rest.split("/")[0]) or BRANCH
