"""What tests of the search page do there again and again."""

from playwright.sync_api import Page, expect


def expect_total(page: Page, words: str) -> None:
    """Wait for the heading over the results."""
    expect(page.locator("#mp-total")).to_have_text(words)


def ask(page: Page, words: str) -> None:
    """Write words into the field, and press Enter."""
    field = page.get_by_role("searchbox", name="Words to search for")
    field.fill(words)
    field.press("Enter")


def titles(page: Page) -> list[str]:
    """Give the titles of the results."""
    return page.locator(".mp-result h3").all_inner_texts()


def chips(page: Page) -> list[str]:
    """Give what is chosen."""
    return page.get_by_role("list", name="Filters in use").get_by_role("button").all_inner_texts()
