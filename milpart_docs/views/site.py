"""What all views of one site share: the corpus that it shows, its facets and catalogues, the form of its addresses, and the day."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.needs import NeedStanding, assess_needs
from milpart_docs.analysis.picture.findings import Findings
from milpart_docs.analysis.read_first import ReadFirst
from milpart_docs.catalogue.columns import Columns
from milpart_docs.catalogue.definitions import Definitions, load_definitions
from milpart_docs.catalogue.facets import FACETS, Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.moves import Moves
from milpart_docs.corpus.revision import find_project_folder
from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import build_documents
from milpart_docs.search.related import Related, find_related
from milpart_docs.search.thesaurus import build_thesaurus
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.forge import Forge, find_forge
from milpart_docs.views.glossary import Glossary, build_glossary
from milpart_docs.views.tables import Tables


@dataclass(frozen=True)
class Site:
    """A site that is being made; everything else is computed from these when it is first asked for.

    ``find_moves`` reads how the states of records changed; it is called when a page asks, and not at all where none does. Without it,
    nothing is known of that. ``find_pages`` likewise gives the addresses of the ordinary pages that the site shows, by path: a file beside
    records, or one that the project leaves out, is no page of the site, and the search must not know it.

    ``is_kept`` says that the corpus is that of the whole project, so that the search may keep what it made of it for the next time.
    """

    corpus: Corpus
    addresses: Addresses
    today: date
    find_moves: Callable[[], Moves] = dict
    find_pages: Callable[[], Mapping[str, str]] = dict
    is_kept: bool = False

    @cached_property
    def moves(self) -> Moves:
        """How the states of records changed, by path, as far as git knows."""
        return self.find_moves()

    @cached_property
    def forge(self) -> Forge | None:
        """Where its records can be changed and discussed; none, where the project names no repository."""
        settings = self.corpus.settings
        return find_forge(settings, find_project_folder(settings.root)) if settings.repository else None

    @cached_property
    def facets(self) -> Facets:
        """The facets of its records."""
        return Facets(self.corpus)

    @cached_property
    def definitions(self) -> Definitions:
        """The catalogues that it has."""
        return load_definitions(self.corpus.settings)

    @cached_property
    def tables(self) -> Tables:
        """What rows of records are written with."""
        return Tables(Columns(self.corpus, self.facets, self.today), self.definitions.columns, self.addresses)

    @cached_property
    def read_first(self) -> ReadFirst:
        """What finds the lessons and practices to read first."""
        return ReadFirst(self.corpus, self.facets)

    @cached_property
    def picture(self) -> Findings:
        """The activities, and what is found among them."""
        return Findings(self.corpus, self.facets, self.today)

    @cached_property
    def need_standings(self) -> tuple[NeedStanding, ...]:
        """The needs of partners, and how each stands."""
        return assess_needs(self.roadmaps)

    @cached_property
    def roadmaps(self) -> Roadmaps:
        """What the roadmaps of partners are built with."""
        return Roadmaps(self.corpus, self.facets, self.today)

    @property
    def kept_in(self) -> Path | None:
        """The folder of the project, in which the search keeps what it made; of a part of the project, or of a release, nothing is kept."""
        return self.corpus.settings.root if self.is_kept and not self.corpus.settings.release else None

    @cached_property
    def collection(self) -> Collection:
        """The words of its records and pages, for search."""
        pages = self.find_pages()
        documents = [document for document in build_documents(self.corpus, self.facets) if not document.is_page or document.id in pages]
        return build_collection(documents, build_thesaurus(self.corpus), self.kept_in)

    @cached_property
    def related(self) -> Related:
        """The records most alike to each."""
        return find_related(self.collection, self.kept_in)

    @cached_property
    def glossary(self) -> Glossary:
        """The terms whose first use on a page is explained."""
        return build_glossary(self.corpus, self.addresses)

    @cached_property
    def facet_groups(self) -> Mapping[str, Mapping[str, Sequence[Entry]]]:
        """The records by facet and value, in the order of identifiers; each value has a catalogue of its own."""
        entries = sorted(self.corpus.by_id.values(), key=lambda entry: entry.id)
        return {facet.key: self.facets.group(entries, facet.key) for facet in FACETS}
