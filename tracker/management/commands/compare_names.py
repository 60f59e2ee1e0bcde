"""Prints how alike pairs of names are, by the score that the tracker itself goes by.

Reads two names a line with a tab between them, in UTF-8, from a file or from standard input. Prints the score,
from 0 to 1, before each pair. From 0.8 on the tracker takes two names for one person's or body's.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tracker.ground.names import sameness

LONGEST = 1_000
"""Characters of a name; no name is as long."""


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="Standard input, if left out or -.")

    def handle(self, *args: Any, file: Path | None, **options: Any) -> None:
        for one, other in pairs(lines_of(file)):
            self.stdout.write(f"{sameness(one, other):.3f}\t{one}\t{other}")


def lines_of(file: Path | None) -> Iterator[bytes]:
    if file is None or str(file) == "-":
        yield from sys.stdin.buffer
        return
    try:
        with file.open("rb") as lines:
            yield from lines
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def pairs(lines: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """Blank lines are passed over. CommandError with the number of the line that is no pair."""
    for number, line in enumerate(lines, start=1):
        text = _decoded(line, number)
        if text.strip():
            yield _pair(text, number)


def _decoded(line: bytes, number: int) -> str:
    try:
        text = line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(f"Line {number} is not UTF-8: byte {error.start + 1}.") from error
    return text.rstrip("\r\n")


def _pair(text: str, number: int) -> tuple[str, str]:
    found = text.split("\t")
    if len(found) != 2:
        raise CommandError(
            f"Line {number} has {len(found) - 1} tabs: write two names with one tab between them."
        )
    one, other = found[0].strip(), found[1].strip()
    if not one or not other:
        raise CommandError(
            f"Line {number} has an empty name: write two names with a tab between them."
        )
    if max(len(one), len(other)) > LONGEST:
        raise CommandError(f"Line {number} has a name of more than {LONGEST:,} characters.")
    return one, other
