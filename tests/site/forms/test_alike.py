"""Which records the form shows as likely duplicates, in the shipped corpus: one that is told again in other words, and none that is not."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.search.duplicates.told_twice import EVENTS, MEANWHILE
from tests.site.forms.steps import open_form

pytestmark = pytest.mark.browser
AGAIN = {
    "LL-2026-0001": (
        "Training in Mali was not planned together with the partner's army",
        "The mission made soldiers more capable. It worked too little with the Malian forces, an assessment of 2022 found.",
        "An assessment found that units were more capable, and that the mission and the army did not plan together.",
    )
}
"""Shipped lessons, told again by somebody else: title, summary, observation."""
ASK = "given => milpartForm.parts.findAlike(...given, 'lesson').then(found => found.map(one => one.hit.id))"


def test_shows_what_is_told_again_and_nothing_else(browser: Browser, shipped_address: str) -> None:
    """Eleven things that happened elsewhere, told in detail, are like nothing in the corpus."""
    page, _ = open_form(browser, f"{shipped_address}submit/lesson/")

    def ask(*given: str) -> Any:
        return page.evaluate(ASK, list(given))

    speaking = (
        "EULEX Kosovo had no benchmarks",
        "The EU Rule of Law Mission in Kosovo, EULEX Kosovo, had no benchmarks for the hand-over.",
        "",
    )
    assert [found for found in ask(*speaking) if found.startswith(("ACR-", "TRM-", "ACT-"))] == []
    assert {identifier: ask(*told)[:1] for identifier, told in AGAIN.items()} == {identifier: [identifier] for identifier in AGAIN}
    elsewhere = [*(told for pair in EVENTS.values() for told in pair), *MEANWHILE]
    assert [told.title for told in elsewhere if ask(told.title, told.summary, told.text)] == []
    page.context.close()
