"""Arabic and Hebrew script: Uyghur is read letter by letter; the others by consonants, since short vowels are not
written.
"""

import re
from functools import lru_cache

_ARABIC = re.compile(r"[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d5\ufb50-\ufdff\ufe70-\ufefc]")
_UYGHUR_ONLY = re.compile(r"[ېۈۆۋڭ]|ئ[ىۇوە]|ە(?=.)|ۇ")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640\u200c\u200d]")

_UYGHUR = {
    "ا": "a", "ە": "e", "ب": "b", "پ": "p", "ت": "t", "ج": "j", "چ": "ch", "خ": "h", "د": "d", "ر": "r",
    "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k", "گ": "g",
    "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ھ": "h", "ه": "h", "و": "o", "ۇ": "u", "ۆ": "o", "ۈ": "u",
    "ۋ": "w", "ې": "e", "ى": "i", "ي": "y", "ی": "i", "ئ": "",
}  # fmt: skip

# Consonants of the skeleton, with the long vowels A, U and I; what is not here is silent.
_LETTERS = {
    "ا": "A", "آ": "A", "أ": "A", "إ": "A", "ٱ": "A", "ى": "A", "ب": "b", "پ": "p", "ت": "t", "ط": "t",
    "ث": "s", "س": "s", "ص": "s", "ج": "J", "چ": "C", "ح": "h", "خ": "h", "ه": "h", "ھ": "h", "ہ": "h",
    "د": "d", "ذ": "z", "ز": "z", "ض": "z", "ظ": "z", "ر": "r", "ژ": "J", "ش": "S", "غ": "h", "گ": "h",
    "ف": "f", "ق": "k", "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n", "و": "U", "ي": "I", "ی": "I",
    "ے": "I", "ئ": "I", "ؤ": "U", "ټ": "t", "א": "A", "ב": "b", "ג": "h", "ד": "d", "ה": "h", "ו": "U",
    "ז": "z", "ח": "h", "ט": "t", "י": "I", "כ": "h", "ך": "h", "ל": "l", "מ": "m", "ם": "m", "נ": "n",
    "ן": "n", "ס": "s", "פ": "p", "ף": "p", "צ": "J", "ץ": "J", "ק": "k", "ר": "r", "ש": "S", "ת": "t",
    "ډ": "d", "ړ": "r", "ڼ": "n", "ښ": "S", "ګ": "h", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
}  # fmt: skip
_LATIN = {"sh": "S", "ch": "C", "zh": "J", "ts": "J"}
_LATIN_SOUND = re.compile(r"sh|ch|zh|ts|.")
_AS_VOWEL = {"U": "uov", "I": "ie", "A": "aoeiu"}
# ض is d for Arabs, ج is g in Egypt; Arabic has no p and no v; Hebrew ב is v too, פ is f, ש is s.
_STANDS_FOR = frozenset({"zd", "Jg", "bp", "fv", "bv", "pf", "Ss"})
_SAME = str.maketrans("gkp", "hhb")
_FINAL = re.compile(r"(?<=..)[hAIU]$")
_DOUBLED = re.compile(r"(.)\1+")
_SERVANT = re.compile(r"^abd[aeu][lr]$")  # Abdul, beside عبد
_SERVANT_OF = re.compile(r"^bdAl(?=[tdrzsSln])")  # عبدالرحمن is read Abdurrahman
_ARTICLE = re.compile(r"^ال(?=..)")


def is_arabic(text: str) -> bool:
    return bool(_ARABIC.search(text))


def in_latin(word: str) -> str:
    """A Uyghur word in Latin letters; any other as it is."""
    bare = _MARKS.sub("", word)
    if not _UYGHUR_ONLY.search(bare):
        return word
    return "".join(_UYGHUR.get(letter, letter) for letter in bare)


@lru_cache(maxsize=1 << 14)
def letters(word: str) -> str:
    """What an Arabic, Persian or Hebrew word writes: consonants, long vowels as A, U, I. Empty in others."""
    if not is_arabic(word):
        return ""
    bare = _ARTICLE.sub("", _MARKS.sub("", word)).replace("خوا", "خا")
    found = "".join(_LETTERS.get(letter, "") for letter in bare)
    if bare.endswith(("ى", "ی", "ي")):
        found = found[:-1] + "I"
    return _DOUBLED.sub(r"\1", found)


@lru_cache(maxsize=1 << 16)
def consonants_of_latin(fold: str) -> str:
    """Consonants of a folded word, one sign each: the key that both scripts share."""
    fold = _SERVANT.sub("abd", fold)
    sounds = "".join(_LATIN.get(sound, sound) for sound in _LATIN_SOUND.findall(fold))
    return _bare(re.sub(r"[aeiouv]", "", sounds))


def consonants_of_letters(word: str) -> str:
    return _bare(re.sub(r"[AUI]", "", word))


def _bare(consonants: str) -> str:
    plain = consonants.translate(_SAME)
    plain = re.sub(r"h$", "", plain) if len(plain) > 1 else plain
    return re.sub(r"(.)\1+", r"\1", plain)


@lru_cache(maxsize=1 << 15)
def says(word: str, fold: str) -> bool:
    """Can the written letters be read as this folded word? Vowels may stand between them, no more."""
    if _SERVANT_OF.search(word) and says(_SERVANT_OF.sub("bd", word), fold):
        return True
    fold = _SERVANT.sub("abd", fold)
    sounds = [_LATIN.get(sound, sound) for sound in _LATIN_SOUND.findall(fold)]
    rest = _FINAL.sub("", word) if word.endswith("h") else word
    place = 0
    for sound in sounds:
        if place < len(rest) and _is(rest[place], sound):
            place += 1
        elif sound not in "aeiou" and not (sound == "h" and place >= len(rest)):
            return False
    return place == len(rest)


def _is(letter: str, sound: str) -> bool:
    if letter in _AS_VOWEL:
        return sound in _AS_VOWEL[letter]
    if letter in "hk" and sound in "ghk":
        return letter == "h" or sound in "gk"
    return letter == sound or letter + sound in _STANDS_FOR
