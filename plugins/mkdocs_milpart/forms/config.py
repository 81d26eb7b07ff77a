"""The options of ``milpart/forms``: none."""

from mkdocs.config.base import Config


class FormsConfig(Config):
    """No options: what a form asks follows from the model, and where it leads from the options of ``milpart/records``."""
