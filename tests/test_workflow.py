"""Nothing becomes public by being saved: drafts, reviews, publications, withdrawals."""

from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from cases.models import Case, Incident
from sources.models import Source
from tracker.boundary import workflow
from tracker.editorial.records import Status

LONG_AGO = date(2001, 2, 3)


def stored(record: Any, field: str) -> Any:
    return type(record).objects.values_list(field, flat=True).get(pk=record.pk)


def reasons(step: Any, record: Any, by: Any = None) -> list[str]:
    with pytest.raises(workflow.Refused) as refusal:
        step(record, by=by)
    return refusal.value.reasons


@pytest.mark.parametrize(
    "draft",
    [
        Source(title="An article"),
        Source(url="https://example.org/article"),
        Incident(title={"ru": "Задержание"}),
        Incident(lead="https://example.org/news"),
        Case(title={"en": "A case"}),
        Case(lead="https://example.org/news"),
    ],
    ids=lambda draft: f"{type(draft).__name__} {draft.public_label() or 'link'}",
)
def test_draft_is_saved_with_a_title_or_a_link_alone(db, draft):
    draft.full_clean()
    draft.save()

    assert stored(draft, "status") == Status.DRAFT


def test_complete_draft_goes_to_review_and_is_published(make):
    incident = make.incident()

    workflow.submit(incident, by=None)
    assert stored(incident, "status") == incident.status == Status.IN_REVIEW
    workflow.publish(incident, by=None)

    assert stored(incident, "status") == incident.status == Status.PUBLISHED


def incomplete(make: Any) -> list[tuple[Any, int]]:
    """Drafts, and how many things each lacks."""
    person = make.person()
    person.names.all().delete()
    organisation = make.organisation()
    organisation.names.all().delete()
    return [
        (Incident.objects.create(lead="https://example.org/"), 3),
        (Source.objects.create(url="https://example.org/"), 1),
        (Case.objects.create(lead="https://example.org/"), 1),
        (make.country_profile(text={}), 1),
        (person, 1),
        (organisation, 1),
    ]


@pytest.mark.parametrize("step", [workflow.submit, workflow.publish])
def test_incomplete_draft_is_refused_with_a_sentence_for_each_thing_it_lacks(make, step):
    for draft, lacking in incomplete(make):
        assert len(reasons(step, draft)) == lacking
        assert stored(draft, "status") == Status.DRAFT


@pytest.mark.parametrize("step", [workflow.submit, workflow.publish])
def test_completeness_is_that_of_what_is_stored(make, step):
    draft = Incident.objects.create(lead="https://example.org/")
    draft.title, draft.type_id, draft.country_id = {"en": "Not saved"}, "LIB-ARR", "KG"

    assert len(reasons(step, draft)) == 3


@pytest.mark.parametrize("status", [Status.IN_REVIEW, Status.PUBLISHED, Status.WITHDRAWN])
def test_only_a_draft_is_submitted(make, status):
    assert reasons(workflow.submit, make.incident(status=status)) == [
        "Only a draft can be submitted."
    ]


def test_nobody_publishes_the_own_last_edit(make):
    author, other = make.user("Reviewer"), make.user("Reviewer")
    incident = make.incident(updated_by=author)

    assert reasons(workflow.publish, incident, by=author) == [
        "You edited this last. Somebody else has to review it."
    ]
    workflow.publish(incident, by=other)

    assert incident.is_published


def test_last_editor_is_the_one_that_is_stored(make):
    author = make.user("Reviewer")
    stale = make.incident()
    Incident.objects.filter(pk=stale.pk).update(updated_by=author)

    assert reasons(workflow.publish, stale, by=author)


@pytest.mark.parametrize("step", [workflow.submit, workflow.publish])
def test_unfounded_incident_is_refused(make, step):
    incident = make.incident(verification_id="V5")

    assert reasons(step, incident) == ["An unfounded incident cannot be public."]


def test_published_record_is_not_published_again(make):
    assert reasons(workflow.publish, make.incident(published=True)) == [
        "This is published already."
    ]


def test_withdrawn_record_is_published_only_after_it_was_a_draft_again(make):
    incident = make.incident(published=True)
    workflow.withdraw(incident, by=None)

    assert reasons(workflow.publish, incident)
    workflow.return_to_draft(incident, by=None)
    workflow.publish(incident, by=None)

    assert stored(incident, "status") == Status.PUBLISHED


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
def test_only_what_is_published_is_withdrawn(make, status):
    assert reasons(workflow.withdraw, make.incident(status=status)) == [
        "Only a published record can be withdrawn."
    ]


