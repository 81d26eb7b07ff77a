"""The options of ``milpart/cms``."""

from mkdocs.config import config_options
from mkdocs.config.base import Config


class CmsConfig(Config):
    """How people sign in, and where a local server may be written to."""

    app_id = config_options.Type(str, default="")
    """The identifier of the application that is registered with GitLab for this page."""
    auth_type = config_options.Choice(("pkce", "implicit"), default="pkce")
    base_url = config_options.Type(str, default="")
    """The address of the server that signs people in; with GitHub there has to be one."""
    auth_endpoint = config_options.Type(str, default="")
    api_root = config_options.Type(str, default="")
    branch = config_options.Type(str, default="")
    """The branch that records are merged into, where it is not the one of ``edit_uri``."""
    local_server = config_options.Type(str, default="")
    """The address of a decap-server that may be written to, for trials; milpart serve offers the usual one by itself."""
