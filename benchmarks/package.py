"""Package → restore into empty tables → package: the bytes have to be the same; with how long each takes.

    .venv/bin/python -m benchmarks.package [INCIDENTS]

The incidents come with people, sources, citations, custody and proceedings, full of texts that a CSV, a
spreadsheet or a COPY could spoil. The same number makes the same texts.
"""

import io
import random
import resource
import sys
import time
from collections.abc import Callable
from typing import Any, TypeVar

from benchmarks.database import fresh_database

T = TypeVar("T")
PIECES = [
    '"', '""', ",", ";", "|", "\\", "\\|", "\n", "\r", "\r\n", "\t", "=1+1", "+996", "-", "@", "'", "''=",
    " ", "\u00a0", "\u2028", "\u0085", "\ufeff", "\u200f", "ё", "e\u0301", "👩🏽‍🌾", "NULL", "\\N", "\\.", "{}",
    "%s", "#key", "en*: ", "sep=;", "слово", "a word", "длинный текст " * 50,
]  # fmt: skip


def main(incidents: int) -> None:
    with fresh_database():
        chance = random.Random(4)  # noqa: S311  the same rows every time
        timed(f"{incidents:,} incidents made", lambda: fill(incidents, chance))
        first = timed("exported", packed)
        emptied()
        rows = timed("restored", lambda: restored(first))
        second = timed("exported again", packed)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{sum(rows.values()):,} rows, {len(first):,} bytes, peak memory {memory:.0f} MB")
        print("byte-identical" if first == second else "THE BYTES DIFFER")
        sys.exit(first != second)


def timed(what: str, function: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = function()
    print(f"{what}: {time.perf_counter() - start:.1f} s", flush=True)
    return result


def packed() -> bytes:
    from tracker.files.packages import write_package

    file = io.BytesIO()
    write_package(file)
    return file.getvalue()


def restored(package: bytes) -> dict[str, int]:
    from tracker.files.packages import restore

    return restore(io.BytesIO(package), apply=True)


def emptied() -> None:
    from django.db import connection

    from tracker.files.packages.restoring import editorial_models

    names = ", ".join(f'"{model._meta.db_table}"' for model in editorial_models())
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {names}")


def fill(number: int, chance: random.Random) -> None:
    from django.db import transaction

    for done in range(0, number, 1_000):
        with transaction.atomic():
            make(min(1_000, number - done), chance)


def make(number: int, chance: random.Random) -> None:
    from cases import models as c
    from people.models import Person, PersonName
    from sources.models import Source

    def text() -> str:
        return "".join(chance.choices(PIECES, k=chance.randint(1, 6)))

    def local() -> dict[str, str]:
        found = {"en": f"x{text()}x", "ru": text().strip()}
        return {code: said for code, said in found.items() if said}

    each: Any = range(number)
    people = Person.objects.bulk_create(Person(internal_notes=text()) for _ in each)
    names = [PersonName(bearer=p, text=f"n{n} {text()}"[:300]) for p in people for n in (1, 2)]
    for name in names:
        name.make_keys()
    PersonName.objects.bulk_create(names)
    sources = Source.objects.bulk_create(
        Source(title=f"t{text()}"[:500], gloss=local(), author=text()[:300], type_id="MEDIA")
        for _ in each
    )
    incidents = c.Incident.objects.bulk_create(
        c.Incident(
            title=local(),
            summary=local(),
            internal_notes=text(),
            began="2020-10",
            type_id="LIB-ARR",
        )
        for _ in each
    )
    involvements = c.Involvement.objects.bulk_create(
        c.Involvement(incident=i, person=p, role_id="TGT", note=local())
        for i, p in zip(incidents, people, strict=True)
    )
    c.IncidentCitation.objects.bulk_create(
        c.IncidentCitation(
            subject=i, involvement=v, source=s, quotation=text(), states=text()[:300]
        )
        for i, v, s in zip(incidents, involvements, sources, strict=True)
    )
    c.Custody.objects.bulk_create(
        c.Custody(person=p, incident=i, kind_id="PRISON", note=local())
        for i, p in zip(incidents, people, strict=True)
    )
    cases = c.Case.objects.bulk_create(c.Case(title=local(), text=local()) for _ in each[::10])
    c.Case.incidents.through.objects.bulk_create(
        c.Case.incidents.through(case=cases[n // 10], incident=incidents[n]) for n in each
    )
    proceedings = c.Proceeding.objects.bulk_create(c.Proceeding(title=local()) for _ in each)
    parties = c.Party.objects.bulk_create(
        c.Party(proceeding=one, described_as=local(), role_id="DFD") for one in proceedings
    )
    c.Charge.objects.bulk_create(c.Charge(party=p, as_written=f"c{text()}"[:300]) for p in parties)
    steps = c.ProceedingStep.objects.bulk_create(
        c.ProceedingStep(
            proceeding=one, stage_id="CONVICTED", case_number=text()[:100], note=local()
        )
        for one in proceedings
    )
    c.Sentence.objects.bulk_create(
        c.Sentence(step=s, kind_id="IMPRISON", length=text()[:100]) for s in steps
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
