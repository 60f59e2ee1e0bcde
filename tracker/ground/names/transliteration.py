"""Letters that need a reading of their own; anyascii reads all the others."""

APOSTROPHES = frozenset("'`´ʹʺʻʼʽʾʿˈˊˋ՚׳‘’‛′‵ꞌ＇\u02bd\u055a\u1fbf\u1fbd")
JOINERS = frozenset("_‿⁀﹏＿֊־")
INVISIBLE_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")

# Read with the ear of Russian: ж = zh, х = h, й = y. The spelling rules of keys.py then treat
# the result as they treat Latin text, so both scripts end in one form.
# Apostrophes stand for the hard and soft signs; keys.py drops them where they are silent.
CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "sh", "ъ": "'", "ы": "i", "ь": "'", "э": "e", "ю": "iu", "я": "ia",
    "ё": "e", "ѐ": "e", "ѝ": "i", "ѣ": "e", "ѳ": "f", "ѵ": "i",
    # Ukrainian, Belarusian, Serbian, Macedonian
    "є": "ie", "і": "i", "ї": "i", "ґ": "g", "ђ": "dzh", "ј": "y", "љ": "l", "њ": "n",
    "ћ": "ch", "џ": "zh", "ѕ": "z", "ѓ": "g", "ќ": "k",
    # Kyrgyz, Kazakh, Tajik, Uzbek, Tatar, Bashkir, Uyghur, Azeri
    "ә": "a", "ғ": "g", "қ": "k", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "ӣ": "i", "ӯ": "u", "ҳ": "h", "ҷ": "zh", "ў": "u", "җ": "zh", "ҙ": "z", "ҫ": "s",
    "ҡ": "k", "ҝ": "g", "ҹ": "zh", "ӷ": "g", "ҕ": "g", "ҥ": "ng", "ӈ": "ng", "ҽ": "ch",
    # Mari, Udmurt, Komi, Altai, Gagauz, Chuvash; the palochka of the Caucasus is silent
    "ӑ": "a", "ӓ": "a", "ӗ": "e", "ӭ": "e", "ӥ": "i", "ӹ": "i", "ӧ": "o", "ӱ": "u",
    "ӳ": "u", "ӝ": "zh", "ӂ": "zh", "ӟ": "z", "ӵ": "ch", "ӏ": "'",
}  # fmt: skip

# Turkish, Azeri, Turkmen, Kazakh (2018 and 2021), Uzbek, and scientific transliteration.
LATIN = {
    "ə": "a", "ä": "a", "ı": "i", "ş": "sh", "ș": "sh", "š": "sh", "ŝ": "sh", "ç": "ch",
    "č": "ch", "ć": "ch", "ž": "zh", "ń": "ng", "ň": "ng", "ñ": "ng", "ŋ": "ng", "ý": "y",
    "ÿ": "y", "õ": "u", "ţ": "ts", "ț": "ts", "đ": "dzh", "þ": "t", "ð": "d", "ß": "ss",
}  # fmt: skip

# Pairs that look alike, Latin first: one of them in a word of the other script is a slip
# of the keyboard or a disguise.
LOOKALIKES_LATIN = "ABCEHIJKMOPTXYaceijkopxyhëË"
LOOKALIKES_CYRILLIC = "АВСЕНІЈКМОРТХУасеіјкорхуһёЁ"
LOOKALIKES_GREEK = "ΑΒϹΕΗΙͿΚΜΟΡΤΧΥαϲειϳκορχυ"
GREEK_AS_LATIN = "ABCEHIJKMOPTXYaceijkopxy"

# What families put between a name and the father's name, in its folded spellings.
SON_OF = "uli"
DAUGHTER_OF = "kizi"
PARTICLES = {
    **dict.fromkeys(("ulu", "uli", "ogli", "oglu", "ugli", "uglu", "ogul", "ugul"), SON_OF),
    **dict.fromkeys(("kizi", "gizi", "kizy"), DAUGHTER_OF),
}

# Scripts by the first word of the Unicode name of their letters.
SCRIPTS = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "GEORGIAN": "Geor",
    "ARMENIAN": "Armn", "HEBREW": "Hebr", "GREEK": "Grek", "CJK": "Hani",
    "HIRAGANA": "Hira", "KATAKANA": "Kana", "HANGUL": "Hang", "DEVANAGARI": "Deva",
    "THAI": "Thai", "MONGOLIAN": "Mong", "TIBETAN": "Tibt", "SYRIAC": "Syrc",
    "BENGALI": "Beng", "TAMIL": "Taml", "ETHIOPIC": "Ethi", "BOPOMOFO": "Bopo",
}  # fmt: skip

# Each letter sorts with the one below it.
CYRILLIC_SORTED = "ёѐєӗіїѝӣӥґғҕӷҝѓқҡќңҥӈњөӧұүўӯӱӳһҳҷҹҽӵћҗӂӝџәӑӓҙӟѕҫӹӭђљј"
CYRILLIC_SORTED_AS = "ееееиииииггггггкккннннооууууууххчччччжжжжааазззсыэдлй"
