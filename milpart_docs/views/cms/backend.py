"""Where the content management system keeps what is written: the repository, and how a person signs in there.

Decap CMS speaks to GitLab and GitHub from the browser. GitLab lets a page sign people in by itself (PKCE, for which an application is
registered there); GitHub wants a small server of one's own between the two (``base_url``). See https://decapcms.org/docs/backends-overview/.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from milpart_docs.views.forge import Forge

LOCAL = "http://127.0.0.1:8081/api/v1"
"""Where ``npx decap-server`` listens."""
_GITHUB, _GITLAB = "github.com", "gitlab.com"


@dataclass(frozen=True, slots=True)
class Access:
    """What a project says about signing in: the application that is registered with the forge, and addresses other than the usual ones."""

    app_id: str = ""
    auth_type: str = "pkce"
    base_url: str = ""
    auth_endpoint: str = ""
    api_root: str = ""


def build_backend(forge: Forge | None, branch: str, access: Access) -> dict[str, Any]:
    """Build the setting ``backend`` for a branch of a forge; without one there is only the local server to write to."""
    if forge is None:
        return {"name": "proxy", "proxy_url": LOCAL, "branch": branch}
    parts = urlsplit(forge.repository)
    place = {"repo": parts.path.strip("/"), "branch": branch}
    given = {key: getattr(access, key) for key in ("base_url", "auth_endpoint", "api_root") if getattr(access, key)}
    usual = _github(parts.netloc) if forge.kind == "github" else _gitlab(f"{parts.scheme}://{parts.netloc}", access)
    return {**usual, **place, **given, "squash_merges": True, "commit_messages": COMMIT_MESSAGES}


def _github(host: str) -> dict[str, str]:
    return {"name": "github"} if host == _GITHUB else {"name": "github", "api_root": f"https://{host}/api/v3"}


def _gitlab(address: str, access: Access) -> dict[str, str]:
    signing_in = {"auth_type": access.auth_type, "app_id": access.app_id} if access.app_id else {}
    own = {} if urlsplit(address).netloc == _GITLAB else {"base_url": address, "api_root": f"{address}/api/v4"}
    return {"name": "gitlab", **own, **signing_in}


COMMIT_MESSAGES = {
    "create": "Add {{slug}}",
    "update": "Change {{slug}}",
    "delete": "Delete {{slug}}",
    "uploadMedia": "Add {{path}}",
    "deleteMedia": "Delete {{path}}",
}
"""One sentence in the imperative, as CONTRIBUTING asks for."""


def find_hosts(backend: dict[str, Any]) -> tuple[str, ...]:
    """Give the origins that the browser talks to, for the content security policy of the page."""
    usual = {"github": ("https://api.github.com",), "gitlab": ("https://gitlab.com",), "proxy": ()}[backend["name"]]
    named = [backend[key] for key in ("base_url", "api_root", "proxy_url") if key in backend]
    found = [*(() if "api_root" in backend else usual), *named]
    return tuple(dict.fromkeys(f"{urlsplit(address).scheme}://{urlsplit(address).netloc}" for address in found))
