"""The package: one CSV per table, a Frictionless descriptor, licence and dictionary, in one zip file.

It is made when it is asked for and there is none of this moment's data yet, by one process at a time.
"""

import fcntl
import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connections

from tracker.boundary import alias
from tracker.files.public_tables import PublicTable, data_dictionary, schema
from tracker.files.public_tables.streams import snapshot
from tracker.roof.data_pages.data_digest import State, state
from tracker.roof.data_pages.tables import public_tables

NAME = "case-tracker"
# The same data gives the same bytes, whenever they are packed.
NO_TIME = (1980, 1, 1, 0, 0, 0)


class BuildInProgress(Exception):
    """Another process is building the package."""


class File(NamedTuple):
    """One table in the package."""

    kind: str
    rows: int
    size: int
    sha256: str

    @property
    def name(self) -> str:
        return f"{self.kind}.csv"


class Package(NamedTuple):
    path: Path
    day: str
    size: int
    sha256: str
    files: list[File]


def current_package() -> Package:
    """The package of the data as they are now; raises BeingMade.

    Costs one reading of all public rows, and making it where they have changed.
    """
    tables = public_tables()
    with snapshot(connections[alias.current()]):
        now = state(tables)
        facts = root() / f"{now.digest}.json"
        if not facts.exists():
            with only_one():
                _make(tables, now)
        return _read(facts)


def root() -> Path:
    path = Path(settings.PUBLIC_DATA_ROOT)
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def only_one() -> Iterator[None]:
    """The lock goes with the process that holds it."""
    with (root() / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BuildInProgress from None
        yield


def _make(tables: dict[str, PublicTable], now: State) -> None:
    """Writes the package, then what is said of it, and takes older ones away."""
    path = root() / f"{now.digest}.zip"
    day = now.day.isoformat() if now.day else ""
    with tempfile.NamedTemporaryFile(dir=root(), suffix=".part") as part:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as package:
            files = [_add_table(package, table) for table in tables.values()]
            for name, text in _texts(tables, files, day).items():
                package.writestr(_entry(name), text)
        part.flush()
        if not path.exists():
            os.link(part.name, path)
    _write_facts(path, day, files)
    for old in root().iterdir():
        if old.suffix in {".zip", ".json"} and old.stem != now.digest:
            old.unlink(missing_ok=True)


def _add_table(package: zipfile.ZipFile, table: PublicTable) -> File:
    digest, size = hashlib.sha256(), 0
    counts: list[int] = []
    with package.open(_entry(f"{table.kind}.csv"), "w", force_zip64=True) as entry:
        for piece in table.csv(tally=counts.append):
            digest.update(piece)
            size += len(piece)
            entry.write(piece)
    return File(table.kind, sum(counts), size, digest.hexdigest())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _write_facts(path: Path, day: str, files: list[File]) -> None:
    with path.open("rb") as package:
        sha256 = hashlib.file_digest(package, "sha256").hexdigest()
    facts = {"day": day, "size": path.stat().st_size, "sha256": sha256, "files": files}
    part = path.with_suffix(".facts")
    part.write_text(json.dumps(facts))
    part.replace(path.with_suffix(".json"))


def _read(facts: Path) -> Package:
    said = json.loads(facts.read_text())
    files = [File(*one) for one in said.pop("files")]
    return Package(path=facts.with_suffix(".zip"), files=files, **said)


def _texts(tables: dict[str, PublicTable], files: list[File], day: str) -> dict[str, str]:
    descriptor = json.dumps(_descriptor(tables, files, day), ensure_ascii=False, indent=2)
    return {
        "datapackage.json": descriptor + "\n",
        "data-dictionary.md": f"# Data dictionary\n\n{data_dictionary(tables.values())}",
        "README.md": _readme(day),
    }


def _descriptor(tables: dict[str, PublicTable], files: list[File], day: str) -> dict[str, Any]:
    """As https://specs.frictionlessdata.io/data-package/ has it; no clock times."""
    resources = [
        {
            "name": file.kind.replace("_", "-"),
            "path": file.name,
            "description": tables[file.kind].about,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": file.size,
            "hash": f"sha256:{file.sha256}",
            "rows": file.rows,
            "schema": schema(tables[file.kind]),
        }
        for file in files
    ]
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": settings.DATA_CITATION_NAME,
        "description": citation(day),
        "licenses": [{"title": settings.DATA_LICENCE_NAME, "path": settings.DATA_LICENCE_URL}],
        "resources": resources,
    }


def citation(day: str) -> str:
    return f"{settings.DATA_CITATION_NAME}: public data set as of {day or 'no date'}."


README = """\
# {name}

{citation}

Licence: {licence}, {url}

Each table is one CSV file: UTF-8 with a byte order mark, comma, double quotes. `data-dictionary.md` says what the
columns mean, `datapackage.json` says it for programs, with the number of rows and the SHA-256 of each file.

- Dates are EDTF (ISO 8601-2) as exactly as they are known, with the earliest and the latest day beside them.
- Several values in one cell are joined by ` | `; `|` and `\\` in a value get a `\\` before them.
- A cell that a spreadsheet would run as a formula has one `'` before it: take one away from cells that begin with
  any number of `'` and then one of `=`, `+`, `-`, `@`, a tab or a line break.
- Entries report what sources say. An allegation is not a finding: look at `verification` and the citations.
"""


def _readme(day: str) -> str:
    return README.format(
        name=settings.DATA_CITATION_NAME,
        citation=citation(day),
        licence=settings.DATA_LICENCE_NAME,
        url=settings.DATA_LICENCE_URL,
    )
