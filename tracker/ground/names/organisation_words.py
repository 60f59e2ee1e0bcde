"""Words of organisations' names: closed tables, in lower case and without dots."""


def split_lines(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


# Legal forms by kind: words, then phrases. Forms of one kind stand for each other.
FORMS = {
    "limited": (
        """
        ооо осоо тоо тдо жшс жчк мчж ҷдмм чдмм mchj llc ltd limited ltda lda gmbh mbh srl sarl srls
        bv bvba kft doo ooo zoo spzoo sro osoo too tov тов тзов mmc ммм pte pvt pty private sdn bhd
        sia uab oü ou oy ehf aps
        """,
        """
        общество с ограниченной ответственностью | товариство з обмеженою відповідальністю |
        товарищество с ограниченной ответственностью | жоопкерчилиги чектелген коом | жауапкершілігі
        шектеулі серіктестік | ҷамъияти дорои масъулияти маҳдуд | ҷамъияти дорои масъулияташ маҳдуд |
        mas'uliyati cheklangan jamiyat | масъулияти чекланган жамият | məhdud məsuliyyətli cəmiyyət |
        limited liability company | limited liability co | limited company | private limited company |
        gesellschaft mit beschränkter haftung | gesellschaft mit beschrankter haftung | société à
        responsabilité limitée | societe a responsabilite limitee | societatea cu răspundere limitată |
        societatea cu raspundere limitata | sociedad de responsabilidad limitada | sp z o o | spółka z
        ograniczoną odpowiedzialnością | pte ltd | pty ltd | pvt ltd | private limited | co ltd |
        company limited | sdn bhd | corporation limited | s l
        """,
    ),
    "stock": (
        """
        ао оао зао пао ақ аақ ачк жак ҷск ҷсп ак oao zao pao ao jsc ojsc cjsc pjsc qk aj ag sa spa
        ab asa plc se nv ad oyj aktiengesellschaft aktiebolag inc incorporated corp corporation as
        kk tbk pt
        """,
        """
        акционерное общество | открытое акционерное общество | закрытое акционерное общество | публичное
        акционерное общество | ачык акционердик коому | жабык акционердик коому | акционердик коом |
        акционерлік қоғам | ҷамъияти саҳомӣ | aksiyadorlik jamiyati | акциядорлик жамияти | joint stock
        company | open joint stock company | closed joint stock company | public joint stock company |
        joint stock | public limited company | société anonyme | societe anonyme | sociedad anónima |
        sociedad anonima | società per azioni | a s | акціонерне товариство
        """,
    ),
    "foundation": (
        """
        оф чф кф ққ бф foundation фонд stiftung фонди
        """,
        """
        общественный фонд | частный фонд | благотворительный фонд | корпоративный фонд | общественное
        объединение фонд | коомдук фонд | коомдук фонду | қоғамдық қор | қоғамдық қоры | жамоат фонди |
        jamoat fondi | public foundation | private foundation | charitable foundation | public fund |
        charity foundation | charitable fund | corporate foundation | social fund | бунёди ҷамъиятӣ |
        хайриялык фонд | қайырымдылық қоры
        """,
    ),
    "association": (
        """
        оо роо мро моо ру кб қб тж ev association ассоциация нпо ннт нно нко ңко өэу ngo npo юлэ
        """,
        """
        общественное объединение | общественная организация | некоммерческая организация |
        неправительственная организация | коомдук бирикме | коомдук бирикмеси | қоғамдық бірлестік |
        қоғамдық бірлестігі | иттиҳодияи ҷамъиятӣ | созмони ҷамъиятӣ | ташкилоти ҷамъиятӣ | jamoat
        birlashmasi | жамоат бирлашмаси | ictimai birlik | public association | public organization |
        public organisation | non governmental organization | non governmental organisation |
        nongovernmental organization | civic association | public union | eingetragener verein |
        громадська організація
        """,
    ),
    "partnership": (
        """
        lp llp kg ohg gbr kgaa тс кт
        """,
        """
        limited partnership | limited liability partnership | l p | l l p
        """,
    ),
    "entrepreneur": (
        """
        ип жи чп фоп яктт якт
        """,
        """
        индивидуальный предприниматель | жеке ишкер | жеке кәсіпкер | соҳибкори инфиродӣ | yakka
        tartibdagi tadbirkor | individual entrepreneur | sole proprietor | частный предприниматель
        """,
    ),
    "state": (
        """
        гп гуп мп муп мк мкк ргп ркп гкп кгп ғуп дуп
        """,
        """
        государственное предприятие | государственное унитарное предприятие | муниципальное предприятие
        | мамлекеттик ишкана | мемлекеттік кәсіпорын | корхонаи давлатӣ | davlat korxonasi | state
        enterprise | state unitary enterprise | state owned enterprise | unitary enterprise
        """,
    ),
    "company": (
        """
        co company компания компаниясы
        """,
        """
        & co | and company | & company
        """,
    ),
}

# Words of persons' names too: forms only where one of the two names has a form beside.
PERSONS_TOO = frozenset(
    [
        "ao",
        "as",
        "ag",
        "ad",
        "ab",
        "ou",
        "oy",
        "sa",
        "se",
        "co",
        "pt",
        "lp",
        "kg",
        "kk",
        "spa",
        "too",
        "тс",
        "ак",
        "ru",
        "aj",
        "ру",
        "тж",
    ]
)

# What says little of which organisation it is.
GENERIC = frozenset(
    [
        "group",
        "holding",
        "holdings",
        "international",
        "global",
        "corporation",
        "company",
        "enterprises",
        "enterprise",
        "industries",
        "services",
        "limited",
        "the",
        "and",
        "of",
        "for",
        "in",
        "de",
        "la",
        "du",
        "des",
        "und",
        "der",
        "die",
        "das",
        "et",
        "y",
        "e",
        "группа",
        "холдинг",
        "компания",
        "корпорация",
        "предприятие",
        "международный",
        "международная",
        "и",
        "в",
        "по",
        "на",
        "при",
        "имени",
        "им",
        "для",
        "центр",
        "center",
        "centre",
        "organization",
        "organisation",
        "организация",
    ]
)

# What only an organisation is called.
NOUNS = frozenset(
    [
        "bank",
        "foundation",
        "fund",
        "trust",
        "company",
        "corporation",
        "group",
        "holding",
        "holdings",
        "industries",
        "partners",
        "capital",
        "ministry",
        "department",
        "committee",
        "commission",
        "council",
        "union",
        "association",
        "institute",
        "university",
        "agency",
        "center",
        "centre",
        "organization",
        "organisation",
        "society",
        "federation",
        "army",
        "brigade",
        "party",
        "court",
        "office",
        "service",
        "network",
        "aviation",
        "international",
        "motors",
        "media",
        "news",
        "radio",
        "фонд",
        "банк",
        "компания",
        "корпорация",
        "группа",
        "холдинг",
        "министерство",
        "департамент",
        "комитет",
        "комиссия",
        "совет",
        "союз",
        "ассоциация",
        "институт",
        "университет",
        "агентство",
        "центр",
        "организация",
        "общество",
        "федерация",
        "армия",
        "партия",
        "суд",
        "управление",
        "служба",
        "прокуратура",
        "объединение",
        "движение",
        "редакция",
        "газета",
        "телеканал",
        "радио",
        "завод",
    ]
)

# What has no letter in an acronym.
SILENT = frozenset(["of", "the", "and", "for", "de", "la", "и", "в", "по", "на", "при"])

# A line for each number, from zero on.
NUMBERS = split_lines(
    """
    zero ноль
    one first 1st один первый первая
    two second 2nd два второй вторая
    three third 3rd три третий третья
    four fourth 4th четыре четвертый четвертая
    five fifth 5th пять пятый пятая
    six sixth 6th шесть шестой шестая
    seven seventh 7th семь седьмой седьмая
    eight eighth 8th восемь восьмой восьмая
    nine ninth 9th девять девятый девятая
    ten tenth 10th десять десятый десятая
    eleven eleventh 11th одиннадцать
    twelve twelfth 12th двенадцать
    """
)

# From twenty on.
TENS = split_lines(
    """
    twenty двадцать
    thirty тридцать
    forty fourty сорок
    fifty пятьдесят
    sixty шестьдесят
    seventy семьдесят
    eighty восемьдесят
    ninety девяносто
    """
)
