"""Logging an incident as a researcher does, and what happens to it then."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from cases.models import Incident
from people.models import Person, PersonName
from sources.models import Source
from tests.browser.conftest import NARROW

PASSWORD = "a pass-phrase"  # noqa: S105 - of the builders' accounts


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#user-tools")).to_contain_text(name)


def choose(page: Page, field: str, typed: str, expected: str) -> None:
    """Type ahead into a field, with the keyboard alone."""
    page.locator(f"#{field} + .select2 [role=combobox]").focus()
    page.keyboard.press("Space")
    expect(page.locator(".select2-dropdown .select2-search__field")).to_be_focused()
    page.keyboard.type(typed)
    page.locator(".select2-results__option--highlighted", has_text=expected).wait_for()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{field} + .select2")).to_contain_text(expected)


def in_popup(opener: Locator, texts: dict[str, str]) -> None:
    """Make a new record from a form, and come back with it chosen."""
    with opener.page.expect_popup() as opened:
        opener.press("Enter")
    popup = opened.value
    for name, text in texts.items():
        popup.locator(f"[name={name}]").fill(text)
    with popup.expect_event("close"):
        popup.get_by_role("button", name="Save", exact=True).click()


def said(page: Page) -> Locator:
    return page.locator(".messagelist")


def test_an_incident_from_the_first_note_to_the_public_page(visit: Any, make: Any) -> None:
    make.user("Researcher", username="ann")
    make.user("Reviewer", username="bob")
    askarov = make.person("Azimjan Askarov", published=True)
    PersonName.objects.create(bearer=askarov, text="Азимжан Аскаров", language="ru")
    office = make.organisation("An Office", published=True)

    page = visit()
    sign_in(page, "ann")
    page.get_by_role("link", name="Log an incident").click()
    page.locator("[name=title_en]").fill("Arrest of two lawyers")
    page.locator("[name=began]").fill("October 2020")
    choose(page, "id_type", "arrest", "Arrest")
    choose(page, "id_country", "кыргыз", "Kyrgyzstan")
    choose(page, "id_involvements-0-person", "аскаров", "Azimjan Askarov")
    page.locator("[name=involvements-0-role]").select_option("TGT")
    page.get_by_text("Add another Person involved").press("Enter")
    names = {"names-0-text": "Ann Example", "names-0-language": "en"}
    names |= {"names-1-text": "Энн Пример", "names-1-language": "ru"}
    in_popup(page.locator("#add_id_involvements-1-person"), names)
    page.locator("[name=involvements-1-role]").select_option("TGT")
    page.get_by_text("Add another Organisation involved").press("Enter")
    choose(page, "id_involvements-2-0-organisation", "office", "An Office")
    page.locator("[name=involvements-2-0-role]").select_option("APR")
    found = {"title": "Two lawyers arrested", "url": "https://example.org/1"}
    in_popup(page.locator("#add_id_citations-0-source"), found)
    page.locator("[name=ended]").fill("03/04/2020")
    page.get_by_role("button", name="Save and continue editing").click()

    expect(page.locator(".errorlist")).to_contain_text("can mean 2020-04-03 or 2020-03-04")
    expect(page.locator("[name=ended]")).to_be_focused()
    expect(page.locator("#id_involvements-1-person + .select2")).to_contain_text("Ann Example")

    page.locator("[name=ended]").fill("5 октября 2020")
    page.get_by_role("button", name="Save and submit for review").click()

    expect(said(page)).to_contain_text("is “in review” now")
    incident = Incident.objects.get()
    assert (incident.began, incident.ended) == ("2020-10", "2020-10-05")
    people = {
        str(row.person.name["en"]) for row in incident.involvements.filter(person__isnull=False)
    }
    assert people == {"Azimjan Askarov", "Ann Example"}
    assert incident.involvements.get(organisation=office).role_id == "APR"
    assert Person.objects.get(pk=Person.objects.latest("pk").pk).name["ru"] == "Энн Пример"
    assert incident.citations.get().source == Source.objects.get()

    page = visit()
    sign_in(page, "bob")
    page.get_by_role("link", name="Waiting for review").click()
    page.get_by_role("link", name="Arrest of two lawyers").click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Preview").click()
    expect(opened.value.locator("h1")).to_have_text("Arrest of two lawyers")
    page.get_by_role("button", name="Publish").click()

    expect(said(page)).to_contain_text("is “published” now")
    expect(page.locator("input[name=_save]")).to_have_count(0)
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Public page").click()
    expect(opened.value.locator("h1")).to_have_text("Arrest of two lawyers")
    expect(opened.value.locator("main")).to_contain_text("Azimjan Askarov")
    expect(opened.value.locator("main")).not_to_contain_text("Ann Example")


def test_the_whole_form_is_reached_with_the_tab_key_in_the_order_of_the_page(
    visit: Any, make: Any
) -> None:
    page = visit("/admin/cases/incident/add/", user=make.user("Researcher"))
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.locator("[name=title_en]").focus()
    reached, heights = [], []

    for _step in range(150):
        focused = page.evaluate(
            """() => {
                const focused = document.activeElement;
                const combo = focused.closest(".select2");
                const control = combo ? combo.previousElementSibling : focused;
                const name = control.name || control.textContent.trim();
                return [name, focused.getBoundingClientRect().top + window.scrollY];
            }"""
        )
        reached.append(focused[0])
        heights.append(focused[1])
        if focused[0] == "_continue":
            break
        page.keyboard.press("Tab")

    wanted = ["title_en", "type", "began", "ended", "country", "place", "summary_en"]
    wanted += ["involvements-0-person", "involvements-0-role", "Add another Person involved"]
    wanted += ["citations-0-source", "verification", "internal_notes", "_save", "_continue"]
    assert [name for name in reached if name in wanted] == wanted


def test_what_is_under_the_buttons_can_be_seen_when_it_has_the_focus(visit: Any, make: Any) -> None:
    page = visit("/admin/cases/incident/add/", user=make.user("Researcher"))
    page.locator("[name=title_en]").focus()

    for _step in range(40):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
                const focused = document.activeElement.getBoundingClientRect();
                const bar = document.querySelector(".submit-row").getBoundingClientRect();
                return !document.activeElement.closest(".submit-row") && focused.top > bar.top;
            }"""
        )

        assert not hidden, page.evaluate("document.activeElement.outerHTML")


