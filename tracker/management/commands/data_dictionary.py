"""Writes docs/data-dictionary.md from the declarations of the tables; with --check only says if it is current."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from tracker.files.imports.columns import Column
from tracker.files.public_tables import data_dictionary
from tracker.files.resources import TableFile, tables
from tracker.roof.data_pages.tables import public_tables

FILE = settings.BASE_DIR / "docs" / "data-dictionary.md"
BEGINNING = """\
# Data dictionary

`manage.py data_dictionary` writes this file from the declarations of the tables.

## Tables of the staff

What `manage.py export_table --as TABLE` and the export of the admin give, and what
`manage.py import_table FILE --as TABLE` takes.

- A file is CSV in UTF-8, or XLSX. Columns may stand in any order and be left out; unknown ones are refused.
- A row with a `ref` is that row; one without, or with `#` and any word of your own, is a new one. Other rows of
  the same import point at it by the same `#word`.
- A column for each language (`title_en`, `title_ru`) holds the text in that language.
- Dates are as exact as they are known: EDTF (`2015`, `2020-10`, `2010/2011`, `../2019-02`), or what a form takes.
- Several values in one cell are separated by `|`; in a value `\\|` is a bar and `\\\\` a backslash.
- A cell that a spreadsheet would run as a formula has one `'` more in front, which an import takes away again:
  `'+996 555 …`. `'Abd al-Rahman` stays as it is.
- Terms are codes or labels of the vocabularies in `fixtures/vocabulary/`, as the administrators have changed them.
- Empty means that nothing was recorded. Status, version and stamps are in packages only
  (`manage.py export_package`): an import never publishes.

Columns with a * must be filled in for a new row.
"""
PUBLIC = """\
## Tables for the public

What lists give as `.csv` and `.json`, `manage.py export_table --as TABLE --public`, and the package on `/data/`.
"""


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Write nothing; fail if it is old."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        text = dictionary()
        if not options["check"]:
            FILE.write_text(text, encoding="utf-8")
        elif not FILE.exists() or FILE.read_text(encoding="utf-8") != text:
            raise CommandError(f"{FILE.name} is not current: run manage.py data_dictionary.")


def dictionary() -> str:
    with override("en"):
        staff = "\n".join(line for table in tables().values() for line in _section(table))
        public = data_dictionary(public_tables().values())
        return "\n".join([BEGINNING, staff, PUBLIC, public]).rstrip() + "\n"


def _section(table: TableFile) -> Iterator[str]:
    yield from (f"### {table.name}", "", str(table.parts[0].about), "")
    yield from ("| column | what it holds | values |", "|---|---|---|")
    yield from map(_line, table.columns())
    yield ""


def _line(column: Column) -> str:
    name = f"`{column.name}`{' *' if column.required else ''}"
    cells = (name, _cell(column.about), _cell(column.takes))
    return f"| {' | '.join(cells)} |"


def _cell(text: Any) -> str:
    return str(text).replace("|", "\\|")
