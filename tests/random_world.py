"""A world of random records, with everything that could be counted twice, wrongly or not at all."""

from random import Random
from types import SimpleNamespace

from django.db import connection

from cases.models import Case, Charge, IncidentCitation
from sources.models import Source
from tests import builders as make
from tests.worlds import world
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


def lasting(django_db_blocker):
    """For a fixture of a module: a database with the world in it; each test rolls back to that."""
    with django_db_blocker.unblock(), world("random", made_world) as made:
        yield made


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
