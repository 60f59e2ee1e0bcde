"""Every number is the length of the list that it stands for, over random data and random filters."""

import csv
import re
from datetime import date
from io import StringIO
from json import loads
from random import Random
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlencode

import pghistory
import pytest
from django.db import connection, transaction
from django.http import QueryDict

from cases.filters import CaseFilter, IncidentFilter
from cases.models import Case, Charge, Incident, IncidentCitation
from cases.people_filters import OrganisationFilter, PersonFilter
from cases.public import PublicCase, PublicIncident
from people.public import PublicOrganisation, PublicPerson
from sources.filters import SourceFilter
from sources.models import Source
from sources.public import PublicSource
from tests import builders as make
from tracker import listing as lists
from tracker.choices import VOCABULARIES, Choices
from tracker.models import OrganisationType, PersonType

TYPES = ["LIB", "LIB-ARR", "LIB-DET", "PRIV-SRH", "PRIV", "BODY-TOR", "POS-REL", "ACT-STA", "CTX"]
COUNTRIES = ["KG", "KZ", "TR", "UZ"]
CATEGORIES = ["EXTREMISM", "DRUGS"]
STAGES = [
    "CHARGED",
    "CONVICTED",
    "CONVICTED",
    "ACQUITTED",
    "UPHELD",
    "CLOSED",
    "CUSTODY",
    "DISMISSED",
]
ROLES = ["TGT", "TGT", "TGT-I", "APR", "JDG", "LAW"]
NAMES = [
    "Ann Aliev",
    "Bek Bekov",
    "Cholpon Chokoev",
    "Damir Dzhunusov",
    "Elena Egorova",
    "Farida Fazylova",
    "Gulnara Ganieva",
    "Hasan Haitov",
    "Irina Ismailova",
    "Jyldyz Jakypova",
    "Kanat Karimov",
    "Lola Latipova",
    "Murat Mamedov",
    "Nurbek Nazarov",
]
PERIODS = [
    ("2015-05-01", ""),
    ("2015-05", ""),
    ("2015", ""),
    ("2015~", ""),
    ("201X", ""),
    ("2014/2016", ""),
    ("2014-12-30", "2015-01-02"),
    ("2010", "2015"),
    ("2012-06", "2014/2016"),
    ("../2014-02", ""),
    ("2016-10/..", ""),
    ("2013", "2014/.."),
    ("../2012", "../2015"),
    ("", "2014"),
    ("", ""),
]
BOUNDS = ["2010", "2014", "2014-06", "2015", "2015-05-01", "2016", "2017"]
LISTS = {
    "incidents": (IncidentFilter, PublicIncident),
    "cases": (CaseFilter, PublicCase),
    "people": (PersonFilter, PublicPerson),
    "organisations": (OrganisationFilter, PublicOrganisation),
    "sources": (SourceFilter, PublicSource),
}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Made once for all tests here: each of them rolls back to it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with pghistory.context(command="test"):
            yield made_world()
        transaction.set_rollback(True)


def made_world():
    """About 60 incidents with everything that could be counted twice, wrongly or not at all."""
    random = Random(8)
    world = SimpleNamespace(random=random, people=people(random), bodies=bodies(random))
    world.sources = [source(random) for _number in range(12)]
    world.incidents = [incident(random) for _number in range(60)]
    for one in world.incidents:
        for _number in range(random.choice([0, 1, 1, 2, 3, 4])):
            involve(world, one)
        if random.random() < 0.5:
            IncidentCitation.objects.create(subject=one, source=random.choice(world.sources))
        if random.random() < 0.85:
            make.publish(one)
    for _number in range(14):
        make.case(
            published=random.random() < 0.8,
            monitoring=random.choice(["active", "watch", "closed"]),
            people=random.sample(world.people, 2),
            organisations=random.sample(world.bodies, 1),
            incidents=random.sample(world.incidents, random.choice([0, 1, 4, 9])),
        )
    world.articles = [
        make.article(published=number != 3, category_id=random.choice([*CATEGORIES, None]))
        for number in range(4)
    ]
    for _number in range(24):
        proceeding(world)
    for person in world.people:
        custody(random, person)
    analyse()
    return world


@pytest.fixture(autouse=True)
def in_world(world, db):
    """The world before the test's own transaction, which rolls back to it."""


