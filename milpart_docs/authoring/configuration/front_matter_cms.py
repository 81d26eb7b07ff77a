"""The configuration of Front Matter CMS, an extension of Visual Studio Code: the fields of a record as a form beside its text.

The extension knows a record by its key ``type`` and shows the fields of that type. It writes back what is filled in; new records are not
made with it, because it knows no numbers, but with ``milpart new``. Its own validation is off: it knows neither the states nor withheld
values, and takes a date for a point in time. Settings: https://frontmatter.codes/docs/settings/overview.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from milpart_docs.authoring.configuration.form_fields import COUNTRIES_ID, list_fields
from milpart_docs.authoring.configuration.json_files import REMARK, render_json_file
from milpart_docs.corpus import Corpus
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.record import SUMMARY_LENGTH, TITLE_LENGTH
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES

CONFIG = "frontmatter.json"
COUNTRY_FILE = ".frontmatter/countries.yml"


def build_files(corpus: Corpus) -> Mapping[str, str]:
    """Give the configuration and the list of countries that its fields offer."""
    return {CONFIG: render_json_file(_config(corpus), "The configuration of Front Matter CMS"), COUNTRY_FILE: _render_countries()}


def _config(corpus: Corpus) -> dict[str, Any]:
    return {
        "frontMatter.content.pageFolders": _folders(corpus),
        "frontMatter.content.supportedFileTypes": ["md"],
        "frontMatter.content.draftField": {"name": "status", "type": "choice", "choices": _states()},
        "frontMatter.content.filters": [
            "contentFolders",
            {"title": "State", "name": "status"},
            {"title": "Originator", "name": "originator"},
        ],
        "frontMatter.content.grouping": [{"title": "Type", "name": "type"}, {"title": "State", "name": "status"}],
        "frontMatter.content.sorting": [{"title": "Last changed first", "name": "modified", "order": "desc", "type": "date"}],
        "frontMatter.dashboard.content.cardTags": "topics",
        "frontMatter.dashboard.content.card.fields.description": "summary",
        "frontMatter.data.files": [_country_data()],
        "frontMatter.taxonomy.contentTypes": [_content_type(name) for name in RECORD_TYPES],
        "frontMatter.taxonomy.dateFormat": "yyyy-MM-dd",
        "frontMatter.taxonomy.frontMatterType": "YAML",
        "frontMatter.taxonomy.seoTitleField": "title",
        "frontMatter.taxonomy.seoTitleLength": TITLE_LENGTH,
        "frontMatter.taxonomy.seoDescriptionField": "summary",
        "frontMatter.taxonomy.seoDescriptionLength": SUMMARY_LENGTH,
        "frontMatter.validation.enabled": False,
    }


def _content_type(name: str) -> dict[str, Any]:
    return {"name": name, "pageBundle": False, "fields": list_fields(name)}


def _folders(corpus: Corpus) -> list[dict[str, Any]]:
    """Name every folder in which records lie, and those that are set for records, with the types that lie there."""
    types: dict[str, set[str]] = defaultdict(set)
    for entry in corpus.records:
        types[PurePosixPath(entry.path).parent.as_posix()].add(entry.type)
    held = {folder: sorted(set(types.get(folder, ())) & set(RECORD_TYPES)) for folder in sorted({*types, *corpus.settings.record_dirs})}
    return [_folder(folder, names) for folder, names in held.items()]


def _folder(folder: str, types: list[str]) -> dict[str, Any]:
    path = "[[workspace]]" if folder == "." else f"[[workspace]]/{folder}"
    return {
        "title": folder,
        "path": path,
        "excludeSubdir": True,
        **({"contentTypes": types} if types else {}),
        "disableCreation": True,
    }


def _states() -> list[str]:
    """Give the states of all record types, in the order of their processes, each once."""
    names = dict.fromkeys(record.states for record in RECORD_TYPES.values())
    return list(dict.fromkeys(state for name in names for state in VOCABULARIES[name].terms))


def _country_data() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "id": COUNTRIES_ID,
        "title": "Countries",
        "file": f"[[workspace]]/{COUNTRY_FILE}",
        "fileType": "yaml",
        "labelField": "name",
        "schema": {"title": "Country", "type": "object", "required": ["code", "name"], "properties": {"code": text, "name": text}},
    }


def _render_countries() -> str:
    """Render codes and names, quoted: no name and no code is anything but a text."""
    lines = [f'- {{code: "{code}", name: "{country.name}"}}' for code, country in COUNTRIES.items()]
    return "\n".join([f"# The countries by ISO 3166-1 alpha-3 code, {REMARK}", *lines]) + "\n"
