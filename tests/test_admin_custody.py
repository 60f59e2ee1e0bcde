"""Custody in the admin: entered from other records, confirmed, and doubted where something does not fit."""

import datetime
import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry

from cases.custody.warnings import doubts
from cases.models import Custody
from tests.page_forms import add_row, fill, form_on

ADD = "/admin/cases/custody/add/"
LIST = "/admin/cases/custody/"
FORM = "custody_form"
HIDDEN = "Canaryan"
TODAY = datetime.date.today()
MONTH_AGO = str(TODAY - datetime.timedelta(days=30))


def page(record: Any) -> str:
    return f"/admin/{record._meta.app_label}/{record._meta.model_name}/{record.pk}/change/"


def text(response: Any) -> str:
    return str(response.content.decode())


def said(response: Any) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def levels(response: Any) -> set[str]:
    return {message.level_tag for message in response.context["messages"]}


@pytest.fixture
def researcher(client, make):
    user = make.user("Researcher")
    client.force_login(user)
    return user


def saved(client: Any, custody: Any, **fields: Any) -> Any:
    """The page after the custody was saved with these fields."""
    posted = fill(client.get(page(custody)), FORM, **{"note_en": "A note", **fields})
    response = client.post(page(custody), posted, follow=True)
    assert response.redirect_chain
    return response


# Entered from other records


def address_on(client: Any, record: Any) -> str:
    found = re.search(r'href="(/admin/cases/custody/add/\?[^"]+)"', text(client.get(page(record))))
    assert found
    return found[1]


def test_one_page_saves_custody_with_its_sources(client, researcher, make):
    ann, prison, source = make.person(), make.organisation(), make.source()
    posted = fill(
        client.get(ADD),
        FORM,
        person=str(ann.pk),
        kind="PRISON",
        country="KG",
        facility=str(prison.pk),
        began="March 2020",
        last_confirmed=MONTH_AGO,
        confirmed_by=str(source.pk),
    )
    add_row(posted, "citations", source=str(source.pk), claim="CUSTODY")

    response = client.post(ADD, posted)

    custody = Custody.objects.get()
    assert response.status_code == 302
    assert (custody.person, custody.facility, custody.began) == (ann, prison, "2020-03")
    assert (custody.last_confirmed, custody.confirmed_by) == (MONTH_AGO, source)
    assert custody.citations.get().claim_id == "CUSTODY"


def test_from_a_person(client, researcher, make):
    ann = make.person()

    form = form_on(client.get(address_on(client, ann)), FORM)

    assert form["person"] == [str(ann.pk)]
    assert form["began"] == [""]


def test_from_an_incident_of_one_person(client, researcher, make):
    ann = make.person()
    incident = make.incident(person=ann, country_id="KZ", began="2020-03-05")

    form = form_on(client.get(address_on(client, incident)), FORM)

    assert form["person"] == [str(ann.pk)]
    assert form["incident"] == [str(incident.pk)]
    assert form["country"] == ["KZ"]
    assert form["began"] == [""]


def test_from_an_incident_of_several_nobody_is_guessed(client, researcher, make):
    incident = make.incident(person=make.person())
    make.involvement(incident, person=make.person())

    form = form_on(client.get(address_on(client, incident)), FORM)

    assert form["person"] == [""]
    assert form["incident"] == [str(incident.pk)]


def test_from_a_proceeding_with_its_country(client, researcher, make):
    ann = make.person()
    proceeding = make.proceeding(accused=(ann,), country_id="TJ")
    make.party(proceeding, person=make.person(), role="JDG")

    form = form_on(client.get(address_on(client, proceeding)), FORM)

    assert form["proceeding"] == [str(proceeding.pk)]
    assert form["country"] == ["TJ"]
    assert form["person"] == [str(ann.pk)]


def test_from_a_case_of_one_person(client, researcher, make):
    ann = make.person()

    form = form_on(client.get(address_on(client, make.case(people=(ann,)))), FORM)

    assert form["person"] == [str(ann.pk)]


