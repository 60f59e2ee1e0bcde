"""Plan and apply of a flat spreadsheet, beside django-import-export's default resource on a single table.

    .venv/bin/python -m benchmarks.imports [INCIDENTS]

The peer reads fewer rows, since its rate does not grow with the number; it is shown and then saved, as its own
pages do, with the same history triggers. Rows are rows of our tables.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import flat_sheet
from benchmarks.database import fresh_database

PEER_ROWS = 500


def main(incidents: int) -> None:
    with fresh_database(), tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "flat.csv"
        flat_sheet.write(sheet, incidents)
        peer = peer_rate()
        print(f"django-import-export, {PEER_ROWS:,} rows of one table: {peer:,.0f} rows/s")
        ours = in_a_process_of_its_own(sheet)
        rate = ours["rows"] / (ours["plan"] + ours["apply"])
        lines = incidents / (ours["plan"] + ours["apply"])
        print(
            f"flat spreadsheet, {incidents:,} incidents, {ours['rows']:,} rows of our tables:"
            f" plan {ours['plan']:.1f} s, apply {ours['apply']:.1f} s, {rate:,.0f} rows/s"
            f" ({lines:,.0f} lines of the file a second), peak memory {ours['memory']:.0f} MB"
        )
        print(f"ratio {rate / peer:.1f} (bar: 20); a second plan finds {ours['again']}")


def peer_rate() -> float:
    import tablib
    from import_export import resources

    from cases.models import Incident

    fields = ("id", "title", "type", "country", "began")
    made = resources.modelresource_factory(Incident, resource_class=resources.ModelResource)
    made._meta.fields = fields
    rows = [
        (
            "",
            json.dumps({"ru": f"Задержание № {n}", "en": f"Arrest {n}"}),
            "LIB-ARR",
            "KG",
            "2020-10",
        )
        for n in range(PEER_ROWS)
    ]
    begun = time.perf_counter()
    for is_only_shown in (True, False):
        result = made().import_data(
            tablib.Dataset(*rows, headers=fields), dry_run=is_only_shown, raise_errors=True
        )
    seconds = time.perf_counter() - begun
    assert result.totals["new"] == PEER_ROWS, result.totals
    return PEER_ROWS / seconds


def in_a_process_of_its_own(sheet: Path) -> dict[str, float]:
    """So that its memory is its own."""
    command = [sys.executable, "-m", "benchmarks.imports", "--child", str(sheet)]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def child(sheet: Path) -> None:
    import django

    django.setup()
    import pghistory

    from tracker.files.imports import batches, uploads

    with pghistory.context(command="benchmark"):
        with sheet.open("rb") as file:
            batch = uploads.receive(file, sheet.name, kind="spreadsheet", dataset="benchmark")
        batch.mapping = flat_sheet.MAPPING
        batch.save()
        begun = time.perf_counter()
        batches.plan(batch)
        planned = time.perf_counter()
        if batch.message or batch.counts["errors"]:
            sys.exit(f"{batch.message} {[str(p) for p in batch.problems.all()[:5]]}")
        batches.apply(batch)
        applied = time.perf_counter()
        rows = batch.counts["create"]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        with sheet.open("rb") as file:
            again = uploads.receive(file, sheet.name, kind="spreadsheet", dataset="benchmark")
        again.mapping = flat_sheet.MAPPING
        again.save()
        batches.plan(again)
    print(
        json.dumps(
            {
                "rows": rows,
                "plan": planned - begun,
                "apply": applied - planned,
                "memory": memory,
                "kinds": batch.counts["kinds"],
                "again": f"{again.counts['create']} new, {again.counts['update']} changed",
            }
        )
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 100_000)
