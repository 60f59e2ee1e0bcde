"""Names of organisations: legal forms by kind, words that say little, numbers."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# A closed table, as written in lower case, without dots. Forms of one kind stand for each other.
FORMS = {
    "limited": (
        "ооо осоо тоо тдо жшс жчк мчж ҷдмм чдмм mchj llc ltd limited ltda lda gmbh mbh srl sarl srls bv bvba kft doo "
        "ooo zoo spzoo sro osoo too tov тов тзов mmc ммм pte pvt pty private sdn bhd sia uab oü ou oy ehf aps",
        "общество с ограниченной ответственностью|товариство з обмеженою відповідальністю|"
        "товарищество с ограниченной ответственностью|жоопкерчилиги чектелген коом|жауапкершілігі шектеулі серіктестік|"
        "ҷамъияти дорои масъулияти маҳдуд|ҷамъияти дорои масъулияташ маҳдуд|mas'uliyati cheklangan jamiyat|"
        "масъулияти чекланган жамият|məhdud məsuliyyətli cəmiyyət|limited liability company|limited liability co|"
        "limited company|private limited company|gesellschaft mit beschränkter haftung|gesellschaft mit beschrankter haftung|"
        "société à responsabilité limitée|societe a responsabilite limitee|societatea cu răspundere limitată|"
        "societatea cu raspundere limitata|sociedad de responsabilidad limitada|sp z o o|spółka z ograniczoną odpowiedzialnością|"
        "pte ltd|pty ltd|pvt ltd|private limited|co ltd|company limited|sdn bhd|corporation limited|s l",
    ),
    "stock": (
        "ао оао зао пао ақ аақ ачк жак ҷск ҷсп ак oao zao pao ao jsc ojsc cjsc pjsc qk aj ag sa spa ab asa plc se nv ad oyj "
        "aktiengesellschaft aktiebolag inc incorporated corp corporation as kk tbk pt",
        "акционерное общество|открытое акционерное общество|закрытое акционерное общество|"
        "публичное акционерное общество|ачык акционердик коому|жабык акционердик коому|акционердик коом|акционерлік қоғам|"
        "ҷамъияти саҳомӣ|aksiyadorlik jamiyati|акциядорлик жамияти|joint stock company|open joint stock company|"
        "closed joint stock company|public joint stock company|joint stock|public limited company|société anonyme|"
        "societe anonyme|sociedad anónima|sociedad anonima|società per azioni|a s|акціонерне товариство",
    ),
    "foundation": (
        "оф чф кф ққ бф foundation фонд stiftung фонди",
        "общественный фонд|частный фонд|благотворительный фонд|корпоративный фонд|общественное объединение фонд|"
        "коомдук фонд|коомдук фонду|қоғамдық қор|қоғамдық қоры|жамоат фонди|jamoat fondi|public foundation|"
        "private foundation|charitable foundation|public fund|charity foundation|charitable fund|corporate foundation|"
        "social fund|бунёди ҷамъиятӣ|хайриялык фонд|қайырымдылық қоры",
    ),
    "association": (
        "оо роо мро моо ру кб қб тж ev association ассоциация нпо ннт нно нко ңко өэу ngo npo юлэ",
        "общественное объединение|общественная организация|некоммерческая организация|неправительственная организация|"
        "коомдук бирикме|коомдук бирикмеси|қоғамдық бірлестік|қоғамдық бірлестігі|иттиҳодияи ҷамъиятӣ|созмони ҷамъиятӣ|"
        "ташкилоти ҷамъиятӣ|jamoat birlashmasi|жамоат бирлашмаси|ictimai birlik|public association|public organization|"
        "public organisation|non governmental organization|non governmental organisation|nongovernmental organization|"
        "civic association|public union|eingetragener verein|громадська організація",
    ),
    "partnership": ("lp llp kg ohg gbr kgaa тс кт", "limited partnership|limited liability partnership|l p|l l p"),
    "entrepreneur": (
        "ип жи чп фоп яктт якт",
        "индивидуальный предприниматель|жеке ишкер|жеке кәсіпкер|соҳибкори инфиродӣ|yakka tartibdagi tadbirkor|"
        "individual entrepreneur|sole proprietor|частный предприниматель",
    ),
    "state": (
        "гп гуп мп муп мк мкк ргп ркп гкп кгп ғуп дуп",
        "государственное предприятие|государственное унитарное предприятие|муниципальное предприятие|"
        "мамлекеттик ишкана|мемлекеттік кәсіпорын|корхонаи давлатӣ|davlat korxonasi|state enterprise|"
        "state unitary enterprise|state owned enterprise|unitary enterprise",
    ),
    "company": ("co company компания компаниясы", "& co|and company|& company"),
}  # fmt: skip

# Words of persons' names too: they count as forms only where the other name says a form, or at the end after another.
_PERSONS_TOO = frozenset("ao as ag ad ab ou oy sa se co pt lp kg kk spa too тс ак ru aj ру тж".split())
_ANY = frozenset({"company"})

# Words that say little of which organisation it is.
GENERIC = frozenset(
    "group holding holdings international global corporation company enterprises enterprise industries services "
    "limited the and of for in de la du des und der die das et y e "
    "группа холдинг компания корпорация предприятие международный международная и в по на при имени им для "
    "центр center centre organization organisation организация".split()
)
_NOUNS = frozenset(
    "bank foundation fund trust company corporation group holding holdings industries partners capital ministry department "
    "committee commission council union association institute university agency center centre organization organisation "
    "society federation army brigade party court office service network aviation international motors media news radio "
    "фонд банк компания корпорация группа холдинг министерство департамент комитет комиссия совет союз ассоциация институт "
    "университет агентство центр организация общество федерация армия партия суд управление служба прокуратура объединение "
    "движение редакция газета телеканал радио завод".split()
)
_NUMBERS = {
    word: number
    for number, spelling in enumerate(
        "zero,ноль;one,first,1st,один,первый,первая;two,second,2nd,два,второй,вторая;"
        "three,third,3rd,три,третий,третья;four,fourth,4th,четыре,четвертый,четвертая;five,fifth,5th,пять,пятый,пятая;"
        "six,sixth,6th,шесть,шестой,шестая;seven,seventh,7th,семь,седьмой,седьмая;eight,eighth,8th,восемь,восьмой,"
        "восьмая;nine,ninth,9th,девять,девятый,девятая;ten,tenth,10th,десять,десятый,десятая;eleven,eleventh,11th,"
        "одиннадцать;twelve,twelfth,12th,двенадцать".split(";")
    )
    for word in spelling.split(",")
}
_TENS = {
    word: number * 10
    for number, words in enumerate(
        "twenty,двадцать;thirty,тридцать;forty,fourty,сорок;fifty,пятьдесят;sixty,шестьдесят;seventy,семьдесят;"
        "eighty,восемьдесят;ninety,девяносто".split(";"),
        start=2,
    )
    for word in words.split(",")
}
_DOTTED = re.compile(r"(?<!\w)(?:\w\.\s?){2,}\w?(?!\w)\.?")
_TOKEN = re.compile(r"[\w']+|&")
_LONGEST = 6


def _table() -> dict[tuple[str, ...], str]:
    found = {}
    for kind, (words, phrases) in FORMS.items():
        found.update({(word.lower(),): kind for word in words.split()})
        found.update({tuple(_TOKEN.findall(phrase)): kind for phrase in phrases.split("|")})
    return found


_FORMS = _table()


class Organisation(NamedTuple):
    words: tuple[str, ...]
    """In lower case, without the legal forms, numbers as digits."""
    kinds: frozenset[str]
    is_one: bool
    """A legal form or a noun of an organisation's name is there."""
    letters: str
    """Of a name in capitals without spaces: an acronym, maybe."""


