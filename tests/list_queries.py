"""Random addresses of the lists, and the rows that an address finds."""

from urllib.parse import parse_qsl, urlencode

from django.http import QueryDict

from cases.incidents.filters import CaseFilter, IncidentFilter
from cases.participants.filters import OrganisationFilter, PersonFilter
from cases.public import PublicCase, PublicIncident
from people.public import PublicOrganisation, PublicPerson
from sources.filters import SourceFilter
from sources.public import PublicSource
from tests.random_world import BOUNDS, CATEGORIES, COUNTRIES, TYPES
from tracker.lists.choices import VOCABULARIES, Choices
from tracker.models import OrganisationType, PersonType

LISTS = {
    "incidents": (IncidentFilter, PublicIncident),
    "cases": (CaseFilter, PublicCase),
    "people": (PersonFilter, PublicPerson),
    "organisations": (OrganisationFilter, PublicOrganisation),
    "sources": (SourceFilter, PublicSource),
}


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
    return wanted.qs
