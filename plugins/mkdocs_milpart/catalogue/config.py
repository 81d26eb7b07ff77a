"""The options of ``milpart/catalogue``.

Their meaning is the core's business (``milpart_docs.catalogue.definition`` reads them, with the place of each); here they are only known,
so that MkDocs lets them pass.
"""

from mkdocs.config import config_options
from mkdocs.config.base import Config


class CatalogueConfig(Config):
    """The catalogues that a project adds or changes."""

    catalogues = config_options.Type(list, default=[])
