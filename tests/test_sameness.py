"""Whole names: one in any script and form; not father and son, nor two bodies of one name."""

import csv
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from people.duplicate_candidates import similar_to
from people.import_candidates import candidates
from people.models import Person, PersonName
from people.nearest_names import nearest
from tracker.ground.names import contains_name, sameness
from tracker.ground.names.sameness import ASKED, CLOSE, DOUBT

with (Path(__file__).parent / "kinship_pairs.csv").open(encoding="utf-8", newline="") as lines:
    RELATIVES = [(row["one"], row["other"]) for row in csv.DictReader(lines)]

ONE_PERSON = [
    ("Рустам Карим уулу", "Rustam Karim uulu", "Карим уулу Рустам", "Rustam Karimuulu"),
    ("Нурлан Сүйүнбек уулу", "Nurlan Suiunbekuulu", "Suiunbek uulu Nurlan"),
    ("Нұрсұлтан Әбішұлы", "Nursultan Abish uly", "Нурсултан Абишулы"),
    ("Rustam Karim o'g'li", "Рустам Карим ўғли", "Рустам Карим угли"),
    ("Əli Vəli oğlu", "Али Вели оглы", "Ali Veli oglu"),
    ("Osama bin Laden", "Usama ibn Ladin", "Усама бин Ладен"),
    ("Рустам Каримович Асанов", "Асанов Рустам", "Rustam Asanov"),
    ("ئىلھام توختى", "Ilham Tohti", "Ильхам Тохти"),
    ("ئابدۇرېھىم ھېيىت", "Abdurehim Heyit", "Абдурехим Хейит"),
    ("شیرین عبادی", "Shirin Ebadi", "Ширин Эбади"),
    ("نرگس محمدی", "Narges Mohammadi", "Наргес Мохаммади"),
    ("محمود احمدی‌نژاد", "Mahmoud Ahmadinejad", "Махмуд Ахмадинежад"),
    ("عبد الرحمن بن محمد", "Abdul Rahman bin Mohammed"),
    ("בנימין נתניהו", "Binyamin Netanyahu", "Биньямин Нетаньяху"),
    ("नरेन्द्र मोदी", "Narendra Modi"),
    ("فلاديمير بوتين", "Vladimir Putin", "Владимир Путин"),
    ("Saddam Hussein", "Saddam Husayn", "صدام حسين"),
    ("عبدالرحمن محمد", "Abdurrahman Mohammed", "Абдурахман Мухаммед"),
    ("习近平", "習近平", "Xi Jinping", "Jinping Xi"),
    ("王毅", "Wang Yi"),
    ("Aleksandar Vučić", "Aleksandar Vucic", "Александар Вучић"),
]
DOUBTFUL = [
    ("王毅", "王一"),
    ("Ҷамшед Ёрзода", "Jamshed Yorov"),
    ("Эмомалӣ Раҳмон", "Эмомали Рахмонов"),
    ("حسین رضایی", "Hasan Rezai"),
    ("Азимжан Аскаров", "Аскаров"),
    ("Рустам Карим уулу", "Рустам Карим кызы"),
    ("ОФ Клооп", "ОсОО Клооп"),
]
ONE_BODY = [
    ("ООО Клооп Медиа", "ОсОО «Клооп Медиа»", "Kloop Media LLC", "Kloop Media L.L.C."),
    ("ОФ Вентус", "Общественный фонд «Вентус»", "Public Foundation Ventus", "Коомдук фонд Вентус"),
    ("ЖШС Азаттык", "ТОО «Азаттык»", "Azattyk Limited Liability Company"),
    ("ҶДММ Азия", "ООО Азия"),
    ("Gazprom JSC", "ОАО «Газпром»", "Open Joint Stock Company Gazprom"),
    ("ОО Бир Дуйно", "Общественное объединение «Бир Дуйно»", "Public Association Bir Duino"),
    ("Бир Дуйно / Bir Duino", "Бир Дуйно", "Bir Duino"),
    ("Brigade Forty-Four", "Brigade 44"),
    ("First International Bank", "1st International Bank"),
]


def each_two(groups):
    return [pair for group in groups for pair in combinations(group, 2)]


def test_the_sample_of_relatives_is_large_enough_and_has_no_pair_twice():
    assert len(RELATIVES) >= 60
    assert len({frozenset(pair) for pair in RELATIVES}) == len(RELATIVES)


@pytest.mark.parametrize(("one", "other"), RELATIVES)
def test_relatives_are_two(one, other):
    assert sameness(one, other) < CLOSE


