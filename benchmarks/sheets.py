"""How long a sheet of 100,000 rows of 15 cells takes to write and to read, as XLSX and as CSV; how much memory.

.venv/bin/python -m benchmarks.sheets [ROWS]
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

COLUMNS = [f"column {n}" for n in range(15)]
NAMES = ("Азимжан Аскаров", "Gulnara Juraeva", "Өмүрбек Токтогулов", "Jamshed Yorov")


def rows(number: int) -> Iterator[list[str]]:
    """As of incidents: references, dates, names in two scripts, a title, a longer text, empty cells."""
    for n in range(number):
        yield [
            *(
                f"{n:08X}",
                f"20{n % 24:02}-{n % 12 + 1:02}-{n % 28 + 1:02}",
                NAMES[n % 4],
                "LIB-ARR",
            ),
            *(f"An arrest, number {n}", f"Задержание № {n}", "kg", str(n % 97), "", ""),
            *(
                f"https://example.org/{n % 5000}",
                "TRUE",
                "V2",
                NAMES[n % 3],
                "He was taken away. " * 5,
            ),
        ]


def write_xlsx(file: BinaryIO, number: int) -> None:
    from tracker.ground.tables import XlsxWriter

    with XlsxWriter(file) as book:
        book.sheet("incidents", COLUMNS, rows(number))


def write_csv(file: BinaryIO, number: int) -> None:
    from tracker.ground.tables import CsvWriter

    writer = CsvWriter(COLUMNS)
    file.write(writer.header())
    file.writelines(writer.rows(rows(number)))


def read(path: Path) -> int:
    from tracker.ground.tables import open_table

    with path.open("rb") as file, open_table(file, path.name) as table:
        return sum(1 for _row in table)


def timed(what: str, work: Callable[[], object]) -> None:
    start = time.process_time()
    work()
    took = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:12} {took:6.2f} s CPU, {peak:5.0f} MB at most so far")


def main() -> None:
    import django
    from django.conf import settings

    settings.configure(USE_I18N=False)
    django.setup()
    number = int(sys.argv[1]) if sys.argv[1:] else 100_000
    with TemporaryDirectory() as folder:
        for form, write in (("csv", write_csv), ("xlsx", write_xlsx)):
            path = Path(folder) / f"incidents.{form}"
            with path.open("wb") as file:
                timed(f"write {form}", partial(write, file, number))
            timed(f"read {form}", partial(read, path))


if __name__ == "__main__":
    main()
