"""Search keys of names: fold (one spelling per sound) and skeleton (without what transliterations disagree on)."""

import re
from functools import lru_cache

from tracker.ground.names import transliteration
from tracker.ground.names.normalization import MAX_CHARS, MAX_LETTERS, sounds, surface

MAX_WORDS = 1_000
_CACHED_WORDS = 1 << 16

Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*pairs: tuple[str, str]) -> Rules:
    return tuple((re.compile(pattern), sound) for pattern, sound in pairs)


# In this order, until nothing changes. No rule may bring back what an earlier one removed
# (apostrophes, j, q, w, x, y, a lone c), else a folded word would fold once more.
_SPELLINGS = _rules(
    (r"o'", "u"),  # Uzbek oʻ, Russian у: Oʻtkir, Уткир
    (r"g'", "g"),
    (r"'(?=e)", "i"),  # Васильев, Vasil'ev
    (r"'", ""),
    (r"ou", "u"),
    (r"j(?=.*[aeiouy]j$)|(?<=[aeiouy])j(?![aeiouyj])", "y"),  # Jurij, Ajtmatov
    (r"j", "zh"),
    (r"(?<=^ale)x|(?<=^ma)x(?=im|$)|(?<=^feli)x$|(?<=^[or])x(?=an)|^x(?=eni)", "ks"),
    (r"x", "h"),
    (r"tsch", "ch"),
    (r"chtch|shch|stch|sch", "sh"),
    (r"tch", "ch"),
    (r"c(?=[ktlr])|q", "k"),
    (r"c(?!h)|tz(?!h)", "ts"),
    (r"w", "v"),
    (r"kh", "h"),
    (r"gh", "g"),
    (r"dzh", "zh"),
    (r"yo", "e"),  # ё, which Russian prints as е
    (r"y", "i"),
    (r"([a-z])\1+", r"\1"),
    (r"(sh|ch|zh|ts)\1+", r"\1"),
    (r"(?<=[aeou])i(?=e)|^i(?=e)", ""),  # Nazarbayev, Yeltsin
    (r"^aleksander", "aleksandr"),
)

_DISPUTED = _rules(
    (r"(?<=z[ao]d)eh?$", "a"),  # -zade, -zoda
    (r"(?<=a)(h?)med", r"\1mad"),  # Mamedov, Məmmədov; Ahmed, Ahmad
    (r"(?<=[aeiou])h$", ""),  # Abdullah
    (r"^i(?=m[ao]m)", "e"),  # Imomali, Emomali
    (r"(?<=[ao])v(?=[^aeiou])", "u"),  # Davlat, Dawlet, Даулет
    (r"mira(?=[td](?:ov|$))", "mura"),  # Turkmen Myrat, Myradow
    (r"n(?=[bp])", "m"),  # Tasmaganbetov, Тасмагамбетов
    (r"d$", "t"),  # Rashid, Raşit; Mahmud, Mahmut
    (r"ng", "n"),
    (r"ts", "zh"),  # Turkish c: Recep, Реджеп
    (r"(?<![szc])h", "g"),  # Heydar, Гейдар; Hasanov, Гасанов
    (r"li[ao]", "la"),  # Gʻulom, Гулям
)
_VOWELS = re.compile(r"[aeiou]+")
_VOWEL = re.compile(r"i[aeou]|[aeiou]")


def fold(text: str) -> str:
    """One spelling for one sound: the same key for a name in any script that says the sounds.

    Lower-case ASCII words with single spaces, in the order of the text. Hyphens, underscores
    and punctuation split words, apostrophes join them; initials stay. Only the first 100,000
    characters, 1,000 words, and 64 letters of a word are read. Arabic script has no short
    vowels, so it meets only itself.
    """
    return " ".join(folded_words(text))


def skeleton(text: str) -> str:
    """fold without what transliterations disagree on: a/o, e/i/ы, я/ё/ие, h/g, n/ng,
    ts/j, -d/-t, and u/v before consonants.

    Coarser than fold: two people may share it. Same words, same order, same limits. Azeri q
    is г in some names and к in others; it is read as г only where the word also has ə.
    """
    return " ".join(skeleton_of(word) for word in folded_words(text))


def words(text: str) -> list[str]:
    """The words as written, apostrophes inside."""
    plain = surface(text[:MAX_CHARS]).replace("-", " ").replace("#", " ").replace("@", " ")
    return plain.split(maxsplit=MAX_WORDS)[:MAX_WORDS]


def folded_words(text: str) -> list[str]:
    return [folded for word in words(text) if (folded := fold_word(word[:MAX_LETTERS]))]


@lru_cache(maxsize=_CACHED_WORDS)
def fold_word(word: str) -> str:
    """The key of one word that surface() has made plain."""
    return _settled(sounds(word))


@lru_cache(maxsize=_CACHED_WORDS)
def skeleton_of(folded: str) -> str:
    """The skeleton of one folded word."""
    before = ""
    while folded != before:
        before = folded
        folded = _settled(_VOWELS.sub(_collapsed, _applied(_DISPUTED, folded)))
    return folded


def _settled(word: str) -> str:
    before = ""
    while word != before:
        before = word
        word = _applied(_SPELLINGS, word)[:MAX_LETTERS]
    return transliteration.PARTICLES.get(word, word)


def _applied(rules: Rules, word: str) -> str:
    for pattern, sound in rules:
        word = pattern.sub(sound, word)
    return word


def _collapsed(run: re.Match[str]) -> str:
    return _vowels(run[0], run.start() == 0)


@lru_cache(maxsize=1 << 12)
def _vowels(run: str, is_first: bool) -> str:
    """A run of vowels by class: a/o, e/i, u, and the glides я, ё, ие, written ie.

    After another vowel e is a glide too (Nazarbayev); at the start of a word the glides and
    e are one, written e (Ёкубов, Yoqubov, Якубов); ü is у for Turks and ю for Russians.
    """
    found = _VOWEL.findall(run)
    classes = [_class(vowel, place, is_first) for place, vowel in enumerate(found)]
    return "".join(vowel for i, vowel in enumerate(classes) if i == 0 or vowel != classes[i - 1])


def _class(vowel: str, place: int, is_first: bool) -> str:
    if vowel in {"a", "o"}:
        return "a"
    if vowel == "iu":
        return "iu" if place or is_first else "u"
    if vowel in {"u", "i"}:
        return vowel
    if place or is_first:
        return "e"
    return "ie" if len(vowel) == 2 else "i"