def test_draft_is_not_returned(make):
    assert reasons(workflow.return_to_draft, make.incident()) == ["This is a draft already."]


def test_refused_record_is_as_it_was_and_saving_it_does_not_publish_it(make):
    make.person("Azimjan Askarov", withheld=True)
    incident = make.incident("The arrest of Azimjan Askarov")

    reasons(workflow.publish, incident)
    assert (incident.status, incident.version) == (Status.DRAFT, 1)
    incident.save()

    assert stored(incident, "status") == Status.DRAFT
    assert stored(incident, "public_changed_on") is None


def test_every_step_raises_the_version_and_keeps_the_last_editor(make):
    author = make.user()
    incident = make.incident(updated_by=author)
    steps = [workflow.submit, workflow.publish, workflow.withdraw, workflow.return_to_draft]

    for number, step in enumerate(steps, start=2):
        step(incident, by=None)

        assert stored(incident, "version") == incident.version == number
    assert stored(incident, "updated_by") == author.pk


@pytest.fixture
def returned(make: Any) -> Incident:
    """Published long ago, and a draft again."""
    incident: Incident = make.publish(
        make.incident(person=make.person(published=True), summary={"en": "As it was."})
    )
    Incident.objects.filter(pk=incident.pk).update(public_changed_on=LONG_AGO)
    workflow.return_to_draft(incident, by=None)
    incident.refresh_from_db()
    return incident


def republished(incident: Incident) -> date:
    workflow.publish(incident, by=None)
    changed_on: date = stored(incident, "public_changed_on")
    assert incident.public_changed_on == changed_on
    return changed_on


def test_first_publication_is_dated_today(make):
    assert make.publish(make.incident()).public_changed_on == timezone.localdate()


def test_republishing_what_is_the_same_keeps_the_date(returned):
    assert republished(returned) == LONG_AGO


@pytest.mark.parametrize(
    "change",
    [
        lambda incident, make: {"internal_notes": "Ask her lawyer."},
        lambda incident, make: {"lead": "https://example.org/lead"},
        lambda incident, make: {"updated_at": timezone.now(), "updated_by": make.user()},
    ],
    ids=["notes", "lead", "editor"],
)
def test_internal_changes_keep_the_date(returned, make, change):
    Incident.objects.filter(pk=returned.pk).update(**change(returned, make))

    assert republished(returned) == LONG_AGO


def test_row_that_is_not_public_keeps_the_date(returned, make):
    make.citation(returned, source=make.source())
    make.involvement(returned, person=make.person())

    assert republished(returned) == LONG_AGO


@pytest.mark.parametrize(
    "change",
    [
        lambda incident, make: Incident.objects.update(summary={"en": "As it is."}),
        lambda incident, make: Incident.objects.update(began="2020-10"),
        lambda incident, make: make.citation(incident),
        lambda incident, make: make.involvement(incident, described_as={"en": "unknown men"}),
        lambda incident, make: incident.involvements.update(is_withheld=True),
        lambda incident, make: incident.further_types.add("BODY-ASL"),
        lambda incident, make: make.link(incident, make.incident(published=True), "PART-OF"),
    ],
    ids=["summary", "date", "citation", "involvement", "withheld", "type", "link"],
)
def test_public_changes_move_the_date(returned, make, change):
    change(returned, make)

    assert republished(returned) == timezone.localdate()


# Proceedings and custody: their rows are part of what is seen, what is derived from other records is not.


@pytest.fixture
def trial(make: Any) -> Any:
    """Published long ago with rows of every sort, and a draft again."""
    people = make.person(published=True), make.person(published=True)
    record = make.proceeding(accused=people)
    for party in record.parties.all():
        make.charge(party, make.article(published=True))
    make.sentence(make.step(record, "CONVICTED", "2020-10"), length="6 years")
    return returned_to_draft(make.publish(record))


@pytest.fixture
def custody(make: Any) -> Any:
    person, trial = make.person(published=True), make.proceeding(published=True)
    record = make.custody(person, began="2020-10", proceeding=trial)
    return returned_to_draft(make.publish(record))


def returned_to_draft(record: Any) -> Any:
    type(record).objects.filter(pk=record.pk).update(public_changed_on=LONG_AGO)
    workflow.return_to_draft(record, by=None)
    record.refresh_from_db()
    return record


