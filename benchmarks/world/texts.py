"""Texts in English and Russian out of made-up words: few of them common, most of them rare, as in any language."""

import random
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

# Each is in so many of a thousand texts of its language, wherever else it may stand.
PLANTED = {
    "en": {"journalist": 300, "court": 200, "leaflets": 20, "greenhouse": 2},
    "ru": {"журналист": 300, "суд": 200, "листовки": 20, "теплица": 2},
}
# In so many incidents in all, however many there are.
RARE = {"en": "semaphore", "ru": "семафор"}
RARE_INCIDENTS = 20

STEMS = {
    "en": "ba bel bor cal dan der dra fal fen gal gor han hol jor kal ker lan lor mar mel mon nar nol"
    " pal per pol ran rel ros sal sol tal tor val ver vor wal wen zan zor",
    "ru": "ба бел бор вал вер дан дер дра зал зор кал кер лан лор мар мел мон нар нол пал пер пол ран рел"
    " рос сал сол тал тор фал фен хан хол цел чан шал щел юр яр жал",
}
ENDINGS = {
    "en": ["", "s", "ed", "ing", "er", "al", "ment"],
    "ru": ["", "а", "ов", "ами", "ный", "ного", "ение"],
}
KNOWN = {
    "en": "the of and in to a was by for with on at police activist detained arrested searched home office"
    " lawyer meeting without after before protest video phone questioned fined released charged",
    "ru": "и в на с по не был к о для из у без после перед за от полиция активист задержан арестован обыск"
    " дом офис адвокат собрание протест видео телефон допрошен оштрафован отпущен обвинён",
}
VOCABULARY = 40_000
STREAM = 600_000
SENTENCE = 11


class Prose:
    """Texts of one language: pieces of one long stream of words, each with its planted words."""

    def __init__(self, language: str, chance: random.Random) -> None:
        words = self.words = vocabulary(language, chance)
        # Zipf: a word's frequency is one over its rank, a little flatter at the top.
        weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
        stream = chance.choices(words, cum_weights=weights, k=STREAM)
        for first in range(0, STREAM, SENTENCE):
            stream[first] = stream[first].capitalize()
            last = min(first + SENTENCE, STREAM) - 1
            stream[last] += "."
        self._stream = stream
        self._planted = PLANTED[language]

    def title(self, chance: random.Random, more: Iterable[str] = ()) -> str:
        words = [word.strip(".").lower() for word in self._some(chance, 4, 8)]
        words += [word for word in self._planted if chance.random() * 2000 < self._planted[word]]
        return " ".join([*words, *more]).capitalize()

    def text(self, chance: random.Random) -> str:
        words = self._some(chance, 15, 60)
        words += [word for word in self._planted if chance.random() * 2000 < self._planted[word]]
        text = " ".join(words).strip(".")
        return f"{text[:1].upper()}{text[1:]}."

    def _some(self, chance: random.Random, least: int, most: int) -> list[str]:
        length = least + int(chance.random() * (most - least))
        start = int(chance.random() * (STREAM - length))
        return self._stream[start : start + length]


def vocabulary(language: str, chance: random.Random) -> list[str]:
    """The commonest first: known ones, then made-up ones, each once."""
    stems, endings = STEMS[language].split(), ENDINGS[language]
    found = dict.fromkeys(KNOWN[language].split())
    while len(found) < VOCABULARY:
        syllables = chance.choices(stems, k=2 if len(found) < VOCABULARY // 20 else 3)
        found.setdefault("".join(syllables) + chance.choice(endings))
    return list(found)


class Spelt(NamedTuple):
    en: str
    ru: str


def spelt(pairs: str) -> list[Spelt]:
    return [Spelt(*pair.split("/")) for pair in pairs.split()]


MEN = spelt(
    "Aibek/Айбек Nurlan/Нурлан Bakyt/Бакыт Dilshod/Дилшод Rustam/Рустам Farrukh/Фаррух Azamat/Азамат"
    " Daniyar/Данияр Erlan/Ерлан Ulan/Улан Timur/Тимур Murat/Мурат Askar/Аскар Sergei/Сергей"
    " Aleksandr/Александр Ivan/Иван Dmitry/Дмитрий Bakhrom/Бахром Sherzod/Шерзод Zafar/Зафар"
)
WOMEN = spelt(
    "Aigerim/Айгерим Gulnara/Гульнара Aziza/Азиза Malika/Малика Dinara/Динара Nargiza/Наргиза"
    " Asel/Асель Cholpon/Чолпон Zarina/Зарина Saule/Сауле Olga/Ольга Elena/Елена Natalya/Наталья"
    " Madina/Мадина Feruza/Феруза Umida/Умида Tahmina/Тахмина Bermet/Бермет Jamila/Джамила Aida/Аида"
)
SYLLABLES = spelt(
    "ab/аб ak/ак al/ал as/ас ba/ба be/бе bo/бо da/да du/ду ga/га gu/гу is/ис ka/ка ki/ки ku/ку la/ла ma/ма"
    " mi/ми mu/му na/на ni/ни nu/ну or/ор ra/ра ri/ри ru/ру sa/са shi/ши sul/сул ta/та te/те to/то tu/ту"
    " ul/ул um/ум ur/ур yu/ю zha/жа zi/зи zu/зу"
)
FAMILIES = spelt(
    "baev/баев bekov/беков kulov/кулов liev/лиев manov/манов matov/матов nov/нов rov/ров"
)


class Names:
    """Names of people in two scripts; a common given name is borne by thousands."""

    def __init__(self) -> None:
        self._given = {sex: _skewed(names) for sex, names in (("male", MEN), ("female", WOMEN))}

    def person(self, chance: random.Random, sex: str) -> Spelt:
        names, weights = self._given[sex]
        given = chance.choices(names, cum_weights=weights)[0]
        first, second, ending = map(chance.choice, (SYLLABLES, SYLLABLES, FAMILIES))
        ends = Spelt("a", "а") if sex == "female" else Spelt("", "")
        family = Spelt(
            (first.en + second.en + ending.en + ends.en).capitalize(),
            (first.ru + second.ru + ending.ru + ends.ru).capitalize(),
        )
        if chance.random() > 0.3:
            return Spelt(f"{given.en} {family.en}", f"{given.ru} {family.ru}")
        father = chance.choice(MEN)
        of = Spelt("ovna", "овна") if sex == "female" else Spelt("ovich", "ович")
        return Spelt(
            f"{family.en} {given.en} {father.en}{of.en}",
            f"{family.ru} {given.ru} {father.ru}{of.ru}",
        )


def _skewed(names: Sequence[Spelt]) -> tuple[Sequence[Spelt], list[float]]:
    return names, list(accumulate(1 / (rank + 2) for rank in range(len(names))))
