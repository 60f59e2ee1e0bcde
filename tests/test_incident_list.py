"""The list of incidents: what each filter finds, and the number beside each value."""

import pytest


def listing(client, query=""):
    return client.get(f"/incidents/?{query}").context["listing"]


def titles(client, query=""):
    return {str(incident) for incident in client.get(f"/incidents/?{query}").context["incidents"]}


def numbers(listing, parameter):
    """Of each value of a facet, types below their groups too."""
    values = [
        value
        for facet in listing.facets
        if facet.parameter == parameter
        for group in facet.values
        for value in (group, *group.children)
    ]
    return {value.code: value.number for value in values}


def test_country_is_where_it_happened_or_the_state_responsible(client, make):
    make.incident("at home", published=True)
    make.incident("abroad", published=True, country_id="TR", state_responsible_id="KG")
    make.incident("elsewhere", published=True, country_id="KZ")

    assert titles(client, "country=kg") == {"at home", "abroad"}
    assert titles(client, "country=tr") == {"abroad"}
    assert listing(client, "country=kg&country=tr").total == 2


def test_group_includes_its_types(client, make):
    make.incident("arrest", published=True, type_id="LIB-ARR")
    make.incident("no more known", published=True, type_id="LIB")
    make.incident("also an arrest", published=True, type_id="PRIV-SRH", further_types=("LIB-ARR",))
    make.incident("search", published=True, type_id="PRIV-SRH")

    assert titles(client, "type=LIB") == {"arrest", "no more known", "also an arrest"}
    assert titles(client, "type=LIB-ARR") == {"arrest", "also an arrest"}


def test_place_includes_its_parts(client, make):
    region = make.place("Region", published=True)
    town = make.place("Town", published=True, parent=region)
    make.incident("in the region", published=True, place=region)
    make.incident("in the town", published=True, place=town, motive_link_id="LIKELY")
    make.incident("elsewhere", published=True, place=make.place("Hidden"))

    assert titles(client, f"place={region.ref}") == {"in the region", "in the town"}
    assert titles(client, f"place={town.ref}&motive=likely") == {"in the town"}


def test_values_of_one_filter_are_joined_by_or_and_filters_by_and(client, make):
    make.incident("arrest here", published=True, type_id="LIB-ARR")
    make.incident("search here", published=True, type_id="PRIV-SRH")
    make.incident("arrest there", published=True, type_id="LIB-ARR", country_id="KZ")
    make.incident("killing here", published=True, type_id="LIFE-KIL")

    found = titles(client, "country=kg&type=LIB-ARR&type=PRIV-SRH")

    assert found == {"arrest here", "search here"}


@pytest.mark.parametrize("query", ["country=KG&type=priv-srh", "country=kg&type=PRIV-SRH"])
def test_codes_are_read_in_capitals_or_not(client, make, query):
    make.incident("search", published=True, type_id="PRIV-SRH")

    assert titles(client, query) == {"search"}


def test_role_and_person_match_in_one_involvement(client, make):
    judge, target = make.person(published=True), make.person(published=True)
    tried = make.incident("tried", published=True, person=target)
    make.involvement(tried, person=judge, role="JDG")
    arrested = make.incident("judge arrested", published=True, person=judge)
    make.involvement(arrested, person=target, role="WIT")

    assert titles(client, f"person={judge.ref}&role=JDG") == {"tried"}
    assert titles(client, f"person={judge.ref}&role=TGT") == {"judge arrested"}
    assert titles(client, f"person={target.ref}&role=JDG") == set()
    assert titles(client, f"person={judge.ref}&person={target.ref}&role=WIT") == {"judge arrested"}


def test_role_and_organisation_match_in_one_involvement(client, make):
    court = make.organisation(published=True)
    tried = make.incident("tried", published=True, person=make.person(published=True))
    make.involvement(tried, organisation=court, role="JDG")
    make.incident("court raided", published=True, organisation=court)

    assert titles(client, f"organisation={court.ref}&role=TGT") == {"court raided"}
    assert titles(client, f"organisation={court.ref}") == {"tried", "court raided"}


def test_roles_counted_beside_a_person_are_those_of_the_person(client, make):
    judge, target = make.person(published=True), make.person(published=True)
    tried = make.incident(published=True, person=target)
    make.involvement(tried, person=judge, role="JDG")

    assert numbers(listing(client, f"person={judge.ref}"), "role") == {"JDG": 1}


@pytest.mark.parametrize("parameter", ["person", "organisation"])
def test_unknown_reference_finds_nothing_and_is_no_error(client, make, parameter):
    make.incident(published=True)

    found = listing(client, f"{parameter}=ABCDEFGH")

    assert (found.total, found.messages) == (0, [])


