"""Likeness of two words of whole names, and whether it is a doubt."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tracker.ground.names import surnames
from tracker.ground.names.abjad import consonants_of_latin
from tracker.ground.names.fathers_names import stem
from tracker.ground.names.given_names import are_two
from tracker.ground.names.similarity import (
    INITIAL,
    LIKE_INITIAL,
    LIKE_SOUND,
    MISSPELT,
    SAME,
    SAME_CONSONANTS,
    SAME_SOUND,
    by_consonants,
    by_syllables,
)
from tracker.ground.names.spelling import Word

FARTHEST = 0.72  # of the letters of a word have to be right
FARTHEST_SOUND = 0.76  # of its sounds, which say less
FARTHEST_PART = 0.6  # of what is not common to many names
_LOOKALIKES = str.maketrans("013459", "oieasg")


class Like(NamedTuple):
    value: float
    is_doubt: bool = False


_UNLIKE = Like(0.0)


@lru_cache(maxsize=1 << 16)
def alike(one: Word, other: Word) -> Like:
    if one.syllables and other.syllables:
        value = by_syllables(one, other)
        return Like(value, value == LIKE_SOUND)
    if one.fold == other.fold:
        return Like(SAME)
    if one.is_particle or other.is_particle:
        return Like(MISSPELT if one.is_particle and other.is_particle else 0.0)
    if one.is_initial or other.is_initial:
        return _initial(one, other)
    if bool(one.letters) != bool(other.letters):
        value = by_consonants(one, other)
        return Like(value, value <= LIKE_SOUND)
    return _same_sound(one, other) or _of_stems(one, other) or _misspelt(one, other)


def _same_sound(one: Word, other: Word) -> Like | None:
    if (one.bare and one.bare == other.bare) or _lacks_a_caron(one, other):
        return Like(SAME_SOUND)
    if one.skeleton == other.skeleton:
        near: float = OSA.normalized_similarity(one.fold, other.fold)
        return Like(SAME_SOUND + (1 - SAME_SOUND) * 0.7 * near)
    if one.lacks_vowels != other.lacks_vowels and _has_its_consonants(one, other):
        return Like(SAME_CONSONANTS)
    return None


def _has_its_consonants(one: Word, other: Word) -> bool:
    keys = [consonants_of_latin(word.fold) for word in (one, other)]
    return len(keys[0]) > 1 and keys[0] == keys[1]


def _lacks_a_caron(one: Word, other: Word) -> bool:
    """Vucic for Вучић: c without its sign stands for ц, ч and ћ."""
    if not any("c" in word.bare.replace("ch", "") for word in (one, other)):
        return False
    return one.fold.replace("ts", "ch") == other.fold.replace("ts", "ch")


def _initial(one: Word, other: Word) -> Like:
    """Of two initials, or of one and a word that begins with it."""
    if not (one.is_initial and other.is_initial):
        short, long = sorted((one.fold, other.fold), key=len)
        if long.startswith(short):
            return Like(INITIAL)
        if one.bare[:1] == other.bare[:1] != "":
            return Like(INITIAL)
    return Like(LIKE_INITIAL) if one.beginning == other.beginning else _UNLIKE


def _of_stems(one: Word, other: Word) -> Like | None:
    """Of two forms of one surname, and of two ways to call somebody by the father's name."""
    if one.is_of_father and other.is_of_father:
        if one.is_patronymic and other.is_patronymic:
            same = stem(one.fold) == stem(other.fold)
            return Like(SAME_SOUND) if same else None
        if one.is_patronymic or other.is_patronymic:
            stems = [stem(word.fold) if word.is_patronymic else word.fold for word in (one, other)]
            return Like(SAME_SOUND) if stems[0] == stems[1] else _UNLIKE
    if one.is_patronymic != other.is_patronymic:
        value = OSA.normalized_similarity(one.fold, other.fold, score_cutoff=0.85)
        return Like(MISSPELT * float(value))
    if surnames.are_forms_of_one(one.fold, other.fold):
        return Like(MISSPELT, is_doubt=True)
    return None


def _misspelt(one: Word, other: Word) -> Like:
    if are_two(one.skeleton, other.skeleton):
        return _UNLIKE
    if surnames.without_baltic_ending(one.fold) == surnames.without_baltic_ending(other.fold):
        return Like(SAME_SOUND)
    if _differs_where_it_counts(one.fold, other.fold) and OSA.distance(one.bare, other.bare) > 1:
        return _UNLIKE
    most = max(
        OSA.normalized_similarity(*_with_letters(one.fold, other.fold), score_cutoff=FARTHEST),
        OSA.normalized_similarity(one.fold, other.fold, score_cutoff=FARTHEST),
        OSA.normalized_similarity(one.signs, other.signs, score_cutoff=FARTHEST_SOUND),
        OSA.normalized_similarity(one.bare, other.bare, score_cutoff=FARTHEST)
        if one.bare and other.bare
        else 0.0,
    )
    return Like(MISSPELT * float(most))


def _differs_where_it_counts(one: str, other: str) -> bool:
    parts = [surnames.distinct_part(word) for word in (one, other)]
    if parts == [one, other]:
        return False
    return not OSA.normalized_similarity(*parts, score_cutoff=FARTHEST_PART)


def _with_letters(*words: str) -> list[str]:
    """Digits within words as the letters that they look like: Sech1n."""
    return [
        word if word.isalpha() or word.isdigit() else word.translate(_LOOKALIKES) for word in words
    ]
