"""How much of everything there is, and what all records have: references, a status, dates that skew to now."""

import csv
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

from benchmarks.world.texts import RARE, Names, Prose

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "vocabulary"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PAIRS = [first + second for first in CROCKFORD for second in CROCKFORD]
# The commonest first.
COUNTRIES = [
    *("KZ", "UZ", "RU", "KG", "TJ", "BY", "AZ", "TM", "AM", "GE"),
    *("UA", "TR", "IR", "CN", "MN", "AF", "PK", "PL", "DE", "LT"),
]
COMMON_TYPES = [
    *("LIB-DET", "LIB-ARR", "PROC-CRM", "THRT-SUM", "PRIV-SRH", "EXPR-SMR"),
    *("LIB-ADM", "ASSO-MTG", "THRT-ONL", "LIB-PTD", "EXPR-BLK", "PROC-ADM"),
]
RECORD = (
    *("ref", "status", "created_at", "updated_at", "public_changed_on", "public_digest"),
    *("version", "internal_notes"),
)
FIRST_DAY = date(2026, 1, 1)
CHUNK = 10_000


class World:
    """The same number of incidents and the same seed make the same rows, table by table."""

    def __init__(self, incidents: int, seed: int = 1) -> None:
        self.seed = seed
        self.incidents = incidents
        self.people = max(20, incidents * 6 // 10)
        self.organisations = 20 + incidents // 50
        self.places = 60 + incidents // 500
        self.sources = max(20, incidents * 4 // 10)
        self.cases = 5 + incidents // 50
        self.proceedings = 5 + incidents // 20
        self.custodies = 5 + incidents // 10
        self.articles = 60

    def each(self, what: str, first: int, last: int) -> Iterator[tuple[int, random.Random]]:
        """Numbers from `first` to `last`, with chances that depend on the number, not on where one starts."""
        for start in range((first - 1) // CHUNK * CHUNK + 1, last + 1, CHUNK):
            chance = random.Random(f"{self.seed} {what} {start}")  # noqa: S311  the same each time
            for number in range(max(first, start), min(start + CHUNK, last + 1)):
                yield number, chance

    def parts(self, rows: int) -> list[tuple[int, int]]:
        """Numbers from and to, for two who share the work; each begins a chunk."""
        middle = rows // 2 // CHUNK * CHUNK
        return [part for part in ((1, middle), (middle + 1, rows)) if part[0] <= part[1]]

    @cached_property
    def prose(self) -> dict[str, Prose]:
        chance = random.Random(f"{self.seed} prose")  # noqa: S311  the same each time
        return {language: Prose(language, chance) for language in ("en", "ru")}

    @cached_property
    def names(self) -> Names:
        return Names()

    @cached_property
    def types(self) -> "Skewed":
        rarer = [code for code in codes("incident_types") if code not in COMMON_TYPES]
        return Skewed([*COMMON_TYPES, *rarer])

    @cached_property
    def countries(self) -> "Skewed":
        return Skewed(COUNTRIES)

    def title(self, chance: random.Random, rare: bool = False) -> str:
        return self._texts(chance, 0.95, 0.7, "title", rare)

    def text(self, chance: random.Random) -> str:
        return self._texts(chance, 0.85, 0.6, "text", False)

    def _texts(
        self, chance: random.Random, english: float, russian: float, kind: str, rare: bool
    ) -> str:
        """As JSON; never in no language."""
        found: dict[str, str] = {}
        for language, share in (("en", english), ("ru", russian)):
            if chance.random() < share or (language == "ru" and not found):
                found[language] = getattr(self.prose[language], kind)(chance)
                if rare:
                    found[language] += f" {RARE[language]}"
        return json.dumps(found, ensure_ascii=False)


class Skewed:
    """Values, each half as likely as one at half its rank."""

    def __init__(self, values: Sequence[str]) -> None:
        self.values = values
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(len(values))))

    def pick(self, chance: random.Random) -> str:
        return chance.choices(self.values, cum_weights=self._weights)[0]


def codes(vocabulary: str) -> list[str]:
    with (FIXTURES / f"{vocabulary}.csv").open(encoding="utf-8") as file:
        return [row["code"] for row in csv.DictReader(file)]


def ref(number: int, factor: int) -> str:
    """Another one for each number, as an odd factor has an inverse."""
    bits = number * factor * 2_654_435_761 % (1 << 40)
    return (
        PAIRS[bits >> 30] + PAIRS[bits >> 20 & 1023] + PAIRS[bits >> 10 & 1023] + PAIRS[bits & 1023]
    )


def record(
    number: int, factor: int, chance: random.Random, hidden: float = 0.06
) -> tuple[Any, ...]:
    """Mostly published; the rest drafts, in review, withdrawn."""
    status, since = "published", FIRST_DAY + timedelta(int(chance.random() * 300))
    if chance.random() < hidden:
        status = chance.choice(("draft", "draft", "review", "withdrawn"))
    stamp = "2026-01-01"
    return ref(number, factor), status, stamp, stamp, since, "", 1, ""


def year(chance: random.Random) -> int:
    return max(2000, 2025 - int(chance.expovariate(1 / 6)))


def when(chance: random.Random, began: int) -> str:
    """A date in that year, as exactly as sources have it: a day, a month, a year, about, between, not known."""
    kind = chance.random()
    month, day = 1 + int(chance.random() * 12), 1 + int(chance.random() * 28)
    if kind < 0.60:
        return f"{began}-{month:02}-{day:02}"
    if kind < 0.80:
        return f"{began}-{month:02}"
    if kind < 0.92:
        return str(began)
    return f"{began}~" if kind < 0.95 else f"{began}/{began + 1}" if kind < 0.98 else ""
