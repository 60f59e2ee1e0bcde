"""The words for months, years and days in Kyrgyz, Kazakh, Uzbek (both scripts), Tajik, Turkmen and Ukrainian.

Lists are closed: the name of a month, its possessive ("5-октябры", "5 октябри"), its genitive and its locative,
all of which say when. Forms that say from or to when are left out, and so are abbreviations that are words of
another language. A line is a month: a stem, then its endings; `-` is no ending, further stems follow a comma.
"""

_KYRGYZ = (
    "январ ь да дын ы ында",
    "феврал ь да дын ы ында",
    "март - та тын ы ында",
    "апрел ь де дин и инде",
    "май - да дын ы ында",
    "июн ь да дун у унда",
    "июл ь да дун у унда",
    "август - та тун у унда",
    "сентябр ь да дын ы ында",
    "октябр ь да дын ы ында",
    "ноябр ь да дын ы ында",
    "декабр ь да дын ы ында",
)
_KAZAKH = (
    "қаңтар - да дың ы ында",
    "ақпан - да ның ы ында",
    "наурыз - да дың ы ында",
    "сәуір - де дің і інде",
    "мамыр - да дың ы ында",
    "маусым - да ның ы ында",
    "шілде - де нің сі сінде",
    "тамыз - да дың ы ында",
    "қыркүйе к кте ктің гі гінде",
    "қазан - да ның ы ында",
    "қараша - да ның сы сында",
    "желтоқсан - да ның ы ында",
)
_UZBEK = (
    "yanvar - i da ida ning",
    "fevral - i da ida ning",
    "mart - i da ida ning",
    "aprel - i da ida ning",
    "may - i da ida ning",
    "iyun - i da ida ning",
    "iyul - i da ida ning",
    "avgust - i da ida ning",
    "sentabr - i da ida ning, sentyabr - i da ida ning",
    "oktabr - i da ida ning, oktyabr - i da ida ning",
    "noyabr - i da ida ning",
    "dekabr - i da ida ning",
)
_UZBEK_IN_CYRILLIC = (
    "январ - ь и да ида нинг",
    "феврал - ь и да ида нинг",
    "март - и да ида нинг",
    "апрел - ь и да ида нинг",
    "май - и да ида нинг",
    "июн - ь и да ида нинг",
    "июл - ь и да ида нинг",
    "август - и да ида нинг",
    "сентабр - и да ида нинг, сентябр - ь и да ида нинг",
    "октабр - и да ида нинг, октябр - ь и да ида нинг",
    "ноябр - ь и да ида нинг",
    "декабр - ь и да ида нинг",
)
_TAJIK = (
    "январ - и",
    "феврал - и",
    "март - и",
    "апрел - и",
    "ма й йи и",
    "июн - и",
    "июл - и",
    "август - и",
    "сентябр - и",
    "октябр - и",
    "ноябр - и",
    "декабр - и",
)
_TURKMEN = (
    "ýanwar - y da yň ynda",
    "fewral - y da yň ynda",
    "mart - y da yň ynda",
    "aprel - i de iň inde",
    "maý - y da yň ynda",
    "iýun - y da yň ynda",
    "iýul - y da yň ynda",
    "awgust - y da yň ynda",
    "sentýabr - y da yň ynda",
    "oktýabr - y da yň ynda",
    "noýabr - y da yň ynda",
    "dekabr - y da yň ynda",
)
_UKRAINIAN = (
    "січ ень ня ні нем ню",
    "лют ий ого ому им",
    "берез ень ня ні нем ню",
    "квіт ень ня ні нем ню",
    "трав ень ня ні нем ню",
    "черв ень ня ні нем ню",
    "лип ень ня ні нем ню",
    "серп ень ня ні нем ню",
    "верес ень ня ні нем ню",
    "жовт ень ня ні нем ню",
    "листопад - а і у ом",
    "груд ень ня ні нем ню",
)
_LANGUAGES = (_KYRGYZ, _KAZAKH, _UZBEK, _UZBEK_IN_CYRILLIC, _TAJIK, _TURKMEN, _UKRAINIAN)

YEAR_AFTER_NUMBER = (
    "жыл жылы жылдын жылда жылында ж жылғы жылдың yil yili yilning yilda yilgi y йил йили йилнинг йилда йилги й "
    "ýyl ýyly ýylyň ýylynyň ýylda ýylynda ý рік року році роком р"
)
# Several years after a range; after a lone year they mean its decade.
YEARS_AFTER_RANGE = (
    "жылдар жылдары жылдарда жылдарында жж yillar yillari yillarda йиллар йиллари йилларда "
    "ýyllar ýyllary ýyllarda роки років роках рр"
)
YEAR_BEFORE_NUMBER = "соли"
YEARS_BEFORE_RANGE = "солҳои"
MONTH = "ай айы айында айынын айының oy oyi oyida oyining ой ойи ойида ойининг aý aýy aýynda aýynyň"
MONTH_BEFORE_NAME = "моҳи"
DAY_AFTER_DATE = "күнү күні kuni куни güni"
DAY_BEFORE_DATE = "рӯзи"
DURING = "дар у"


def months_by_word() -> dict[str, int]:
    return {
        stem + ending.strip("-"): number
        for language in _LANGUAGES
        for number, month in enumerate(language, 1)
        for stem, *endings in map(str.split, month.split(","))
        for ending in endings
    }
