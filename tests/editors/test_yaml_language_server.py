"""The real language server for YAML over the front matter of records, with the settings and the schema that are computed for an editor."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from milpart_docs.authoring.configuration import vscode
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.schema import build_schema
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from tests.corpora import ROOT, shipped_corpus
from tests.editors.language_server import LanguageServer, run_yaml_server
from tests.model.examples import IDS, example
from tests.projects import base_lesson

HEAD = "id: LL-2026-0900\ntype: lesson\n"
CURSOR = "|"


def front_matter(text: str) -> str:
    """Give what stands between the fences."""
    return text.split("---\n")[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Run the server in a project with the computed settings, the schema of all types and no network."""
    root = tmp_path_factory.mktemp("project")
    for path, text in vscode.build_files(shipped_corpus()).items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    computed = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
    yaml = {"schemas": computed["yaml.schemas"], "schemaStore": {"enable": False}, "validate": True, "completion": True, "hover": True}
    with run_yaml_server(root, {"yaml": yaml}) as running:
        yield running


def offers(server: LanguageServer, text: str, folder: str = "lessons") -> dict[str, Any]:
    """Open a text, and give what is offered where the cursor stands, with its meaning."""
    before, _, after = text.partition(CURSOR)
    found = server.open(before + after, folder).complete(before.count("\n"), len(before.rpartition("\n")[2]))
    return {item["label"]: item.get("documentation") for item in found}


def meanings(vocabulary: str) -> dict[str, str]:
    """Give the terms of a vocabulary with what an editor says about each."""
    return {term.key: f"{term.label}: {term.meaning}" for term in VOCABULARIES[vocabulary].terms.values()}


@pytest.mark.parametrize(
    ("text", "vocabulary"),
    [
        ("pillars: [t|]\n", "pillar"),
        ("pillars: [train, e|]\n", "pillar"),
        ("pillars:\n  - |\n", "pillar"),
        ("pillars:\n- train\n- |\n", "pillar"),
        ("status: |\n", "lesson-status"),
        ("marking: |\n", "marking"),
        ("priority: |\n", "priority"),
        ("priority: u|\n", "priority"),
        ("dotmlpfi:\n  - |\n", "dotmlpfi"),
        ("actions:\n  - owner: ACR-EUMS\n    status: |\n", "action-status"),
    ],
)
def test_terms_are_offered(server: LanguageServer, text: str, vocabulary: str) -> None:
    """With their meanings, in lists of both forms, in fields that may be missing, in parts: and nothing else."""
    assert offers(server, HEAD + text) == meanings(vocabulary)


@pytest.mark.parametrize("text", ["pillars: [|]\n", "pillars: [train, |]\n"])
def test_terms_are_offered_in_an_empty_place(server: LanguageServer, text: str) -> None:
    """Before the first letter the server offers an item of a list as well, which is its own doing."""
    found = offers(server, HEAD + text)
    assert meanings("pillar").items() <= found.items()
    assert all(label.startswith("- (array item)") for label in found.keys() - meanings("pillar").keys())


def test_countries_are_offered_by_name(server: LanguageServer) -> None:
    """The code is written, the name says which."""
    found = offers(server, HEAD + "partners:\n  - |\n")
    assert found == {code: country.name for code, country in COUNTRIES.items()}


def test_types_are_offered(server: LanguageServer) -> None:
    """The first thing to choose, with what each is for."""
    assert offers(server, "type: |\n") == meanings("record-type")


def test_keys_are_offered(server: LanguageServer) -> None:
    """Those of the type, with their meanings, but not those that are there; of other types none."""
    found = offers(server, HEAD + "|\n")
    fields = {key: field.description for key, field in RECORD_TYPES["lesson"].model_fields.items() if key not in {"id", "type"}}
    assert fields.items() <= found.items()
    assert not {"id", "type", "version", "assessors"} & found.keys()
    assert offers(server, HEAD + "validation:\n  |\n")["method"] == "How it was found: exercise, inspection, review of documents …"


