"""Similarity of two names, independent of script and word order, tolerant of missing words."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from tracker.ground.names import abjad
from tracker.ground.names.spelling import Word, is_marked, run_together

SAME = 1.0
SAME_SOUND = 0.92  # of words with one skeleton; the rest comes with the fold
SAME_CONSONANTS = 0.92  # of a word in Arabic script with one that it can be read as
LIKE_SOUND = 0.70  # a doubt: Chinese homophones, the same consonants with other vowels
BEGUN = 0.80
MISSPELT = 0.90
FARTHEST = 0.70  # of the letters have to be right
INITIAL = 0.75
LIKE_INITIAL = 0.65
MISSING = 0.04  # for each word that only the recorded name has
UNSAID = 0.01  # the same for what people leave out: patronymics, initials, all else beside one word
ORDER = 0.002
# Between the words of an organisation's name.
LITTLE = frozenset({"of", "the", "for", "and", "po", "na", "pri", "dlia", "im", "imeni"})
INITIAL_WEIGHT, PARTICLE_WEIGHT, UNSAID_WEIGHT = 0.4, 0.1, 0.15


def closeness(typed: Sequence[Word], recorded: Sequence[Word]) -> float:
    """Between 0 and 1: of the words typed, how many the recorded name has, and how close they are.

    Given name and family name may change places; a patronymic may be missing on either side, but not be another
    one; a word may be an initial, misspelt, or run together with its neighbour. What the recorded name has beside
    counts a little against it.
    """
    known = _run_together(recorded, typed)
    asked = _run_together(typed, known)
    if not asked or not known:
        return 0.0
    pairs = _paired(asked, known)
    weights = _weights(asked, known)
    said = sum(weights[place] * near for near, place, _other in pairs)
    left = {*range(len(known))} - {other for _near, _place, other in pairs}
    beside = sum(_beside(known[place], asked) for place in left)
    order = 0.0 if _is_in_order(pairs) else ORDER
    return max(0.0, said / sum(weights) - min(beside, 5 * MISSING) - order)


def _paired(asked: Sequence[Word], known: Sequence[Word]) -> list[tuple[float, int, int]]:
    """Greedy alignment: (similarity, position typed, position recorded) of matched words, the most similar
    first.
    """
    are_marked = is_marked(asked) and is_marked(known)
    near = [
        (value, place, other)
        for place, word in enumerate(asked)
        for other, recorded in enumerate(known)
        if not (are_marked and word.is_of_father != recorded.is_of_father)
        if (value := _word(word, recorded))
    ]
    return aligned(near)


def aligned(near: list[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """Of all pairs those that are taken: each word once, the most similar first."""
    near.sort(key=lambda pair: (-pair[0], abs(pair[1] - pair[2])))
    pairs: list[tuple[float, int, int]] = []
    used: set[int] = set()
    taken: set[int] = set()
    for pair in near:
        if pair[1] not in used and pair[2] not in taken:
            pairs.append(pair)
            used.add(pair[1])
            taken.add(pair[2])
    return pairs


@lru_cache(maxsize=1 << 16)
def _word(typed: Word, recorded: Word) -> float:
    if typed.fold == recorded.fold and typed.syllables == recorded.syllables:
        return SAME
    if typed.is_initial or recorded.is_initial:
        return _initial(typed, recorded)
    if typed.syllables and recorded.syllables:
        return by_syllables(typed, recorded)
    if bool(typed.letters) != bool(recorded.letters):
        return by_consonants(typed, recorded)
    if typed.skeleton == recorded.skeleton:
        alike: float = OSA.normalized_similarity(typed.fold, recorded.fold)
        return SAME_SOUND + (1 - SAME_SOUND) * 0.7 * alike
    return max(_begun(typed.fold, recorded.fold), _misspelt(typed, recorded))


def by_syllables(one: Word, other: Word) -> float:
    """Of two words in Chinese or Korean script: signs of like sound are a doubt, another sign is another name."""
    if one.syllables == other.syllables:
        return SAME
    if one.fold == other.fold:
        return LIKE_SOUND
    same: float = OSA.normalized_similarity(one.syllables, other.syllables, score_cutoff=0.5)
    return MISSPELT * same


def by_consonants(one: Word, other: Word) -> float:
    """Of a word in Arabic script and one in another."""
    arabic, latin = (one, other) if one.letters else (other, one)
    if abjad.says(arabic.letters, latin.fold):
        return SAME_CONSONANTS
    keys = abjad.consonants_of_letters(arabic.letters), abjad.consonants_of_latin(latin.fold)
    alike: float = OSA.normalized_similarity(*keys, score_cutoff=FARTHEST)
    return LIKE_SOUND if alike == 1 and len(keys[0]) > 1 else LIKE_SOUND * alike


def _initial(typed: Word, recorded: Word) -> float:
    """Of two initials, or of one and a word that begins with it."""
    short, long = sorted((typed.fold, recorded.fold), key=len)
    if long.startswith(short):
        return INITIAL
    return LIKE_INITIAL if typed.beginning == recorded.beginning else 0.0


def _begun(typed: str, recorded: str) -> float:
    if len(typed) < 2 or not recorded.startswith(typed):
        return 0.0
    return BEGUN + (MISSPELT - BEGUN) * len(typed) / len(recorded)


def _misspelt(typed: Word, recorded: Word) -> float:
    folds = OSA.normalized_similarity(typed.fold, recorded.fold, score_cutoff=FARTHEST)
    signs = OSA.normalized_similarity(typed.signs, recorded.signs, score_cutoff=FARTHEST)
    return MISSPELT * max(float(folds), float(signs))


def _weights(asked: Sequence[Word], known: Sequence[Word]) -> list[float]:
    """Short words say less; a patronymic says little where the other name has none."""
    if not any(word.is_patronymic or word.is_particle for word in asked):
        return [_weight(word) for word in asked]
    has_patronymic = any(word.is_patronymic or word.is_particle for word in known)
    return [
        UNSAID_WEIGHT
        if not has_patronymic and (word.is_patronymic or word.is_of_father)
        else _weight(word)
        for word in asked
    ]


@lru_cache(maxsize=1 << 16)
def _weight(word: Word) -> float:
    if word.is_particle or word.fold in LITTLE:
        return PARTICLE_WEIGHT
    return INITIAL_WEIGHT if word.is_initial else min(len(word.fold), 4) / 4


def _beside(word: Word, asked: Sequence[Word]) -> float:
    if (
        word.is_patronymic
        or word.is_of_father
        or word.is_initial
        or word.is_particle
        or len(asked) == 1
    ):
        return UNSAID
    return MISSING


def _run_together(words: Sequence[Word], others: Sequence[Word]) -> Sequence[Word]:
    """Joins two neighbouring words where the other, shorter name writes them as one."""
    if len(words) <= len(others):
        return words
    for place, pair in enumerate(pairwise(words)):
        whole = {word.skeleton for word in others if _may_be_both(word, *pair)}
        joined = run_together(*pair) if whole else None
        if joined and joined.skeleton in whole:
            return [*words[:place], joined, *words[place + 2 :]]
    return words


def _may_be_both(word: Word, one: Word, other: Word) -> bool:
    """A fast look, since to run words together takes longer than all the rest."""
    longer = len(one.fold) + len(other.fold) - len(word.fold)
    return -2 <= longer <= 2 and word.beginning == one.beginning


def _is_in_order(pairs: Sequence[tuple[float, int, int]]) -> bool:
    places = [other for _place, other in sorted(pair[1:] for pair in pairs)]
    return places == sorted(places)
