"""A researcher's spreadsheet of any size, made from a seed: one row per incident, people and sources in cells.

Proportions: 0.6 people, 1.8 involvements and 1.6 citations per incident; names in two scripts, partial dates.
"""

import csv
import random
from pathlib import Path

COLUMNS = (
    "№", "Заголовок", "Title", "Описание", "Вид", "Страна", "Начало", "Пострадавшие", "Кто", "Ссылки", "Заметки",
)  # fmt: skip
GIVEN = [
    "Айбек",
    "Нурлан",
    "Гульнара",
    "Азиза",
    "Бакыт",
    "Dilshod",
    "Rustam",
    "Malika",
    "Farrukh",
    "Aigerim",
]
FAMILY = [
    "Асанов",
    "Токтогулова",
    "Ибраимов",
    "Rahimov",
    "Karimova",
    "Sharipov",
    "Жакыпов",
    "Назарбеков",
    "Садыкова",
    "Усенов",
]
TYPES = (
    "LIB-ARR",
    "LIB-DET",
    "PRIV-SRH",
    "PRIV-SEZ",
    "THRT-SUM",
    "PROC-CRM",
    "BODY-ASL",
    "MOVE-TRV",
)
COUNTRIES = ("KG", "KZ", "TJ", "UZ", "TM")
WHEN = ("2015", "октябрь 2020", "05.10.2020", "2019-02", "около 2016", "")
MAPPING = {
    "columns": {
        "№": {"to": "original_id"},
        "Заголовок": {"to": "title", "language": "ru"},
        "Title": {"to": "title", "language": "en"},
        "Описание": {"to": "summary", "language": "ru"},
        "Вид": {"to": "type", "separator": ";"},
        "Страна": {"to": "country"},
        "Начало": {"to": "began"},
        "Пострадавшие": {"to": "people", "role": "TGT", "separator": ";"},
        "Кто": {"to": "organisations", "role": "APR", "separator": ";"},
        "Ссылки": {"to": "source_url", "separator": " "},
    },
    "same_names": True,
}


def write(path: Path, incidents: int, *, seed: int = 1) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows(incidents, random.Random(seed)))  # noqa: S311  the same each time


def rows(incidents: int, chance: random.Random) -> list[tuple[str, ...]]:
    people = [name(number) for number in range(max(3, incidents * 6 // 10))]
    involved = spread(people, incidents * 18 // 10, incidents)
    sources = [f"https://example.org/{number}" for number in range(incidents * 8 // 10)]
    cited = spread(sources, incidents * 16 // 10, incidents)
    return [
        (
            str(number + 1),
            f"Задержание № {number} в городе",
            f"Arrest number {number} in a town",
            "Сотрудники задержали активиста после собрания; адвоката не допустили. "
            * chance.randint(1, 4),
            "; ".join(chance.sample(TYPES, chance.randint(1, 2))),
            chance.choice(COUNTRIES),
            chance.choice(WHEN),
            "; ".join(involved[number]),
            "",
            " ".join(cited[number]),
            chance.choice(("", "проверить", "see the archive")),
        )
        for number in range(incidents)
    ]


def name(number: int) -> str:
    """Different for each number."""
    given, family = GIVEN[number % 10], FAMILY[number // 10 % 10]
    return f"{given} {family} {letters(number // 100)}".strip()


def letters(number: int) -> str:
    """A patronymic that no other number has."""
    syllables = ("ба", "ке", "ли", "му", "но", "ра", "са", "ти", "ур", "ша")
    return "".join(syllables[int(digit)] for digit in str(number)).capitalize() + "ович"


def spread(values: list[str], total: int, rows: int) -> list[list[str]]:
    """All values, each about as often, so many in all; no row has one twice."""
    found: list[list[str]] = [[] for _ in range(rows)]
    for turn in range(total):
        row = found[turn % rows]
        value = values[turn % len(values)]
        row.append(value if value not in row else values[(turn + 1) % len(values)])
    return found