def analyse():
    """What the database does by itself a minute after many rows came; without it, it plans for empty tables."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def people(random):
    kinds = list(PersonType.objects.all()[:4])
    found = []
    for number, name in enumerate(NAMES):
        person = make.person(
            name,
            published=number % 7 != 3,
            withheld=number % 7 == 5,
            gender=random.choice(["", "female", "male"]),
        )
        person.types.set(random.sample(kinds, random.choice([0, 1, 2])))
        person.citizenships.set(random.sample(COUNTRIES, random.choice([0, 1, 2])))
        found.append(person)
    return found


def bodies(random):
    kinds = list(OrganisationType.objects.all()[:3])
    return [
        make.organisation(
            f"Body {number}",
            published=number % 5 != 2,
            country_id=random.choice([*COUNTRIES, None]),
            type=random.choice([*kinds, None]),
        )
        for number in range(8)
    ]


def source(random):
    record = make.source(
        published=random.random() < 0.8,
        type_id=random.choice(["MEDIA", "COURT"]),
        language=random.choice(["", "ru", "en"]),
    )
    Source.objects.filter(pk=record.pk).update(published=random.choice(PERIODS)[0])
    return record


def incident(random):
    began, ended = random.choice(PERIODS)
    here, responsible = random.choice(COUNTRIES), random.choice([None, None, *COUNTRIES])
    kind, *further = random.sample(TYPES, random.choice([1, 1, 2, 3]))
    record = make.incident(
        type_id=kind,
        country_id=here,
        state_responsible_id=responsible,
        verification_id=random.choice(["V0", "V1", "V2"]),
        motive_link_id=random.choice([None, "LIKELY", "UNCLEAR"]),
        began=began,
        ended=ended,
        summary={
            "en": random.choice(
                ["It was in Osh.", "They came at night to Osh.", "Nothing is known."]
            )
        },
    )
    # The main type may be given once more among the further ones.
    record.further_types.set([*further, kind] if random.random() < 0.2 else further)
    record.activities.set(
        random.sample(["JOURNALISM", "LABOUR", "LAND-HOUSING"], random.choice([0, 1, 2]))
    )
    return record


def involve(world, incident):
    random = world.random
    role, own = random.choice(ROLES), tuple(random.sample(TYPES, random.choice([0, 0, 0, 1, 2])))
    bearer = random.choice(["person", "person", "person", "organisation", "described_as"])
    if bearer == "described_as":
        make.involvement(
            incident,
            role=role,
            types=own,
            described_as={"en": "unknown men"},
            number_min=random.choice([None, 1, 30]),
        )
        return
    record = random.choice(world.people if bearer == "person" else world.bodies)
    if incident.involvements.filter(**{bearer: record}, role=role).exists():
        return
    others = [person for person in world.people if person != record]
    make.involvement(
        incident,
        role=role,
        types=own,
        on_account_of=random.choice([None, None, random.choice(others)]),
        is_withheld=random.random() < 0.1,
        withheld_label=random.choice([{}, {"en": "somebody"}]),
        **{bearer: record},
    )


def proceeding(world):
    """With parties, charges and steps about all of them or some."""
    random = world.random
    record = make.proceeding(
        direction=random.choice(["against", "against", "by", "perpetrators"]),
        cases=random.sample(list(Case.objects.all()), random.choice([0, 1, 2])),
        incidents=random.sample(world.incidents, random.choice([0, 1, 3])),
    )
    parties = [party(world, record) for _number in range(random.choice([1, 1, 2, 4]))]
    charges = list(Charge.objects.filter(party__in=parties))
    for _number in range(random.choice([0, 1, 2, 4])):
        make.step(
            record,
            random.choice(STAGES),
            random.choice(["", "2015", "2016-03", "2020-01-02"]),
            court=random.choice([None, *world.bodies]),
            parties=random.sample(parties, random.choice([0, 0, 1])),
            charges=random.sample(charges, min(len(charges), random.choice([0, 0, 1]))),
            is_withheld=random.random() < 0.1,
        )
    publish_most(random, record)


def publish_most(random, record):
    """Without the image of each, which takes long."""
    if random.random() < 0.85:
        type(record).objects.filter(pk=record.pk).update(status="published")


def party(world, record):
    random = world.random
    person = random.choice([*world.people, None])
    row = make.party(
        record,
        person=person,
        described_as={} if person else {"en": "unknown men"},
        role=random.choice(["DFD", "DFD", "TGT", "CPL", "WIT"]),
        is_withheld=random.random() < 0.1,
        withheld_label=random.choice([{}, {"en": "somebody"}]),
    )
    for article in random.sample(world.articles, random.choice([0, 1, 1, 2])):
        make.charge(row, article, category_id=random.choice([*CATEGORIES, None]))
    return row


def custody(random, person):
    for _number in range(random.choice([0, 1, 1, 2])):
        record = make.custody(
            person,
            kind=random.choice(["PRISON", "PRETRIAL", "HOUSE", "TRAVEL"]),
            began=random.choice(["2014", "2015-06", "2026-05"]),
            ended_how_id=random.choice([None, None, "RELEASED", "DIED", "UNK"]),
        )
        publish_most(random, record)


def any_query(random, world, path):
    """A few parameters with a few values, good ones."""
    refs = {
        "person": [person.ref for person in world.people],
        "organisation": [body.ref for body in world.bodies],
    }
    values = {
        "country": ["kg", "KZ", "tr", "uz"],
        "citizenship": COUNTRIES,
        "seat": COUNTRIES,
        "type": TYPES,
        "role": ["TGT", "TGT-I", "APR", "JDG", "LAW"],
        "verification": ["V0", "V1", "V2"],
        "activity": ["JOURNALISM", "LABOUR"],
        "motive": ["LIKELY", "UNCLEAR"],
        "gender": ["female", "male"],
        "status": ["HELD", "HELD-IMP", "HELD-PTD", "REST", "FREE", "DEAD", "UNK"],
        "person_type": [kind.pk for kind in PersonType.objects.all()[:4]],
        "kind": [
            *(kind.pk for kind in PersonType.objects.all()[:4] if path == "people"),
            *(kind.pk for kind in OrganisationType.objects.all()[:3] if path == "organisations"),
        ],
        "article": [article.ref for article in world.articles],
        "category": CATEGORIES,
        "outcome": ["CONVICTED", "ACQUITTED", "CLOSED", "DISMISSED"],
        "court": [body.ref for body in world.bodies],
        "language": ["ru", "en"],
        "counts_as": ["violation", "development", "context"],
        "side": ["affected", "alleged", "authority"],
        "monitoring": ["active", "watch"],
        "q": ["Osh", "night in Osh", "Bekov", "Body night", "Карим", "known"],
        "year": ["2014", "2015", "2016"],
        "after": BOUNDS,
        "before": BOUNDS,
        "match": ["certain"],
        "sort": ["updated"],
        **refs,
    }
    names = [name for name in LISTS[path][0].base_filters if values.get(name)]
    query = []
    for name in random.sample(names, random.choice([0, 1, 1, 2, 2, 3, 4])):
        most = 1 if name in ("q", "after", "before", "match", "sort") else random.choice([1, 1, 2])
        query += [
            (name, value) for value in random.sample(values[name], min(most, len(values[name])))
        ]
    asked = dict(query)
    if asked.get("after", "") > asked.get("before", "9"):
        query = [(name, value) for name, value in query if name != "after"]
    return query


def filter_of(path, query):
    chosen, model = LISTS[path]
    return chosen(
        QueryDict(urlencode(query)), queryset=model.objects.all(), choices=Choices(*VOCABULARIES)
    )


def found(address):
    """The list at an address, without its page."""
    path, _mark, query = address.partition("?")
    wanted = filter_of(path.strip("/"), parse_qsl(query))
    assert wanted.is_valid(), wanted.form.errors
    return wanted.found()


def every_value(listing):
    return [
        (facet.parameter, value)
        for facet in listing.facets
        for group in facet.values
        for value in (group, *group.children)
    ]


def alone(path, query, parameter, value):
    """The address with one value of one parameter, and the others as they are."""
    rest = [(name, given) for name, given in query if name != parameter]
    return f"/{path}/?{urlencode([*rest, (parameter, value)])}"


def check_list(client, path, query, sample, *, with_page):
    """Without the page its numbers are asked for as the page asks for them."""
    if with_page:
        listing = client.get(f"/{path}/?{urlencode(query)}").context["listing"]
        assert listing.total == len(refs_of_all_pages(client, path, query))
    else:
        listing = lists.Listing(
            QueryDict(urlencode(query)), f"/{path}/", filter_of(path, query), {}
        )
    listed, in_json = refs_of_files(client, path, query)
    assert listed == in_json
    assert len(listed) == listing.total, query
    for parameter, value in sample(every_value(listing)):
        assert found(alone(path, query, parameter, value.code)).count() == value.number > 0
        if check_address(listing, parameter, value) == {value.code}:
            assert found(value.address).count() == value.number
    check_applied(listing, path, query)


def refs_of_files(client, path, query):
    """In the CSV and in the JSON, in their order."""
    cells = b"".join(client.get(f"/{path}.csv?{urlencode(query)}").streaming_content)
    file = loads(b"".join(client.get(f"/{path}.json?{urlencode(query)}").streaming_content))
    assert file["total"] == len(file["rows"])
    return (
        [row["ref"] for row in csv.DictReader(StringIO(cells.decode("utf-8-sig")))],
        [row["ref"] for row in file["rows"]],
    )


def check_address(listing, parameter, value):
    """It adds a value to those chosen, in place of its group or its types, or takes a chosen one away."""
    chosen = set(listing.filter.form.cleaned_data[parameter])
    left = parse_qsl(value.address.partition("?")[2])
    given = {
        one.upper() if value.code.isupper() else one for name, one in left if name == parameter
    }
    if value.is_chosen:
        assert given == chosen - {value.code}
    else:
        assert given == {value.code} | {
            one for one in chosen if not is_part(parameter, one, value.code)
        }
    return given


def is_part(parameter, one, other):
    has_levels = parameter in ("type", "status")
    return has_levels and (one.startswith(f"{other}-") or other.startswith(f"{one}-"))


def refs_of_all_pages(client, path, query):
    address, refs, pages = f"/{path}/?{urlencode(query)}", [], 0
    while address:
        context = client.get(address).context
        refs += [row.ref for row in context[path]]
        address, pages = context["listing"].next_address, pages + 1
    assert pages == context["listing"].pages
    assert len(refs) == len(set(refs))
    return refs


def check_applied(listing, path, query):
    """Each filter in force leads to the list without it."""
    asked = [(name, value) for name, value in query if name != "sort"]
    applied = listing.applied
    assert len(applied) == len(asked)
    for chip in applied:
        left = parse_qsl(chip.address.partition("?")[2])
        assert len(left) == len(query) - 1
        assert {name for name, _value in left} <= {name for name, _value in query}
        found(chip.address)


@pytest.mark.parametrize("path", LISTS)
def test_total_is_the_rows_of_all_pages_and_files_and_each_number_the_total_of_its_list(
    client, world, path, settings
):
    """Two hundred combinations of filters, forty for each list."""
    random = Random(path)

    settings.PAGE_SIZE = 100
    for number in range(40):
        check_list(
            client,
            path,
            any_query(random, world, path),
            lambda values: random.sample(values, min(len(values), 3)),
            with_page=number % 8 == 0,
        )
    check_list(client, path, [], list, with_page=True)


@pytest.mark.parametrize("path", LISTS)
def test_pages_have_each_row_once_whether_they_have_numbers_or_not(
    client, world, path, settings, monkeypatch
):
    """Later pages begin after a row, and there are as many."""
    random = Random(f"pages of {path}")
    settings.PAGE_SIZE = 4
    queries = [any_query(random, world, path) for _number in range(2)] + [[]]
    monkeypatch.setattr(lists, "NUMBERED", 100)
    all_numbered = [refs_of_all_pages(client, path, query) for query in queries]

    monkeypatch.setattr(lists, "NUMBERED", 2)

    assert [refs_of_all_pages(client, path, query) for query in queries] == all_numbered


# The same again, worked out row by row in the plainest way.


def overlap(row, asked):
    """certain, possible, or nothing."""
    begins, begins_last = row.began_earliest or date.min, row.began_latest or date.max
    ends_first, ends = row.until_earliest or date.min, row.until_latest or date.max
    after, before = asked.get("after"), asked.get("before")
    first = date.fromisoformat(f"{after}-01-01"[:10]) if after else None
    last = date.fromisoformat(f"{before}-12-31"[:10]) if before else None
    if (first and ends < first) or (last and begins > last):
        return None
    is_certain = (not first or ends_first >= first) and (not last or begins_last <= last)
    return "certain" if is_certain else "possible"


def is_of(types, asked):
    return any(
        kind == wanted or kind.startswith(f"{wanted}-") for kind in types for wanted in asked
    )


def shown(involvement):
    """Role, and reference of the bearer where it is named; None for what is not public at all."""
    bearer = involvement.person or involvement.organisation
    if bearer is not None and bearer.status != "published":
        return None
    withheld = involvement.is_withheld or (
        involvement.person and involvement.person.identity_withheld
    )
    if withheld and not involvement.withheld_label:
        return None
    return involvement.role_id, "" if withheld or bearer is None else bearer.ref


def matches(incident, asked):
    types = {incident.type_id, *(kind.pk for kind in incident.further_types.all())}
    pairs = [pair for row in incident.involvements.all() if (pair := shown(row))]
    roles = asked.get("role", ["TGT", "TGT-I", "APR", "JDG", "LAW"])
    bearers = [asked[name] for name in ("person", "organisation") if name in asked]
    return (
        {incident.country_id, incident.state_responsible_id} & set(asked.get("country", COUNTRIES))
        and is_of(types, asked.get("type", TYPES))
        and all(any(role in roles and ref in refs for role, ref in pairs) for refs in bearers)
        and ("role" not in asked or any(role in roles for role, _ref in pairs))
        and overlap(incident, asked)
        in ({"certain"} if "match" in asked else {"certain", "possible"})
    )


def some_filters(random, world):
    asked = {}
    for name, values in (
        ("country", COUNTRIES),
        ("type", TYPES),
        ("role", ["TGT", "APR", "JDG"]),
        ("person", [person.ref for person in world.people]),
        ("organisation", [body.ref for body in world.bodies]),
    ):
        if random.random() < 0.35:
            asked[name] = random.sample(values, random.choice([1, 2, 3]))
    if random.random() < 0.5:
        asked["after"] = random.choice(["2012", "2014", "2015"])
    if random.random() < 0.5:
        asked["before"] = random.choice(["2015", "2016"])
    if random.random() < 0.3 and asked.keys() & {"after", "before"}:
        asked["match"] = "certain"
    return asked


def test_list_of_incidents_is_what_a_look_at_every_row_finds(client, world):
    random = Random(9)
    rows = list(
        Incident.objects.filter(status="published").prefetch_related(
            "further_types", "involvements__person", "involvements__organisation"
        )
    )

    for _number in range(40):
        asked = some_filters(random, world)
        listing = client.get(f"/incidents/?{urlencode(asked, doseq=True)}").context["listing"]

        expected = {row.ref for row in rows if matches(row, asked)}
        possible = [
            row for row in rows if row.ref in expected and overlap(row, asked) == "possible"
        ]
        assert set(listing.rows.values_list("ref", flat=True)) == expected, asked
        assert listing.uncertain == len(possible), asked


# Pages with figures: every number that is a link.

NUMBERS = re.compile(r'<a [^>]*href="([^"]+\?[^"]+)"[^>]*>(?:<strong>)?(\d+)<')


def check_numbers(client, path):
    pairs = [
        (address.replace("&amp;", "&"), int(number))
        for address, number in NUMBERS.findall(client.get(path).content.decode())
    ]
    for address, number in pairs:
        assert found(address).count() == number, address
    return dict(pairs)


def test_numbers_of_a_country_are_those_of_the_lists_behind_them(client, world):
    for code in COUNTRIES:
        numbers = check_numbers(client, f"/countries/{code.lower()}/")

        context = client.get(f"/countries/{code.lower()}/").context
        assert len(numbers) >= 20
        assert any("counts_as=violation&side=affected" in address for address in numbers)
        assert any("match=certain" in address and "/people/" in address for address in numbers)
        assert context["figures"].unnamed == unnamed_in(code)


def unnamed_in(*countries):
    """At least so many, by the plainest way of counting."""
    number = 0
    for incident in Incident.objects.filter(status="published", type__counts_as="violation"):
        if {incident.country_id, incident.state_responsible_id} & set(countries):
            for row in incident.involvements.select_related("person", "organisation"):
                if (pair := shown(row)) and pair[0] in ("TGT", "TGT-I") and not pair[1]:
                    number += row.number_min or 1
    return number


def test_numbers_of_home_and_of_countries_are_those_of_the_lists_behind_them(client, world):
    home = check_numbers(client, "/")
    countries = check_numbers(client, "/countries/")
    context = client.get("/").context

    assert set(countries.items()) <= set(home.items())
    assert len(countries) == len(COUNTRIES)
    assert context["figures"].violations == home["/incidents/?counts_as=violation"]
    assert context["figures"].people == home["/people/?counts_as=violation&side=affected"]
    assert context["figures"].unnamed == unnamed_in(*COUNTRIES)
    assert context["cases"] == found("/cases/").count()


def test_incident_of_two_countries_is_counted_once_in_the_total(client, world):
    both = [f"country={code.lower()}" for code in COUNTRIES]

    listing = client.get(f"/incidents/?{'&'.join(both)}").context["listing"]

    counted = sum(value.number for value in listing.facet("country"))
    assert counted > listing.total == Incident.objects.filter(status="published").count()


def test_figures_of_a_filtered_list_are_those_of_its_rows(client, world):
    random = Random(10)
    for _number in range(20):
        query = urlencode(
            [pair for pair in any_query(random, world, "incidents") if pair[0] != "counts_as"]
        )
        figures = client.get(f"/incidents/?{query}").context["figures"]

        violations = found(f"/incidents/?{query}&counts_as=violation")
        people = PublicPerson.objects.filter(
            pk__in=violations.filter(involvements__role__side="affected").values(
                "involvements__person"
            )
        )
        assert figures.violations == violations.count()
        assert figures.people == people.count()
