"""The files that go out beside records and pages: those that a released text uses, and no others."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus, Settings, load_settings
from milpart_docs.corpus.release.attachments import Attachments, find_attachments
from milpart_docs.corpus.release.handed_out import is_attachment
from milpart_docs.corpus.setting_values import Audience
from tests.corpus.release.corpora import PUBLIC, corpus_of, cut, lesson, page

FILES = {
    "docs/assets/used.png": b"",
    "docs/assets/unused.png": b"",
    "docs/assets/in words.png": b"",
    "docs/assets/style.css": b"/* LL-2026-0002 */ a { background: url('deep.svg') } /* open",
    "docs/assets/deep.svg": b"<svg><!-- hidden --><image href='deeper.png'/><text>LL-2026-0002</text></svg>",
    "docs/assets/deeper.png": b"",
    "docs/assets/table.csv": "id\nLL-2026-0002\n".encode("utf-16"),
    "docs/assets/old.csv": b"\xe9 LL-2026-0002\n",
    "docs/assets/LL-2026-0002.png": b"",
    "docs/assets/.hidden.png": b"",
    "docs/LL-2026-0002.txt": b"",
    "docs/page.html": b"<a href='secret.md'>w</a>",
    "elsewhere/file.png": b"",
    "mkdocs.yml": b"",
}
USING = """\
![a](assets/used.png) ![b](<assets/in words.png>) <link href="assets/style.css"> [c](assets/table.csv) [d](assets/old.csv)
![e](assets/LL-2026-0002.png) ![f](assets/.hidden.png) [g](LL-2026-0002.txt) [h](../elsewhere/file.png) [i](../mkdocs.yml) [j](page.html)
[k](../../etc/passwd) [l](/etc/passwd) [m](assets/link.png) [n](assets/loop.png) [o](assets)
"""
OUT = ["deep.svg", "deeper.png", "in words.png", "old.csv", "style.css", "table.csv", "used.png"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Write the files, and links that lead to what is not handed out."""
    for path, data in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    (tmp_path / "docs/secret.md").write_text("secret")
    (tmp_path / "docs/assets/link.png").symlink_to("../secret.md")
    (tmp_path / "docs/assets/loop.png").symlink_to("loop.png")
    return tmp_path


def test_what_a_released_text_uses_goes_out(root: Path) -> None:
    """By links of every kind, and through files that others use; a picture that only a cut page shows stays."""
    files = {**page("index", USING), **page("secret", "![](assets/unused.png)", "marking: LIMITE")}
    made = cut(corpus_of(files, root), PUBLIC)
    assert made.attachments == (*(f"docs/assets/{name}" for name in OUT), "docs/page.html")


def test_texts_go_out_without_comments_and_names(root: Path) -> None:
    """Each in its own encoding, as its kind writes comments."""
    made = cut(corpus_of(page("index", USING), root), PUBLIC)
    assert made.rewritten == {
        "docs/assets/style.css": b" a { background: url('deep.svg') } ",
        "docs/assets/deep.svg": b"<svg><image href='deeper.png'/><text>not released</text></svg>",
        "docs/assets/table.csv": "id\nnot released\n".encode("utf-16"),
        "docs/assets/old.csv": b"\xe9 not released\n",
        "docs/page.html": b'<a href="#">w</a>',
    }


def test_what_the_configuration_names_goes_out(root: Path) -> None:
    """What is there, lies in the project and names nothing that is not released."""
    corpus = corpus_of({}, root)
    corpus.settings = Settings(root, assets=("assets/unused.png", "https://elsewhere.example/x.css", "no.css", "assets/LL-2026-0002.png"))
    assert find_attachments(corpus, PUBLIC).paths == ("docs/assets/unused.png",)


