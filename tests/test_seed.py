"""The seed cases: loaded once, published, complete in both languages, every fact with its note."""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pghistory
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Max, Model
from django.db.models.functions import TruncMonth

from cases.models import (
    Case,
    Charge,
    CountryProfile,
    Custody,
    Incident,
    Involvement,
    Party,
    Proceeding,
    ProceedingStep,
    Sentence,
)
from cases.present.status import PublicPersonStatus
from cases.seed import KINDS, Seed, SeedError
from people.models import Affiliation, Organisation, Person, PersonName, Relationship
from sources.models import Citation, Source
from tracker.editorial.records import Record
from tracker.ground.texts import LocalTextField
from tracker.models import Place

SEED = settings.BASE_DIR / "fixtures" / "seed"
RECORDS: list[type[Record]] = [kind[2] for kind in KINDS]
CITATIONS = [
    model
    for model in apps.get_models()
    if issubclass(model, Citation) and not hasattr(model, "pgh_tracked_model")
]
every_kind = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)


def tables(file: str) -> dict[str, Any]:
    return tomllib.loads((SEED / f"{file}.toml").read_text())


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Once for all tests of this module, and undone after the last."""
    with django_db_blocker.unblock(), pghistory.context(command="test"), transaction.atomic():
        call_command("demo", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def seeded(loaded: None, db: None) -> None:
    """The seed cases; what a test changes of them is undone."""


def events() -> int:
    return sum(
        event.objects.count() for event in apps.get_models() if hasattr(event, "pgh_tracked_model")
    )


def test_loading_again_changes_nothing(seeded, capsys):
    before = events()

    call_command("demo")

    assert events() == before
    assert "there already" in capsys.readouterr().out


def test_loading_again_keeps_what_was_edited_since(seeded):
    Incident.objects.update(summary={"en": "Edited."}, status="withdrawn")

    call_command("demo", verbosity=0)

    assert set(Incident.objects.values_list("status", flat=True)) == {"withdrawn"}
    assert {text["en"] for text in Incident.objects.values_list("summary", flat=True)} == {
        "Edited."
    }


@every_kind
def test_every_record_of_the_files_is_there(seeded, model):
    file, table = next((kind[0], kind[1]) for kind in KINDS if kind[2] is model)
    refs = [row["ref"] for row in tables(file).get(table, [])]

    assert sorted(refs) == sorted(model.objects.values_list("ref", flat=True))


@every_kind
def test_every_record_is_published(seeded, model):
    assert not model.objects.exclude(status="published").exists()


@pytest.mark.parametrize(
    ("model", "path"),
    [
        (Incident, "involvements"),
        (Incident, "citations"),
        (Person, "names"),
        (Incident, "links"),
        (Proceeding, "cases"),
        (Proceeding, "incidents"),
        (Proceeding, "parties"),
        (Proceeding, "parties__charges"),
        (Proceeding, "steps"),
        (Proceeding, "steps__parties"),
        (Proceeding, "steps__charges"),
        (Proceeding, "steps__sentences"),
        (Proceeding, "citations"),
        (Custody, "citations"),
    ],
)
def test_every_row_of_the_files_is_there(seeded, model, path):
    file, table = next((kind[0], kind[1]) for kind in KINDS if kind[2] is model)
    written = tables(file)[table]
    for name in path.split("__"):
        written = [row for bearer in written for row in bearer.get(name, [])]

    assert written
    assert model.objects.filter(**{f"{path}__isnull": False}).values(f"{path}__pk").count() == len(
        written
    )


@pytest.mark.parametrize("notes", ["note-", "fpc-note-"])
def test_every_numbered_note_is_there_and_cited(seeded, notes):
    numbered = {
        row["ref"]: int(number[1])
        for row in tables("sources")["source"]
        if (number := re.fullmatch(rf"{notes}(\d+)[a-z]?", row["key"]))
    }
    cited = set(
        chain(*(model.objects.values_list("source__ref", flat=True) for model in CITATIONS))
    )

    assert set(numbered.values()) == set(range(1, max(numbered.values()) + 1))
    assert set(numbered) <= cited


@pytest.mark.parametrize(
    "model",
    [
        Person,
        Organisation,
        Incident,
        Case,
        CountryProfile,
        Affiliation,
        Relationship,
        Proceeding,
        ProceedingStep,
        Custody,
    ],
)
def test_every_record_and_every_step_cites_a_source(seeded, model):
    assert list(model.objects.filter(citations=None)) == []


@pytest.mark.parametrize(
    ("model", "dates"),
    [
        (Incident, ["began", "ended"]),
        (ProceedingStep, ["date", "next_hearing", "until"]),
        (Custody, ["began", "ended", "ordered_until", "last_confirmed"]),
    ],
)
def test_nothing_has_a_day_that_the_documents_do_not_give(seeded, model, dates):
    given = chain(*model.objects.values_list(*dates))

    assert [date for date in given if re.search(r"\d{4}-\d\d-\d\d", date)] == []


@pytest.mark.parametrize(
    ("model", "date"),
    [
        (ProceedingStep, "date_latest"),
        (Custody, "began_latest"),
        (Custody, "ended_latest"),
        (Custody, "last_confirmed_earliest"),
    ],
)
def test_nothing_is_later_than_the_month_of_its_sources(seeded, model, date):
    told = model.objects.filter(**{f"{date}__isnull": False}).annotate(
        published=Max("citations__source__published_latest")
    )

    assert told.exists()
    assert list(told.exclude(published__gte=TruncMonth(date))) == []


def test_custody_that_goes_on_was_confirmed_by_a_source_that_it_cites(seeded):
    confirmed = Custody.objects.exclude(last_confirmed="")

    assert confirmed.exists()
    assert all(
        custody.citations.filter(claim="CONFIRMED", source=custody.confirmed_by).exists()
        for custody in confirmed
    )


@pytest.mark.parametrize(
    ("name", "situation", "as_of"),
    [
        ("Azimjan Askarov", "DEAD-DIC", "2020-07"),
        ("Kamil Ruziev", "FREE", "2020/2021-03"),
        ("Ulugbek Babakulov", "ABR-PRT", "../2019-02"),
        ("Cholpon Djakupova", "UNK", ""),
    ],
)
def test_present_situation_is_what_the_documents_told_last(seeded, name, situation, as_of):
    person = Person.objects.get(names__text=name)

    present = PublicPersonStatus.objects.get(person_id=person.pk)

    assert (present.situation_id, present.as_of) == (situation, as_of)


def test_every_violation_says_who_was_involved(seeded):
    assert list(Incident.objects.filter(type__counts_as="violation", involvements=None)) == []


def test_unnamed_actors_are_no_persons(seeded):
    """A name is written with capitals; “unknown men” is a description, and stays on the involvement."""
    names = PersonName.objects.values_list("text", flat=True)
    described = Involvement.objects.exclude(described_as={})

    assert [name for name in names if any(word[0].islower() for word in name.split())] == []
    assert described.exists()
    assert not described.filter(person__isnull=False).exists()


TRANSLATED = [*RECORDS, Involvement, Party, Charge, ProceedingStep, Sentence, *CITATIONS]


def untranslated(record: Model) -> list[str]:
    """Names of the texts that are there in some language, but not in each."""
    return [
        field.name
        for field in record._meta.fields
        if isinstance(field, LocalTextField)
        and (text := getattr(record, field.name))
        and set(text) != set(settings.CONTENT_LANGUAGES)
        and field.name != "gloss"
    ]


@pytest.mark.parametrize("model", TRANSLATED, ids=lambda model: model.__name__)
def test_every_text_is_in_both_languages(seeded, model):
    texts = {str(row.pk): untranslated(row) for row in model.objects.all()}

    assert {key: names for key, names in texts.items() if names} == {}


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Place, "name"),
        (Organisation, "name"),
        (Person, "name"),
        (Person, "note"),
        (Incident, "title"),
        (Incident, "summary"),
        (Case, "title"),
        (Case, "text"),
        (CountryProfile, "text"),
        (Proceeding, "title"),
        (Proceeding, "summary"),
        (Custody, "note"),
    ],
)
def test_no_text_that_matters_is_empty(seeded, model, text):
    assert list(model.objects.filter(**{text: {}})) == []


def test_title_of_a_source_can_be_read_in_both_languages(seeded):
    """A title needs no gloss in its own language; where that is not known, the title is an English word."""
    unread = [
        source.ref
        for source in Source.objects.all()
        if not {"en", "ru"} <= {*source.gloss, source.language or "en"}
    ]

    assert unread == []


# Mistakes in the files

SMALL = {
    "sources": """
        [[source]]
        key = "essay"
        ref = "AAAAAAA1"
        type = "NGO-REPORT"
        title = "An essay"
        published = "2021-03-01"
        [[source]]
        key = "post"
        ref = "AAAAAAA2"
        type = "MEDIA"
        title = "A post"
    """,
    "places": """
        [[place]]
        key = "osh"
        ref = "AAAAAAA3"
        name.en = "Osh"
        country = "KG"
        precision = ""
    """,
    "organisations": "",
    "people": """
        [[person]]
        key = "ann"
        ref = "AAAAAAA4"
        born = "1980"
        died = "2020"
        names = [{ text = "Ann Example", language = "en", is_display = true }]
        citations = [{ source = "essay" }]
        [[person]]
        key = "eve"
        ref = "AAAAAAA5"
        names = [{ text = "Eve Example", language = "en", is_display = true }]
    """,
    "ties": "",
    "incidents": """
        [[incident]]
        key = "arrest"
        ref = "AAAAAAA6"
        title.en = "An arrest"
        type = "LIB-ARR"
        country = "KG"
        verification = "V1"
        involvements = [{ person = "ann", role = "TGT" }]
        citations = [{ source = "essay", about = "ann" }]
        links = [{ kind = "FOLLOWS", other = "protest" }]
        [[incident]]
        key = "protest"
        ref = "AAAAAAA7"
        title.en = "A protest"
        type = "ACT-PRO"
        country = "KG"
    """,
    "cases": "",
    "country_profiles": "",
    "proceedings": """
        [[article]]
        key = "insult"
        ref = "AAAAAAA8"
        country = "KG"
        law.en = "Criminal Code"
        number = "1"
        [[proceeding]]
        key = "trial"
        ref = "AAAAAAA9"
        title.en = "A trial"
        kind = "CRIMINAL"
        direction = "against"
        country = "KG"
        incidents = ["arrest"]
        parties = [
          { key = "ann", person = "ann", role = "DFD", charges = [
            { key = "first", article = "insult" },
            { key = "second", as_written = "another" },
          ] },
          { key = "eve", person = "eve", role = "LAW" },
        ]
        citations = [{ source = "essay" }, { source = "post", step = "verdict" }]
        [[proceeding.steps]]
        key = "request"
        stage = "REQUESTED"
        date = "2019"
        [[proceeding.steps]]
        key = "verdict"
        stage = "CONVICTED"
        date = "2019-05"
        parties = ["ann"]
        charges = ["first"]
        sentences = [{ kind = "IMPRISON", length = "2 years" }]
    """,
    "custodies": """
        [[custody]]
        key = "prison"
        ref = "AAAAAAAA"
        person = "ann"
        kind = "PRISON"
        began = "2019-05"
        country = "KG"
        proceeding = "trial"
    """,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small seed of its own."""
    path = tmp_path / "fixtures" / "seed"
    path.mkdir(parents=True)
    for file, text in SMALL.items():
        (path / f"{file}.toml").write_text(text)
    return path


