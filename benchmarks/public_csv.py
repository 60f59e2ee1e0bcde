"""How fast the public CSV of incidents comes over HTTP, beside COPY of the same join and Datasette's stream.

    python -m benchmarks.public_csv [100000] [--datasette PATH_OF_ITS_PROGRAM]

Makes its own throw-away database, fills it (`public_rows.py`), serves it with gunicorn on the loopback, and prints
rows per second, the time to the first byte and to the first row, and how much memory the server took for it.
"""

import argparse
import http.client
import os
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.public_rows import make_incidents
from benchmarks.serving import datasette as served_by
from benchmarks.serving import gunicorn
from tests import postgres

BARE = (
    "ref, title->>'en' AS title_en, title->>'ru' AS title_ru, type_id AS type, country_id AS country, began,"
    " began_earliest::text, began_latest::text, ended, until_earliest::text, until_latest::text,"
    " verification_id AS verification, summary->>'en' AS summary_en, summary->>'ru' AS summary_ru,"
    " is_collective::text, public_changed_on::text"
)
# By hand over base tables: the least that incidents with names, roles and sources can cost.
BY_HAND = f"""
SELECT {BARE}, who.*, said.*
FROM cases_incident i
LEFT JOIN (
    SELECT incident_id, string_agg(p.name->>'en', '|' ORDER BY v.id), string_agg(p.name->>'ru', '|' ORDER BY v.id),
        string_agg(p.ref, '|' ORDER BY v.id), string_agg(role_id, '|' ORDER BY v.id)
    FROM cases_involvement v JOIN people_person p ON p.id = v.person_id AND p.status = 'published' GROUP BY 1
) who ON who.incident_id = i.id
LEFT JOIN (
    SELECT subject_id, string_agg(s.ref, '|' ORDER BY c.id), string_agg(s.title, '|' ORDER BY c.id),
        string_agg(s.url, '|' ORDER BY c.id), string_agg(c.claim_id, '|' ORDER BY c.id)
    FROM cases_incidentcitation c JOIN sources_source s ON s.id = c.source_id AND s.status = 'published' GROUP BY 1
) said ON said.subject_id = i.id
WHERE i.status = 'published' ORDER BY i.began_earliest DESC NULLS LAST, i.ref"""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", type=int, nargs="?", default=100_000)
    parser.add_argument("--datasette")
    asked = parser.parse_args()
    with postgres.watched_folder() as folder:
        os.environ.update(
            postgres.environment(folder) | {"DJANGO_SETTINGS_MODULE": "tracker.settings"}
        )
        measure(folder, asked.rows, asked.datasette)


def measure(folder: Path, rows: int, datasette: str | None) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    owner = os.environ["OWNER_DATABASE_URL"]
    with psycopg.connect(owner, autocommit=True) as link:
        make_incidents(link, rows)
        joined = copy_rate(link, same_join())
        by_hand = copy_rate(link, BY_HAND)
        with gunicorn() as (address, server):
            ours = stream(address, "/incidents.csv", server)
        print(f"{rows:,} incidents with people and sources")
        report("public CSV over HTTP", ours.rate)
        report("COPY of the same join in one statement", joined, ours.rate / joined)
        report("COPY of a smaller join by hand, over base tables", by_hand, ours.rate / by_hand)
        print(f"first byte {ours.first_byte:.3f} s, first row {ours.first_row:.3f} s")
        print(f"memory of the server: +{ours.memory / 1024:.1f} MB")
        if datasette:
            path = copy_to_sqlite(link)
            with served_by(datasette, str(path), "--setting", "max_csv_mb", "0") as (
                address,
                server,
            ):
                peer = stream(address, "/bare/incidents.csv?_stream=on&_size=max", server)
            report("Datasette, incidents alone", peer.rate, ours.rate / peer.rate)


def report(what: str, rate: float, ratio: float | None = None) -> None:
    compared = f"   public CSV is {ratio:.2f} of it" if ratio else ""
    print(f"{what:<50}{rate:>10,.0f} rows/s{compared}")


def same_join() -> str:
    """All columns of the public table, for all rows at once."""
    from django.db import connections

    from cases.incidents.public_tables import INCIDENTS
    from tracker.files.public_tables.streams import Form

    (selection,) = INCIDENTS.selections
    sql, params = selection.keys(None).query.get_compiler("default").as_sql()
    with connections["default"].cursor() as cursor:
        cursor.execute(sql, params)
        keys = [key for (key, *_rest) in cursor.fetchall()]
    return selection.statement(Form.CSV, "default").of(keys, connections["default"])


def copy_rate(link: psycopg.Connection[Any], select: str) -> float:
    began, rows = time.perf_counter(), 0
    link.execute("SET jit = off")
    with link.cursor() as cursor, cursor.copy(f"COPY ({select}) TO STDOUT (FORMAT csv)") as source:
        for _row in source:
            rows += 1
    return rows / (time.perf_counter() - began)


class Streamed:
    """What a reader saw of one file."""

    def __init__(self, rows: int, seconds: float, first_byte: float, first_row: float, memory: int):
        self.rate = rows / seconds
        self.first_byte, self.first_row, self.memory = first_byte, first_row, memory


def stream(address: tuple[str, int], path: str, server: int) -> Streamed:
    """Twice: the first time warms the server, as its memory before is compared with the most after."""
    for _round in range(2):
        link = http.client.HTTPConnection(*address, timeout=3600)
        before, began = memory_of(server), time.perf_counter()
        link.request("GET", path)
        response = link.getresponse()
        rows = first_byte = first_row = 0.0
        while piece := response.read1(64 * 1024):
            first_byte = first_byte or time.perf_counter() - began
            rows += piece.count(b"\n")
            if rows > 1:
                first_row = first_row or time.perf_counter() - began
        seconds = time.perf_counter() - began
        memory = memory_of(server, "VmHWM") - before
        link.close()
    return Streamed(int(rows) - 1, seconds, first_byte, first_row, memory)


def memory_of(server: int, line: str = "VmRSS") -> int:
    """In kB, of its worker."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    status = Path(f"/proc/{(children or [str(server)])[0]}/status").read_text()
    return int(status.split(f"{line}:")[1].split()[0])


def copy_to_sqlite(link: psycopg.Connection[Any]) -> Path:
    path = Path(tempfile.mkdtemp()) / "bare.db"
    found = link.execute(f"SELECT {BARE} FROM cases_incident")  # noqa: S608
    names = [column.name for column in found.description or ()]
    with sqlite3.connect(path) as database:
        database.execute(f"CREATE TABLE incidents ({', '.join(names)})")
        marks = ", ".join("?" * len(names))
        database.executemany(f"INSERT INTO incidents VALUES ({marks})", found)  # noqa: S608
    return path


if __name__ == "__main__":
    main()