def test_flags_are_offered(server: LanguageServer) -> None:
    """Both of them; and no value that only says that a field may be missing."""
    assert set(offers(server, HEAD + "illustrative: |\n")) == {"true", "false"}
    assert offers(server, HEAD + "root_cause: |\n") == {}


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("pillars: [train]", "pillars: [trian]", (11, 10, 15)),
        ("partners: [MLI, NER]", "partners: [MLI, Niger]", (12, 16, 21)),
        ("status: lesson-identified", "status: endorsed", (3, 8, 16)),
        ("date_observed: 2025-06", "date_observd: 2025-06", (13, 0, 12)),
        ("    document: EX/2025/17", "    documnet: EX/2025/17", (21, 4, 12)),
    ],
)
def test_what_is_wrong_is_marked(server: LanguageServer, old: str, new: str, place: tuple[int, int, int]) -> None:
    """A wrong term, country, state or key has its mark from its first character to its last."""
    found = server.open(front_matter(base_lesson((old, new)))).findings
    marks = [(item["range"]["start"]["line"], item["range"]["start"]["character"], item["range"]["end"]["character"]) for item in found]
    assert place in marks
    assert all(item["severity"] == 1 for item in found)


def test_what_a_state_asks_for_is_told(server: LanguageServer) -> None:
    """A lesson that is identified needs its root cause."""
    text = front_matter(base_lesson(("root_cause: The task was given before anyone had written a programme of instruction.\n", "")))
    (found,) = server.open(text).findings
    assert "root_cause" in found["message"]


def test_message_of_a_wrong_term_names_the_right_ones(server: LanguageServer) -> None:
    """So that it can be put right on the spot."""
    (found,) = server.open(front_matter(base_lesson(("pillars: [train]", "pillars: [trian]")))).findings
    assert found["message"] == 'Value is not accepted. Valid values: "advise", "train", "equip", "accompany", "reform".'


def test_meaning_is_told_where_the_mouse_rests(server: LanguageServer) -> None:
    """Of a field on its key, of a term on the term."""
    text = front_matter(base_lesson())
    document = server.open(text)
    lines = text.split("\n")
    line = next(number for number, content in enumerate(lines) if content.startswith("pillars"))
    on_key, on_term = document.hover(line, 2), document.hover(line, len("pillars: [tr"))
    assert "The pillars that the record bears on." in on_key
    assert meanings("pillar")["train"] in on_term


def test_sound_records_are_right(server: LanguageServer) -> None:
    """What the checks let through, the editor does not mark: the smallest record of each type, and all that are shipped."""
    texts = [example(name) for name in IDS] + [(ROOT / entry.path).read_text(encoding="utf-8") for entry in shipped_corpus().records]
    together = "---\n".join(front_matter(text) for text in texts)
    assert server.open(together).findings == []
    (wrong,) = server.open(together.replace("pillars: [train]", "pillars: [trian]", 1)).findings
    assert wrong["range"]["start"]["character"] == len("pillars: [")


@pytest.fixture(scope="module")
def server_by_type(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """Run the server with what ``milpart schema TYPE`` prints, each schema for the files of a folder of its own."""
    root = tmp_path_factory.mktemp("types")
    for name in RECORD_TYPES:
        (root / f"{name}.json").write_text(json.dumps(build_schema(name)), encoding="utf-8")
    schemas = {f"{name}.json": [f"{name}/*"] for name in RECORD_TYPES}
    with run_yaml_server(root, {"yaml": {"schemas": schemas, "schemaStore": {"enable": False}}}) as running:
        yield running


@pytest.mark.parametrize("name", IDS)
def test_schema_of_one_type(server_by_type: LanguageServer, name: str) -> None:
    """It serves an editor as well: terms are offered, a sound record is not marked, a wrong term is."""
    assert offers(server_by_type, f"type: {name}\nstatus: |\n", name) == meanings(RECORD_TYPES[name].states)
    text = front_matter(example(name))
    assert server_by_type.open(text, name).findings == []
    (wrong,) = server_by_type.open(text.replace("marking: PUBLIC", "marking: PUBLICK"), name).findings
    line = text.split("\n").index("marking: PUBLIC")
    assert wrong["range"] == {"start": {"line": line, "character": 9}, "end": {"line": line, "character": 16}}
