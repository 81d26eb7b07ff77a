"""All formats take the same report, by the names of the command line."""

import json

from milpart_docs.diagnostics.formats import FORMATS
from milpart_docs.diagnostics.json import render_json
from tests.diagnostics.reports import ALL, report_of


def test_names() -> None:
    """As INTERFACE has them; text and summary are made elsewhere."""
    assert set(FORMATS) == {"json", "github", "gitlab", "sarif", "junit"}


def test_json_keeps_to_the_path_in_the_project() -> None:
    """Its shape is promised, whatever folder of a repository a project lies in."""
    assert FORMATS["json"](ALL) == render_json(ALL.diagnostics, records=4)
    found = json.loads(FORMATS["json"](report_of(*ALL.diagnostics, folder="records/")))["diagnostics"]
    assert found[2]["path"] == "docs/a.md"


def test_same_report_same_text() -> None:
    """Nothing depends on the clock, the machine or chance."""
    for render in FORMATS.values():
        text = render(ALL)
        assert text == render(ALL)
        assert text.endswith("\n")