def test_a_person_whom_one_may_not_see_is_not_filled_in(client, make):
    hidden = make.person(f"Zhanna {HIDDEN}", withheld=True)
    client.force_login(make.user("Researcher"))
    incident = make.incident(person=hidden)

    for address in (f"{ADD}?person={hidden.pk}", f"{ADD}?incident={incident.pk}"):
        answer = client.get(address)

        assert form_on(answer, FORM)["person"] == [""]
        assert hidden.ref not in text(answer)


# What is refused


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Choose a person, or describe who it is: exactly one."),
        ({"began": "03/04/2020"}, "errorlist"),
        ({"described_as_en": "x", "began": "2021", "ended": "2020"}, "cannot end before it begins"),
        ({"described_as_en": "x", "number_min": "0"}, "Ensure this value is greater"),
        ({"described_as_en": "x", "number_min": "9" * 20}, "Ensure this value is less"),
        ({"person": "abc"}, "Select a valid choice."),
        ({"person": "9" * 40}, "Select a valid choice."),
        ({"described_as_en": "x", "kind": "NONSENSE"}, "Select a valid choice."),
        ({"citations__TOTAL_FORMS": None}, "ManagementForm data is missing"),
    ],
)
def test_what_cannot_be_stored_gets_a_sentence(client, researcher, fields, sentence):
    told = client.post(ADD, fill(client.get(ADD), FORM, **fields))

    assert told.status_code == 200
    assert sentence in text(told)
    assert not Custody.objects.exists()


def test_a_group_in_words_is_held(client, researcher):
    fields = {"described_as_en": "ten students", "number_min": "10", "kind": "ADMIN"}

    client.post(ADD, fill(client.get(ADD), FORM, **fields))

    assert "ten students (10)" in text(client.get(LIST))


# Doubts: said, never a reason to refuse


def test_what_fits_raises_no_doubt(client, researcher, make):
    ann = make.person()
    make.custody(ann, kind="PRETRIAL", began="2019-05-01", ended="2020-03-05")
    sentence = make.custody(ann, began="2020-03-05")

    response = saved(client, sentence, last_confirmed=MONTH_AGO)

    assert levels(response) == {"success"}


def test_held_twice_at_once_is_told_and_stored(client, researcher, make):
    ann = make.person("Ann Example")
    other = make.custody(ann, began="2019", ended="2022", ended_how_id="TERM")
    custody = make.custody(ann, kind="PRETRIAL", began="2020-03", ended="2020-06")

    response = saved(client, custody)

    assert f"this person was held twice: see {other.ref} Ann Example, Prison." in said(response)
    assert "That may be right" in said(response)
    assert "warning" in levels(response)
    assert Custody.objects.get(pk=custody.pk).note == {"en": "A note"}


@pytest.mark.parametrize(
    "other",
    [
        {"began": "2020", "ended": "2020"},  # may have been before or after
        {"began": "2019", "kind": "TRAVEL"},  # locks nobody up
        {"began": "2019-01-01", "ended": "2020-03-01"},  # handed over on one day
        {"began": "2018", "ended_how_id": "UNK"},  # over, nobody knows since when
        {"began": "", "ended": "2022"},
        {"began": "2019", "ended": "2022", "status": "withdrawn"},
    ],
)
def test_what_only_may_overlap_is_no_doubt(client, researcher, make, other):
    ann = make.person()
    make.custody(ann, **other)
    custody = make.custody(ann, kind="PRETRIAL", began="2020-03-01", ended="2020-06-01")

    assert "held twice" not in said(saved(client, custody))


def test_an_end_before_the_last_confirmation_is_told(client, researcher, make):
    custody = make.custody(make.person(), began="2019", ended="2020-05")

    response = saved(client, custody, last_confirmed="2021")

    assert "It ended (May 2020) before it was last confirmed (2021)." in said(response)


def test_an_order_that_ran_out_asks_whether_it_goes_on(client, researcher, make):
    custody = make.custody(make.person(), began="2019", ordered_until="2020-05")

    asked = said(saved(client, custody))
    confirmed = said(saved(client, custody, last_confirmed="2021"))
    ended = said(saved(client, custody, ended="2022"))

    assert "It was ordered until May 2020. Is it still going on? Confirm it, or end it." in asked
    assert "ordered until" not in confirmed
    assert "ordered until" not in ended


