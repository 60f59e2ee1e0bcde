"""A withheld name is in no public text, in no script, and in no label of a record or a row."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import translation

from people.models import PersonName
from people.withheld_names import published_texts_naming
from tracker.boundary import workflow
from tracker.ground.names import NameFinder

pytestmark = pytest.mark.django_db

NAME = "Azimjan Askarov"
SPELLINGS = [NAME, "Азимжан Аскаров", "Azimjon Asqarov", "дело Аскарова", "#ASKAROV"]


@pytest.fixture
def withheld(make: Any) -> Any:
    return make.person(NAME, withheld=True)


def refusals(record: Any) -> list[str]:
    try:
        workflow.publish(record, by=None)
    except workflow.Refused as refusal:
        return refusal.reasons
    return []


def drafts_saying(make: Any, text: str) -> list[Any]:
    """A draft of each kind that says it, each in another public column or row."""
    texts = {"ru": text}
    cited, involving = make.incident(), make.incident()
    make.citation(cited, note=texts)
    make.involvement(involving, described_as=texts)
    tied = make.affiliation(
        make.person(published=True), make.organisation(published=True), post=texts
    )
    return [
        make.incident(text),
        make.incident(summary=texts),
        make.incident(official_version=texts),
        cited,
        involving,
        tied,
        make.case(text={"en": "A case.", **texts}),
        make.source(title=text),
        make.source(author=text),
        make.place(text),
        make.organisation(text),
        make.person(note=texts),
        make.country_profile(text=texts),
        make.withdrawal_notice("7JQEJEBP", reason=texts),
        *proceedings_saying(make, text),
        make.custody(described_as=texts),
        make.custody(note=texts),
        make.article(law=texts),
        make.article(title=texts),
    ]


def proceedings_saying(make: Any, text: str) -> Iterator[Any]:
    """In each of the rows too."""
    texts, somebody = {"ru": text}, {"described_as": {"en": "a student"}}
    yield make.proceeding(text)
    yield make.proceeding(summary=texts)
    for party in ({"described_as": texts}, {"note": texts, **somebody}):
        proceeding = make.proceeding()
        make.party(proceeding, **party)
        yield proceeding
    for charge in ({"as_written": text}, {"note": texts}):
        proceeding = make.proceeding()
        make.charge(make.party(proceeding, **somebody), **charge)
        yield proceeding
    for step in ({"case_number": text}, {"note": texts}):
        proceeding = make.proceeding()
        make.step(proceeding, **step)
        yield proceeding
    for sentence in ({"length": text}, {"note": texts}):
        proceeding = make.proceeding()
        make.sentence(make.step(proceeding), **sentence)
        yield proceeding
    for about_step in (False, True):
        proceeding = make.proceeding()
        step = make.step(proceeding) if about_step else None
        make.proceeding_citation(proceeding, step=step, states=text)
        yield proceeding
    custody = make.custody()
    make.custody_citation(custody, quotation=text)
    yield custody


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_incident_that_names_a_withheld_person_is_refused(make, withheld, spelling):
    assert refusals(make.incident(summary={"en": f"They spoke of {spelling}."}))


@pytest.mark.parametrize("name", [NAME, "Азимжан Аскаров"])
def test_no_kind_of_record_may_name_a_withheld_person(make, withheld, name):
    allowed = [draft for draft in drafts_saying(make, name) if not refusals(draft)]

    assert allowed == []


def test_every_spelling_that_is_recorded_is_looked_for(make, withheld):
    PersonName.objects.create(bearer=withheld, text="Sultan Bekov", language="en")

    assert refusals(make.incident("Sultan Bekov was held"))


def test_refusal_tells_the_reference_and_not_the_name(make, withheld):
    reasons = refusals(make.incident(f"The arrest of {NAME}"))

    assert reasons == [f"A public text names a person whose identity is withheld ({withheld.ref})."]


def test_internal_notes_and_withheld_rows_may_name_them(make, withheld):
    incident = make.incident(internal_notes=f"This is about {NAME}.")
    make.involvement(
        incident,
        person=withheld,
        note={"en": f"{NAME} himself"},
        withheld_label={"en": "a lawyer from Osh"},
    )

    assert refusals(incident) == []


def test_withheld_rows_of_a_proceeding_may_name_them(make, withheld):
    proceeding = make.proceeding(accused=(withheld,))
    party = proceeding.parties.get()
    make.charge(party, as_written=f"{NAME} was said to incite")
    make.step(proceeding, parties=(party,), note={"en": f"{NAME} was there."})
    shy = make.step(proceeding, note={"en": f"{NAME} again."}, is_withheld=True)
    make.sentence(shy, note={"en": NAME})
    behind_a_label = make.party(
        proceeding, role="WIT", person=withheld, withheld_label={"en": "a witness"}
    )
    make.charge(behind_a_label, note={"en": NAME})
    make.step(proceeding, parties=(behind_a_label,), case_number=NAME)

    assert refusals(proceeding) == []


def test_custody_of_a_withheld_person_may_name_them(make, withheld):
    assert refusals(make.custody(withheld, note={"en": NAME})) == []


def test_label_of_custody_in_words_shows_no_withheld_person(make, withheld):
    custody = make.custody(make.person("Ann Example"), is_withheld=True)

    assert "Ann Example" not in str(custody)


def test_withheld_person_is_published_without_becoming_public(make, withheld):
    assert refusals(withheld) == []
    assert list(published_texts_naming(withheld)) == []


# Namesakes: one withheld Nurbek does not hide every other Nurbek.

SAYS_THE_FIRST_NAME = "Nurbek Toktakunov, the lawyer, was threatened."


@pytest.fixture
def nurbek(make: Any) -> Any:
    return make.person("Nurbek Askarov", withheld=True)


def test_one_word_of_a_withheld_name_is_a_mention(make, nurbek):
    assert refusals(make.incident(SAYS_THE_FIRST_NAME))


def test_word_of_a_public_persons_name_is_no_mention_by_itself(make, nurbek):
    make.person("Нурбек Токтакунов", published=True)

    assert refusals(make.incident(SAYS_THE_FIRST_NAME)) == []


def test_two_words_are_a_mention_whoever_shares_them(make, nurbek):
    make.person("Nurbek Toktakunov", published=True)
    make.person("Gulnara Askarov", published=True)

    assert refusals(make.incident("Нурбек Аскаров был задержан"))


@pytest.mark.parametrize("state", [{"published": False}, {"published": True, "withheld": True}])
def test_namesake_who_is_not_public_frees_no_word(make, nurbek, state):
    make.person("Nurbek Toktakunov", **state)

    assert refusals(make.incident(SAYS_THE_FIRST_NAME))


def test_public_person_known_by_one_word_frees_no_word(make):
    make.person("Nurbek", published=True)
    make.person("Nurbek Askarov", withheld=True)

    assert refusals(make.incident("Nurbek was threatened"))


def test_namesake_can_be_published(make, nurbek):
    assert refusals(make.person("Nurbek Toktakunov")) == []


def test_withheld_person_entered_again_by_one_word_cannot_be_published(make, nurbek):
    assert refusals(make.person("Askarov"))


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Аскарову не задержали", True),
        ("Askarova", False),
        ("Аскарова", False),
        ("Gulnara Askarova", False),
        ("Гульнара", False),
        ("Azimjan", True),
        ("azimjan ... askarova", True),
        ("azimjanaskarov", True),
    ],
)
def test_word_that_stands_as_in_a_common_name_is_free(text, is_found):
    finder = NameFinder([NAME], common=["Гульнара Аскарова"])

    assert bool(finder.found_in(text)) is is_found


def test_case_form_of_a_common_word_is_free():
    free = NameFinder([NAME], common=["Bakyt Askarov"])

    assert free.found_in("Суд над Аскаровым отложен") == []
    assert NameFinder([NAME]).found_in("Суд над Аскаровым отложен") == [NAME]


# Who is withheld later


def test_staff_sees_which_published_texts_still_name_a_person(make):
    person = make.person(NAME, published=True)
    case = make.case("Дело Азимжана Аскарова", published=True)
    make.incident(f"A draft about {NAME}")

    found = set(published_texts_naming(person))

    assert found == {
        f"public_case {case.ref}",
        f"public_person {person.ref}",
        f"public_person_name {person.names.get().pk}",
    }


def test_texts_naming_a_public_namesake_are_not_listed(make):
    make.person("Nurbek Toktakunov", published=True)
    make.incident(SAYS_THE_FIRST_NAME, published=True)

    assert list(published_texts_naming(make.person("Nurbek Askarov"))) == []


def test_vocabulary_that_names_a_person_is_listed_by_its_code(make):
    person = make.person("Chad Example")

    assert list(published_texts_naming(person)) == ["public_country TD"]


# Labels


def labelled(make: Any, person: Any) -> dict[str, Any]:
    """Everything of which a label could show the name."""
    incident, organisation = make.incident("A protest"), make.organisation("A union")
    party = make.party(make.proceeding("A trial"), person=person)
    custody = make.custody(person)
    return {
        "person": person,
        "name": person.names.get(),
        "involvement": make.involvement(incident, person=person),
        "account": make.involvement(
            incident, described_as={"en": "relatives"}, on_account_of=person
        ),
        "affiliation": make.affiliation(person, organisation),
        "relationship": make.relationship(make.person(), person),
        "citation": person.citations.create(source=make.source()),
        "case": make.case("A case", people=(person,)),
        "party": party,
        "charge": make.charge(party),
        "step": make.step(party.proceeding, judge=person, parties=(party,)),
        "custody": custody,
        "citation of custody": make.custody_citation(custody),
    }


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_label_shows_a_withheld_name(make, withheld, language):
    with translation.override(language):
        labels = {kind: str(row) for kind, row in labelled(make, withheld).items()}

    assert [kind for kind, label in labels.items() if "Askarov" in label] == []


def test_label_of_a_withheld_involvement_shows_the_role_only(make):
    incident, person = make.incident(), make.person("Ann Example")

    row = make.involvement(incident, person=person, is_withheld=True)

    assert str(row) == "(identity withheld), Target"


def test_label_of_a_confidential_source_and_its_citations_shows_no_title(make):
    source = make.source(title="A letter from Osh prison", is_confidential=True)
    citation = make.citation(make.incident(), source=source)

    assert str(source) == str(citation) == f"{source.ref} (confidential)"


def test_other_labels_show_the_name(make):
    person = make.person("Ann Example")

    assert str(person) == f"{person.ref} Ann Example"
