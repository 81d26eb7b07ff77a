"""The values of an ordinary page, as the theme and other plugins get them."""

from pathlib import Path

from tests.site.conftest import SITE_CONFIG, build, make_site_project

PAGE = """\
---
marking: PUBLIC
description: {value: Described here, withhold: LIMITE}
tags: [open, {value: held, withhold: LIMITE}]
---

# A page
"""


def test_withheld_values_of_a_page_stand_there_as_values(tmp_path: Path) -> None:
    """Withheld values of a page stand there as values, for the theme and for a plugin of others."""
    config = SITE_CONFIG.replace("plugins:\n", "plugins:\n  - material/tags\n")
    root = make_site_project(tmp_path / "project", {"mkdocs.yml": config, "docs/page.md": PAGE})
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 0, ran.stderr
    page = (tmp_path / "site/page/index.html").read_text(encoding="utf-8")
    assert '<meta name="description" content="Described here">' in page
    assert "held" in page
    assert "withhold" not in page


def test_values_that_only_mkdocs_finds_stay(tmp_path: Path) -> None:
    """Values that only MkDocs finds stay: our reader takes such lines for text."""
    root = make_site_project(tmp_path / "project", {"docs/page.md": "description: Found by MkDocs\n\n# A page\n"})
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 0, ran.stderr
    assert 'content="Found by MkDocs"' in (tmp_path / "site/page/index.html").read_text(encoding="utf-8")


ODD = """\

---
marking: PUBLIC
title: An odd day
description: Told on an odd day
day: 2026-02-31
budget: {{amount: TOLDTWICE}}
---

# A page
"""


def test_a_front_matter_that_mkdocs_cannot_read_is_no_text(tmp_path: Path) -> None:
    """A day that there is none, braces within braces, a first line that is empty: MkDocs fails, or finds no front matter."""
    root = make_site_project(tmp_path / "project", {"docs/page.md": ODD})
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 0, ran.stderr
    page = (tmp_path / "site/page/index.html").read_text(encoding="utf-8")
    assert "<title>An odd day" in page
    assert 'content="Told on an odd day"' in page
    assert not any("2026-02-31" in text or "TOLDTWICE" in text for text in read_texts(tmp_path / "site"))


def read_texts(site: Path) -> list[str]:
    """Read the pages of a site, and the data beside them."""
    return [file.read_text(encoding="utf-8") for file in (*site.rglob("*.html"), *site.rglob("*.json"))]
