"""The plugin ``milpart/cms``: Decap CMS at ``cms/``, with settings that are computed from the model.

A site has it only where its configuration lists this plugin: it weighs five megabytes. A release has none. What is cut for an audience does
not know which numbers are taken, and whoever writes records works with all of them.
"""

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from milpart_docs.corpus.past import past_identifiers
from milpart_docs.views.cms.backend import LOCAL, Access, find_hosts
from milpart_docs.views.cms.collections import Start
from milpart_docs.views.cms.configuration import CmsOptions, build_configuration, describe_taken, render_file, render_script
from milpart_docs.views.cms.page import render_page
from mkdocs_milpart.cms.config import CmsConfig
from mkdocs_milpart.session import Session, find_session

log = get_plugin_logger("milpart")

PLACE = "cms/"
ASSETS = Path(__file__).parent.parent / "assets"
CARRIED = (
    "milpart/cms/identifiers.js",
    "milpart/cms/records.js",
    "milpart/cms/page.js",
    "milpart/form/writer.js",
    "vendored/yaml.js",
    "vendored/decap-cms.js",
    "vendored/decap-cms.js.LICENSE.txt",
    "vendored/decap-cms.js.NOTICES.txt",
    "vendored/LICENSES.txt",
)
"""What the page consists of, beside what is computed."""


class CmsPlugin(BasePlugin[CmsConfig]):
    """Which event of MkDocs calls which function of the core, for the content management system."""

    is_served: bool = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs calls it so
        """Keep whether the site is shown on this machine, where a local server may be written to."""
        self.is_served = command == "serve"

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the page, its scripts and its settings."""
        session = find_session(config)
        if session.is_release:
            log.info("a release has no content management system: records are written where all of them are")
            return files
        taken = next((file.src_uri for file in files if file.dest_uri.startswith(PLACE)), None)
        if taken:
            raise PluginError(f"{taken} stands at {PLACE}, where the content management system belongs: give it another name")
        carried: dict[str, str | bytes] = {Path(name).name: (ASSETS / name).read_bytes() for name in CARRIED}
        for name, content in (carried | self._compute(session, config)).items():
            files.append(File.generated(config, PLACE + name, content=content))
        return files

    def _compute(self, session: Session, config: MkDocsConfig) -> dict[str, str | bytes]:
        """Compute the page and its settings."""
        settings, forge = session.full.settings, session.site.forge
        given = self.config
        local = given.local_server or (LOCAL if self.is_served else "")
        if forge is None and not local:
            raise PluginError("milpart/cms writes to the repository: give its address as repository, under milpart/records in mkdocs.yml")
        access = Access(given.app_id, given.auth_type, given.base_url, given.auth_endpoint, given.api_root)
        start = Start(session.today, past_identifiers(settings.root, settings.content_dirs))
        made = build_configuration(session.full, forge, CmsOptions(access, given.branch, local), config.site_name, start)
        hosts = [*find_hosts(made["backend"]), *([local.removesuffix("/api/v1")] if local else [])]
        script = render_script(made, describe_taken(session.full, start))
        return {"index.html": render_page(config.site_name, hosts), "config.js": script, "config.yml": render_file(made)}