def test_small_seed_is_loaded(db, folder):
    made = Seed(folder).load()

    assert made == {
        "sources": 2,
        "places": 1,
        "people": 2,
        "incidents": 2,
        "articles of laws": 1,
        "proceedings": 1,
        "custodies": 1,
    }
    assert Incident.objects.get(ref="AAAAAAA6").links.get().other.ref == "AAAAAAA7"


def test_rows_of_a_proceeding_point_at_each_other_by_their_keys(db, folder):
    Seed(folder).load()

    verdict = ProceedingStep.objects.get(proceeding__ref="AAAAAAA9", stage="CONVICTED")
    assert [party.person.ref for party in verdict.parties.all()] == ["AAAAAAA4"]
    assert [charge.article.ref for charge in verdict.charges.all()] == ["AAAAAAA8"]
    assert [sentence.length for sentence in verdict.sentences.all()] == ["2 years"]
    assert [citation.source.ref for citation in verdict.citations.all()] == ["AAAAAAA2"]
    assert Custody.objects.get(ref="AAAAAAAA").proceeding == verdict.proceeding


def test_keys_of_rows_are_known_in_their_own_proceeding_only(db, folder):
    path = folder / "proceedings.toml"
    path.write_text(
        path.read_text()
        + """
        [[proceeding]]
        key = "appeal"
        ref = "AAAAAAAB"
        title.en = "An appeal"
        kind = "CRIMINAL"
        direction = "against"
        country = "KG"
        steps = [{ key = "filed", stage = "APPEAL", parties = ["ann"] }]
        """
    )

    with pytest.raises(SeedError, match=r"^proceedings\.toml, appeal: KeyError"):
        Seed(folder).load()


