"""What name search is measured by: searches for public figures, and a crowd of made-up names around them."""

import csv
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from people.models import Person, PersonName
from tracker.ground.names import columns

SEARCHES = Path(__file__).resolve().parent / "name_searches.csv"
HELD_OUT = 3  # one search in so many is not looked at while the search is tuned


def words(text: str) -> list[str]:
    return text.split()


MEN = words("""
Азамат Айбек Акылбек Александр Алексей Алмаз Андрей Аскар Бакыт Бауыржан Бахтиёр Болот Дамир Данияр Дастан
Дилшод Дмитрий Евгений Ерлан Жаныбек Жасур Ибрагим Игорь Илья Искандер Кайрат Канат Кубаныч Максат Марат
Мирлан Михаил Мурат Мухаммад Нурбек Нурлан Олег Отабек Равшан Рустам Санжар Сергей Талант Тимур Улугбек
Фарход Шавкат Шерали Эмиль Юрий Абдулла Абдурахмон Ҷамшед Қайрат Өмүрбек Ғани Ўктам Oʻtkir Məmməd Ilham Süleýman
""")
WOMEN = words("""
Азиза Айгуль Айжан Айнура Алия Алтынай Анна Асель Бермет Виктория Галина Гулнора Гульмира Дилноза Динара
Екатерина Елена Жамиля Жылдыз Замира Зарина Ирина Камила Лейла Мавжуда Мадина Мария Мээрим Назгуль Наталья
Нигора Нилуфар Ольга Роза Саида Светлана Тахмина Умида Фарзона Чолпон Шахноза Юлия Ҳилола Гүлнара Өзгеч Aýna Leyla
""")
FAMILIES = words("""
Абдиев Абдрахманов Абдуллаев Абылгазиев Айтбаев Акматов Алимов Аманов Асанов Ахмедов Байжанов Бакиров Балтабаев
Бейшеналиев Бекмуратов Боронов Васильев Волков Гафуров Дадабаев Джумабаев Досматов Ергешов Жаксылыков Жумабеков
Зарипов Ибраимов Иванов Исаков Исмаилов Кадыров Калиев Касымов Козлов Кузнецов Курбанов Кыдыралиев Латипов Мамбетов
Маматов Мирзоев Молдалиев Мусаев Назаров Насыров Ниязов Новиков Нурматов Омуралиев Осмонов Орозбеков Петров Попов
Рахимов Раджабов Сабиров Садыков Саидов Салимов Сарыбаев Сатаров Смирнов Соколов Султанов Сулайманов Ташматов
Темирбеков Тойчиев Токтогулов Турдубеков Тургунов Умаров Усенов Усманов Файзуллаев Хакимов Халилов Холматов
Чыныбаев Шамсиев Шарипов Шералиев Эргашев Эсенов Юлдашев Юсупов Якубов Қосимов Ғафуров Ҳасанов Өмүралиев Ўринов
Гусейнов Мамедов Гасанов Рзаев Байрамов Аннаев Оразов Гельдыев Бердыев Ковалёв Фёдоров Лебедев Морозов
Тен Ким Ли Цой
""")
BEGINNINGS = words("""
Нур Бек Тур Кара Ак Мыр Сал Жол Шам Дил Темир Тол Эр Таш Ток Жан Бай Кул Уз Сары Той Алт Эл Мам Сат Кен Абд Кас Ор
""")
FATHERS = words("""
Абдуллаевич Акматович Александрович Алексеевич Андреевич Асанович Бакытович Болотович Борисович Владимирович
Иванович Исаевич Каримович Маратович Михайлович Муратович Николаевич Рустамович Сергеевич Талантович Юрьевич
""")


class Search(NamedTuple):
    kind: str
    typed: str
    recorded: str
    near: str
    """A recorded name that is not meant, or nothing."""

    @property
    def is_held_out(self) -> bool:
        """By the name meant, so that all searches for one person are on one side."""
        return hashlib.sha256(self.recorded.encode()).digest()[0] % HELD_OUT == 0


def searches() -> list[Search]:
    with SEARCHES.open(newline="", encoding="utf-8") as file:
        return [Search(**row) for row in csv.DictReader(file)]


def crowd(number: int, without: set[str]) -> Iterator[str]:
    """Made-up names of people, the same ones every time, some of them namesakes of each other."""
    random = Random(2024)
    made = 0
    while made < number:
        name = _somebody(random)
        if name not in without:
            yield name
            made += 1


def _somebody(random: Random) -> str:
    is_woman = random.random() < 0.45
    given = _common_first(random, WOMEN if is_woman else MEN)
    family = _family(random)
    if random.random() < 0.25:
        father = random.choice(FATHERS)
        return (
            f"{_feminine(family)} {given} {father[:-2]}на"
            if is_woman
            else f"{family} {given} {father}"
        )
    return f"{given} {_feminine(family) if is_woman else family}"


def _family(random: Random) -> str:
    """Most with another beginning, since a region has thousands of them."""
    family = _common_first(random, FAMILIES)
    if random.random() < 0.6:
        beginning = random.choice(
            ["Нур", "Бек", "Тур", "Кара", "Ак", "Мыр", "Сал", "Жол", "Шам", "Дил"]
        )
        return beginning + family.lower()
    return family


def _common_first(random: Random, names: list[str]) -> str:
    """Some names are common and most are not, as in life."""
    return random.choices(names, [1 / (place + 10) for place in range(len(names))])[0]


def _feminine(family: str) -> str:
    return f"{family}а" if family.endswith("в") else family


def people_named(texts: Sequence[str]) -> list[int]:
    """New people with one name each; their numbers in the order of the texts."""
    people = Person.objects.bulk_create([Person() for _text in texts])
    names = [
        PersonName(bearer=person, text=text, is_display=True, **columns(text))
        for person, text in zip(people, texts, strict=True)
    ]
    PersonName.objects.bulk_create(names, batch_size=5_000)
    return [person.pk for person in people]