@pytest.mark.parametrize("named", [True, False])
def test_a_newer_step_that_sets_free_is_told(client, researcher, make, named):
    ann = make.person()
    proceeding = make.proceeding("The case of Ann", accused=(ann,))
    parties = (proceeding.parties.get(),) if named else ()
    make.step(proceeding, "PAROLE", "2021-02", parties=parties)
    custody = make.custody(ann, began="2019")

    told = said(saved(client, custody))
    newer = said(saved(client, custody, last_confirmed=MONTH_AGO))

    assert f"A newer step says otherwise: Released on parole, February 2021, {proceeding}." in told
    assert "A newer step" not in newer


def test_a_step_about_others_is_no_doubt(client, researcher, make):
    ann = make.person()
    proceeding = make.proceeding(accused=(ann, make.person()))
    make.step(proceeding, "PAROLE", "2021", parties=(proceeding.parties.last(),))
    make.step(proceeding, "CONVICTED", "2021", parties=(proceeding.parties.first(),))

    assert "A newer step" not in said(saved(client, make.custody(ann, began="2019")))


def test_a_newer_incident_is_told(client, researcher, make):
    ann = make.person()
    incident = make.incident("A release", person=ann, type_id="POS-REL", began="2021")
    make.incident(person=ann, type_id="LIB-PTD", began="2022")
    make.incident(person=ann, type_id="POS-REL", began="2022").involvements.update(role="WIT")
    custody = make.custody(ann, began="2019")

    told = said(saved(client, custody))

    assert f"A newer incident says otherwise: {incident}, 2021." in told


@pytest.mark.parametrize(
    ("types", "own", "is_told"),
    [
        ({"further_types": ("POS-REL",)}, (), True),
        ({}, ("POS-REL",), True),
        ({"type_id": "POS-REL"}, ("LIB-PTD",), False),
    ],
)
def test_what_an_incident_was_for_this_one_counts(client, researcher, make, types, own, is_told):
    ann = make.person()
    incident = make.incident(**{"began": "2021", "type_id": "LIB-ARR", **types})
    make.involvement(incident, person=ann, types=own)

    told = said(saved(client, make.custody(ann, began="2019")))

    assert ("A newer incident says otherwise" in told) is is_told


def test_protection_granted_to_an_applicant_is_told(client, researcher, make):
    ann = make.person()
    asylum = make.proceeding("An asylum procedure", kind_id="MIGRATION", direction="by")
    make.party(asylum, person=ann, role="CPL")
    make.step(asylum, "ASY-GRANTED", "2021")

    told = said(saved(client, make.custody(ann, began="2019", kind="EXTRADITION")))

    assert "A newer step says otherwise: Protection granted, 2021" in told


def test_a_death_is_told(client, researcher, make):
    custody = make.custody(make.person(died="2021-03"), began="2019")

    assert "The person died (March 2021), and this custody has no end." in said(
        saved(client, custody)
    )


def test_doubts_are_told_of_a_new_one_too(client, researcher, make):
    fields = {"kind": "PRETRIAL", "began": "2019", "ordered_until": "2020"}
    posted = fill(client.get(ADD), FORM, person=str(make.person().pk), **fields)

    response = client.post(ADD, posted, follow=True)

    assert "Is it still going on?" in said(response)
    assert Custody.objects.exists()


def test_a_doubt_shows_no_withheld_name(client, make):
    hidden = make.person(f"Zhanna {HIDDEN}", withheld=True)
    client.force_login(make.user("Researcher"))
    make.custody(hidden, began="2019")
    custody = make.custody(hidden, began="2020", kind="PRETRIAL")

    response = saved(client, custody)

    assert "held twice" in said(response)
    assert HIDDEN not in text(response)


# Lists


def listed(client: Any, query: str) -> set[str]:
    shown = text(client.get(f"{LIST}?{query}"))
    return set(re.findall(r'field-ref">([0-9A-Z]{8})<', shown))


