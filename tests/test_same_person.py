"""Who may be meant by a name of a spreadsheet: in any script, and never more than the user may see."""

import pytest

from people.import_candidates import candidates, exact

pytestmark = pytest.mark.django_db


def refs(found, name):
    return [one.ref for one in found[name]]


def test_name_is_found_in_another_script(make):
    person = make.person("Азимжан Аскаров")
    make.person("Улугбек Исаков")

    found = candidates(["Azimjan Askarov"], "people", None)

    assert refs(found, "Azimjan Askarov") == [person.ref]
    assert not found["Azimjan Askarov"][0].is_exact


def test_order_of_the_words_is_free(make):
    person = make.person("Askarov Azimjan")

    assert refs(candidates(["Azimjan Askarov"], "people", None), "Azimjan Askarov") == [person.ref]


def test_exact_is_the_same_but_for_case_blanks_and_yo(make):
    person = make.person("Алёна  ПЕТРОВА")
    other = make.person("Алена Петрова-Иванова")

    (first, *others) = candidates(["Алена Петрова"], "people", None)["Алена Петрова"]

    assert (first.ref, first.score, first.is_exact) == (person.ref, 100, True)
    assert [(one.ref, one.is_exact) for one in others] in ([], [(other.ref, False)])


def test_namesakes_are_all_offered(make):
    people = {make.person("Anna One").ref, make.person("Anna One").ref}

    assert set(refs(candidates(["Anna One"], "people", None), "Anna One")) == people


def test_every_spelling_of_a_record_counts_and_it_is_offered_once(make):
    person = make.person("Ann One")
    make.name(person, "Анна Один")
    make.name(person, "Anna One", language="ru")

    assert refs(candidates(["Anna One"], "people", None), "Anna One") == [person.ref]


@pytest.mark.parametrize("typed", ["Азимжан Аскраов", "Азимжн Асскаров", "А. Аскаров"])
def test_a_wrong_letter_or_an_initial_finds_a_candidate(make, typed):
    person = make.person("Azimjan Askarov")
    make.person("Boris Two")

    assert refs(candidates([typed], "people", None), typed) == [person.ref]


def test_name_whose_keys_are_missing_is_a_candidate(make):
    person = make.person("Anna One")
    person.names.update(text="Vera One")

    assert refs(candidates(["Вера One"], "people", None), "Вера One") == [person.ref]


def test_another_name_is_no_candidate(make):
    make.person("Boris Two")

    assert candidates(["Anna One"], "people", None) == {"Anna One": []}


def test_name_without_letters_has_no_candidates(make):
    make.person("Boris Two")

    assert candidates(["???", ""], "people", None) == {"???": [], "": []}


def test_withheld_person_is_offered_only_to_those_who_may_see(make):
    make.person("Anna One", withheld=True)

    assert candidates(["Anna One"], "people", make.user("Researcher")) == {"Anna One": []}


def test_withheld_name_is_in_no_label(make):
    """Not even for those who may see it: labels are shown in lists."""
    make.person("Anna One", withheld=True, born="1980")

    (found,) = candidates(["Anna One"], "people", make.user("Confidential reader"))["Anna One"]

    assert "Anna" not in found.label
    assert "1980" not in found.label


def test_label_has_name_and_birth(make):
    make.person("Anna One", born="1980-02")

    assert candidates(["Anna One"], "people", None)["Anna One"][0].label == "Anna One, 1980-02"


def test_organisations_are_found(make):
    body = make.organisation("State Committee for National Security")
    name = "State Committee of National Security"

    assert refs(candidates([name], "organisations", None), name) == [body.ref]


def test_many_names_take_two_queries(make, query_budget):
    for number in range(20):
        make.person(f"Anna Number{number}")

    with query_budget(2):
        found = candidates([f"Anna Number{n}" for n in range(20)], "people", None)

    assert all(found.values())


def test_exact_matches_are_those_of_one_record_alone(make):
    person = make.person("Anna One")
    make.person("Boris Two")
    make.person("boris two")

    assert exact(["ANNA ONE", "Boris Two", "Vera"], "people", None) == {"ANNA ONE": person.ref}
