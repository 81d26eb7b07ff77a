"""The project's settings: the options of the plugin ``milpart/records`` in ``mkdocs.yml``, and the rules of ``pyproject.toml``.

The core reads them itself, without MkDocs, so that ``milpart check`` works where MkDocs does not run. What it cannot understand is a
finding with its place, and the default holds.
"""

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from milpart_docs.corpus.audience_options import read_audiences
from milpart_docs.corpus.config_nodes import CATALOGUE_PLUGIN, PLUGIN
from milpart_docs.corpus.mkdocs_options import (
    BRANCH,
    ENGLISH,
    find_assets,
    find_branch,
    find_language,
    find_site_url,
    find_theme,
    find_tools,
)
from milpart_docs.corpus.option_reader import OptionReader
from milpart_docs.corpus.options import CONFIG, CONFIGS, SETTING_CODE, At, Options, Place, ReadFile, read_options
from milpart_docs.corpus.owner_options import read_owners
from milpart_docs.corpus.plain_file import read_regular_file
from milpart_docs.corpus.pyproject import read_pyproject
from milpart_docs.corpus.release.note import ReleaseNote, load_note
from milpart_docs.corpus.setting_values import Audience, RuleSetting, SwitchedOff
from milpart_docs.diagnostics import Finding
from milpart_docs.vocabulary import MARKINGS

__all__ = [
    "CONFIG",
    "PLUGIN",
    "SETTING_CODE",
    "Audience",
    "NoProjectError",
    "RuleSetting",
    "Settings",
    "SwitchedOff",
    "find_root",
    "load_settings",
]


KNOWN = ("record_dirs", "ceiling", "audiences", "originators", "owners", "rules", "repository", "forge")
FORGES = ("gitlab", "github", "none")
OF_MKDOCS = ("enabled",)
"""What MkDocs itself takes among the options of every plugin."""


@dataclass(frozen=True)
class Written:
    """An option as it is written, with the place of everything in it; ``start`` is the place of what has no other."""

    value: Any
    places: Mapping[At, Place]
    start: Place


@dataclass(frozen=True)
class Settings:
    """Everything that a project can set; ``findings`` tells what was not understood."""

    root: Path
    config: str = CONFIG
    """The name of the configuration file in ``root``."""
    docs_dir: str = "docs"
    site_dir: str = "site"
    record_dirs: tuple[str, ...] = ("lessons", "docs")
    ceiling: str = MARKINGS[-1]
    audiences: tuple[Audience, ...] = ()
    originators: tuple[str, ...] = ()
    owners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Who is asked on the forge for each actor, by handles (``@group/team``); ``*`` stands for what no actor keeps."""
    owner_places: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    """Path, line and column at which each actor of ``owners`` stands."""
    repository: str = ""
    """The web address of the repository, without a slash at its end; empty where there is none."""
    forge: str = ""
    """What runs there: one of ``FORGES``; empty where the address tells."""
    branch: str = BRANCH
    site_url: str = ""
    """The web address of the site, without a slash at its end; empty where there is none."""
    has_directory_urls: bool = True
    """Whether the address of a page is that of a folder; otherwise it is that of a file."""
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    rule_places: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    """Path, line and column at which each code of ``rules`` stands."""
    catalogues: Written = field(default_factory=lambda: Written(None, {}, Place(CONFIG, 1, 1)))
    """The catalogues that the project adds, as they are written; ``milpart_docs.catalogue`` knows what they mean."""
    assets: tuple[str, ...] = ()
    """What the configuration may name files below ``docs_dir`` with: styles, scripts, the logo, and every other text that stands in it."""
    tools: tuple[str, ...] = ()
    """Code of the project that builds its site: overrides of the theme and hooks of MkDocs."""
    theme: str = "material"
    """The name of MkDocs' theme; empty where the configuration says none."""
    language: str = ENGLISH
    """The language that the site speaks, as in BCP 47."""
    release: ReleaseNote | None = None
    """For whom the project was cut, where it is a staged one."""
    findings: tuple[Finding, ...] = ()
    is_readable: bool = True
    """Whether the configuration could be read at all; where not, the first finding says why."""

    @property
    def content_dirs(self) -> tuple[str, ...]:
        """The folders of what authors write and a site shows: those of records, and that of pages."""
        return tuple(dict.fromkeys([*self.record_dirs, self.docs_dir]))


class NoProjectError(Exception):
    """There is no project where one was looked for, or none that can be read."""


def find_root(start: Path) -> Path:
    """Find the project's root: the nearest folder, from ``start`` upwards, whose configuration lists our plugin."""
    for folder in (start, *start.parents):
        config = _config_in(folder)
        if config is not None and _is_ours(config):
            return folder
    message = f"no {CONFIG} that lists the plugin {PLUGIN}, in {start} or above it"
    raise NoProjectError(message)


