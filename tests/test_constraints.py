"""The database refuses every bad row, whoever writes it: raw SQL, past forms and models."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models
from psycopg.errors import InvalidDatetimeFormat

from cases.models import (
    Article,
    Case,
    Charge,
    CountryProfile,
    Custody,
    Incident,
    IncidentCitation,
    IncidentLink,
    Involvement,
    Party,
    Proceeding,
    ProceedingCitation,
    ProceedingStep,
    Sentence,
)
from cases.participants.models import Described, Participant
from people.models import Affiliation, Organisation, Person, Relationship
from people.names import Name
from sources.models import Citation, Source
from tests import builders
from tests.builders import insert, raw_row
from tracker.editorial.records import Record, is_ref
from tracker.editorial.records import Row as TableRow
from tracker.editorial.vocabulary import PairTerm
from tracker.models import (
    Country,
    IncidentType,
    Place,
    RelationshipKind,
    Role,
    Situation,
    Stage,
    Term,
    User,
    Verification,
    WithdrawalNotice,
)

pytestmark = pytest.mark.django_db

Model = type[models.Model]
Row = dict[str, Any]
Column = Callable[[Row, Row], Any]

OURS = {"tracker", "sources", "people", "cases"}
MODELS = [
    model
    for model in apps.get_models(include_auto_created=True)
    if model._meta.app_label in OURS
    and not model._meta.proxy
    and not hasattr(model, "pgh_tracked_model")
]
LINKS = [model for model in MODELS if model._meta.auto_created]
RUBBISH = '{"en": ""}'


def own(column: str) -> Column:
    return lambda row, first: row[column]


def taken(column: str) -> Column:
    """The value of a row that is there already."""
    return lambda row, first: first[column]


class Refusal(NamedTuple):
    """`bad` is what makes a row, otherwise like a valid one, break the constraint."""

    constraint: str
    model: Model
    bad: dict[str, Any]
    given: Row = {}  # noqa: RUF012 - never written to


def all_taken(constraint: str, model: Model, columns: str, **given: Any) -> Refusal:
    bad = {column: taken(column) for column in columns.split()}
    return Refusal(constraint, model, bad, given)


def of_records() -> Iterator[Refusal]:
    for model in subclasses(Record):
        name, table = model._meta.model_name, model._meta.db_table
        yield Refusal(f"{name}_ref_is_eight_crockford_characters", model, {"ref": ""})
        yield Refusal(f"{name}_ref_is_eight_crockford_characters", model, {"ref": "ABCDEFGI"})
        yield Refusal(f"{name}_status_is_known", model, {"status": "hidden"})
        yield Refusal(f"{table}_version_check", model, {"version": -1})
        yield all_taken(f"{table}_ref_key", model, "ref")


def of_rows() -> Iterator[Refusal]:
    for model in subclasses(TableRow):
        name, table = model._meta.model_name, model._meta.db_table
        yield Refusal(f"{name}_ref_is_eight_crockford_characters", model, {"ref": ""})
        yield Refusal(f"{name}_ref_is_eight_crockford_characters", model, {"ref": "ABCDEFGI"})
        yield all_taken(f"{table}_ref_key", model, "ref")


def of_terms() -> Iterator[Refusal]:
    for model in subclasses(Term):
        name, table = model._meta.model_name, model._meta.db_table
        yield Refusal(f"{name}_code_is_upper_case", model, {"code": "lower"})
        yield Refusal(f"{name}_code_is_upper_case", model, {"code": ""})
        for column in ("label", "definition", "exclusion", "example"):
            yield Refusal(f"{name}_{column}_is_text_per_language", model, {column: RUBBISH})
        yield Refusal(f"{table}_position_check", model, {"position": -1})
        if issubclass(model, PairTerm):
            name = f"{name}_inverse_label_is_text_per_language"
            yield Refusal(name, model, {"inverse_label": RUBBISH})


def of_citations() -> Iterator[Refusal]:
    for model in subclasses(Citation):
        name = model._meta.model_name
        whole = "subject_id source_id claim_id locator"
        about = {IncidentCitation: " involvement_id", ProceedingCitation: " step_id"}.get(model, "")
        yield all_taken(f"{name}_is_not_given_twice", model, whole + about)
        yield Refusal(f"{name}_stance_is_known", model, {"stance": "doubts"})
        yield Refusal(f"{name}_note_is_text_per_language", model, {"note": RUBBISH})


def of_names() -> Iterator[Refusal]:
    for model in subclasses(Name):
        name = model._meta.model_name
        yield all_taken(f"{name}_is_given_once", model, "bearer_id text language")
        yield all_taken(
            f"{name}_shown_is_one_per_language", model, "bearer_id language", is_display=True
        )
        yield Refusal(f"{name}_text_is_not_blank", model, {"text": " \t"})
        yield Refusal(f"{name}_kind_is_known", model, {"kind": "nickname"})
        yield Refusal(f"{name}_language_is_a_code", model, {"language": "EN"})


def of_links() -> Iterator[Refusal]:
    for model in LINKS:
        table = model._meta.db_table
        columns = [f.column for f in model._meta.concrete_fields if f.is_relation]
        name = connection.schema_editor()._create_index_name(table, columns, suffix="_uniq")
        yield all_taken(name, model, " ".join(columns))


def of_dates() -> Iterator[Refusal]:
    pairs = {
        Person: ("born", "died", "person_dies_after_birth"),
        Organisation: ("founded", "dissolved", "organisation_is_dissolved_after_it_is_founded"),
        Affiliation: ("began", "ended", "affiliation_ends_after_it_begins"),
        Relationship: ("began", "ended", "relationship_ends_after_it_begins"),
        Incident: ("began", "ended", "incident_ends_after_it_begins"),
        # Its days are a range too, which the wrong way round would be refused without these words.
        Custody: ("began", "ended", "custody_ends_after_it_begins"),
    }
    yield Refusal("source_published_is_edtf", Source, {"published": "03/04/2020"})
    for column in ("date", "next_hearing", "until"):
        yield Refusal(f"proceeding_step_{column}_is_edtf", ProceedingStep, {column: "spring"})
    for column in ("starts", "until"):
        yield Refusal(f"sentence_{column}_is_edtf", Sentence, {column: "spring"})
    for column in ("ordered_until", "last_confirmed"):
        yield Refusal(f"custody_{column}_is_edtf", Custody, {column: "spring"})
    for model, (first, last, constraint) in pairs.items():
        yield Refusal(constraint, model, {first: "2020-10", last: "2020-09"})
        for column in (first, last):
            yield Refusal(f"{model._meta.model_name}_{column}_is_edtf", model, {column: "spring"})


def of_texts() -> Iterator[Refusal]:
    texts: dict[Model, str] = {
        Source: "gloss",
        Place: "name",
        Country: "name",
        Person: "note",
        Organisation: "note",
        Affiliation: "post",
        Relationship: "note",
        Incident: "title summary official_version",
        Involvement: "described_as affiliation_then note withheld_label",
        Case: "title text",
        Article: "law title",
        Proceeding: "title summary",
        Party: "described_as note withheld_label",
        Charge: "note",
        Sentence: "note",
        Custody: "described_as note",
    }
    for model, columns in texts.items():
        for column in columns.split():
            name = f"{model._meta.model_name}_{column}_is_text_per_language"
            yield Refusal(name, model, {column: RUBBISH})
    yield Refusal("country_profile_text_is_text_per_language", CountryProfile, {"text": RUBBISH})
    yield Refusal("proceeding_step_note_is_text_per_language", ProceedingStep, {"note": RUBBISH})
    name = "withdrawal_notice_reason_is_text_per_language"
    yield Refusal(name, WithdrawalNotice, {"reason": RUBBISH})


def of_described() -> Iterator[Refusal]:
    """Numbers of those who are unnamed."""
    for model in subclasses(Described):
        name, table = model._meta.model_name, model._meta.db_table
        named = {"described_as": "{}", "person_id": a_person}
        yield Refusal(f"{name}_numbers_are_of_the_unnamed", model, {**named, "number_min": 3})
        yield Refusal(f"{name}_numbers_are_of_the_unnamed", model, {**named, "number_max": 3})
        for numbers in ({"number_min": 0}, {"number_max": 0}, {"number_min": 5, "number_max": 4}):
            yield Refusal(f"{name}_numbers_are_in_order", model, numbers)
        for column in ("number_min", "number_max"):
            yield Refusal(f"{table}_{column}_check", model, {column: -1})


def of_participants() -> Iterator[Refusal]:
    """Exactly one of three ways to say who it is."""
    for model in subclasses(Participant):
        name = f"{model._meta.model_name}_is_of_one_person_or_organisation_or_described"
        both = {"person_id": a_person, "organisation_id": an_organisation}
        yield Refusal(name, model, {"described_as": "{}"})
        yield Refusal(name, model, {"person_id": a_person})
        yield Refusal(name, model, {"organisation_id": an_organisation})
        yield Refusal(name, model, {"described_as": "{}", **both})


def subclasses(base: Model) -> list[Model]:
    return [model for model in MODELS if issubclass(model, base)]


COMPLETE = "place_coordinates_are_complete"
PRICED = "proceeding_step_amount_has_a_currency"
ON_EARTH = "place_coordinates_are_on_earth"


def a_person(row: Row, first: Row) -> int:
    return int(builders.person().pk)


def an_organisation(row: Row, first: Row) -> int:
    return int(builders.organisation().pk)


REFUSALS = [
    *of_records(),
    *of_rows(),
    *of_terms(),
    *of_citations(),
    *of_names(),
    *of_links(),
    *of_dates(),
    *of_texts(),
    *of_described(),
    *of_participants(),
    # Vocabularies, countries, accounts, places, notices
    Refusal("incident_type_counts_as_is_known", IncidentType, {"counts_as": "crime"}),
    Refusal("incident_type_is_not_its_own_group", IncidentType, {"parent_id": own("code")}),
    Refusal("situation_is_not_its_own_group", Situation, {"parent_id": own("code")}),
    Refusal("stage_phase_is_known", Stage, {"phase": "limbo"}),
    Refusal("role_side_is_known", Role, {"side": "ours"}),
    Refusal("relationship_kind_joins_is_known", RelationshipKind, {"joins": "animals"}),
    Refusal("tracker_verification_rank_check", Verification, {"rank": -1}),
    Refusal("country_code_is_two_letters", Country, {"code": "qq"}),
    all_taken("tracker_country_alpha3_key", Country, "alpha3"),
    all_taken("tracker_user_username_key", User, "username"),
    Refusal("place_has_a_name", Place, {"name": "{}"}),
    Refusal("place_does_not_lie_in_itself", Place, {"parent_id": own("id")}),
    Refusal(COMPLETE, Place, {"latitude": 1}),
    Refusal(COMPLETE, Place, {"latitude": 1, "longitude": 1}),
    Refusal(COMPLETE, Place, {"latitude": 1, "longitude": 1, "precision": "about"}),
    Refusal(COMPLETE, Place, {"precision": "exact"}),
    Refusal(ON_EARTH, Place, {"latitude": 91, "longitude": 1, "precision": "exact"}),
    Refusal(ON_EARTH, Place, {"latitude": 1, "longitude": -181, "precision": "exact"}),
    Refusal("withdrawal_notice_names_a_ref", WithdrawalNotice, {"withdrawn_ref": "1"}),
    all_taken("tracker_withdrawalnotice_withdrawn_ref_key", WithdrawalNotice, "withdrawn_ref"),
    # Sources
    Refusal("source_has_a_title_or_a_link", Source, {"title": ""}),
    Refusal("source_is_not_a_copy_of_itself", Source, {"copy_of_id": own("id")}),
    Refusal("source_language_is_a_code", Source, {"language": "Russian"}),
    # People and organisations
    Refusal("person_gender_is_known", Person, {"gender": "m"}),
    Refusal("organisation_is_not_part_of_itself", Organisation, {"parent_id": own("id")}),
    Refusal("organisation_does_not_succeed_itself", Organisation, {"predecessor_id": own("id")}),
    Refusal("relationship_joins_two_persons", Relationship, {"other_id": own("person_id")}),
    all_taken("relationship_is_stored_once", Relationship, "person_id other_id kind_id"),
    Refusal(
        "relationship_is_stored_once",
        Relationship,
        {
            "person_id": taken("other_id"),
            "other_id": taken("person_id"),
            "kind_id": taken("kind_id"),
        },
    ),
    # Incidents
    Refusal("incident_has_a_title_or_a_link", Incident, {"title": "{}"}),
    Refusal(
        "incident_published_is_not_unfounded",
        Incident,
        {"status": "published", "verification_id": "V5"},
    ),
    Refusal(
        "involvement_is_not_on_its_own_account",
        Involvement,
        {"described_as": "{}", "person_id": a_person, "on_account_of_id": own("person_id")},
    ),
    Refusal(
        "involvement_of_a_person_is_given_once_per_role",
        Involvement,
        {"incident_id": taken("incident_id"), "person_id": taken("person_id")},
        {"described_as": "{}", "person_id": a_person},
    ),
    Refusal(
        "involvement_of_an_organisation_is_given_once_per_role",
        Involvement,
        {"incident_id": taken("incident_id"), "organisation_id": taken("organisation_id")},
        {"described_as": "{}", "organisation_id": an_organisation},
    ),
    Refusal("incident_link_joins_two_incidents", IncidentLink, {"other_id": own("incident_id")}),
    all_taken("incident_link_is_given_once", IncidentLink, "incident_id other_id kind_id"),
    # Dossiers and country texts
    Refusal("case_has_a_title_or_a_link", Case, {"title": "{}"}),
    Refusal("case_monitoring_is_known", Case, {"monitoring": "asleep"}),
    all_taken("cases_countryprofile_country_id_key", CountryProfile, "country_id"),
    # Proceedings
    all_taken("article_is_entered_once", Article, "country_id law edition number part"),
    Refusal("proceeding_has_a_title_or_a_link", Proceeding, {"title": "{}"}),
    Refusal("proceeding_direction_is_known", Proceeding, {"direction": "nowhere"}),
    Refusal(
        "party_that_is_a_person_is_given_once_per_role",
        Party,
        {"proceeding_id": taken("proceeding_id"), "person_id": taken("person_id")},
        {"described_as": "{}", "person_id": a_person},
    ),
    Refusal(
        "party_that_is_an_organisation_is_given_once_per_role",
        Party,
        {"proceeding_id": taken("proceeding_id"), "organisation_id": taken("organisation_id")},
        {"described_as": "{}", "organisation_id": an_organisation},
    ),
    Refusal("charge_says_what_it_is", Charge, {"as_written": ""}),
    all_taken("charge_is_brought_once", Charge, "party_id article_id category_id as_written"),
    Refusal(PRICED, ProceedingStep, {"amount": 5}),
    Refusal(PRICED, ProceedingStep, {"currency": "KGS"}),
    Refusal(PRICED, ProceedingStep, {"amount": 5, "currency": "som"}),
    Refusal(PRICED, ProceedingStep, {"amount": -5, "currency": "KGS"}),
    Refusal("sentence_for_life_has_no_days", Sentence, {"is_life": True, "days_min": 365}),
    Refusal("sentence_for_life_has_no_days", Sentence, {"is_life": True, "days_max": 365}),
    Refusal("sentence_days_are_in_order", Sentence, {"days_min": 365, "days_max": 364}),
    Refusal("cases_sentence_days_min_check", Sentence, {"days_min": -1}),
    Refusal("cases_sentence_days_max_check", Sentence, {"days_max": -1}),
    # Custody
    Refusal("custody_is_of_one_person_or_described", Custody, {"described_as": "{}"}),
    Refusal("custody_is_of_one_person_or_described", Custody, {"person_id": a_person}),
]


def filled(columns: dict[str, Any], row: Row, first: Row) -> Row:
    for column, value in columns.items():
        row[column] = value(row, first) if callable(value) else value
    return row


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda r: f"{r.constraint}-{'-'.join(r.bad)}")
def test_database_refuses(refusal):
    constraint, model, bad, given = refusal
    first = filled(given, raw_row(model), {})
    insert(model, first)
    row = filled(bad, filled(given, raw_row(model), first), first)

    with pytest.raises(DatabaseError) as error:
        insert(model, row)

    assert broken(error.value) == constraint or is_no_date(constraint, error.value)


def broken(error: Any) -> str:
    return str(error.__cause__.diag.constraint_name)


def is_no_date(constraint: str, error: Any) -> bool:
    """The columns computed from a partial date refuse it before its constraint is asked."""
    return constraint.endswith("_is_edtf") and isinstance(error.__cause__, InvalidDatetimeFormat)


def test_every_constraint_has_a_refusal():
    tables = [model._meta.db_table for model in MODELS]
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
             WHERE x.indisunique AND NOT x.indisprimary AND x.indrelid::regclass::text = ANY(%(tables)s)
            UNION
            SELECT conname FROM pg_constraint
             WHERE contype NOT IN ('f', 'n', 'p') AND conrelid::regclass::text = ANY(%(tables)s)
            """,
            {"tables": tables},
        )
        constraints = {name for (name,) in cursor.fetchall()}

    assert {refusal.constraint for refusal in REFUSALS} == constraints


@pytest.mark.parametrize("text", ["7JQEJEBP", "7jqejebp", "7JQEJEBP\n", "7JQEJEB", "7JQEJEBI", ""])
def test_python_and_the_database_agree_on_what_a_reference_is(text):
    row = filled({"ref": text}, raw_row(Source), {})

    try:
        insert(Source, row)
    except DatabaseError:
        accepted = False
    else:
        accepted = True

    assert is_ref(text) == accepted
