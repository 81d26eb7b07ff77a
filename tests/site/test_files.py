"""What a build writes: addresses, left-out records, the page of problems, ``records.json``, and what strict means."""

import html
import json
import posixpath
import re
from pathlib import Path

import pytest

from tests.images.samples import make_png
from tests.projects import BASE, LESSON, base_lesson
from tests.site.conftest import SITE_CONFIG, build, make_site_project

DATA = re.compile(r'data-rows="([^"]*)"')
"""Where a page says which files have the rows of its other pages."""
WRONG = base_lesson(("date_observed:", "date_observd:"))


def test_records_stand_at_their_promised_addresses(tmp_path: Path) -> None:
    """``records/<ID>/index.html``, and ``records/<ID>.html`` without directory addresses."""
    root = make_site_project(tmp_path / "project")
    assert build(root, tmp_path / "a").returncode == 0
    assert (tmp_path / "a/records/LL-2026-0001/index.html").is_file()
    (root / "mkdocs.yml").write_text("use_directory_urls: false\n" + SITE_CONFIG)
    assert build(root, tmp_path / "b").returncode == 0
    assert (tmp_path / "b/records/LL-2026-0001.html").is_file()
    home = (tmp_path / "b/index.html").read_text()
    assert 'href="records/LL-2026-0001.html"' in home.replace("&#46;", ".")
    assert 'href="../catalogue/type/lesson.html"' in (tmp_path / "b/records/LL-2026-0001.html").read_text()


def test_record_inside_docs_has_one_page(tmp_path: Path) -> None:
    """A record below docs/ stands at its record address and nowhere else."""
    site = tmp_path / "site"
    build(make_site_project(tmp_path / "project"), site)
    assert (site / "records/ACR-EUMS/index.html").is_file()
    assert not (site / "actors").exists()


def test_record_with_errors_is_left_out_and_told(tmp_path: Path) -> None:
    """A plain build shows the other records and tells of this one; references to it become text."""
    site = tmp_path / "site"
    ran = build(make_site_project(tmp_path / "project", {LESSON: WRONG}), site)
    assert ran.returncode == 0
    assert "1 of 4 records are left out" in ran.stderr
    assert not (site / "records/LL-2026-0001").exists()
    problems = (site / "catalogue/problems/index.html").read_text()
    assert "there is no field named date_observd here" in problems
    assert "lessons/LL-2026-0001-lead-time.md" in problems
    assert "LL-2026-0001" not in (site / "records.json").read_text()
    assert 'class="mp-unresolved"' in (site / "index.html").read_text()


@pytest.mark.parametrize("options", [("--strict",), ("--strict", "--quiet")])
def test_strict_fails_and_leaves_the_old_site(tmp_path: Path, options: tuple[str, ...]) -> None:
    """An error ends a strict build with a failure, quiet or not, and the site that was there is still there."""
    site = tmp_path / "site"
    root = make_site_project(tmp_path / "project")
    assert build(root, site, *options).returncode == 0
    (root / LESSON).write_text(WRONG)
    assert build(root, site, *options).returncode == 1
    assert (site / "records/LL-2026-0001/index.html").is_file()


