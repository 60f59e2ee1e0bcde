"""Addresses that nobody types who means well: the same for the same seed."""

import random
from collections.abc import Iterator
from urllib.parse import quote_from_bytes, urlencode

LISTS = ("incidents", "cases", "people", "organisations", "sources", "proceedings", "held")
PARAMETERS = (
    *("q", "q", "q", "q", "country", "type", "role", "person", "organisation", "place", "activity", "motive"),
    *("verification", "year", "after", "before", "match", "sort", "page", "from", "status", "kind", "gender"),
    *("citizenship", "category", "outcome", "stage", "article", "court", "on", "side", "counts_as", "publisher"),
    *("monitoring", "seat", "born", "id", "pk", "__class__", "q[]", "csrfmiddlewaretoken", ""),
)  # fmt: skip
WORDS = (
    *("court", "journalist", "arrest", "the", "of", "in", "суд", "арест", "и", "в", "Kyrgyzstan", "Бишкек"),
    *("Askarov", "Аскаров", "Asqarov", "Ivanov", "Иванов", "Nurlan", "a", "b", "o", "А.", "О"),
)  # fmt: skip
# Of tsquery, of regular expressions and LIKE, of SQL, of templates and of the address itself.
SYNTAX = (
    *("&", "|", "!", "<->", "<2>", "<0>", ":*", ":A", ":*ABCD", "(", ")", "((((", "))))", "'", '"', "\\"),
    *("-", "--"),
    *(".*", "(a+)+$", "[a-z", "(?=", "{1,99999}", "^", "$", "%", "_", "%%%%", "\\%", "\\x00", "\\u0000"),
    *("' OR 1=1 --", "'; DROP TABLE x; --", "pg_sleep(9)", "{{ 7*7 }}", "{% debug %}", "<script>", "${x}", "$1"),
    *("%s", "%(a)s", "../../etc/passwd", "xqx", "null", "true", "NaN", "[]", "{}", "//", "~", "/*", "*/"),
)  # fmt: skip
NUMBERS = (
    *("0", "-1", "1", "40", "41", "99999999", "9" * 19, "9" * 400, "1e9", "0x10", "1.5", "٣", "１９", "²"),
    *("2015", "October 2020", "2020-02-30", "0000", "99999-01-01", "2019/2020", "../2020", "15XX", "2015?"),
    *("03/04/2020", "~ABCDEFGH", "2020-01-01~ABCDEFGH", "2020-13-01~ABCDEFGH", "-5~0", "0001-01-01~00000000"),
)  # fmt: skip
BYTES = (
    b"\x00",
    b"x\x00y",
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\xc0\x80",
    b"\xf0\x9f\x95\x8a",
    b"\n",
    b"\r\n",
    b"\x1b[2J",
)
ODD = "\u202e\u200b\ufeff\ue000\u0301\u06f1ﷺİßǅა漢🕊\u2028"


def addresses(seed: int = 1) -> Iterator[str]:
    """Without end. None is longer than servers accept."""
    chance = random.Random(seed)
    while True:
        path = _path(chance)
        query = "&".join(_pair(chance) for _each in range(_how_many(chance)))
        yield f"{path}?{query}"[:3_900]


def _path(chance: random.Random) -> str:
    language = chance.choice(("/", "/", "/ru/"))
    kind = chance.random()
    name = chance.choice(LISTS)
    if kind < 0.45:
        return f"{language}{name}/"
    if kind < 0.8:
        return f"{language}search/"
    if kind < 0.9:
        return f"{language}{name}.{chance.choice(('csv', 'json'))}"
    name = chance.choice((*LISTS, "countries", "articles"))
    return f"{language}{name}/{quote_from_bytes(_value(chance)[:60], safe='')}/"


def _how_many(chance: random.Random) -> int:
    return chance.choice((1, 1, 1, 2, 2, 3, 5, 60))


def _pair(chance: random.Random) -> str:
    name = chance.choice(PARAMETERS)
    if chance.random() < 0.03:
        return name  # without a value
    times = chance.choice((1, 1, 1, 1, 2, 40))
    return "&".join(urlencode({name: _value(chance)}) for _time in range(times))


def _value(chance: random.Random) -> bytes:
    kind = chance.random()
    if kind < 0.12:
        return chance.choice(BYTES)
    if kind < 0.3:
        return chance.choice(NUMBERS).encode()
    if kind < 0.36:
        return (chance.choice((*WORDS, *SYNTAX, *ODD)) * 2_000)[
            : chance.choice((290, 1_000, 3_000))
        ].encode()
    if kind < 0.42:
        return bytes(chance.randrange(256) for _each in range(chance.randrange(1, 30)))
    parts = [
        chance.choice((WORDS, WORDS, SYNTAX, NUMBERS, ODD))
        for _each in range(chance.randrange(1, 13))
    ]
    between = chance.choice((" ", " ", " ", "", "+", "\t"))
    return between.join(chance.choice(some) for some in parts).encode()
