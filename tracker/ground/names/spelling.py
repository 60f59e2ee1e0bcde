"""The words of a name with all that they are compared and found by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from tracker.ground.names import abjad, fathers_names
from tracker.ground.names.fold_keys import fold_word, skeleton_of, words
from tracker.ground.names.han_variants import TO_SIMPLIFIED
from tracker.ground.names.normalization import MAX_CHARS, MAX_LETTERS
from tracker.ground.names.transliteration import DAUGHTER_OF, SON_OF

MOST_READ = 40  # words of a name, recorded or typed
_SOUND = re.compile(r"sh|ch|zh|^iu|.")
_DIGRAPHS = re.compile(r"sh|ch|zh")
_SIGNS = {"sh": "S", "ch": "C", "zh": "Z"}
_INITIALS = frozenset({"sh", "ch", "zh", "ts", "iu", "ia"})
_PATRONYMIC = re.compile(r".{2}(?:[oe]vich|[^aeiou]ich|[oe]vna|ichna)$")
_LATIN = re.compile(r"^[a-z\u00df-\u024f]")
_WITHOUT_VOWELS = re.compile(r"[\u0900-\u109f\u1780-\u17ff]")
_SYLLABIC = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]+")


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word of a name."""

    fold: str
    skeleton: str
    signs: str
    """The skeleton with one letter for each sound."""
    beginning: str
    """The sound that it begins with."""
    is_initial: bool
    is_particle: bool
    is_patronymic: bool
    """By its Russian ending; a family name can have it too."""
    written: str
    """In lower case, as it is written."""
    bare: str
    """The same without the diacritics of Latin letters."""
    syllables: str
    """Of a word in Chinese or Korean script its signs, simplified; else empty."""
    letters: str
    """Of a word in Arabic or Hebrew script what it writes; else empty."""
    lacks_vowels: bool
    """In a script that leaves vowels unwritten: those of India and Indochina."""
    gender: str
    """SON_OF or DAUGHTER_OF: of a mark or a patronymic."""
    is_of_father: bool


@lru_cache(maxsize=1 << 16)
def word_of(fold: str, written: str = "", gender: str = "", is_of_father: bool = False) -> Word:
    skeleton = skeleton_of(fold)
    begins = _SOUND.match(skeleton)
    is_patronymic = bool(_PATRONYMIC.search(fold))
    is_syllabic = bool(_SYLLABIC.fullmatch(written))
    return Word(
        fold=fold,
        skeleton=skeleton,
        signs=_DIGRAPHS.sub(lambda found: _SIGNS[found[0]], skeleton),
        beginning=begins[0] if begins else "",
        is_initial=not is_syllabic and (len(fold) == 1 or fold in _INITIALS),
        is_particle=bool(gender) and not is_of_father,
        is_patronymic=is_patronymic,
        written=written,
        bare=_bare(written),
        syllables=written.translate(TO_SIMPLIFIED) if is_syllabic else "",
        letters=abjad.letters(written),
        lacks_vowels=bool(_WITHOUT_VOWELS.search(written)),
        gender=gender,
        is_of_father=is_of_father,
    )


def _bare(written: str) -> str:
    if written.isascii() or not _LATIN.search(written):
        return written
    return anyascii(written).lower()


@lru_cache(maxsize=1 << 15)
def spelt(text: str) -> tuple[Word, ...]:
    """The first words of a name, in the order of the text."""
    text = text[:MAX_CHARS]
    if abjad.is_arabic(text):
        text = abjad.in_latin(text)
    return spelt_words(tuple(words(text)[:MOST_READ]))


@lru_cache(maxsize=1 << 15)
def spelt_words(written: tuple[str, ...]) -> tuple[Word, ...]:
    """The same of words that are plain already."""
    parts = [
        (part, word.lower() if part == folded else "")
        for word in written
        if (folded := fold_word(word[:MAX_LETTERS]))
        for part in fathers_names.parts(word, folded)
    ][:MOST_READ]
    folds = [part for part, _word in parts]
    marks = [fathers_names.mark(folds, place) for place in range(len(folds))]
    fathers = {
        other
        for place, gender in enumerate(marks)
        if gender
        for other in fathers_names.named_by(folds, place)
    }
    return tuple(
        _word(fold, word, marks[place], place in fathers, len(folds))
        for place, (fold, word) in enumerate(parts)
    )


def _word(fold: str, written: str, mark: str, is_of_father: bool, number: int) -> Word:
    if mark:
        return word_of(fold, written, mark)
    if number > 2 and _PATRONYMIC.search(fold):
        is_daughter = fold.endswith("na")
        return word_of(fold, written, DAUGHTER_OF if is_daughter else SON_OF, True)
    return word_of(fold, written, "", is_of_father)


def run_together(*some: Word) -> Word | None:
    """Neighbours written as one word; initials never are."""
    if any(word.is_initial for word in some):
        return None
    return word_of("".join(word.fold for word in some), "".join(word.written for word in some))


def is_marked(words: Sequence[Word]) -> bool:
    """Whether the name says which of its words is the father's."""
    return any(word.is_of_father for word in words)
