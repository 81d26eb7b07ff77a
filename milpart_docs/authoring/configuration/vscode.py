"""Settings for Visual Studio Code: which extension to install, commands at a click with findings in the text, and the JSON Schema.

The language server for YAML does not look into Markdown. Where an editor hands it the front matter of a record nevertheless, as some do,
it finds the schema by the path of the file. In VS Code itself, the fields are filled in with the extension Front Matter CMS
(``front_matter_cms``).
"""

from collections.abc import Mapping
from typing import Any

from milpart_docs.authoring.configuration.json_files import render_json_file
from milpart_docs.corpus import Corpus
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.schema import build_schema
from milpart_docs.vocabulary.labels import type_label

FOLDER = ".vscode"
SCHEMA = f"{FOLDER}/milpart.schema.json"
EXTENSION = "eliostruyf.vscode-front-matter"
"""Front Matter CMS, in the marketplace of VS Code and in Open VSX."""
FINDING = r"^(.+?):(\d+):(\d+) (MP\d{3}) (error|warning|info): (.*)$"
"""The first line of a finding as ``milpart check`` prints it; VS Code reads it as a regular expression of JavaScript."""


def build_files(corpus: Corpus) -> Mapping[str, str]:
    """Give the settings, the recommended extension, the tasks and the schema of all record types."""
    return {
        f"{FOLDER}/settings.json": render_json_file(_settings(corpus), "Settings for Visual Studio Code"),
        f"{FOLDER}/extensions.json": render_json_file({"recommendations": [EXTENSION]}, "Extensions for Visual Studio Code"),
        f"{FOLDER}/tasks.json": render_json_file(_tasks(), "Commands for Visual Studio Code"),
        SCHEMA: render_json_file(build_schema(), "The JSON Schema of the front matter"),
    }


def _settings(corpus: Corpus) -> dict[str, Any]:
    """Set what keeps a record readable for the checks, and where the schema holds: in records and in what stands for their front matter."""
    folders = corpus.settings.record_dirs
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[markdown]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.detectIndentation": False, "editor.wordWrap": "on"},
        "yaml.schemas": {SCHEMA: ["**/*.md*" if folder == "." else f"{folder}/**/*.md*" for folder in folders]},
    }


def _tasks() -> dict[str, Any]:
    """Set up the commands; none goes through a shell, whatever a file is called."""
    return {
        "version": "2.0.0",
        "tasks": [
            _task("check all records", ["check"], group={"kind": "test", "isDefault": True}),
            _task("check this file", ["check", "${file}"]),
            _task("fix this file", ["fix", "${file}"]),
            _task("new record", ["new", "${input:type}", "--title", "${input:title}"], finds=False),
            _task("show the site", ["serve"], finds=False, isBackground=True),
        ],
        "inputs": [
            {
                "id": "type",
                "type": "pickString",
                "description": "What kind of record",
                "options": [{"label": type_label(name), "value": name} for name in RECORD_TYPES],
                "default": next(iter(RECORD_TYPES)),
            },
            {"id": "title", "type": "promptString", "description": "What the record says, in one line"},
        ],
    }


def _task(name: str, arguments: list[str], *, finds: bool = True, **more: Any) -> dict[str, Any]:
    matcher = {
        "owner": "milpart",
        "source": "milpart",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {"regexp": FINDING, "file": 1, "line": 2, "column": 3, "code": 4, "severity": 5, "message": 6},
    }
    return {
        "label": f"milpart: {name}",
        "type": "process",
        "command": "milpart",
        "args": arguments,
        "problemMatcher": [matcher] if finds else [],
        **more,
    }