def test_records_json_lists_what_is_shown(shipped_site: Path) -> None:
    """Every record with identity, state, marking, facets and an address that exists; sorted."""
    rows = json.loads((shipped_site / "records.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert all({"id", "type", "title", "status", "marking", "facets", "url"} <= set(row) for row in rows)
    assert all((shipped_site / row["url"] / "index.html").is_file() for row in rows)


@pytest.mark.parametrize("name", ["shipped_site", "learners_site", "learners_folder"])
def test_every_internal_link_leads_somewhere(request: pytest.FixtureRequest, name: str) -> None:
    """No link of any page of a site is broken, fragments included; spreadsheets, rows, styles and pictures are there."""
    site: Path = request.getfixturevalue(name)
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {path: (site / path).read_text(encoding="utf-8") for path in files if path.endswith(".html")}
    anchors = {page: set(re.findall(r'\bid="?([^"\s>]+)', text)) for page, text in pages.items()}
    broken = []
    for page, text in pages.items():
        found = {*re.findall(r'<(?:a|link|img|script)\b[^>]*?\b(?:href|src)="([^"]*)"', text), *" ".join(re.findall(DATA, text)).split()}
        for link in () if page == "404.html" else map(html.unescape, found):
            target, _, fragment = link.partition("#")
            if "://" in target or target.startswith(("mailto:", "data:")):
                continue
            full = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
            full = full if full in files else posixpath.normpath(f"{full}/index.html")
            is_place = not fragment or fragment.startswith("__") or fragment in anchors.get(full, {fragment})
            if full not in files or not is_place:
                broken.append((page, link))
    assert broken == []


def test_references_inside_code_stay_code(tmp_path: Path) -> None:
    """What the checks take for code, the site shows as code."""
    text = "# Page\n\n[[ACR-EUMS]] and `[[ACR-NONE]]`\n\n```\n[[ACR-NONE]]\n```\n\n    [[ACR-NONE]]\n"
    site = tmp_path / "site"
    ran = build(make_site_project(tmp_path / "project", {"docs/page.md": text}), site, "--strict")
    assert ran.returncode == 0, ran.stderr
    assert (site / "page/index.html").read_text().count("[[ACR-NONE]]") == 3


def test_title_with_markup_stays_text(tmp_path: Path) -> None:
    """A title cannot become markup: on its page, in a link, in a catalogue, in the page's head."""
    lesson = base_lesson(("title: A new task needs lead time", "title: 'Lead <script>alert(1)</script> *time* [x](y) _z_'"))
    site = tmp_path / "site"
    ran = build(make_site_project(tmp_path / "project", {LESSON: lesson}), site, "--strict")
    assert ran.returncode == 0, ran.stderr
    for page in ("records/LL-2026-0001", "catalogue/type/lesson", "records/ACT-2026-0001", ""):
        text = (site / page / "index.html").read_text()
        assert "<script>alert" not in text, page
        assert "<em>time</em>" not in text, page


def test_front_matter_cannot_steer_the_theme(tmp_path: Path) -> None:
    """A body that begins with words and a colon keeps them: MkDocs would take them for metadata."""
    lesson = base_lesson(("---\n\n## Observation", "---\ntemplate: evil.html\n\n## Observation"))
    site = tmp_path / "site"
    assert build(make_site_project(tmp_path / "project", {LESSON: lesson}), site, "--strict").returncode == 0
    assert "template: evil.html" in (site / "records/LL-2026-0001/index.html").read_text()


def test_edit_and_discuss_lead_to_the_repository(tmp_path: Path) -> None:
    """The links name the file to edit, and the record to discuss."""
    site = tmp_path / "site"
    build(make_site_project(tmp_path / "project"), site)
    page = (site / "records/LL-2026-0001/index.html").read_text()
    assert 'href="https://gitlab.example/team/records/-/edit/main/lessons/LL-2026-0001-lead-time.md"' in page
    assert 'href="https://gitlab.example/team/records/-/issues/new?issue%5Btitle%5D=LL-2026-0001' in page


def test_order_of_plugins_is_told(tmp_path: Path) -> None:
    """A project without milpart/records gets one sentence, not a traceback."""
    config = "site_name: x\ntheme: {name: material, font: false}\nplugins: [milpart/references]\n"
    ran = build(make_site_project(tmp_path / "project", {"mkdocs.yml": config}), tmp_path / "site")
    assert ran.returncode == 1
    assert "need milpart/records: list it before them" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_links_out_of_the_project_are_not_published(tmp_path: Path) -> None:
    """Neither a linked file nor what lies in a linked folder gets into the site."""
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    for name in ("one.md", "two.txt", "three.md"):
        (secrets / name).write_text("canary-7531\n", encoding="utf-8")
    root = make_site_project(tmp_path / "project")
    (root / "docs/one.md").symlink_to(secrets / "one.md")
    (root / "docs/folder").symlink_to(secrets)
    site = tmp_path / "site"
    assert build(root, site).returncode == 0
    assert [path for path in site.rglob("*") if path.is_file() and b"canary-7531" in path.read_bytes()] == []


def test_images_and_links_beside_a_record_work(tmp_path: Path) -> None:
    """A picture beside a lesson, one beside a record in docs/, and a link from file to file lead where they lead in the repository."""
    lesson = base_lesson(("The first course began six", "![Plan](images/plan.png)\n\nThe first course began six"))
    actor = (BASE / "docs/actors/ACR-EUMS.md").read_text(
        encoding="utf-8"
    ) + "\n![Map](map.png) [course](../activities/ACT-2026-0001-first-course.md)\n"
    picture = make_png()
    files: dict[str, str | bytes] = {
        LESSON: lesson,
        "docs/actors/ACR-EUMS.md": actor,
        "lessons/images/plan.png": picture,
        "docs/actors/map.png": picture,
    }
    site = tmp_path / "site"
    ran = build(make_site_project(tmp_path / "project", files), site)
    assert ran.returncode == 0
    shown = (site / "records/LL-2026-0001/index.html").read_text(encoding="utf-8")
    assert 'src="../../lessons/images/plan.png"' in shown
    assert (site / "lessons/images/plan.png").read_bytes() == picture
    actor_page = (site / "records/ACR-EUMS/index.html").read_text(encoding="utf-8")
    assert 'src="../../actors/map.png"' in actor_page
    assert 'href="../ACT-2026-0001/"' in actor_page


def test_project_without_a_home_page_gets_one(tmp_path: Path) -> None:
    """The address of the site itself is never empty; the overview of catalogues leads to the problems."""
    root = make_site_project(tmp_path / "project", {LESSON: WRONG})
    (root / "docs/index.md").unlink()
    site = tmp_path / "site"
    assert build(root, site).returncode == 0
    assert 'class="mp-figures"' in (site / "index.html").read_text(encoding="utf-8")
    overview = (site / "catalogue/index.html").read_text(encoding="utf-8")
    assert '<a href="problems/">Problems</a>' in overview
    assert "1 of 4 records is left out because of errors" in overview


def test_part_of_a_record_has_the_anchor_that_it_is_cited_by(tmp_path: Path) -> None:
    """A reference to an action of a lesson lands on its row."""
    lesson = base_lesson(
        (
            "status: lesson-identified",
            "status: tasked\nendorsed: {by: ACR-EUMS, on: 2026-11-10}\nactions:\n  - {id: A1, owner: ACR-EUMS, due: 2027-03-01}",
        ),
    )
    page = "# Page\n\n[[LL-2026-0001#A1]]\n"
    site = tmp_path / "site"
    ran = build(make_site_project(tmp_path / "project", {LESSON: lesson, "docs/page.md": page}), site, "--strict")
    assert ran.returncode == 0, ran.stderr
    assert 'id="a1"' in (site / "records/LL-2026-0001/index.html").read_text(encoding="utf-8")
    assert "LL-2026-0001/#a1" in (site / "page/index.html").read_text(encoding="utf-8").replace("&#35;", "#")
