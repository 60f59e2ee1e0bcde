"""Searches over the seed cases just after they were loaded, when the database knows nothing of its tables yet."""

from django.core.management import call_command
from django.db import connection

SEARCHES = [
    ("Asqarov", 1),
    ("Аскаров Азимжан", 1),
    ("Askarof", 1),
    ("zzzz arrest", 0),
    ("Askarof Azimjan nobody", 1),
    ("a b c d e f g h i j", None),
]


def test_every_search_is_answered_in_the_time_that_the_public_has(client, db):
    call_command("demo", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '5s'")

    for typed, least in SEARCHES:
        found = client.get("/search/", {"q": typed}).context["search"]
        assert least is None or bool(found.total) == bool(least), typed
    for address in ("/people/", "/organisations/", "/incidents/"):
        assert client.get(address, {"q": "zzzz arrest"}).status_code == 200