def test_the_list_tells_what_goes_on_and_what_has_to_be_asked_again(client, researcher, make):
    old = make.custody(make.person(), began="2019")
    undated = make.custody(make.person())
    confirmed = make.custody(make.person(), began="2019", last_confirmed=MONTH_AGO)
    over = make.custody(make.person(), began="2019", ended="2020")
    ended_somehow = make.custody(make.person(), began="2019", ended_how_id="UNK")

    goes_on, ask = listed(client, "state=open"), listed(client, "state=ask")

    assert goes_on == {old.ref, undated.ref, confirmed.ref}
    assert ask == {old.ref, undated.ref}
    assert listed(client, "state=over") == {over.ref, ended_somehow.ref}
    assert len(listed(client, "state=nonsense")) == 5


def test_after_how_many_months_is_a_setting(client, researcher, make, settings):
    custody = make.custody(make.person(), began=MONTH_AGO)

    before = listed(client, "state=ask")
    settings.HELD_UNCONFIRMED_MONTHS = 0

    assert before == set()
    assert listed(client, "state=ask") == {custody.ref}


@pytest.mark.parametrize("typed", ["Аскаров", "askarov", "Colony", "колония 31", "students"])
def test_custody_is_found_by_names_in_any_script_and_by_words(client, researcher, make, typed):
    colony = make.organisation("Colony 31")
    make.name(colony, "Колония 31", language="ru")
    held = make.custody(make.person("Azimjan Askarov"), facility=colony)
    group = make.custody(described_as={"en": "students"})
    make.custody(make.person("Somebody Else"))

    assert listed(client, f"q={typed}") == {(group if typed == "students" else held).ref}


def test_custody_is_found_by_its_reference(client, researcher, make):
    custody = make.custody(make.person())
    make.custody(make.person())

    assert listed(client, f"q={custody.ref.lower()}") == {custody.ref}


@pytest.mark.parametrize("role", ["Researcher", "Reviewer", "Exporter", "Administrator"])
def test_a_withheld_name_is_on_no_page_of_custody(client, make, role):
    hidden = make.person(f"Zhanna {HIDDEN}", withheld=True)
    make.name(hidden, "Жанна Канарян", language="ru")
    incident = make.incident(person=hidden)
    custody = make.custody(hidden, incident=incident, began="2020")
    client.force_login(make.user(role))
    pages = [page(custody).replace("change", name) for name in ("change", "history", "delete")]
    searches = [f"{LIST}?q=Zhanna", f"{LIST}?q=Жанна", f"{LIST}?q={custody.ref}"]

    for address in [LIST, *searches, *pages, page(incident)]:
        shown = text(client.get(address, follow=True))

        assert HIDDEN not in shown, address
        assert "Канарян" not in shown, address


def test_a_name_that_one_may_not_see_finds_nothing(client, make):
    hidden = make.person(f"Zhanna {HIDDEN}", withheld=True, created_by=make.user("Researcher"))
    custody = make.custody(hidden)
    client.force_login(make.user("Researcher"))

    by_another = listed(client, "q=Zhanna")
    client.force_login(hidden.created_by)

    assert by_another == set()
    assert listed(client, "q=Zhanna") == {custody.ref}


def test_the_log_names_nobody(client, researcher, make):
    ann = make.person("Ann Example")
    client.post(ADD, fill(client.get(ADD), FORM, person=str(ann.pk), kind="PRISON"))
    custody = Custody.objects.get()

    client.post(page(custody), fill(client.get(page(custody)), FORM, began="2020"))

    for entry in LogEntry.objects.all():
        assert entry.object_repr == custody.ref
        assert "Ann" not in entry.get_change_message()


def test_what_a_published_custody_says_is_read_only(client, researcher, make):
    custody = make.custody(make.person(published=True), began="2019", published=True)

    shown = text(client.get(page(custody)))
    answer = client.post(page(custody), {"began": "2020", "note_en": "A note"})

    custody.refresh_from_db()
    assert 'name="_save"' not in shown
    assert "<pre>A note</pre>" in text(answer)
    assert custody.began == "2019"


def test_doubts_cost_little(make, django_assert_max_num_queries):
    ann = make.person()
    for year in range(1990, 2010):
        make.custody(ann, began=str(year))
    custody = make.custody(ann, began="2015")
    custody = Custody.objects.select_related("person", "kind").get(pk=custody.pk)

    with django_assert_max_num_queries(4):
        found = list(doubts(custody))

    assert len(found) == 20
