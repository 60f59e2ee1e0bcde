"""A researcher's spreadsheet in a real browser: through all steps, also without scripts."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cases.models import Incident
from tests.browser.conftest import NARROW
from tests.browser.test_log_incident import sign_in
from tracker.files.imports.models import ImportBatch, State

SPREADSHEET = """Дата задержания;Страна;Заголовок;Тип нарушения;Пострадавшие;Ссылка;Настроение
05.10.2020;Кыргызстан;Задержание юриста;забрали;Азимжан Аскаров;https://example.org/1;плохое
окт. 2021;Кыргызстан;Обыск в редакции;обыск у них;Энн Пример;https://example.org/2;
"""


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Path:
    path = tmp_path / "Мониторинг.csv"
    path.write_bytes(SPREADSHEET.encode("cp1251"))
    return path


def heading(page: Page) -> Locator:
    return page.locator("#content h1")


def current(page: Page) -> Locator:
    return page.locator(".import-steps .current")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def go_through(page: Page, file: Path, look: Any = lambda page: None) -> None:
    """From the admin's index to the plan; `look` is called with each page."""
    page.get_by_role("link", name="Import a file").click()
    expect(current(page)).to_have_text("1 Upload")
    look(page)
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_label("Data set").fill("Мониторинг")
    press(page, "Upload")
    expect(current(page)).to_have_text("2 Read")
    expect(page.locator(".import-sample")).to_contain_text("Обыск в редакции")
    look(page)
    press(page, "This is right: go on")
    expect(current(page)).to_have_text("3 Columns")
    page.get_by_label("Дата задержания: what it means").select_option("began")
    page.get_by_label("Save this mapping as").fill("Our tables")
    look(page)
    press(page, "Save and go on")
    expect(current(page)).to_have_text("4 Values")
    page.get_by_label("забрали").select_option("LIB-ARR")
    page.get_by_label("обыск у них").select_option("PRIV-SRO")
    look(page)
    press(page, "Save and go on")
    expect(current(page)).to_have_text("5 People")
    expect(page.get_by_role("group", name="Азимжан Аскаров")).to_contain_text("exactly this name")
    look(page)
    press(page, "Yes for all exact matches")
    expect(
        page.get_by_role("group", name="Азимжан Аскаров").get_by_role("radio").last
    ).to_be_checked()
    look(page)
    press(page, "Save and make the plan")
    expect(current(page)).to_have_text("6 Plan")
    look(page)


def test_a_spreadsheet_from_upload_to_undo(visit: Any, make: Any, spreadsheet: Path) -> None:
    make.user("Researcher", username="ann")
    known = make.person("Азимжан Аскаров", born="1951")
    page = visit()
    sign_in(page, "ann")

    go_through(page, spreadsheet)
    press(page, "Import all of this")

    expect(current(page)).to_have_text("7 Done")
    assert Incident.objects.count() == 2
    assert known.involvements.count() == 1
    page.get_by_role("link", name="Задержание юриста").click()
    expect(page.locator(".record-panel", has_text="From an import")).to_contain_text(
        "Мониторинг.csv"
    )
    page.go_back()
    page.get_by_role("link", name="Undo this import…").click()
    press(page, "Yes, undo it")
    expect(heading(page)).to_contain_text("The import was undone")
    assert not Incident.objects.exists()


def test_the_same_without_scripts(
    browser: Browser, live_server: Any, make: Any, spreadsheet: Path
) -> None:
    make.user("Researcher", username="ann")
    make.person("Азимжан Аскаров")
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/admin/")
    sign_in(page, "ann")

    go_through(page, spreadsheet)
    press(page, "Import all of this")

    expect(current(page)).to_have_text("7 Done")
    assert Incident.objects.count() == 2
    context.close()


@pytest.mark.parametrize("size", [None, NARROW], ids=["wide", "narrow"])
def test_no_step_has_a_serious_barrier_or_stands_out_to_the_side(
    visit: Any, make: Any, barriers: Any, spreadsheet: Path, size: Any
) -> None:
    make.person("Азимжан Аскаров")
    page = visit(user=make.user("Researcher"), **({"size": size} if size else {}))
    found = {}

    def look(page: Page) -> None:
        found[page.url] = barriers(page)
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert too_wide <= 0, page.url

    go_through(page, spreadsheet, look)
    press(page, "Import all of this")
    look(page)
    page.get_by_role("link", name="Undo this import…").click()
    look(page)
    page.goto("/admin/imports/importbatch/")
    look(page)

    assert {url: each for url, each in found.items() if each} == {}


def test_an_import_that_waits_shows_how_far_it_is_and_that_nobody_works(
    visit: Any, make: Any
) -> None:
    user = make.user("Researcher")
    batch = ImportBatch.objects.create(
        kind="sources", file_name="a.csv", state=State.QUEUED, step="plan", created_by=user
    )

    page = visit(f"/admin/imports/importbatch/{batch.pk}/change/", user=user)

    expect(page.locator("progress")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("The background worker is not running")
    ImportBatch.objects.filter(pk=batch.pk).update(state=State.FAILED, message="It is no table.")
    expect(page.get_by_role("alert")).to_contain_text("It is no table.", timeout=8_000)
