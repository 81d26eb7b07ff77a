"""The options of ``milpart/records``.

Their meaning is the core's business (``milpart_docs.corpus.settings`` reads them, with the place of each); here they are only known, so
that MkDocs lets them pass.
"""

from mkdocs.config import config_options
from mkdocs.config.base import Config


class RecordsConfig(Config):
    """Every setting of a project."""

    record_dirs = config_options.Type(list, default=["lessons", "docs"])
    ceiling = config_options.Optional(config_options.Type(str))
    audiences = config_options.Type(list, default=[])
    originators = config_options.Type(list, default=[])
    owners = config_options.Type(dict, default={})
    repository = config_options.Optional(config_options.Type(str))
    forge = config_options.Optional(config_options.Type(str))
    rules = config_options.Type(dict, default={})
