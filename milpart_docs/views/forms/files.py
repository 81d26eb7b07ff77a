"""The files that forms read: scripts, because a page that is opened from a folder may load nothing else."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from milpart_docs.corpus.past import past_identifiers
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.views.forms.choices import Choices, list_countries, list_languages
from milpart_docs.views.forms.citable import describe_citable
from milpart_docs.views.forms.definition import build_definition
from milpart_docs.views.forms.texts import describe_texts
from milpart_docs.views.forms.web_editor import describe_web_editor
from milpart_docs.views.site import Site

FOLDER = "submit"
DATA = f"{FOLDER}/data"


def data_file(name: str) -> str:
    """Give the path of a data file in the site."""
    return f"{DATA}/{name}.js"


def write_form_files(site: Site, known: Iterable[str] = (), contact: str = "") -> Iterator[tuple[str, str]]:
    """Give the path and the text of each file, relative to the site: two for each record type, and one for what all of them share.

    ``known`` are identifiers of records that the site leaves out, because they have errors: their numbers are taken, too.
    ``contact`` says whom a file is sent to that no web editor takes: an address of e-mail, a page, or the name of an office.
    """
    settings = site.corpus.settings
    past = frozenset() if settings.release else past_identifiers(settings.root, settings.content_dirs)
    choices = Choices(site.corpus, {*known, *past})
    types = {prefix: name for name, prefix in PREFIXES.items()}
    shared = {"countries": list_countries(), "languages": list_languages(), "texts": describe_texts(), "types": types}
    yield data_file("shared"), _call("share", shared)
    for type_name in RECORD_TYPES:
        definition = build_definition(choices, type_name, site.today)
        forge = describe_web_editor(site.forge, definition["folder"])
        yield data_file(type_name), _call("define", {**definition, "forge": forge, "contact": contact})
        yield data_file(f"citable-{type_name}"), _call("cite", type_name, describe_citable(site.corpus, type_name))


def _call(function: str, *values: Any) -> str:
    r"""Write a call that hands data over; ``<`` is written ``\u003c``, so that the text is harmless wherever it is put."""
    texts = (json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c") for value in values)
    return f"milpartForm.{function}({','.join(texts)});\n"