def test_withheld_person_is_not_found_by_reference_or_name(client, make):
    person = make.person("Azimjan Askarov", published=True)
    incident = make.incident(published=True, person=person)
    incident.involvements.update(withheld_label={"en": "a man from Osh"})
    type(person).objects.filter(pk=person.pk).update(identity_withheld=True)

    assert listing(client).total == 1
    assert listing(client, f"person={person.ref}").total == 0
    assert listing(client, "q=Askarov").total == 0


@pytest.mark.parametrize(
    "words",
    [
        "raid",
        "raided office",
        "обыска",
        "офис",
        "ОБЫСК в офисе",
        "the office in Osh",
        "елка",
        "ёлка",
        "Ёлки",
        "Аскаров",
        "Asqarov",
        "Askarov raid",
        "Аскаров Memorial",
        "Мемориал обыск",
        "office — Osh",
    ],
)
def test_words_are_found_in_titles_summaries_and_names(client, make, words):
    incident = make.incident(
        "Raid on an office",
        published=True,
        summary={"en": "It happened in Osh.", "ru": "При обыске в офисе стояла ёлка."},
        person=make.person("Azimjan Askarov", published=True),
    )
    make.involvement(incident, organisation=make.organisation("Memorial", published=True))
    make.incident("Something else", published=True)

    assert titles(client, f"q={words}") == {"Raid on an office"}


@pytest.mark.parametrize("words", ["raid Bishkek", "in", "в на", "—", "raid & !bishkek", "':* <->"])
def test_every_word_has_to_be_found(client, make, words):
    make.incident("Raid on an office in Osh", published=True)

    assert titles(client, f"q={words}".replace("&", "%26")) == set()


def test_word_typed_in_decomposed_letters_is_found(client, make):
    make.incident(published=True, summary={"ru": "Йод и ёлка"})

    assert listing(client, "q=\u0418\u0306од е\u0308лка").total == 1


def test_draft_is_in_no_list_and_no_count(client, make):
    make.incident("draft", person=make.person("Ann Example", published=True))
    make.incident("published", published=True, type_id="PRIV-SRH")

    found = listing(client)

    assert found.total == 1
    assert numbers(found, "type") == {"PRIV": 1, "PRIV-SRH": 1}
    assert numbers(found, "role") == {}
    assert titles(client, "q=Example") == set()


def test_number_stands_beside_each_value(client, make):
    make.incident(published=True, type_id="LIB-ARR", further_types=("LIB-DET",))
    make.incident(published=True, type_id="POS-REL", country_id="TR", state_responsible_id="KG")

    found = listing(client)

    assert numbers(found, "country") == {"KG": 2, "TR": 1}
    assert numbers(found, "type") == {"LIB": 1, "LIB-ARR": 1, "LIB-DET": 1, "POS": 1, "POS-REL": 1}
    assert numbers(found, "counts_as") == {"violation": 1, "development": 1}
    assert numbers(found, "verification") == {"V0": 2}


def test_own_filter_is_left_out_of_its_numbers(client, make):
    make.incident(published=True)
    make.incident(published=True, country_id="KZ", type_id="PRIV-SRH")

    found = listing(client, "country=kg")

    assert numbers(found, "country") == {"KG": 1, "KZ": 1}
    assert numbers(found, "type") == {"LIB": 1, "LIB-ARR": 1}


def test_choosing_a_type_narrows_its_chosen_group(client, make):
    make.incident(published=True, type_id="LIB-ARR")
    make.incident(published=True, type_id="PRIV-SRH")

    group, other = listing(client, "type=LIB").facet("type")

    assert (group.is_chosen, group.address) == (True, "/incidents/")
    assert group.children[0].address == "/incidents/?type=LIB-ARR"
    assert other.address == "/incidents/?type=LIB&type=PRIV"


def test_year_counts_what_certainly_falls_into_it(client, make):
    for began, ended in (
        ("2015-05", ""),
        ("2015", "2016"),
        ("201X", ""),
        ("2014-12-30", "2015-01"),
    ):
        make.incident(f"{began} {ended}".strip(), published=True, began=began, ended=ended)

    assert numbers(listing(client), "year") == {"2014": 1, "2015": 3, "2016": 1}
    assert titles(client, "year=2016") == {"2015 2016"}
    assert listing(client, "year=2015").total == 3
    assert listing(client, "year=15").messages


def test_years_asked_for_are_offered_whatever_their_number(client, make, monkeypatch):
    monkeypatch.setattr("cases.incidents.filters.YEARS", 1)
    for began in ("2013", "2014", "2014", "2015"):
        make.incident(published=True, began=began)

    assert numbers(listing(client), "year") == {"2014": 2}
    assert numbers(listing(client, "year=2013"), "year") == {"2014": 2, "2013": 1}
