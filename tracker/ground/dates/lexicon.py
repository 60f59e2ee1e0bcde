"""The words of dates, each with the letter it becomes in a phrase's shape.

Capital letters carry a number: Y year, N one or two digits, O a day like 5th, M month, S season,
D decade (201 for the 2010s), C century (20 for 20XX), P part of a period. Small letters and signs
carry none: see `_WORDS_WITHOUT_NUMBER`. `october 2020` is `MY` with (10, 2020).
English and Russian stand here, the months, years and days of other languages in `month_words`.
"""

from tracker.ground.dates import month_words

EARLY, MIDDLE, LATE, END, FIRST_HALF, SECOND_HALF = range(6)

_MONTHS = (
    "january jan январь января январе январю январем янв",
    "february feb февраль февраля феврале февралю февралем февр фев",
    "march mar март марта марте марту мартом мар",
    "april apr апрель апреля апреле апрелю апрелем апр",
    "may май мая мае маю маем",
    "june jun июнь июня июне июню июнем июн",
    "july jul июль июля июле июлю июлем июл",
    "august aug август августа августе августу августом авг",
    "september sept sep сентябрь сентября сентябре сентябрю сентябрем сент сен",
    "october oct октябрь октября октябре октябрю октябрем окт",
    "november nov ноябрь ноября ноябре ноябрю ноябрем нояб ноя",
    "december dec декабрь декабря декабре декабрю декабрем дек",
)
_SEASONS = (
    "spring весна весны весне весну весной весною",
    "summer лето лета лету летом лете",
    "autumn fall осень осени осенью",
    "winter зима зимы зиме зиму зимой зимою",
)
_PARTS = {
    EARLY: "early beginning start начало начала начале началу началом нач",
    MIDDLE: "mid middle середина середины середине середину серединой сер",
    LATE: "late",
    END: "end конец конца конце концу концом кон",
}
_HALVES = {
    FIRST_HALF: "first первая первой первую",
    SECOND_HALF: "second вторая второй вторую",
}
_HALF = "half половина половины половине половину половиной"
_WORDS_WITHOUT_NUMBER = {
    "a": "after после",
    "b": "before",
    "c": "c ca circa about around approximately approx roughly "
    "около примерно приблизительно прибл ориентировочно ок",
    "d": "до",  # before, or the second half of "from … to"
    "f": "from since с со",
    "g": f"г год года году годом {month_words.YEAR_AFTER_NUMBER}",
    "γ": f"годы годов годам годах годами гг {month_words.YEARS_AFTER_RANGE}",
    "s": month_words.YEAR_BEFORE_NUMBER,
    "σ": month_words.YEARS_BEFORE_RANGE,
    "μ": month_words.MONTH,
    "ν": month_words.MONTH_BEFORE_NAME,
    "δ": month_words.DAY_AFTER_DATE,
    "τ": month_words.DAY_BEFORE_DATE,
    "e": "earlier",
    "h": "than чем",
    "i": f"in on at during в во {month_words.DURING}",
    "j": "onwards onward",
    "k": "ранее раньше",
    "l": "позже позднее",
    "m": "prior",
    "n": "no not не",
    "o": "of",
    "p": "up",
    "q": "possibly probably presumably perhaps uncertain возможно вероятно предположительно",
    "r": "period период",
    "t": "the",
    "u": "until till",
    "v": "starting начиная",
    "w": "by к ко",
    "x": "between между",
    "y": "later",
    "z": "present",
    "&": "and и",
    "|": "or или",
    ">": "to through по",
}
_PRESENT = ("настоящее время", "настоящего времени", "н.в", "н. в")


def _table() -> dict[str, tuple[str, int]]:
    table = {
        word: (letter, 0)
        for letter, words in _WORDS_WITHOUT_NUMBER.items()
        for word in words.split()
    }
    for letter, groups in (
        ("M", enumerate(_MONTHS, 1)),
        ("S", enumerate(_SEASONS, 21)),
        ("P", _PARTS.items()),
    ):
        table |= {word: (letter, number) for number, words in groups for word in words.split()}
    table |= {word: ("M", number) for word, number in month_words.months_by_word().items()}
    table |= {
        f"{which} {half}": ("P", number)
        for number, words in _HALVES.items()
        for which in words.split()
        for half in _HALF.split()
    }
    return table | dict.fromkeys(_PRESENT, ("z", 0))


WORDS = _table()