def test_a_session_that_ended_loses_no_text(visit: Any, make: Any) -> None:
    ann = make.user("Researcher", username="ann")
    page = visit("/admin/cases/incident/add/", user=ann)
    page.locator("[name=title_en]").fill("A long text")
    page.context.clear_cookies(name="sessionid")

    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.get_by_role("alert")).to_contain_text("You have been logged out. Nothing is lost")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="log in again in a new tab").click()
    sign_in(opened.value, "ann")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(said(page)).to_contain_text("A long text")
    assert Incident.objects.get().title == {"en": "A long text"}


def test_nobody_leaves_what_they_wrote_without_being_asked(visit: Any, make: Any) -> None:
    incident = make.incident()
    page = visit(f"/admin/cases/incident/{incident.pk}/change/", user=make.user("Researcher"))
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))

    page.locator("[name=title_en]").fill("Something else")
    page.get_by_role("button", name="Submit for review", exact=True).click()

    assert "would be lost" in asked[0]
    incident.refresh_from_db()
    assert incident.status == "draft"
    expect(page.locator("[name=title_en]")).to_have_value("Something else")


def test_two_editors_in_two_browsers(visit: Any, make: Any) -> None:
    incident = make.incident("The title", person=make.person("Ann Example"))
    address = f"/admin/cases/incident/{incident.pk}/change/"
    ann, bob = (
        visit(address, user=make.user("Researcher", username=name)) for name in ("ann", "bob")
    )
    for page, name in ((ann, "Ann"), (bob, "Bob")):
        page.locator("[name=title_en]").fill(f"The title of {name}")
        page.get_by_role("button", name="Save and continue editing").click()
        page.wait_for_load_state()

    expect(bob.locator(".errorlist.nonfield")).to_contain_text("ann saved this record at")
    expect(bob.locator(".field-title")).to_contain_text("The title of Ann")
    expect(bob.locator("[name=title_en]")).to_have_value("The title of Bob")
    bob.get_by_role("button", name="Save and continue editing").click()
    expect(said(bob)).to_contain_text("The title of Bob")


def test_details_that_hold_something_are_open(visit: Any, make: Any) -> None:
    incident = make.incident()
    make.involvement(incident, person=make.person(), is_withheld=True)
    make.involvement(incident, person=make.person())

    page = visit(f"/admin/cases/incident/{incident.pk}/change/", user=make.user("Researcher"))

    expect(page.locator("[name=involvements-0-is_withheld]")).to_be_visible()
    expect(page.locator("[name=involvements-1-is_withheld]")).to_be_hidden()
    expect(page.locator("[name=involvements-0-note_en]")).to_be_hidden()


PAGES = [
    "/admin/",
    "/admin/cases/incident/",
    "/admin/cases/incident/add/",
    "/admin/people/person/add/",
    "/admin/people/organisation/add/",
    "/admin/sources/source/add/",
    "/admin/tracker/incidenttype/",
]


@pytest.mark.parametrize("language", ["", "/ru"])
@pytest.mark.parametrize("size", [None, NARROW], ids=["wide", "narrow"])
def test_no_page_has_a_serious_barrier_or_stands_out_to_the_side(
    visit: Any, make: Any, barriers: Any, language: str, size: Any
) -> None:
    user = make.user("Reviewer")
    draft = make.incident("A draft", person=make.person(), began="2020-10")
    public = make.incident("A public one", published=True, person=make.person(published=True))
    records = [f"/admin/cases/incident/{each.pk}/change/" for each in (draft, public)]
    page = visit(user=user, **({"size": size} if size else {}))

    found = {}
    for path in [*PAGES, *records]:
        page.goto(language + path)
        found[path] = barriers(page)
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert too_wide <= 0, path

    assert {path: each for path, each in found.items() if each} == {}


def test_the_page_of_an_error_names_the_field_for_screen_readers(visit: Any, make: Any) -> None:
    page = visit("/admin/cases/incident/add/", user=make.user("Researcher"))
    page.locator("[name=title_en]").fill("One")
    page.locator("[name=began]").fill("yesterday")

    page.get_by_role("button", name="Save", exact=True).click()

    expect(page).to_have_title(re.compile("^Error:"))
    expect(page.locator("[name=began]")).to_have_attribute("aria-invalid", "true")
