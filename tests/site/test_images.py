"""Images on their way into a site: they lose their metadata, keep their places, and are left out where that cannot be done."""

import base64
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser, expect

from milpart_docs.images import strip_metadata
from tests.browser import opened, serve
from tests.images.canaries import CANARY, has_canary
from tests.images.samples import SOILED
from tests.images.test_page import EDITED
from tests.projects import LESSON, base_lesson
from tests.site.conftest import DAY, SITE_CONFIG, build, make_site_project
from tests.site.test_serve import free_port, wait_until
from tests.site.unveiling import unveil

SHOWN = "![Plan](images/plan.jpg)\n\nThe first course began six"
FILES: dict[str, str | bytes] = {
    LESSON: base_lesson(("The first course began six", SHOWN)),
    "lessons/images/plan.jpg": SOILED["baseline.jpg"],
    "lessons/images/plan.jpg_original": SOILED["baseline.jpg"],
    "docs/page.md": "# Page\n\n![Map](pictures/map.png)\n![Drawing](pictures/drawing.svg)\n![Odd](pictures/Odd.PNG)\n",
    "docs/pictures/map.png": SOILED["still.png"],
    "docs/pictures/drawing.svg": SOILED["drawing.svg"],
    "docs/pictures/Odd.PNG": SOILED["lossy.webp"],
    "docs/logo.png": SOILED["moving.png"],
    "docs/icon.ico": SOILED["two.ico"],
    "overrides/own.gif": SOILED["moving.gif"],
    "mkdocs.yml": SITE_CONFIG.replace("font: false", "font: false, logo: logo.png, favicon: icon.ico, custom_dir: overrides"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project with images beside a lesson, in docs/, in the theme's settings and in its own folder, strictly."""
    folder = tmp_path_factory.mktemp("images")
    ran = build(make_site_project(folder / "project", dict(FILES)), folder / "site", "--strict")
    assert ran.returncode == 0, ran.stderr
    return folder / "site"


def test_images_are_published_without_metadata(site: Path) -> None:
    """At their places, stripped, whatever their name says; no file of the site has the canary in any form."""
    places = {name.removeprefix("docs/").removeprefix("overrides/"): data for name, data in FILES.items() if isinstance(data, bytes)}
    for name, data in places.items():
        assert (site / name).read_bytes() == strip_metadata(name, data).data, name
    assert [path for path in site.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()] == []
    assert not any(has_canary((site / name).read_bytes()) for name in places)


def test_the_images_of_the_theme_stay_as_they_are(site: Path) -> None:
    """They come with the package, and are not looked at."""
    theme = Path(get_theme_dir("material")) / "assets/images/favicon.png"
    assert (site / "assets/images/favicon.png").read_bytes() == theme.read_bytes()


PACKED = {name: base64.b64encode(SOILED[name]).decode() for name in ("baseline.jpg", "still.png", "drawing.svg")}
INSIDE: dict[str, str | bytes] = {
    LESSON: base_lesson(
        ("The first course began six", f"![Plan](data:image/jpeg;base64,{PACKED['baseline.jpg']})\n\nThe first course began six")
    ),
    "docs/page.md": f"# Page\n\n{EDITED}\n\n<p class='a' style='background: url(data:image/png;base64,{PACKED['still.png']})'>Text</p>\n",
    "docs/own.css": f".md-main {{ background: url(data:image/svg+xml;base64,{PACKED['drawing.svg']}) }}\n",
    "docs/own.html": f"<title>Own</title><img src='data:image/png;base64,{PACKED['still.png']}'>",
    "docs/latin.css": "/* Übung */ a { background: url(data:image/png;base64,%b) }".encode("latin-1") % PACKED["still.png"].encode(),
    "docs/plain.css": "/* data: Übung */ a { color: red }".encode("latin-1"),
    "mkdocs.yml": "extra_css: [own.css]\n" + SITE_CONFIG.replace("plugins:", "plugins:\n  - search"),
}


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project with images inside of a lesson, a page, style sheets and a page of HTML, strictly."""
    folder = tmp_path_factory.mktemp("inside")
    ran = build(make_site_project(folder / "project", dict(INSIDE)), folder / "site", "--strict")
    assert ran.returncode == 0, ran.stderr
    return folder / "site"


def test_images_inside_of_texts(inside: Path) -> None:
    """In pages, style sheets and the index of the search: no file has the canary in any form, and the pictures are there."""
    told = (*inside.glob("*.css"), *inside.glob("*.html"), *inside.glob("page/*"), *inside.glob("records/*/*"))
    assert [path for path in told if has_canary(path.read_bytes(), 2)] == []
    assert [path for path in inside.rglob("search/**/*.js") if CANARY.lower() in unveil(path.read_bytes())] == []
    assert "data:image/svg+xml;base64," in (inside / "own.css").read_text(encoding="utf-8")
    assert "data:image/png;base64," in (inside / "own.html").read_text(encoding="utf-8")
    assert (inside / "latin.css").read_bytes().startswith("/* Übung */ a { background: url(".encode("latin-1"))
    assert (inside / "plain.css").read_bytes() == INSIDE["docs/plain.css"]


@pytest.mark.browser
def test_images_inside_of_texts_are_shown(inside: Path, browser: Browser) -> None:
    """Chromium draws them all."""
    with serve(inside) as address:
        with opened(browser, address + "records/LL-2026-0001/") as (page, told):
            expect(page.get_by_alt_text("Plan")).to_have_js_property("naturalHeight", 16)
            assert told == []
        with opened(browser, address + "page/") as (page, told):
            assert page.locator("article svg title").evaluate("title => title.textContent") == "Plan"
            assert page.locator("article p.a").evaluate("node => getComputedStyle(node).backgroundImage").startswith('url("data:image/png')
            assert told == []


def test_images_inside_that_cannot_be_stripped_are_left_out(tmp_path: Path) -> None:
    """The log says where and why, a strict build fails."""
    files: dict[str, str | bytes] = {
        "docs/page.md": f"# Page\n\n![Photo](data:image/jpeg;base64,{PACKED['baseline.jpg'][:800]})\n",
        "docs/own.css": "a { background: url(data:image/tiff;base64,SUkqAAAA) }",
    }
    root = make_site_project(tmp_path / "project", files)
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 0, ran.stderr
    assert "docs/page.md: a picture inside its text is left out: this JPEG is damaged: it ends too early" in ran.stderr
    assert "docs/own.css: a picture inside its text is left out: TIFF images cannot be freed of their metadata" in ran.stderr
    assert '<img alt="Photo" src="data:,"' in (tmp_path / "site/page/index.html").read_text(encoding="utf-8")
    assert build(root, tmp_path / "strict", "--strict").returncode == 1


@pytest.mark.browser
def test_images_are_shown(site: Path, browser: Browser) -> None:
    """Chromium finds them where the pages say, also the picture beside a lesson, turned as it says."""
    with serve(site) as address:
        with opened(browser, address + "records/LL-2026-0001/") as (page, told):
            size = page.get_by_alt_text("Plan").evaluate("image => [image.complete, image.naturalWidth, image.naturalHeight]")
            assert size == [True, 8, 16]
            assert told == []
        with opened(browser, address + "page/") as (page, told):
            for name in ("Map", "Drawing", "Odd"):
                expect(page.get_by_alt_text(name)).to_have_js_property("complete", value=True)
                assert page.get_by_alt_text(name).evaluate("image => image.naturalWidth") > 0, name
            assert told == []


def test_images_that_cannot_be_stripped_are_left_out(tmp_path: Path) -> None:
    """The log says which and why, a strict build fails, and nothing of them is published."""
    files: dict[str, str | bytes] = {
        "docs/page.md": "# Page\n\n![Photo](photo.tif)\n",
        "docs/photo.tif": b"II*\0" + CANARY.encode(),
        "docs/cut.jpg": SOILED["baseline.jpg"][:900],
        "lessons/plan.heic": b"\0\0\0\x18ftypheic" + CANARY.encode(),
        "lessons/table.csv": b"a;b\n",
    }
    root = make_site_project(tmp_path / "project", files)
    os.mkfifo(root / "docs/pipe.png")
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 0, ran.stderr
    assert "docs/photo.tif: TIFF images cannot be freed of their metadata" in ran.stderr
    assert "docs/cut.jpg: this JPEG is damaged: it ends too early" in ran.stderr
    assert "lessons/plan.heic: HEIF or AVIF images cannot be freed of their metadata" in ran.stderr
    assert "docs/pipe.png: it cannot be read (it is a pipe or a device" in ran.stderr
    assert "Traceback" not in ran.stderr
    site = tmp_path / "site"
    assert not any((site / name).exists() for name in ("photo.tif", "cut.jpg", "pipe.png", "lessons/plan.heic"))
    assert (site / "lessons/table.csv").read_bytes() == b"a;b\n"
    assert build(root, tmp_path / "strict", "--strict").returncode == 1


def test_excluded_images_are_not_looked_at(tmp_path: Path) -> None:
    """What MkDocs does not publish needs no warning."""
    files: dict[str, str | bytes] = {"docs/raw/photo.tif": b"II*\0", "mkdocs.yml": "exclude_docs: /raw/\n" + SITE_CONFIG}
    ran = build(make_site_project(tmp_path / "project", files), tmp_path / "site", "--strict")
    assert ran.returncode == 0, ran.stderr


def test_changed_image_shows_while_serving(tmp_path: Path) -> None:
    """The preview has images without metadata, too, and notices that one has changed."""
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'><!-- {} --><text>{}</text></svg>"
    root, port = make_site_project(tmp_path, {"docs/plan.svg": drawing.format(CANARY, "First")}), free_port()
    command = [sys.executable, "-m", "milpart_docs.cli.main", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=root, env={**os.environ, **DAY}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}/plan.svg"
        try:
            assert wait_until(address, "First")
            assert wait_until(address, CANARY, there=False)
            (root / "docs/plan.svg").write_text(drawing.format(CANARY, "Second"), encoding="utf-8")
            assert wait_until(address, "Second")
            assert wait_until(address, CANARY, there=False)
        finally:
            process.send_signal(signal.SIGTERM)
