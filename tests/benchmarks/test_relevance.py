"""The benchmark of relevance from the folder to the table; the figures themselves are not tested, only how they come about."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.relevance.__main__ import main
from benchmarks.relevance.judged import Doc, Judged, Query
from benchmarks.relevance.measures import Measures
from benchmarks.relevance.paths.page import BrowserFailedError, ask_page
from benchmarks.relevance.trial import Trial, describe, render, try_path
from tests.browser import find_chromium

JUDGED = Judged("small", (Doc("1", "", "x"), Doc("2", "", "y")), (Query("a", "mentors"), Query("b", "none")), {"a": {"2": 1.0}})
FILES: dict[str, list[dict[str, object]]] = {
    "docs.jsonl": [
        {"id": "one", "title": "Mentors in the field", "text": "What mentors need before they deploy."},
        {"id": "two", "title": "", "text": "Spare parts for vehicles were late."},
        {"id": 3, "title": "Radios", "text": "Radios of 1990 did not speak with those of the partner."},
    ],
    "queries.jsonl": [{"id": 1, "text": "late spare parts"}, {"id": 2, "text": "which radios?"}, {"id": 3, "text": "not judged"}],
    "qrels.jsonl": [{"query": 1, "doc": "two", "relevance": 1}, {"query": 2, "doc": 3, "relevance": 2}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a collection in which each query has one answer that any search finds."""
    folder = tmp_path / "small"
    folder.mkdir()
    for name, lines in FILES.items():
        (folder / name).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder


def test_trial() -> None:
    """Queries without a relevant document are not asked; typos are asked in the same go, once for each seed."""
    asked: list[Sequence[str]] = []

    def ask(_: Judged, texts: Sequence[str]) -> list[list[str]]:
        asked.append(texts)
        return [["2", "1"] if text == "mentors" else ["1", "2"] for text in texts]

    trial = try_path(JUDGED, "a path", ask, ["1", "2"])
    assert len(asked) == 1
    assert len(asked[0]) == 3
    assert asked[0][0] == "mentors"
    assert trial.plain == Measures(1.0, 1.0, 1.0)
    assert trial.mistyped is not None
    assert trial.mistyped.precision == 0.5
    assert trial.share == pytest.approx(trial.mistyped.ndcg)


def test_table() -> None:
    """Collections count alike in the mean of a path, whatever their size."""
    trials = [
        Trial("big", "cli", 300, Measures(0.5, 0.4, 0.9), Measures(0.49, 0.4, 0.9)),
        Trial("big", "browser", 300, Measures(0.6, 0.4, 0.9), None),
        Trial("small", "cli", 10, Measures(0.7, 0.6, 1.0), Measures(0.69, 0.6, 1.0)),
    ]
    assert render(trials).splitlines()[2:] == [
        "| big | cli | 300 | 0.5000 | 0.4000 | 0.9000 | 0.4900 | 98.0% |",
        "| big | browser | 300 | 0.6000 | 0.4000 | 0.9000 |  |  |",
        "| small | cli | 10 | 0.7000 | 0.6000 | 1.0000 | 0.6900 | 98.6% |",
        "| mean | cli | 310 | 0.6000 | 0.5000 | 0.9500 | 0.5900 | 98.3% |",
        "| mean | browser | 300 | 0.6000 | 0.4000 | 0.9000 |  |  |",
    ]
    described = describe(trials)
    assert described["collections"][1] == {
        "collection": "big",
        "path": "browser",
        "queries": 300,
        "ndcg@10": 0.6,
        "map": 0.4,
        "recall@100": 0.9,
    }
    assert described["means"][0]["mistyped"] == {"ndcg@10": 0.59, "map": 0.5, "recall@100": 0.95}
    assert described["means"][0]["share"] == 0.9833


@pytest.mark.parametrize("path", ["reference", "cli", pytest.param("browser", marks=pytest.mark.browser)])
def test_paths(folder: Path, capsys: pytest.CaptureFixture[str], path: str, request: pytest.FixtureRequest) -> None:
    """Each path answers in the identifiers of the collection."""
    if path == "browser":
        request.getfixturevalue("has_chromium")
    assert main(["--path", path, "--json", str(folder)]) == 0
    (found,) = json.loads(capsys.readouterr().out)["collections"]
    assert found == {"collection": "small", "path": path, "queries": 2, "ndcg@10": 1.0, "map": 1.0, "recall@100": 1.0}


@pytest.mark.browser
@pytest.mark.usefixtures("has_chromium")
def test_page(tmp_path: Path) -> None:
    """A page is asked from its folder, for a hundred hits without facets; texts come to it as they are, and a failure is one sentence."""
    page = tmp_path / "index.html"
    answer = "Promise.resolve({hits: [{id: text}, {id: JSON.stringify(options)}]})"
    page.write_text(f"<script>window.milpartSearch = (text, options) => {answer}</script>", encoding="utf-8")
    texts = [f"«{number}» </script> \\ '\"" for number in range(120)]
    assert ask_page(page, texts) == [[text, '{"limit":100,"facets":false}'] for text in texts]
    page.write_text("<script>window.milpartSearch = () => Promise.reject(new Error('broken'))</script>", encoding="utf-8")
    with pytest.raises(BrowserFailedError, match=r"^Chromium did not answer: .*broken$"):
        ask_page(page, ["x"])


@pytest.fixture
def has_chromium() -> str:
    """Skip where there is no Chromium."""
    return find_chromium()


def test_project(folder: Path, tmp_path: Path) -> None:
    """The collection is written as a project, with what its records stand for beside it; a folder with something in it is left alone."""
    project = tmp_path / "project"
    assert main(["--project", str(project), str(folder)]) == 0
    assert json.loads((project / "documents.json").read_text()) == {"LL-2026-000001": "one", "LL-2026-000002": "two", "LL-2026-000003": "3"}
    assert (project / "lessons/LL-2026-000003.md").is_file()
    assert main(["--project", str(project), str(folder)]) == 2


def test_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with a collection is told in one sentence."""
    (folder / "qrels.jsonl").write_text("nothing\n", encoding="utf-8")
    assert main(["--path", "reference", str(folder)]) == 1
    assert capsys.readouterr().err == f"{folder}/qrels.jsonl:1: this line is not JSON\n"
