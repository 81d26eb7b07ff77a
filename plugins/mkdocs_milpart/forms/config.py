"""The options of ``milpart/forms``: whom a file is sent to that no web editor takes."""

from mkdocs.config import config_options
from mkdocs.config.base import Config


class FormsConfig(Config):
    """What a form asks follows from the model, and where it leads from the options of ``milpart/records``; this says who takes files."""

    contact = config_options.Type(str, default="")
    """An e-mail address or page of the office that keeps the site, or its name."""
