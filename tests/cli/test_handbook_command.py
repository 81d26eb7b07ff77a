"""The command ``handbook``: which records, which kind of file, what it answers, and what it refuses in one sentence."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.projects import LESSON, base_lesson, make_project

DOCTRINE = """\
---
id: DOC-2026-0001
type: doctrine
title: Planning
status: draft
marking: LIMITE
releasable_to: [FRA]
originator: ACR-EUMS
created: 2026-11-01
modified: 2026-11-20
language: en
summary: How to plan.
topics: [planning]
level: operational
version: '0.1'
custodian: ACR-EUMS
---

## 1 Purpose

1.1 Plan early: [[LL-2026-0001]].

::: marking RESTREINT UE/EU RESTRICTED
1.2 Secret words.
:::

![A dot](dot.png)
"""
TERM = """\
---
id: TRM-FORCES
type: term
title: force generation
status: draft
marking: LIMITE
originator: ACR-EUMS
created: 2026-11-01
modified: 2026-11-20
language: en
summary: Finding forces.
topics: [planning]
definition: CANARY of the lexicon.
---
"""


def project_of(folder: Path) -> Path:
    """Make the base project with a doctrine publication of a higher marking."""
    return make_project(folder / "project", {"docs/DOC-2026-0001-planning.md": DOCTRINE, "docs/dot.png": b"no picture"})


def test_html_of_a_publication(tmp_path: Path) -> None:
    """The answer names file, digest, number of records and marking; what is written is what was answered."""
    project = project_of(tmp_path)
    ran = run("handbook", "DOC-2026-0001", "--output", "h.html", "--format", "json", cwd=project)
    data = (project / "h.html").read_bytes()
    assert (ran.returncode, ran.stderr) == (0, "")
    digest = hashlib.sha256(data).hexdigest()
    assert json.loads(ran.stdout) == {"path": "h.html", "sha256": digest, "records": 1, "marking": "RESTREINT UE/EU RESTRICTED"}
    assert b"As of</th><td>22 November 2026" in data
    assert sorted(path.name for path in project.iterdir() if path.name.startswith((".h", "h"))) == ["h.html"]


def test_same_bytes_elsewhere(tmp_path: Path) -> None:
    """In another folder, time zone, locale, order of hashes and with other rights for new files."""
    first, second = (project_of(tmp_path / name) for name in ("a", "deeper/b"))
    run("handbook", "DOC-2026-0001", "LL-2026-0001", "--output", "h.html", cwd=first)
    odd = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "5"}
    run("handbook", "DOC-2026-0001", "LL-2026-0001", "--output", "h.html", cwd=second, environment=odd)
    assert (first / "h.html").read_bytes() == (second / "h.html").read_bytes()


def test_records_are_named_and_chosen(tmp_path: Path) -> None:
    """Those that are named first, in their order, then those that the options choose; each once."""
    project = project_of(tmp_path)
    options = ("--where", "partners=MLI", "--title", "Lessons  from Mali", "--output", "h.html", "--format", "json")
    ran = run("handbook", "DOC-2026-0001", "ACR-EUMS", "--type", "lesson", *options, cwd=project)
    html = (project / "h.html").read_text(encoding="utf-8")
    assert json.loads(ran.stdout)["records"] == 3
    assert "<h1>Lessons from Mali</h1>" in html
    assert html.index('id="DOC-2026-0001"') < html.index('id="ACR-EUMS"') < html.index('id="LL-2026-0001"')
    run("handbook", "--type", "lesson", "--output", "h.html", "--on", "2027-01-02", cwd=project)
    assert ">A new task needs lead time</h1>" in (project / "h.html").read_text(encoding="utf-8")
    assert "2 January 2027" in (project / "h.html").read_text(encoding="utf-8")


def test_title_that_is_no_text(tmp_path: Path) -> None:
    """What a terminal in another encoding hands over is replaced, and does not end in a traceback."""
    project = project_of(tmp_path)
    ran = run("handbook", "LL-2026-0001", "--title", "Mali \udcff", "--output", "h.html", cwd=project)
    assert (ran.returncode, "<h1>Mali ?</h1>" in (project / "h.html").read_text(encoding="utf-8")) == (0, True)


def test_audience_gets_what_it_may_see(tmp_path: Path) -> None:
    """A record that it may not see does not exist; the handbook says for whom it is."""
    project = project_of(tmp_path)
    ran = run("handbook", "DOC-2026-0001", "--audience", "public", "--output", "h.html", cwd=project)
    assert (ran.returncode, "there is no record DOC-2026-0001" in ran.stderr) == (1, True)
    ran = run("handbook", "LL-2026-0001", "--audience", "public", "--output", "h.html", cwd=project)
    html = (project / "h.html").read_text(encoding="utf-8")
    assert (ran.returncode, "Audience: public" in html, "DOC-2026-0001" in html) == (0, True, False)


def test_what_was_cut_was_never_there(tmp_path: Path) -> None:
    """The same bytes as of a project in which it was never written: records, terms of the lexicon, parts of texts, and pictures."""
    secret: dict[str, str | bytes] = {
        "docs/DOC-2026-0001-planning.md": DOCTRINE,
        "docs/dot.png": b"no picture",
        "docs/TRM-FORCES.md": TERM,
        LESSON: base_lesson(("## Observation\n", "## Observation\n\n::: marking LIMITE\nCANARY\n:::\n")),
    }
    projects = make_project(tmp_path / "with", secret), make_project(tmp_path / "without")
    written = []
    for project in projects:
        ran = run("handbook", "LL-2026-0001", "ACT-2026-0001", "--audience", "public", "--output", "h.html", cwd=project)
        assert ran.returncode == 0, ran.stderr
        written.append((project / "h.html").read_bytes())
    assert written[0] == written[1]
    run("handbook", "LL-2026-0001", "--output", "h.html", cwd=projects[0])
    own = (projects[0] / "h.html").read_bytes()
    assert (b"CANARY" in own, b"TRM-FORCES" in own) == (True, True)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("DOC-2026-0001", "--output", "h.txt"), 2, "must end in .html or .pdf"),
        (("DOC-2026-0001", "--output", "gone/h.html"), 2, "there is no folder"),
        (("DOC-2026-0001", "--output", "docs"), 2, "is a directory"),
        (("DOC-2026-0001", "--output", "docs/h.html"), 1, "takes pages, records, overrides or hooks from"),
        (("DOC-2026-0001", "--output", "site/h.html"), 1, "whose next build would delete it"),
        (("DOC-2026-0001", "--output", "thesis.html"), 1, "is there and is no handbook; name another file, or delete it yourself"),
        (("--output", "h.html"), 2, "write an ID, or choose records"),
        (("DOC-2026-0002", "--output", "h.html"), 1, "did you mean DOC-2026-0001?"),
        (("--type", "lesson", "--where", "partners=UKR", "--output", "h.html"), 1, "no record is like that"),
        (("--where", "parners=UKR", "--output", "h.html"), 2, "did you mean partners?"),
        (("LL-2026-0001", "--output", "h.html", "--on", "1800-01-01"), 2, "write a day from"),
        (("LL-2026-0001", "--output", "h.html", "--audience", "nobody"), 2, "nobody"),
        (("DOC-2026-0001",), 2, "Missing option '--output'"),
    ],
)
def test_what_is_refused(tmp_path: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    """With one sentence, before anything is written."""
    project = project_of(tmp_path)
    (project / "thesis.html").write_text("<h1>Mine</h1>")
    ran = run("handbook", *arguments, cwd=project)
    assert (ran.returncode, said in ran.stderr, "Traceback" in ran.stderr) == (status, True, False), ran.stderr
    assert not (project / "h.html").exists()


def test_record_with_errors_is_told(tmp_path: Path) -> None:
    """It is not passed over in silence; a handbook of others does without it."""
    project = make_project(tmp_path, {LESSON: base_lesson(("status: lesson-identified", "status: [x]"))})
    ran = run("handbook", "LL-2026-0001", "--output", "h.html", cwd=project)
    assert (ran.returncode, "LL-2026-0001 has errors and cannot be printed" in ran.stderr) == (1, True)
    assert run("handbook", "ACT-2026-0001", "--output", "h.html", cwd=project).returncode == 0


def test_old_file_stands_where_the_new_one_fails(tmp_path: Path) -> None:
    """What was there before is replaced by a whole file or not at all."""
    project = project_of(tmp_path)
    (project / "h.html").write_text("old")
    run("handbook", "DOC-2026-0099", "--output", "h.html", cwd=project)
    assert (project / "h.html").read_text() == "old"


def test_without_weasyprint_one_sentence_says_so(tmp_path: Path) -> None:
    """With what to install, and what to do without it; HTML needs nothing."""
    project = project_of(tmp_path)
    blocked = "import sys; sys.modules['weasyprint'] = None; from milpart_docs.cli.main import main; main()"
    for name, status in (("h.pdf", 1), ("h.html", 0)):
        command = [sys.executable, "-c", blocked, "handbook", "DOC-2026-0001", "--output", name]
        ran = subprocess.run(command, cwd=project, env=os.environ, capture_output=True, encoding="utf-8", check=False)
        assert (ran.returncode, (project / name).exists()) == (status, status == 0)
        told = "milpart: WeasyPrint is not installed. PDF needs WeasyPrint: pip install 'milpart-docs[pdf]'"
        assert ran.stderr.startswith(told) is (status == 1)


def test_pdf(tmp_path: Path) -> None:
    """The kind of the file is told by its name; two runs give the same bytes."""
    pytest.importorskip("weasyprint", reason="PDF needs WeasyPrint", exc_type=ImportError)
    project = project_of(tmp_path)
    ran = [run("handbook", "DOC-2026-0001", "--output", name, "--format", "json", cwd=project) for name in ("a.pdf", "b.PDF", "a.pdf")]
    assert [each.stderr for each in ran] == ["", "", ""]
    assert (project / "a.pdf").read_bytes() == (project / "b.PDF").read_bytes()
    assert (project / "a.pdf").read_bytes().startswith(b"%PDF-1.7")