@pytest.mark.parametrize(
    "change",
    [
        lambda trial, make: make.step(trial, "APPEAL", "2020-11"),
        lambda trial, make: trial.steps.update(next_hearing="2027-01"),
        lambda trial, make: trial.steps.update(note={"en": "In private."}),
        lambda trial, make: trial.steps.get().parties.add(trial.parties.first()),
        lambda trial, make: trial.steps.update(is_withheld=True),
        lambda trial, make: trial.steps.get().sentences.update(length="7 years"),
        lambda trial, make: make.charge(trial.parties.first(), as_written="incitement"),
        lambda trial, make: trial.parties.first().charges.update(note={"en": "In 2019."}),
        lambda trial, make: trial.parties.update(is_withheld=True),
        lambda trial, make: make.proceeding_citation(trial, step=trial.steps.get()),
        lambda trial, make: trial.cases.add(make.case(published=True)),
        lambda trial, make: trial.incidents.add(make.incident(published=True)),
    ],
    ids=[
        *("step", "hearing", "note", "named", "withheld step", "sentence", "charge"),
        *("charge note", "withheld party", "citation", "case", "incident"),
    ],
)
def test_public_change_of_a_row_of_a_proceeding_moves_the_date(trial, make, change):
    change(trial, make)

    assert republished(trial) == timezone.localdate()


@pytest.mark.parametrize(
    "change",
    [
        lambda trial, make: make.step(trial, "APPEAL", "2020-11", is_withheld=True),
        lambda trial, make: make.party(trial, person=make.person()),
        lambda trial, make: make.step(
            trial, parties=(make.party(trial, person=make.person(), role="TPY"),)
        ),
        lambda trial, make: trial.steps.update(court=make.organisation(), judge=make.person()),
        lambda trial, make: trial.cases.add(make.case()),
        lambda trial, make: make.proceeding_citation(trial, source=make.source()),
        lambda trial, make: make.custody(
            trial.parties.first().person, published=True, proceeding=trial
        ),
        lambda trial, make: make.incident(
            person=trial.parties.first().person, published=True, type_id="MOVE-EXL", began="2026"
        ),
    ],
    ids=[
        *("withheld step", "party in draft", "step about it", "court", "case in draft"),
        *("citation of a draft", "custody", "evidence"),
    ],
)
def test_what_is_hidden_or_elsewhere_keeps_the_date_of_a_proceeding(trial, make, change):
    change(trial, make)

    assert republished(trial) == LONG_AGO


@pytest.mark.parametrize(
    "change",
    [
        lambda custody, make: {"ended": "2026-10"},
        lambda custody, make: {"note": {"en": "Ill."}},
        lambda custody, make: {"facility": make.organisation(published=True)},
        lambda custody, make: {"last_confirmed": "2026-10"},
        lambda custody, make: {"confirmed_by": make.source(published=True)},
        lambda custody, make: {"is_withheld": True},
    ],
    ids=["end", "note", "facility", "confirmed", "source", "withheld"],
)
def test_public_change_of_a_custody_moves_the_date(custody, make, change):
    type(custody).objects.filter(pk=custody.pk).update(**change(custody, make))

    assert republished(custody) == timezone.localdate()


@pytest.mark.parametrize(
    "change",
    [
        lambda custody, make: {"lead": "https://example.org/lead"},
        lambda custody, make: {"facility": make.organisation()},
        lambda custody, make: {"incident": make.incident()},
        lambda custody, make: {"confirmed_by": make.source()},
        lambda custody, make: make.custody_citation(custody, source=make.source()) and {},
        lambda custody, make: make.step(custody.proceeding, "RELEASED", "2026") and {},
        lambda custody, make: type(custody.proceeding).objects.update(direction="by") and {},
        lambda custody, make: (
            make.incident(
                person=custody.person, published=True, type_id="MOVE-EXL", began="2026-10"
            )
            and {}
        ),
    ],
    ids=[
        *("lead", "facility", "incident", "source", "citation", "step", "direction", "evidence"),
    ],
)
def test_what_is_hidden_or_elsewhere_keeps_the_date_of_a_custody(custody, make, change):
    fields = change(custody, make)
    type(custody).objects.filter(pk=custody.pk).update(**{"version": custody.version, **fields})

    assert republished(custody) == LONG_AGO
