"""What a reader gets of a twin: every address with many queries, and what must hold for the answers."""

import io
import random
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import caches
from django.db import connection, connections
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from cases.custody.filters import HeldFilter
from cases.incidents.filters import CaseFilter, IncidentFilter
from cases.participants.filters import OrganisationFilter, PersonFilter
from cases.proceedings.filters import ProceedingFilter
from sources.filters import SourceFilter
from tests import builders, canaries
from tests import classification as known
from tests.twin import Twin, ref_of
from tracker.models import User
from tracker.roof.data_pages.tables import public_tables

# Every public address by its URL name; tests/test_closed_world.py fails on one that is missing here.
LISTS = {
    "incident_list": IncidentFilter,
    "case_list": CaseFilter,
    "person_list": PersonFilter,
    "organisation_list": OrganisationFilter,
    "source_list": SourceFilter,
    "held": HeldFilter,
    "proceeding_list": ProceedingFilter,
}
RECORDS = {"incident", "case", "person", "organisation", "source", "proceeding", "article"}
COUNTRY = "country"
SEARCH = "search"
PLAIN = {"home", "country_list", "type_list", "about"}
# Lists as files, by the name of the list; and what offers the data as a whole.
FILES = {
    "incident_list": "incident_file",
    "case_list": "case_file",
    "person_list": "person_file",
    "organisation_list": "organisation_file",
    "source_list": "source_file",
    "held": "held_file",
    "proceeding_list": "proceeding_file",
    "country_list": "country_file",
    "type_list": "type_file",
}
FORMS = ("csv", "json")
DATA = ("data", "data_dictionary", "package_file")
TABLE = "table_file"
PAGES = {*LISTS, *RECORDS, COUNTRY, SEARCH, *PLAIN, *FILES.values(), *DATA, TABLE}

# So long that they can be told from any other number; tests/faults.py looks for them.
FIRST_ID = {False: 7 * 10**12, True: 8 * 10**12}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    cookies: str
    body: str
    queries: int


Answers = dict[str, Answer]


def fetch(client: Client, address: str) -> Answer:
    """One answer, with the number of queries that it took on both connections together."""
    sent: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        sent.append(sql)
        return execute(sql, *rest)

    served = connections[settings.PUBLIC_ALIAS]
    served.ensure_connection()  # which asks the database a few things once
    for name in ("pages", "counts"):  # an answer made anew, with all its queries
        caches[name].clear()
    with connection.execute_wrapper(count), served.execute_wrapper(count):
        response = client.get(address)
        body = text_of(response)
    return Answer(
        status=response.status_code,
        headers={name: value for name, value in response.headers.items() if name != "Date"},
        cookies=response.cookies.output(),
        body=body,
        queries=len(sent),
    )


def text_of(response: Any) -> str:
    """What is read of it; of a package, the files in it."""
    sent = b"".join(response.streaming_content) if response.streaming else response.content
    if response["Content-Type"] != "application/zip":
        return str(sent.decode())
    with zipfile.ZipFile(io.BytesIO(sent)) as package:
        return "\n".join(f"{name}: {package.read(name).decode()}" for name in package.namelist())


def fetch_each(
    addresses: Iterable[str], *, is_warmed: bool = False
) -> Iterator[tuple[str, Answer]]:
    """As anonymous; `is_warmed` lets somebody of the staff read each page first, as a cache would notice."""
    staff, reader = Client(), Client()
    addresses = list(addresses)
    # Who asks first after a change waits until the package is made.
    if {reverse("data"), reverse("package_file")} & set(addresses):
        reader.get(reverse("data"))
    if is_warmed:
        staff.force_login(
            User.objects.filter(username="a reader of drafts").first()
            or builders.user("Researcher", username="a reader of drafts")
        )
    for address in addresses:
        if is_warmed and "?" not in address and "/ru/" not in address:
            text_of(staff.get(address))
        yield address, fetch(reader, address)