def load_settings(project: Path, environment: Mapping[str, str] | None = None, read: ReadFile = read_regular_file) -> Settings:
    """Load the settings of a project: of the configuration file that is given, or of the one in the folder that is given.

    The environment (the process's own, unless given) fills in ``!ENV`` values. ``read`` reads files from elsewhere than the disk.
    """
    config = _config_in(project) if project.is_dir() else project
    if config is None:
        raise NoProjectError(f"no {CONFIG} in {project}")
    return _settings(config, _read(config, os.environ if environment is None else environment, read), read)


def _config_in(folder: Path) -> Path | None:
    return next((folder / name for name in CONFIGS if (folder / name).is_file()), None)


def _read(config: Path, environment: Mapping[str, str], read: ReadFile = read_regular_file) -> Options:
    try:
        return read_options(config, environment, read)
    except OSError as error:
        raise NoProjectError(f"{config} cannot be read ({error.strerror})") from None


def _is_ours(config: Path) -> bool:
    """Tell whether a configuration lists our plugin; one that cannot be read is ours if it names it, so that somebody says so."""
    options = _read(config, os.environ)
    return options.plugin() is not None or (bool(options.findings) and PLUGIN.encode() in read_regular_file(config))


def _settings(config: Path, options: Options, read: ReadFile) -> Settings:
    path, written = options.plugin() or ((), None)
    reader = OptionReader(options.below(path) if path else {}, options.place(path) or Place(config.name, 1, 1))
    values = reader.options_of(written)
    of_mkdocs = OptionReader(options.places, Place(config.name, 1, 1))
    elsewhere, elsewhere_reader = read_pyproject(config.parent, read)
    rules = {**elsewhere, **reader.rules(values.get("rules"))}
    folders = dict.fromkeys(map(posixpath.normpath, reader.texts("record_dirs", values.get("record_dirs"))))
    docs_dir = posixpath.normpath(str(options.values.get("docs_dir") or "docs"))
    ceiling = _ceiling(reader, values, options)
    catalogues, of_catalogues = _catalogues(options, config.name)
    repository = reader.address("repository", values.get("repository")) or of_mkdocs.address("repo_url", options.values.get("repo_url"))
    return Settings(
        root=config.parent,
        config=config.name,
        docs_dir=docs_dir,
        site_dir=posixpath.normpath(str(options.values.get("site_dir") or "site")),
        record_dirs=tuple(folders) or ("lessons", docs_dir),
        ceiling=ceiling,
        audiences=read_audiences(reader, values.get("audiences"), ceiling),
        originators=reader.texts("originators", values.get("originators")),
        owners=MappingProxyType(read_owners(reader, values.get("owners"))),
        owner_places=MappingProxyType(reader.places_of("owners")),
        repository=repository,
        forge=reader.choice("forge", values.get("forge"), FORGES),
        branch=find_branch(options.values.get("edit_uri"), docs_dir),
        site_url=find_site_url(options.values.get("site_url")),
        has_directory_urls=options.values.get("use_directory_urls") is not False,
        rules=MappingProxyType(rules),
        rule_places=MappingProxyType({**elsewhere_reader.places_of("rules"), **reader.places_of("rules")}),
        catalogues=catalogues,
        assets=(*find_assets(options.values), *options.texts),
        tools=tuple(find_tools(options.values)),
        theme=find_theme(options.values.get("theme")),
        language=find_language(options.values.get("theme")),
        release=_load_note(config.parent),
        findings=(*options.findings, *reader.findings, *of_mkdocs.findings, *of_catalogues, *elsewhere_reader.findings),
        is_readable=options.is_readable,
    )


def _load_note(root: Path) -> ReleaseNote | None:
    try:
        return load_note(root)
    except ValueError as error:
        raise NoProjectError(str(error)) from None


def _catalogues(options: Options, name: str) -> tuple[Written, list[Finding]]:
    """Give what ``milpart/catalogue`` is told about catalogues, and findings about what else it is told."""
    path, written = options.plugin(CATALOGUE_PLUGIN) or ((), None)
    start = (options.place(path) if path else None) or Place(name, 1, 1)
    if not isinstance(written, dict):
        return Written(None, {}, start), []
    reader = OptionReader(options.below(path), start)
    reader.unknown(_ours(written), ("catalogues",), "there is")
    return Written(written.get("catalogues"), options.below((*path, "catalogues")), start), reader.findings


def _ours(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the options of a plugin without those that MkDocs itself takes."""
    return {key: value for key, value in values.items() if key not in OF_MKDOCS}


def _ceiling(reader: OptionReader, values: Mapping[str, object], options: Options) -> str:
    """Read the ceiling; where there is doubt about what was written, it is the lowest."""
    meant = reader.unknown(_ours(values), KNOWN, "there is")
    ceiling = reader.marking("ceiling", values.get("ceiling"), MARKINGS[0] if "ceiling" in meant else MARKINGS[-1])
    return MARKINGS[0] if options.findings else ceiling
