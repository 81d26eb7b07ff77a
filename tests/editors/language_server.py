"""A client of a language server, for tests: it speaks over the server's standard streams, as an editor does.

Protocol: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.node import find_node, find_package

CLIENT = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["plaintext"], "snippetSupport": True}},
        "hover": {"contentFormat": ["plaintext"]},
        "publishDiagnostics": {},
    },
}
"""What the client can do, as far as the tests need it."""


@dataclass(frozen=True)
class Document:
    """An open document, with what the server finds wrong in it."""

    server: "LanguageServer"
    uri: str
    findings: list[Any]

    def complete(self, line: int, character: int) -> list[Any]:
        """Give what the server offers at a place."""
        return list(self.server.ask_at("textDocument/completion", self.uri, line, character)["items"])

    def hover(self, line: int, character: int) -> str:
        """Give what the server says about a place."""
        return str(self.server.ask_at("textDocument/hover", self.uri, line, character)["contents"]["value"])


class LanguageServer:
    """A running server with the settings of a project."""

    def __init__(self, sent: IO[bytes], received: IO[bytes], root: Path, settings: Mapping[str, Any]) -> None:
        """Greet the server over its streams, and answer what it asks about the settings."""
        self._sent = sent
        self._received = received
        self._root = root
        self._settings = settings
        self._asked = 0
        self._opened = 0
        self._findings: dict[str, list[Any]] = {}
        folders = [{"uri": root.as_uri(), "name": root.name}]
        self._ask("initialize", {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": folders, "capabilities": CLIENT})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, text: str, folder: str = "lessons") -> "Document":
        """Open a record's front matter under a new name, as editors hand it over, and wait for what the server finds wrong in it."""
        self._opened += 1
        uri = (self._root / folder / f"{self._opened}.md.yaml").as_uri()
        self._tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        while uri not in self._findings:
            self._answer(self._read())
        return Document(self, uri, self._findings.pop(uri))

    def ask_at(self, method: str, uri: str, line: int, character: int) -> Any:
        """Ask something about a place of an open document; lines and characters count from nought."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return self._ask(method, place)

    def _ask(self, method: str, parameters: Any) -> Any:
        """Ask something, and answer what the server asks meanwhile."""
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._answer(message)

    def _tell(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _answer(self, message: Any) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._findings[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            self._send({"id": message["id"], "result": [self._settings.get(item.get("section")) for item in message["params"]["items"]]})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: Mapping[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._sent.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._sent.flush()

    def _read(self) -> Any:
        length = 0
        while header := self._received.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server ended"
        return json.loads(self._received.read(length))


@contextmanager
def run_yaml_server(root: Path, settings: Mapping[str, Any]) -> Iterator[LanguageServer]:
    """Run the language server for YAML that editors use, and end it afterwards."""
    command = [find_node(), str(find_package("yaml-language-server") / "bin/yaml-language-server"), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield LanguageServer(process.stdin, process.stdout, root, settings)
        finally:
            process.kill()