def write(root: Path, files: dict[str, str]) -> None:
    """Write files of text."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


CONFIG = """\
site_name: A
theme: {name: material, custom_dir: THEME}
extra_css: ['css/a.css?v=2']
extra_templates: [robots.txt]
extra: {hero: img/hero.png, web: https://elsewhere.example/img/no.png}
nav: [{Home: index.md}, {Handout: files/paper.pdf}]
plugins: [milpart/records]
"""
STYLE = """@import"b.css"; a { background: image-set("../img/1x.png" 1x, '../img/2x.png' type("image/png")) }"""
SCRIPT = "fetch('data/points.geojson'); const no = 'img/un' + 'used.png'"


@pytest.mark.parametrize("theme", ["overrides", "docs/ov", "docs"])
def test_what_configuration_theme_and_scripts_name_goes_out(tmp_path: Path, theme: str) -> None:
    """Whatever the configuration says about it, and whatever stands in quotes; content is no theme, and in it only templates are code."""
    named = [
        "css/b.css",
        "data/points.geojson",
        "files/paper.pdf",
        "img/1x.png",
        "img/2x.png",
        "img/hero.png",
        "img/theme.png",
        "robots.txt",
    ]
    unused = ["img/unused.png", "img/no.png", "img/by-style.png", "assets/other.js"]
    template = '<img src="{{ \'img/theme.png\'|url }}"><script src="js/own.js"></script><link href="css/theme.css">'
    write(tmp_path, {f"docs/{name}": "" for name in [*named, *unused]})
    write(tmp_path, {"mkdocs.yml": CONFIG.replace("THEME", theme), "docs/css/a.css": STYLE, "docs/js/own.js": SCRIPT})
    write(
        tmp_path,
        {f"{theme}/partials/a.html": template, f"{theme}/own.css": "a { background: url(img/by-style.png) }", f"{theme}/css/theme.css": ""},
    )
    corpus = corpus_of({}, tmp_path)
    corpus.settings = load_settings(tmp_path, {})
    found = {path.removeprefix("docs/") for path in find_attachments(corpus, PUBLIC).paths}
    wanted = {"css/a.css", "js/own.js", *named}
    if theme == "docs":
        wanted -= {"js/own.js", "data/points.geojson", "img/theme.png"}
    further = {"overrides": {"img/by-style.png"}, "docs/ov": {"ov/css/theme.css"}, "docs": set[str]()}
    assert found == wanted | further[theme]


def test_a_page_shows_files_by_every_address_that_leads_there(tmp_path: Path) -> None:
    """From the file that the page is written in, from the address of the page, and from the beginning of the site."""
    write(tmp_path, {f"docs/img/{name}.png": "" for name in "abcd"})
    files = page("folder/page", '![a](../img/a.png) <img src="../../img/b.png"> ![c](/img/c.png)')
    assert cut(corpus_of(files, tmp_path), PUBLIC).attachments == ("docs/img/a.png", "docs/img/b.png", "docs/img/c.png")


def test_a_folder_of_content_may_be_a_link(tmp_path: Path) -> None:
    """What it leads to in the project counts as content; outside of it, nothing does."""
    write(tmp_path, {"project/content/a.png": "", "project/mkdocs.yml": "", "outside/a.png": ""})
    root = tmp_path / "project"
    (root / "docs").symlink_to("content")
    (root / "content/b.png").symlink_to("../mkdocs.yml")
    (root / "lessons").symlink_to("../outside")
    files = {**page("index", "![](a.png) ![](b.png)"), **lesson(1, body="![](a.png)\n")}
    assert cut(corpus_of(files, root), PUBLIC).attachments == ("docs/a.png",)


def test_attachments_are_looked_at_when_somebody_asks(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that needs none does not fail on one; and they are looked at once."""
    asked: list[Path] = []

    def find(corpus: Corpus, audience: Audience) -> Attachments:
        asked.append(corpus.settings.root)
        return find_attachments(corpus, audience)

    monkeypatch.setattr("milpart_docs.corpus.release.release.find_attachments", find)
    made = cut(corpus_of(page("index", USING), root), PUBLIC)
    assert asked == []
    assert made.rewritten.keys() <= {*made.attachments}
    assert asked == [root]


def test_an_attachment_is_loaded_as_it_goes_out(tmp_path: Path) -> None:
    """Also one of which nothing is left; one that does not go out is not loaded."""
    write(tmp_path, {"docs/a.svg": "<!-- hidden -->", "docs/b.svg": "<svg/>", "docs/c.svg": "<svg/>"})
    made = cut(corpus_of(page("index", "![](a.svg) ![](b.svg)"), tmp_path), PUBLIC)
    assert [made.load_attachment(f"docs/{name}.svg") for name in "abc"] == [b"", b"<svg/>", None]


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "site/index.html", "docs/secret.md", "docs/secret.MD", "docs//x", "pyproject.toml", ".git/config"]
)
def test_with_the_whole_project_as_content_its_own_files_are_none(root: Path, path: str) -> None:
    """Configuration, programs and what is hidden are never handed out with records."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("x")
    assert not is_attachment(Settings(root, record_dirs=(".",)), path)
    assert is_attachment(Settings(root, record_dirs=(".",)), "elsewhere/file.png")
