"""What a reader chooses on the picture and on the page of strategies of a built site: numbers as the commands give them, in Chromium."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import opened
from tests.cli.commands import run

CHOICES = ({"instrument": "csdp"}, {"year": "2024", "status": "closed"}, {"pillar": "equip", "instrument": "epf"})

_CELLS = """
table => {
  const heads = Array.from(table.tHead.rows[0].cells, head => head.title || head.textContent.trim()).slice(1);
  const found = [];
  for (const row of table.querySelectorAll("tbody tr:not(.mp-group)")) {
    const name = row.cells[0].textContent.trim();
    Array.from(row.cells).slice(1).forEach((cell, place) => {
      const number = cell.querySelector(".mp-n");
      if (number) found.push([name, heads[place], Number(number.textContent.replace(/,/g, ""))]);
    });
  }
  return found;
}
"""
pytestmark = pytest.mark.browser


def picture(*arguments: str) -> dict[str, Any]:
    """Ask the command for the picture."""
    ran = run("picture", *arguments, "--format", "json", "--limit", "0")
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def cells(page: Page) -> dict[tuple[str, str], int]:
    """Give the numbers of the matrix by provider and partner, without the sums."""
    rows = page.locator(".mp-matrix").evaluate(_CELLS)
    return {(row, column): number for row, column, number in rows if row != "All providers" and column != "All"}


def choose(page: Page, **chosen: str) -> None:
    """Narrow the picture, as a reader does, and wait until it is done."""
    for name, value in chosen.items():
        page.locator(f".mp-chooser select[name={name}]").select_option(value)
    expect(page.locator(".mp-picture")).to_have_class(re.compile("mp-is-narrowed"))


def told_of(page: Page) -> Locator:
    """Find what the reader is told after choosing."""
    return page.locator(".mp-chooser [role=status]")


def figure(page: Page, label: str) -> Locator:
    """Find one of the figures by what it counts."""
    return page.locator(".mp-figures li", has=page.get_by_text(re.compile(f"^{label}$"))).locator("strong")


def assert_narrowed(page: Page, found: dict[str, Any]) -> None:
    """Compare the page with what the command gives: figures, matrix, map, and what is told."""
    count = found["activities"]
    expect(told_of(page)).to_have_text(f"{count} activit{'y' if count == 1 else 'ies'}")
    expect(figure(page, "activit(y|ies)")).to_have_text(str(count))
    expect(figure(page, "partners?")).to_have_text(str(len([row for row in found["partners"] if row["partner"]])))
    expect(figure(page, "providers?")).to_have_text(str(len([row for row in found["providers"] if row["provider"]])))
    states = [row for row in found["providers"] if row["kind"] == "member-state"]
    expect(figure(page, "Member States?")).to_have_text(str(len(states)))
    expect(figure(page, "trainees?")).to_have_text(f"{found['totals']['trainees'] or 0:,}")
    assert cells(page) == {(row["provider_name"], row["partner_name"]): row["activities"] for row in found["matrix"]}
    counts = {row["partner_name"]: row["activities"] for row in found["partners"]}
    titles = page.locator("[data-part=map] [data-country]").evaluate_all(
        "shapes => shapes.map(one => one.parentNode.querySelector('title').textContent)"
    )
    drawn = {title.split(":")[0]: int(words[1]) for title in titles if (words := re.search(r": (\d+) activit", title)) and words[1] != "0"}
    assert drawn == {name: number for name, number in counts.items() if name in drawn}
    assert len(drawn) > len(counts) / 2


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda chosen: "-".join(chosen.values()))
def test_narrowed_picture_is_that_of_the_command(browser: Browser, shipped_address: str, chosen: dict[str, str]) -> None:
    """Figures, matrix and map; the choice stands in the address, comes back with it, and goes on Reset."""
    found = picture(*(word for name, value in chosen.items() for word in (f"--{name}", value)))
    with opened(browser, f"{shipped_address}analysis/picture/") as (page, told):
        whole = cells(page), page.locator(".mp-figures").inner_text()
        choose(page, **chosen)
        assert_narrowed(page, found)
        assert dict(pair.split("=") for pair in page.url.split("#")[1].split("&")) == chosen
        page.reload()
        assert_narrowed(page, found)
        page.get_by_role("button", name="Reset").click()
        assert (cells(page), page.locator(".mp-figures").inner_text()) == whole
        assert "#" not in page.url
        assert told == []


def test_nothing_of_the_whole_stays_beside_the_narrowed(browser: Browser, shipped_address: str) -> None:
    """What cannot be counted anew goes: years, overlaps, white spots, counts of the legend; only who provides in the choice is striped.

    In their place stands the command that narrows them. The table behind the map has the numbers of the choice.
    """
    found = picture("--instrument", "csdp")
    states = {row["provider"] for row in found["providers"] if row["kind"] == "member-state"}
    with opened(browser, f"{shipped_address}analysis/picture/") as (page, _):
        legend = page.locator("[data-part=map] .mp-legend")
        before, whole = legend.inner_text(), map_table(page)
        assert re.search(r"\(\d+ countries\)", before)
        choose(page, instrument="csdp")
        expect(told_of(page)).to_have_text(f"{found['activities']} activities")
        for anchor in ("by-year", "overlaps", "white-spots"):
            expect(page.locator(f"#{anchor}")).to_be_hidden()
        expect(page.locator("[data-part=elsewhere]")).to_be_visible()
        expect(page.locator("[data-part=elsewhere] code")).to_have_text("milpart picture --instrument csdp")
        assert map_table(page) == {row["partner_name"]: row["activities"] for row in found["partners"]}
        assert not re.search(r"\(\d+ countr", legend.inner_text())
        striped = page.locator("[data-part=map] .mp-provides:visible")
        assert set(striped.evaluate_all("shapes => shapes.map(shape => shape.dataset.country)")) == states
        page.get_by_role("button", name="Reset").click()
        assert legend.inner_text() == before
        assert striped.count() > len(states)
        expect(page.locator("#white-spots")).to_be_visible()
        expect(page.locator("[data-part=elsewhere]")).to_be_hidden()
        assert map_table(page) == whole


def map_table(page: Page) -> dict[str, int]:
    """Give the numbers of the table behind the map by partner; the Member States that only provide have none."""
    rows = page.locator("[data-part=map] details tbody tr").all()
    cells = [(row.locator("th").text_content() or "", row.locator("td").first.text_content() or "") for row in rows]
    return {name.rstrip("*"): int(words.split()[0].replace(",", "")) for name, words in cells if words}


def test_choices_tell_what_they_leave(browser: Browser, shipped_address: str) -> None:
    """The others being as they are; on Reset the numbers are those of the whole again."""
    with opened(browser, f"{shipped_address}analysis/picture/") as (page, _):
        option = page.locator(".mp-chooser option[value=equip]")
        whole = option.text_content()
        choose(page, instrument="epf", year="2024")
        expect(option).to_have_text(f"Equip ({picture('--pillar', 'equip', '--instrument', 'epf', '--year', '2024')['activities']})")
        page.get_by_role("button", name="Reset").click()
        expect(option).to_have_text(str(whole))


def test_a_narrowed_number_opens_its_records(browser: Browser, shipped_address: str) -> None:
    """By keyboard: the focus goes to the list and back on Escape; it lists as many as the number says, and its links lead to records."""
    with opened(browser, f"{shipped_address}analysis/picture/#instrument=csdp") as (page, told):
        expect(page.locator(".mp-picture")).to_have_class(re.compile("mp-is-narrowed"))
        button = page.locator(".mp-matrix td .mp-n").filter(has_text=re.compile(r"^[2-9]$")).first
        number = int(button.inner_text())
        button.focus()
        page.keyboard.press("Enter")
        panel = page.locator(".mp-panel")
        expect(panel).to_be_focused()
        expect(panel.locator("h2 .mp-count")).to_have_text(str(number))
        links = panel.get_by_role("link")
        expect(links).to_have_count(number)
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        expect(button).to_be_focused()
        button.click()
        identifier = panel.locator(".mp-id").first.inner_text()
        links.first.click()
        expect(page.locator(".mp-banner .mp-id")).to_have_text(identifier)
        page.go_back()
        expect(told_of(page)).to_have_text(f"{picture('--instrument', 'csdp')['activities']} activities")
        assert told == []


def test_the_list_says_of_each_activity_what_the_page_behind_says(browser: Browser, shipped_address: str) -> None:
    """Years, money and trainees, word for word: also of what states no end, which is told from its start."""
    with opened(browser, f"{shipped_address}analysis/picture/instrument-csdp/") as (page, _):
        page.locator(".mp-figures a").first.click()
        section = page.locator("section", has=page.locator(f"h2[id='{page.url.split('#')[1]}']"))
        behind = {row.locator(".mp-id").inner_text(): row.locator(".mp-reason").inner_text() for row in section.locator("li").all()}
    assert len(behind) == picture("--instrument", "csdp")["activities"]
    assert any(re.match(r"from \d{4}", words) for words in behind.values())
    with opened(browser, f"{shipped_address}analysis/picture/#instrument=csdp") as (page, told):
        page.locator(".mp-figures button").first.click()
        rows = page.locator(".mp-panel li")
        expect(rows).to_have_count(len(behind))
        listed = {row.locator(".mp-id").inner_text(): row.locator(".mp-quiet").inner_text() for row in rows.all()}
        assert listed == {identifier: f"{identifier} · {words}" for identifier, words in behind.items()}
        assert told == []


def test_page_of_a_partner_narrows_with_it(browser: Browser, shipped_address: str) -> None:
    """What is chosen there is counted among the activities with the partner only; its time line fades the others."""
    found = picture("--partner", "UKR", "--year", "2024")
    with opened(browser, f"{shipped_address}analysis/partners/ukr/") as (page, told):
        spans = page.locator("[data-part=timeline] svg a")
        everything = spans.count()
        choose(page, year="2024")
        expect(told_of(page)).to_have_text(f"{found['activities']} activities")
        assert everything - page.locator("[data-part=timeline] svg a.mp-away").count() == found["activities"]
        sums = {row["provider_name"]: row["activities"] for row in found["providers"]}
        rows = page.locator(".mp-matrix").evaluate(_CELLS)
        assert {row: number for row, column, number in rows if column == "All" and row != "All providers"} == sums
        for anchor in ("overlaps", "white-spots"):
            expect(page.locator(f"#{anchor}")).to_be_hidden()
        expect(page.locator("[data-part=elsewhere] code")).to_have_text("milpart picture --year 2024 --partner UKR")
        assert told == []


def test_narrowing_works_from_a_folder(browser: Browser, learners_folder: Path) -> None:
    """Opened as a file: the data come as a script, and links of the list lead to files."""
    with opened(browser, (learners_folder / "analysis/picture/index.html").as_uri()) as (page, told):
        choose(page, status="suspended")
        expect(told_of(page)).to_have_text("2 activities")  # Alpha and Delta of the ladder
        expect(figure(page, "trainees")).to_have_text("34")
        page.locator(".mp-matrix .mp-total .mp-n").last.click()
        page.locator(".mp-panel").get_by_role("link", name="Delta").click()
        expect(page.locator(".mp-banner .mp-id")).to_have_text("ACT-2024-0004")
        assert told == []


def test_without_its_data_the_picture_says_so(browser: Browser, shipped_address: str) -> None:
    """The page stays as it was, and names the links that need no script; choosing again tries again."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/data.js", lambda route: route.abort())
    page.goto(f"{shipped_address}analysis/picture/")
    before = cells(page)
    page.locator(".mp-chooser select[name=pillar]").select_option("train")
    expect(told_of(page)).to_contain_text("cannot be read here")
    assert cells(page) == before
    page.unroute("**/data.js")
    choose(page, pillar="equip")
    assert_narrowed(page, picture("--pillar", "equip"))
    context.close()


