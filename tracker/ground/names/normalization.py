"""Character normalization of names: removes invisible characters, unifies mixed scripts, transliterates to
ASCII.
"""

import re
import unicodedata

from anyascii import anyascii

from tracker.ground.names import transliteration

MAX_CHARS = 100_000
"""A name is read up to here; no name is as long, and the cost of a key stays bounded."""

MAX_LETTERS = 64
"""A word is read up to here."""

_LONGEST_LIGATURE = 4  # a whole Arabic phrase in one character would multiply the text
_MARKS = range(0x0300, 0x0370)
_PILE = re.compile(r"([\u0300-\u036f]{3})[\u0300-\u036f]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_GREEK = re.compile(r"[\u0370-\u03ff]")
_LATIN_ALONE = re.compile(rf"[A-Za-z\u00c0-\u024f](?<![{transliteration.LOOKALIKES_LATIN}])")
_CYRILLIC_ALONE = re.compile(rf"[\u0400-\u052f](?<![{transliteration.LOOKALIKES_CYRILLIC}])")
# Only Azeri has this letter, and there q is г.
_AZERI = re.compile(r"[əƏ]")
# Only scientific transliteration has these letters, and there j is й.
_SCIENTIFIC = re.compile(r"[čšěëČŠĚË]")

_TO_CYRILLIC = str.maketrans(
    transliteration.LOOKALIKES_LATIN + transliteration.LOOKALIKES_GREEK,
    transliteration.LOOKALIKES_CYRILLIC
    + transliteration.LOOKALIKES_CYRILLIC[: len(transliteration.LOOKALIKES_GREEK)],
)
_TO_LATIN = str.maketrans(
    transliteration.LOOKALIKES_CYRILLIC + transliteration.LOOKALIKES_GREEK,
    transliteration.LOOKALIKES_LATIN + transliteration.GREEK_AS_LATIN,
)


class _Surface(dict[int, str | None]):
    """Letters and digits stay, apostrophes and hyphens become ASCII, # and @ stay,
    hidden characters vanish, all else is a space. Filled as characters are met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = plain = _plain(chr(code))
        return plain


class _Sounds(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = sound = "".join(filter(str.isalnum, anyascii(chr(code)).lower()))
        return sound


def _plain(char: str) -> str | None:
    if char in transliteration.APOSTROPHES:
        return "'"
    if char in "#@":
        return char
    if char in transliteration.JOINERS or unicodedata.category(char) == "Pd":
        return "-"
    if is_hidden(char):
        return None
    if len(unicodedata.normalize("NFKC", char)) > _LONGEST_LIGATURE:
        return " "
    return char if unicodedata.category(char)[0] in "LNM" else " "


def is_hidden(char: str) -> bool:
    """Zero-width, soft hyphen, direction marks, control characters, halves of a pair, fillers,
    and marks that no letter of our alphabets takes."""
    category = unicodedata.category(char)
    if category == "Cc":
        return not char.isspace()
    if category[0] == "M":
        return _is_idle_mark(char)
    return category in {"Cf", "Cs"} or char in transliteration.INVISIBLE_LETTERS


def _is_idle_mark(char: str) -> bool:
    if char == "\u034f":
        return True
    if ord(char) in _MARKS:
        return False
    # Sorting a pile of combining marks takes quadratic time: none may reach the normaliser.
    starts = unicodedata.normalize("NFKD", char)[0]
    return bool(unicodedata.combining(starts)) or not anyascii(char)


_SURFACE = _Surface()
_AFTER_COMPOSING = _Surface(dict.fromkeys(_MARKS))
_SOUNDS = _Sounds(
    {ord(char): sound for char, sound in (transliteration.CYRILLIC | transliteration.LATIN).items()}
)
_SOUNDS[ord("'")] = "'"


def surface(text: str) -> str:
    """The text with its case, in composed letters, digits, ', -, # and @, all else spaces."""
    spaced = text.translate(_SURFACE)
    if spaced.isascii():
        return spaced
    composed = unicodedata.normalize("NFKC", _PILE.sub(r"\1", spaced))
    return composed.translate(_AFTER_COMPOSING)


def one_script(word: str) -> str:
    """A word of two scripts in the one that its unmistakable letters belong to."""
    if word.isascii() or not _is_mixed(word):
        return word
    latin, cyrillic = len(_LATIN_ALONE.findall(word)), len(_CYRILLIC_ALONE.findall(word))
    if latin and cyrillic:
        return word
    return word.translate(_TO_LATIN if latin else _TO_CYRILLIC)


def _is_mixed(word: str) -> bool:
    return sum(bool(script.search(word)) for script in (_LATIN, _CYRILLIC, _GREEK)) > 1


def other_reading(word: str) -> str | None:
    """The Cyrillic word that a Latin word of lookalikes only may be: ACKAPOB for АСКАРОВ."""
    if word.isascii() and word.isalpha() and not _LATIN_ALONE.search(word):
        return word.translate(_TO_CYRILLIC)
    return None


def sounds(word: str) -> str:
    """The word in lower-case ASCII letters, digits and apostrophes."""
    word = word[:MAX_LETTERS]
    if word.isascii():
        return word.lower()
    word = one_script(word)
    if _SCIENTIFIC.search(word):
        word = word.replace("j", "y").replace("J", "Y")
    if _AZERI.search(word):
        word = word.replace("q", "g").replace("Q", "G")
    return word.lower().translate(_SOUNDS)[:MAX_LETTERS]