def number_rows_from(first: int) -> None:
    """Database ids so long that they can be told from any other number."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sequencename FROM pg_sequences WHERE data_type = 'bigint'::regtype")
        for (sequence,) in cursor.fetchall():
            cursor.execute("SELECT setval(%s, %s)", [sequence, first])


# Addresses


def addresses_of(twin: Twin) -> list[str]:
    """All of them, the same for both twins: give the one with the hidden rows."""
    russian = (f"/ru{address}" for address in telling_addresses_of(twin))
    return [*page_addresses(twin), *russian, *list_addresses(twin)]


def page_addresses(twin: Twin) -> list[str]:
    return [
        *(reverse(name) for name in sorted(PLAIN | LISTS.keys())),
        *(reverse(COUNTRY, args=[code]) for code in ("kg", "kz", "tj", "tm", "KG", "xx")),
        *record_addresses(twin),
        *search_addresses(twin),
        *(reverse(name) for name in DATA),
        *(
            reverse(TABLE, kwargs={"kind": kind, "form": form})
            for kind in (*public_tables(), "secrets")
            for form in FORMS
        ),
        "/nothing/here/",
    ]


def name_of(address: str) -> str:
    """Of the page at an address, in the table of addresses."""
    try:
        return str(resolve(address.partition("?")[0]).url_name)
    except Resolver404:
        return ""


def record_addresses(twin: Twin) -> Iterator[str]:
    """Public, hidden, withdrawn and missing records, and some under the addresses of other kinds."""
    for name in sorted(RECORDS):
        records = [record for record in twin.records.values() if record._meta.model_name == name]
        public = [record.ref for record in records if record.is_published]
        refs = [*public, *(record.ref for record in twin.hidden[name][-6:])]
        others = [ref_of(other) for other in ("ann", "person in draft", "nobody", "gone")]
        for ref in dict.fromkeys([*refs, *others, ref_of("ann").lower(), "short", "'--"]):
            yield reverse(name, args=[ref])


def search_addresses(twin: Twin) -> list[str]:
    """What is found and what is not: then names and other queries are suggested, with their numbers."""
    words = [*_words(twin)]
    hidden, withheld = str(twin.hidden["person"][0]), str(twin["withheld"].names.first().text)
    asked = [
        *words,
        *(f"{word} nowhere" for word in words if word != "\0"),
        *(f"detained -{word}" for word in words if word != "\0"),
        *(f"{name[:-1]}x" for name in (hidden, withheld, "Osmonova", "Ann")),
        *(f'"{name}"' for name in (hidden, withheld, "detained in", "A Daily")),
        *(f"{name} {other}" for name in (withheld, hidden) for other in ("lawyer", "-lawyer")),
        "",
        "-detained",
        "word " * 11,
    ]
    return [f"{reverse(SEARCH)}?{urlencode({'q': text})}" for text in asked]


TELLING = (
    *("arrest", "raid", "ann", "bob", "union", "case", "article", "secret"),
    *("trial", "suit", "art174", "relative", "guest", "bystander"),
    *("incident in draft", "person in draft", "withheld person in published", "source in review"),
    *("proceeding in draft", "article in draft"),
)


def file_addresses() -> list[str]:
    return [reverse(name, kwargs={"form": form}) for name in FILES.values() for form in FORMS]


def telling_addresses_of(twin: Twin) -> list[str]:
    """Few, where leaks of every kind would show."""
    notes = twin.canaries.columns["cases.Incident.internal_notes"]
    return [
        *(reverse(twin[name]._meta.model_name, args=[ref_of(name)]) for name in TELLING),
        *(reverse(name) for name in sorted(PLAIN | LISTS.keys())),
        *(reverse(COUNTRY, args=[code]) for code in ("tj", "kg")),
        *file_addresses(),
        f"/incidents/?q={notes}",
        f"/incidents.csv?q={notes}",
        f"/search/?q={notes}",
        "/search/?q=detained",
        f"/incidents.json?person={ref_of('person in draft')}",
        f"/articles/{ref_of('art174')}/?page=2",
        f"/held/?on=2020-06-01&article={ref_of('art174')}",
        "/held/?on=2026-11-20",
        "/people/?status=DEAD&status=ABR&status=UNK&status=HELD",
    ]


def values_of(twin: Twin) -> dict[str, list[str]]:
    """For each parameter valid, invalid and hidden values."""
    people = [
        "ann",
        "person in draft",
        "withheld person in published",
        "bystander",
        "nobody",
        "case",
    ]
    bodies = ["union", "organisation in draft", "organisation in withdrawn", "branch", "nobody"]
    laws = ["art174", "art201", "unused", "article in draft", "article in withdrawn", "nobody"]
    days = ["2020", "May 2020", "1911-11-11", "nonsense"]
    return {
        "country": ["kg", "KZ", "tm", "tj", "xx"],
        "type": ["LIB", "LIB-ARR", "LIFE-DIC", "BODY-TOR", "NONSENSE"],
        "role": ["TGT", "ORD", "MEM", "NONSENSE"],
        "person": [*map(ref_of, people), "nonsense"],
        "organisation": [*map(ref_of, bodies), "nonsense"],
        "verification": ["V0", "V4", "V9"],
        "kind": [
            *("HRD-LAW", "STU", "TUN", "POL", "WITNESS", "COURT", "NONSENSE"),
            *("PRISON", "PRETRIAL", "TRAVEL", "CRIMINAL", "CIVIL", "MIGRATION"),
        ],
        "status": ["HELD", "HELD-IMP", "REST", "FREE", "ABR-EXL", "DEAD-DIC", "UNK", "NONSENSE"],
        "article": [*map(ref_of, laws), "nonsense"],
        "category": ["EXTREMISM", "RELIGION", "DRUGS", "NONSENSE"],
        "outcome": ["CONVICTED", "ACQUITTED", "REFUSED", "RELEASED", "EXCHANGED", "NONSENSE"],
        "stage": ["CONVICTED", "UPHELD", "RELEASED", "NONSENSE"],
        "direction": ["against", "by", "perpetrators", "nonsense"],
        "court": [*map(ref_of, ["court", "prison", *bodies]), "nonsense"],
        "facility": [*map(ref_of, ["prison", *bodies]), "nonsense"],
        "gender": ["female", "other", "nonsense"],
        "person_type": ["HRD-LAW", "STU", "NONSENSE"],
        "year": ["2020", "2021", "2026", "1911", "nonsense"],
        "on": ["2020-06-01", "2019-05-01", "2026-11-20", "2030", "nonsense"],
        "monitoring": ["active", "watch", "closed", "nonsense"],
        "counts_as": ["violation", "context", "nonsense"],
        "side": ["affected", "alleged", "nonsense"],
        "after": days,
        "before": days,
        "match": ["certain", "nonsense"],
        "sort": [
            *("newest", "oldest", "best", "name", "updated", "longest", "confirmed", "nonsense"),
        ],
        "page": ["2", "3", "999", "0", "nonsense"],
        "from": ["2020-05-01~00000000", "~ZZZZZZZZ", "nonsense", "2020~K3N8ZQ4T"],
        "q": [*_words(twin)],
    }


def _words(twin: Twin) -> Iterator[str]:
    """Words of public texts, names in other scripts and spellings, and canaries of every kind."""
    yield from (
        "lawyer",
        "detained",
        "Osmonova",
        "Осмонова",
        "miners",
        "MU",
        "A Daily",
        "Summons",
        "\0",
    )
    yield from (str(twin.hidden[kind][0]).split()[1] for kind in ("incident", "person"))
    withheld = str(twin["withheld"].names.first().text)
    # With a wrong letter, and with initials: what is similar to a hidden name is looked for in public ones.
    yield from (
        "Osmonovva",
        "A. Osmonova",
        withheld,
        f"{withheld[:-2]}{withheld[-1]}",
        f"A. {withheld}",
    )
    for column in (
        "cases.Incident.internal_notes",
        "people.Person.ethnicity",
        "tracker.Place.internal_notes",
    ):
        yield twin.canaries.columns[column]


def list_addresses(twin: Twin) -> list[str]:
    """Every query of the pages; of the files, which find their rows in the same way, every fourth."""
    values = values_of(twin)
    found = []
    for name, filter_class in LISTS.items():
        parameters = [*getattr(filter_class, "base_filters", filter_class), "page", "from"]
        queries = list(_queries(parameters, values))
        found += [f"{reverse(name)}?{query}" for query in queries]
        for start, form in enumerate(FORMS):
            file = reverse(FILES[name], kwargs={"form": form})
            found += [f"{file}?{query}" for query in queries[start * 2 :: 4]]
    return found


def _queries(parameters: list[str], values: dict[str, list[str]]) -> Iterator[str]:
    """Each value of each parameter alone, then some by chance, repeated parameters among them."""
    unknown = [ref_of("person in draft"), canaries.WORD, "1"]
    given = {name: values.get(name, unknown) for name in parameters}
    for name, some in given.items():
        yield from (urlencode({name: value}) for value in some)
    chance = random.Random(17)
    for number in range(2, 12):
        names = chance.choices(parameters, k=2 + number % 3)
        yield urlencode([(name, chance.choice(given[name])) for name in names])


# The views themselves


def rows_of_views() -> dict[str, list[str]]:
    """What each public view holds, whether a page shows it or not."""
    return {
        model._meta.db_table: sorted(_rows_of(model))
        for model in known.public_models()
        # Keys that are random, and no page shows them.
        if model._meta.db_table != "public_stamp"
    }


def _rows_of(model: Any) -> Iterator[str]:
    """Without the numbers that the database gives; of a reference by number only whether there is one."""
    fields = [field for field in model._meta.concrete_fields if field.name != "id"]
    for row in model.objects.order_by().values_list(*(field.attname for field in fields)):
        yield repr([_comparable(*pair) for pair in zip(fields, row, strict=True)])


# Columns made of numbers that the database gives.
NUMBERED: dict[str, Callable[[Any], Any]] = {
    "holder": lambda number: number > 0,
    "rank": lambda numbers: numbers[:-1],
    "untyped": len,
    "own_people": len,
}


def _comparable(field: Any, value: Any) -> Any:
    if field.name in NUMBERED:
        return NUMBERED[field.name](value)
    by_number = field.is_relation and field.related_model._meta.pk.name == "id"
    return value is not None if by_number else value


def row_differences(a: dict[str, list[str]], b: dict[str, list[str]]) -> Iterator[str]:
    """Views that hold something else in B than in A."""
    for view, mine in a.items():
        if mine != b[view]:
            only = [
                sorted(set(one) - set(other)) for one, other in ((mine, b[view]), (b[view], mine))
            ]
            yield f"{view}: {only[0]} in A, {only[1]} in B, {len(mine)} and {len(b[view])} rows"


# What has to hold


def differences(a: Iterable[tuple[str, Answer]], b: Answers) -> Iterator[str]:
    """Where a reader of B gets something else than a reader of A."""
    for address, mine in a:
        other = b[address]
        for part in ("status", "headers", "cookies", "queries", "body"):
            if getattr(mine, part) != getattr(other, part):
                yield f"{address}: {part} {_excerpt(getattr(mine, part), getattr(other, part))}"


def _excerpt(one: Any, other: Any) -> str:
    if isinstance(one, dict):
        names = sorted(name for name in one | other if one.get(name) != other.get(name))
        return ", ".join(f"{name}: {one.get(name)} in A, {other.get(name)} in B" for name in names)
    if not isinstance(one, str):
        return f"{one} in A, {other} in B"
    start = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), -1
    )
    start = max(0, min(len(one), len(other)) if start < 0 else start)
    return f"…{one[start - 60 : start + 80]!r} in A, …{other[start - 60 : start + 80]!r} in B"