def test_strategies_side_by_side(browser: Browser, shipped_address: str) -> None:
    """Up to six, a seventh refused with a sentence; what is shared is counted among the chosen; the address brings the choice back."""
    with opened(browser, f"{shipped_address}analysis/strategies/") as (page, told):
        boxes = page.locator(".mp-choose-states input")
        assert boxes.count() > 7
        names = [label.strip() for label in page.locator(".mp-choose-states label").all_inner_texts()]
        for place in range(6):
            boxes.nth(place).check()
        boxes.nth(6).click()
        expect(boxes.nth(6)).not_to_be_checked()
        expect(page.locator(".mp-choose-states [role=status]")).to_contain_text(f"before you add {names[6]}")
        shown = page.locator(".mp-side-by-side thead th[data-state]:visible")
        assert [head.get_attribute("data-name") for head in shown.all()] == names[:6]
        counts = page.locator(".mp-converge .mp-tally:visible summary").all_inner_texts()
        assert counts
        assert all(re.fullmatch(r"[1-6] of [1-6]", count) for count in counts)
        row = page.locator(".mp-converge tbody tr:visible").first
        number = int(row.locator("summary").inner_text().split()[0])
        row.locator("summary").click()
        expect(row.locator("details a")).to_have_count(number)
        page.reload()
        assert page.locator(".mp-side-by-side thead th[data-state]:visible").count() == 6
        assert page.locator(".mp-converge .mp-tally:visible summary").all_inner_texts() == counts
        page.get_by_role("button", name="Show all").click()
        assert shown.count() == len(names)
        assert told == []
