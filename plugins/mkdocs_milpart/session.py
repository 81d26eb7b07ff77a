"""One corpus for one build, shared by all plugins: loaded when the configuration is known, and checked."""

from collections.abc import Mapping, MutableMapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from milpart_docs.corpus import Corpus, Entry, load_corpus, load_settings
from milpart_docs.corpus.clock import read_today
from milpart_docs.corpus.history import Revision, load_history
from milpart_docs.corpus.moves import load_moves
from milpart_docs.corpus.release.proof import count_strangers
from milpart_docs.corpus.settings import NoProjectError, Settings
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.model.identifier import is_identifier, type_of
from milpart_docs.publishing.building_files import find_emptied
from milpart_docs.rules.engine import check, inspect_file
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis.analyses import Analyses, build_analyses
from milpart_docs.views.markings import Markings
from milpart_docs.views.site import Site
from mkdocs_milpart.preview import RenderedPages

log = get_plugin_logger("milpart")

TOLD_AT_MOST = 20
"""So many errors are told one by one in the build's log; the page of problems has them all."""


@dataclass(frozen=True)
class Session:
    """What the plugins of one build share.

    ``full`` is everything that was read; ``corpus`` is what the site shows: the sound records only.
    """

    full: Corpus
    diagnostics: tuple[Diagnostic, ...]
    addresses: Addresses
    today: date
    rendered: RenderedPages | None = None
    """The pages of the last rebuild, while ``serve`` runs."""
    pages: dict[str, str] = field(default_factory=dict)
    """The addresses of the ordinary pages that the search knows, by path; filled in when the files of the site are known."""

    @property
    def is_release(self) -> bool:
        """Whether the project was cut for an audience."""
        return self.full.settings.release is not None

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The paths of records that the site leaves out: those with errors, and in a release those that cannot be shown at all.

        What a rule says may follow from what was cut; whether records are sound is settled among their authors, before.
        """
        if self.is_release:
            return frozenset(entry.path for entry in self.full.records if not is_sound(entry))
        records = {entry.path for entry in self.full.records}
        return frozenset(d.location.path for d in self.diagnostics if d.severity is Severity.ERROR and d.location.path in records)

    @cached_property
    def corpus(self) -> Corpus:
        """The corpus that the site shows."""
        return self.full.without(self.left_out)

    @cached_property
    def site(self) -> Site:
        """What the views of the site share."""
        settings = self.full.settings
        find_moves = dict if self.is_release else partial(load_moves, settings.root, settings.content_dirs)
        return Site(self.corpus, self.addresses, self.today, find_moves, lambda: self.pages, is_kept=True)

    @cached_property
    def analyses(self) -> Analyses:
        """The analyses of the site."""
        return build_analyses(self.site)

    @cached_property
    def markings(self) -> Markings:
        """The markings that the pages of the site show."""
        return Markings(self.corpus)

    @cached_property
    def history(self) -> Mapping[str, tuple[Revision, ...]]:
        """The last changes of every file; a release takes nothing from git, where every subject line may speak of anything."""
        return {} if self.is_release else load_history(self.full.settings.root, self.full.settings.content_dirs)


def start_session(config: MkDocsConfig, rendered: RenderedPages | None = None) -> Session:
    """Load and check the corpus of a project.

    With ``--strict`` an error ends the build here, before MkDocs empties the site folder, and also with ``--quiet``, which keeps MkDocs
    itself from counting warnings.
    """
    corpus = load_corpus(read_settings(config), inspect=inspect_file)
    note = corpus.settings.release
    if note and count_strangers(corpus, note):
        raise PluginError(f"files changed while they were cut for the audience {note.audience}; build again")
    today = date.fromisoformat(note.day) if note else read_today()
    diagnostics = () if note else tuple(check(corpus, today))
    session = Session(corpus, diagnostics, Addresses(bool(config.use_directory_urls)), today, rendered)
    errors = tell(session)
    if config.strict and errors:
        raise Abort(f"Aborted with {errors} errors in records and pages in strict mode!")
    return session


def is_sound(entry: Entry) -> bool:
    """Tell whether a record can be shown at all: it is one, and its identifier is one of its type."""
    return entry.record is not None and is_identifier(entry.id) and type_of(entry.id) == entry.type


def read_settings(config: MkDocsConfig) -> Settings:
    """Read the settings of the configuration file that MkDocs was given, whatever its name; its folder is the project."""
    if not config.config_file_path:
        raise PluginError("milpart/records needs a configuration that is a file: it cannot be read from standard input")
    file = Path(config.config_file_path)
    try:
        return load_settings(file.parent.resolve() / file.name)
    except NoProjectError as error:
        raise PluginError(f"milpart/records reads its settings from the configuration file: {error}") from None


def find_session(config: MkDocsConfig) -> Session:
    """Give the session of the current build to the plugins that stand on ``milpart/records``."""
    plugin: Any = config.plugins.get("milpart/records")
    if plugin is None or plugin.session is None:
        raise PluginError("the other plugins of milpart need milpart/records: list it before them under plugins in mkdocs.yml")
    session: Session = plugin.session
    return session


def find_entry(session: Session, page: Page) -> Entry | None:
    """Find the record or page of the corpus that a page of the site is made from; generated pages have none."""
    source = page.file.abs_src_path
    if source is None:
        return None
    settings = session.full.settings
    path = page.file.src_uri if page.file.src_dir == str(settings.root) else f"{settings.docs_dir}/{page.file.src_uri}"
    return session.corpus.by_path.get(path)


def read_meta(session: Session, page: Page) -> MutableMapping[str, Any]:
    """Give the values of an ordinary page as our reader has them; where it found no front matter, MkDocs may have found one of its own."""
    entry = find_entry(session, page)
    return {**deepcopy(entry.fields), **_set_by_plugins(page.meta)} if entry and has_front_matter(entry) else page.meta


def _set_by_plugins(meta: MutableMapping[str, Any]) -> dict[str, Any]:
    """Give what plugins of others may have set among the values of a page: Material's blog, which template a post has and what it hides."""
    template, hidden = meta.get("template"), meta.get("hide")
    is_list = isinstance(hidden, list) and all(isinstance(part, str) for part in hidden)
    return {**({"template": template} if isinstance(template, str) else {}), **({"hide": hidden} if is_list else {})}


def has_front_matter(entry: Entry) -> bool:
    """Tell whether our reader found a front matter, where the body begins behind it."""
    return entry.body_line > 1


def prefix_to_root(page: Page) -> str:
    """Give what leads from a page to the site's root: ``../../`` from ``records/LL-2026-0042/``, nothing from the home page."""
    return "../" * page.url.count("/")


def tell(session: Session) -> int:
    """Tell what was found, errors first and in full words, and give their number."""
    errors = [diagnostic for diagnostic in session.diagnostics if diagnostic.severity is Severity.ERROR]
    for diagnostic in errors[:TOLD_AT_MOST]:
        log.warning("%s %s %s", diagnostic.location, diagnostic.code, " ".join(diagnostic.message.split()))
    if len(errors) > TOLD_AT_MOST:
        log.warning("%d more errors; milpart check lists them all", len(errors) - TOLD_AT_MOST)
    if session.left_out and not session.is_release:
        log.warning("%d of %d records are left out because they have errors", len(session.left_out), len(session.full.records))
    emptied = find_emptied(session.full.settings) if session.is_release else ()
    if emptied:
        log.info("text outside the folders of content has no marking, so nothing of it is here: %s", ", ".join(emptied))
    others = len(session.diagnostics) - len(errors)
    if others:
        log.info("%d findings that are no errors; milpart check lists them", others)
    return len(errors)
