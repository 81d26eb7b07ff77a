"""The form in Firefox, opened from a folder: it is filled in with the keyboard, and the file stands there."""

from pathlib import Path

import pytest

from tests.firefox import started

pytestmark = pytest.mark.browser
PREVIEW = "document.querySelector('.mp-form-preview').textContent"


def test_writes_a_lesson(form_folder: Path, tmp_path: Path) -> None:
    """Fields, a list that opens while typing, and the file; nothing is asked of other places, and nothing goes wrong."""
    with started(tmp_path) as firefox:
        firefox.open((form_folder / "submit/lesson.html").as_uri())
        firefox.wait_for("document.querySelector('.mp-form')")
        firefox.type("[data-key=title] textarea", "Rain: no bridge")
        firefox.type("[data-key=summary] textarea", "It rained, and nothing was built.")
        firefox.type("[data-key=originator] input", "military")
        firefox.wait_for(
            "(document.querySelector('[data-key=originator] [role=option]') || document.body).textContent.startsWith('European Union')"
        )
        firefox.click("[data-key=originator] [role=option]")
        firefox.type("[data-key=Observation] textarea", "It rained.")
        firefox.wait_for(f"{PREVIEW}.includes('It rained.\\n')")
        text = str(firefox.run(PREVIEW))
        assert 'title: "Rain: no bridge"\n' in text
        assert "originator: ACR-EUMS\n" in text
        assert text.endswith("\n## Observation\n\nIt rained.\n")
        assert not [asked for asked in firefox.asked if not asked.startswith(("file:", "data:", "blob:"))]
        assert firefox.told == []