@pytest.mark.parametrize(("one", "other"), RELATIVES)
def test_each_relative_is_one_with_himself(one, other):
    assert sameness(one, one) == sameness(other, other) == 1


@pytest.mark.parametrize("other", ["Карим Рустам уулу", "Karim Rustamuulu", "Карим Рустам угли"])
def test_father_and_son_are_clearly_two(other):
    assert sameness("Рустам Карим уулу", other) <= 0.5


@pytest.mark.parametrize(("one", "other"), each_two(ONE_PERSON))
def test_one_name_in_another_script_or_form_is_one(one, other):
    assert sameness(one, other) >= CLOSE


@pytest.mark.parametrize(("one", "other"), DOUBTFUL)
def test_what_two_may_have_is_a_doubt(one, other):
    assert ASKED <= sameness(one, other) <= DOUBT


@pytest.mark.parametrize(("one", "other"), each_two(ONE_BODY))
def test_legal_forms_of_one_kind_stand_for_each_other(one, other):
    assert sameness(one, other) >= CLOSE


def test_acronym_is_that_of_the_whole_name():
    whole = "Государственный комитет национальной безопасности"

    assert sameness("ГКНБ", whole) >= CLOSE
    assert sameness("ГКНА", whole) < CLOSE


def test_names_of_persons_keep_words_that_are_legal_forms_too():
    assert sameness("Ao Li", "As Li") < CLOSE
    assert sameness("Kim Co", "Kim Co") == 1


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_both_directions_give_one_score(one, other):
    score = sameness(one, other)

    assert 0 <= score <= 1
    assert score == pytest.approx(sameness(other, one))


@pytest.mark.parametrize("text", ["و" * 5_000, "Аб " * 5_000, "a.b." * 5_000, "\0", "李" * 5_000])
def test_no_pair_takes_long_or_fails(text):
    assert 0 <= sameness(text, text[:-1] + "x") <= 1


def test_text_with_the_mark_written_to_the_name_is_a_mention():
    assert contains_name("Вчера Сүйүнбекуулу задержан", "Нурлан Сүйүнбек уулу")
    assert contains_name("Nurlan Suiunbek uulu detained", "Нурлан Сүйүнбекуулу")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("ئىلھام توختى", "Ilham Tohti"),
        ("Ильхам Тохти", "ئىلھام توختى"),
        ("شیرین عبادی", "Shirin Ebadi"),
        ("Ширин Эбади", "شیرین عبادی"),
        ("Нурлан Сүйүнбек уулу", "Suiunbekuulu Nurlan"),
    ],
)
def test_name_is_found_from_other_scripts_and_forms(make, recorded, typed):
    person = make.person(recorded)
    make.person("Айбек Темиров")

    assert [near.bearer for near in nearest(PersonName.objects.all(), typed)] == [person.pk]
    assert [one.ref for one in similar_to(Person.objects.all(), [typed])] == [person.ref]
    assert [one.ref for one in candidates([typed], "people", None)[typed]] == [person.ref]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("Азимжан Аскаров", "Аскаров"),
        ("Аскаров", "Азимжан Аскаров"),
        ("Ҷамшед Ёрзода", "Jamshed Yorov"),
        ("Эмомали Рахмонов", "Эмомалӣ Раҳмон"),
        ("王毅", "王一"),
        ("Рустам Карим кызы", "Рустам Карим уулу"),
        ("Азиза Каримова", "Азиз Каримов"),
    ],
)
def test_import_asks_about_a_doubt(make, recorded, typed):
    person = make.person(recorded)
    make.person("Болот Темиров")

    assert [one.ref for one in candidates([typed], "people", None)[typed]] == [person.ref]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("recorded", "typed"),
    [
        ("Азимжан Аскаров", "Аскаров"),
        ("Эмомали Рахмонов", "Эмомалӣ Раҳмон"),
        ("王毅", "王一"),
        ("Рустам Карим кызы", "Рустам Карим уулу"),
        ("Азиза Каримова", "Азиз Каримов"),
    ],
)
def test_doubt_is_shown_before_somebody_is_added(make, recorded, typed):
    person = make.person(recorded)
    make.person("Болот Темиров")

    assert [one.ref for one in similar_to(Person.objects.all(), [typed])] == [person.ref]


@pytest.mark.django_db
def test_father_is_no_candidate_for_the_son(make):
    make.person("Карим Рустам уулу")
    name = "Рустам Карим уулу"

    assert similar_to(Person.objects.all(), [name]) == []
    assert candidates([name], "people", None)[name] == []
