"""One page of an analysis as a value, for any template or site engine."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.markup import Markup

FOLDER = "analysis"
"""Where the pages stand in a site."""
ANALYSES = "Analyses"
"""What they are called together."""


@dataclass(frozen=True)
class AnalysisPage:
    """A page: ``name`` is its address without suffix (``analysis/needs/mli``, ``analysis/needs/index``), ``body`` its content as HTML.

    ``parent`` leads up (of the first page of an analysis, to the page of all of them), ``tabs`` to the pages beside it. ``scripts`` are
    names of our assets that the page loads, and ``files`` are texts that they read, by path from the site's root. A page about one value
    of a facet says which in ``about``, and in ``way`` how pages about the same thing lead to it.
    """

    name: str
    title: str
    meaning: str
    body: Markup
    parent: tuple[str, str] | None = None
    tabs: tuple[Step, ...] = ()
    scripts: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    about: tuple[str, str] | None = None
    way: str = ""
