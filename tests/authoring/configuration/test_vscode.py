"""Settings for Visual Studio Code."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.authoring.configuration import vscode
from milpart_docs.authoring.configuration.registry import is_computed
from milpart_docs.cli.program import COMMANDS
from milpart_docs.corpus import Settings
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.schema import build_schema
from tests.cli.commands import run
from tests.corpora import corpus_of, record
from tests.node import find_node
from tests.projects import LESSON, base_lesson, make_project

FILES = vscode.build_files(corpus_of(record("LL-2026-0001")))


def read(name: str) -> Any:
    """Read a file as any program reads JSON, without the remark at its head."""
    value = json.loads(FILES[f".vscode/{name}"])
    assert next(iter(value)) == "$comment"
    return {key: said for key, said in value.items() if key != "$comment"}


def test_files() -> None:
    """Each says in its head that it is computed, and is the same when it is computed again."""
    assert set(FILES) == {f".vscode/{name}" for name in ("settings.json", "extensions.json", "tasks.json", "milpart.schema.json")}
    assert all(is_computed(text) and text.endswith("}\n") for text in FILES.values())
    assert vscode.build_files(corpus_of(record("LL-2026-0001"))) == FILES


def test_schema() -> None:
    """It is that of ``milpart schema``, and plain JSON."""
    schema = json.loads(FILES[".vscode/milpart.schema.json"])
    assert "computed" in schema.pop("$comment")
    assert schema == build_schema()


@pytest.mark.parametrize(("folders", "globs"), [(("lessons", "docs"), ["lessons/**/*.md*", "docs/**/*.md*"]), ((".",), ["**/*.md*"])])
def test_schema_holds_in_the_folders_of_records(folders: tuple[str, ...], globs: list[str]) -> None:
    """Those that the project sets."""
    corpus = corpus_of(settings=Settings(Path("/nowhere"), record_dirs=folders))
    settings = json.loads(vscode.build_files(corpus)[".vscode/settings.json"])
    assert settings["yaml.schemas"] == {".vscode/milpart.schema.json": globs}


def test_files_are_saved_as_the_checks_want_them() -> None:
    """UTF-8, line ends of one kind, spaces for tabs."""
    settings = read("settings.json")
    assert (settings["files.encoding"], settings["files.eol"]) == ("utf8", "\n")
    assert settings["[markdown]"]["editor.insertSpaces"] is True
    assert read("extensions.json") == {"recommendations": ["eliostruyf.vscode-front-matter"]}


def test_tasks_run_our_commands_without_a_shell() -> None:
    """A file may be called anything."""
    tasks = read("tasks.json")["tasks"]
    assert {task["type"] for task in tasks} == {"process"}
    assert {task["command"] for task in tasks} == {"milpart"}
    assert {task["args"][0] for task in tasks} == {"check", "fix", "new", "serve"} <= COMMANDS.keys()


def test_every_type_can_be_chosen() -> None:
    """For a new record, by its label."""
    (kinds, _) = read("tasks.json")["inputs"]
    assert [option["value"] for option in kinds["options"]] == list(RECORD_TYPES)
    assert kinds["options"][0]["label"] == "Lesson"


def test_findings_are_found_in_what_check_prints(tmp_path: Path) -> None:
    """By the engine that VS Code reads the expression with: place, code, severity and sentence, and nothing of the other lines."""
    make_project(tmp_path, {LESSON: base_lesson(("pillars: [train]", "pillars: [trian]"))})
    printed = run("check", cwd=tmp_path).stdout
    (matcher,) = read("tasks.json")["tasks"][0]["problemMatcher"]
    pattern = matcher["pattern"]
    script = (
        "const [e, text] = JSON.parse(process.argv[1]); console.log(JSON.stringify(text.split('\\n').map(l => l.match(new RegExp(e)))))"
    )
    ran = subprocess.run([find_node(), "-e", script, json.dumps([pattern["regexp"], printed])], check=True, capture_output=True, text=True)
    (found,) = [match for match in json.loads(ran.stdout) if match]
    named = {name: found[pattern[name]] for name in ("file", "line", "column", "code", "severity")}
    assert named == {"file": LESSON, "line": "13", "column": "11", "code": "MP501", "severity": "error"}
    assert found[pattern["message"]] in printed
    assert re.fullmatch(pattern["regexp"], f"{LESSON}:13:11 MP501 error: {found[pattern['message']]}")