@lru_cache(maxsize=1 << 15)
def read(text: str, has_form: bool = False) -> Organisation:
    """Splits the legal forms off; those that may be a word of a person's name only if `has_form`."""
    plain = _DOTTED.sub(_joined, text)
    tokens = _TOKEN.findall(plain.lower().replace("'s", "").replace("’s", "").replace("’", "'"))
    words: list[str] = []
    kinds: set[str] = set()
    place = 0
    while place < len(tokens):
        kind, length = _form_at(tokens, place, has_form or bool(kinds))
        is_at_an_end = place == 0 or place + length >= len(tokens) - 1 or bool(kinds)
        if kind and is_at_an_end:
            kinds.add(kind)
        else:
            words += tokens[place : place + length]
        place += length
    is_one = bool(kinds) or not _NOUNS.isdisjoint(words) or any(map(str.isdigit, words))
    letters = text.strip() if text.isupper() and text.strip().isalpha() else ""
    if not words:
        return Organisation(tuple(tokens), frozenset(), is_one, letters)
    return Organisation(tuple(_numbered(words)), frozenset(kinds), is_one, letters)


def _joined(found: re.Match[str]) -> str:
    letters = found[0].replace(".", "").replace(" ", "")
    return letters + " " if len(letters) > 1 else found[0]


def _form_at(tokens: Sequence[str], place: int, has_form: bool) -> tuple[str, int]:
    for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
        some = tuple(tokens[place : place + length])
        if some in _FORMS and (has_form or some[0] not in _PERSONS_TOO or length > 1):
            return _FORMS[some], length
    if len(tokens[place]) > 12 and tokens[place].startswith(("aktiengesel", "incorporat")):
        return "stock", 1
    return "", 1


def _numbered(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        number = _NUMBERS.get(word)
        if number is not None and found and found[-1] in _TENS_WRITTEN and 0 < number < 10:
            found[-1] = str(int(found[-1]) + number)
        elif word in _TENS:
            found.append(str(_TENS[word]))
        else:
            found.append(str(number) if number is not None else word)
    return [word for word in found if word not in {"&", "and", "und", "и"}] or found


_TENS_WRITTEN = frozenset(map(str, range(20, 100, 10)))


def are_of_unlike_kinds(one: frozenset[str], other: frozenset[str]) -> bool:
    """A foundation and a limited company of one name are two bodies; companies say less of it."""
    kinds = one - _ANY, other - _ANY
    return bool(kinds[0] and kinds[1] and kinds[0].isdisjoint(kinds[1]))


def abbreviates(short: Organisation, long: Organisation) -> bool:
    """Whether one is the first letters of the other's words: ГКНБ."""
    initials = [word[0] for word in long.words if word not in _SILENT]
    return len(initials) > 2 and short.letters.lower() == "".join(initials)


_SILENT = frozenset("of the and for de la и в по на при".split())