@pytest.mark.parametrize(
    ("file", "right", "wrong", "key"),
    [
        ("sources", "NGO-REPORT", "NO-SUCH", "essay"),
        ("sources", "2021-03-01", "03/04/2021", "essay"),
        ("sources", '"post"', '"essay"', "essay"),
        ("sources", "AAAAAAA2", "AAAAAAA1", "post"),
        ("sources", "AAAAAAA2", "wrong", "post"),
        ("sources", 'ref = "AAAAAAA2"', "", "post"),
        ("places", "precision", "colour", "osh"),
        ("places", 'precision = ""', 'precision = "exact"', "osh"),
        ("people", '"essay"', '"book"', "ann"),
        ("people", "1980", "2021", "ann"),
        (
            "people",
            'names = [{ text = "Eve Example", language = "en", is_display = true }]',
            "",
            "eve",
        ),
        ("incidents", 'about = "ann"', 'about = "eve"', "arrest"),
        ("incidents", '"protest" }', '"nothing" }', "arrest"),
        ("incidents", "V1", "V5", "arrest"),
        ("proceedings", 'article = "insult"', 'article = "fraud"', "trial"),
        ("proceedings", '["first"]', '["third"]', "trial"),
        ("proceedings", '["ann"]', '["bob"]', "trial"),
        ("proceedings", '"second"', '"first"', "trial"),
        ("proceedings", 'key = "second", ', "", "trial"),
        ("proceedings", "as_written", "written", "trial"),
        ("proceedings", "IMPRISON", "PRISON", "trial"),
        ("proceedings", "length =", "duration =", "trial"),
        ("proceedings", 'step = "verdict"', 'step = "appeal"', "trial"),
        ("proceedings", 'direction = "against"', "", "trial"),
        ("custodies", '"trial"', '"appeal"', "prison"),
        ("custodies", "began", "since", "prison"),
        ("custodies", "PRISON", "CASTLE", "prison"),
        ("cases", "", "[[dossier]]", "as a whole"),
        ("cases", "", "[[case", "as a whole"),
    ],
)
def test_mistake_is_told_with_its_file_and_key_and_nothing_is_loaded(
    db, folder, file, right, wrong, key
):
    path = folder / f"{file}.toml"
    path.write_text(path.read_text().replace(right, wrong, 1))
    before = events()

    with pytest.raises(SeedError, match=f"^{file}.toml, {key}: "):
        Seed(folder).load()

    assert events() == before


def test_command_tells_the_mistake(db, make, folder, settings):
    make.person("Ann Example", withheld=True)
    settings.BASE_DIR = folder.parent.parent

    with pytest.raises(CommandError, match=r"^people\.toml, ann: .+ withheld"):
        call_command("demo", verbosity=0)
