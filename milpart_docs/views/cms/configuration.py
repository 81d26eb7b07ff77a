"""The settings of Decap CMS for a project, as its page takes them and as a file that people can read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from milpart_docs.corpus import Corpus
from milpart_docs.model.inputs import inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.views.cms.backend import LOCAL, Access, build_backend
from milpart_docs.views.cms.collections import ORIGIN, Start, build_collection
from milpart_docs.views.cms.shown import describe_shown
from milpart_docs.views.forge import Forge
from milpart_docs.views.forms.choices import Choices
from milpart_docs.views.forms.identifiers import describe_identifiers
from milpart_docs.views.forms.written_fields import describe_written_fields

Listed = tuple[str, ...]
"""What is written for the choices of a list, by which it is known."""
_OPTIONS = "options"
_MEDIA = "assets"
"""The folder of pictures, among the pages."""


@dataclass(frozen=True, slots=True)
class CmsOptions:
    """What a project decides: how people sign in, and the address of a local server to write to, where that may be used."""

    access: Access = field(default_factory=Access)
    branch: str = ""
    local_server: str = ""


def build_configuration(corpus: Corpus, forge: Forge | None, options: CmsOptions, site_name: str, start: Start) -> dict[str, Any]:
    """Build the settings of Decap CMS for a corpus and its forge, if it has one.

    What they mean is told at https://decapcms.org/docs/configuration-options/. Decap names files by their path in the repository.
    """
    settings, place = corpus.settings, forge.folder if forge else ""
    choices = Choices(corpus)
    local = options.local_server or ("" if forge else LOCAL)
    return {
        "load_config_file": False,
        "app_title": site_name,
        "backend": build_backend(forge, options.branch or (forge or settings).branch, options.access),
        **({"local_backend": {"url": local}} if local else {}),
        "publish_mode": "editorial_workflow",
        "media_folder": f"{place}{settings.docs_dir}/{_MEDIA}",
        "public_folder": f"../{_MEDIA}",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_placed(build_collection(choices, type_name, start), place) for type_name in RECORD_TYPES],
    }


def _placed(collection: dict[str, Any], place: str) -> dict[str, Any]:
    """Give a collection with its folder where the project lies in the repository."""
    return {**collection, "folder": place + collection["folder"]}


def describe_taken(corpus: Corpus, start: Start) -> dict[str, Any]:
    """Say for each record type which identifiers are or were in use, and which is free next: a new record may not take one of others."""
    choices = Choices(corpus, start.past)
    described = {type_name: describe_identifiers(choices, type_name, start.today) for type_name in RECORD_TYPES}
    return {type_name: {key: found[key] for key in ("taken", "next")} for type_name, found in described.items()}


def describe_formats(configuration: Mapping[str, Any]) -> dict[str, Any]:
    """Say for each record type how its files are read, shown and written."""
    return {collection["name"]: _describe_format(collection) for collection in configuration["collections"]}


def _describe_format(collection: Mapping[str, Any]) -> dict[str, Any]:
    widgets = {widget["name"]: widget for widget in collection["fields"]}
    type_name = collection["name"]
    shown = [describe_shown(given, widgets[given.key]) for given in inputs_of(type_name)]
    return {"shown": shown, "written": describe_written_fields(type_name)}


def render_script(configuration: Mapping[str, Any], taken: Mapping[str, Any]) -> str:
    """Write the settings as the script that the page loads: a page that only runs scripts of its own site can fetch nothing else.

    ``taken`` says which identifiers are in use (``describe_taken``).

    What many fields choose from stands there once, under ``lists``, and each field has the number of its list.
    """
    lists: dict[Listed, list[Any]] = {}
    config = _share_lists(configuration, lists)
    formats = _share_lists(describe_formats(configuration), lists)
    numbers = {key: number for number, key in enumerate(lists)}
    parts = {"formats": _number(formats, numbers), "config": _number(config, numbers), "taken": taken}
    data = {"origin": ORIGIN, "lists": list(lists.values()), **parts}
    return f"window.CMS_MANUAL_INIT = true;\nwindow.milpartCms = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def render_file(configuration: Mapping[str, Any]) -> str:
    """Write the settings as the file ``config.yml`` that Decap CMS has elsewhere, for people to read and to compare."""
    text = yaml.dump(_share_lists(configuration, {}), sort_keys=False, allow_unicode=True, width=140, Dumper=yaml.CSafeDumper)
    return f"# Computed from the model of the records; every build writes it anew.\n{text}"


def _share_lists(value: Any, lists: dict[Listed, list[Any]]) -> Any:
    """Copy settings so that equal lists of choices are one and the same, and gather these lists."""
    if isinstance(value, list):
        return [_share_lists(item, lists) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {key: lists.setdefault(_key_of(item), item) if key == _OPTIONS else _share_lists(item, lists) for key, item in value.items()}


def _number(value: Any, numbers: Mapping[Listed, int]) -> Any:
    """Copy settings with the number of each list of choices in its place."""
    if isinstance(value, list):
        return [_number(item, numbers) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {key: numbers[_key_of(item)] if key == _OPTIONS else _number(item, numbers) for key, item in value.items()}


def _key_of(options: list[Any]) -> Listed:
    return tuple(option["value"] if isinstance(option, Mapping) else option for option in options)
