"""Sameness of two names: whether they may be of one person or body, asked both ways; the better one counts.

`closeness` ranks what somebody types, who may have typed a part; here both are whole names. A *doubt* stays below
the threshold from which the tracker takes two names for one: names that father and son, brother and sister, or
two strangers may well have.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from tracker.ground.names import organisations
from tracker.ground.names.fathers_names import ARTICLES, stem
from tracker.ground.names.fold_keys import skeleton_of
from tracker.ground.names.normalization import surface
from tracker.ground.names.organisation_words import GENERIC
from tracker.ground.names.similarity import (
    INITIAL_WEIGHT,
    LITTLE,
    PARTICLE_WEIGHT,
    SAME_SOUND,
    UNSAID_WEIGHT,
    aligned,
)
from tracker.ground.names.spelling import Word, is_marked, run_together, spelt, spelt_words, word_of
from tracker.ground.names.word_likeness import alike

CLOSE = 0.8
"""From here on two names are taken for one: nearer than a mere namesake by one word, as far as one wrong letter
in each word."""
ASKED = 0.7
"""From here on a person is asked whether two names are one; a doubt is asked about."""
DOUBT = 0.75  # of a name, at most, where something says that it may be another's
CHILD = 0.5  # the same, where one is called as the other's father is
JOINED = 0.90  # of the letters of a whole name, where blanks are missing
BESIDE, BESIDE_OF_BODY, UNSAID = 0.04, 0.12, 0.01
SMALL = (
    frozenset({"de", "la", "da", "do", "di", "van", "von", "der", "den", "abu", "umm"}) | ARTICLES
)
GENERIC_WEIGHT = 0.3
FORM, LOWEST_WITH_FORM = 0.3, 0.7  # of what is missing, where both have one kind of legal form
ACRONYM = 0.85
MOST_ALTERNATIVES = 3


Pair = tuple[float, int, int]


@lru_cache(maxsize=1 << 14)
def sameness(one: str, other: str) -> float:
    """Between 0 and 1, the same both ways; 1 where every word is the same, `CLOSE` and more where they are one."""
    return max(_of_one_each(*pair) for pair in product(_alternatives(one), _alternatives(other)))


def _alternatives(text: str) -> list[str]:
    """Names with a stroke between them are names of one: ГКНБ / GKNB. An `A/S` is a legal form."""
    some = [part for part in text.split("/") if len(part.strip()) > 3]
    return [text, *some[:MOST_ALTERNATIVES]] if len(some) > 1 else [text]


def _of_one_each(one: str, other: str) -> float:
    if not spelt(one) or not spelt(other):
        return 0.0
    first, second = organisations.read(one), organisations.read(other)
    if not (first.is_one or second.is_one):
        return _of_words(spelt(one), spelt(other), is_body=False)
    if first.kinds or second.kinds:
        first, second = organisations.read(one, True), organisations.read(other, True)
    if organisations.abbreviates(first, second) or organisations.abbreviates(second, first):
        return ACRONYM
    words = [_words(some.words) for some in (first, second)]
    if not all(words):
        return 0.0
    has_form = bool(first.kinds & second.kinds)
    score = _of_words(words[0], words[1], is_body=True, has_form=has_form)
    if organisations.are_of_unlike_kinds(first.kinds, second.kinds):
        return min(score, DOUBT)
    return score


@lru_cache(maxsize=1 << 15)
def _words(plain: tuple[str, ...]) -> tuple[Word, ...]:
    return spelt_words(tuple(surface(" ".join(plain)).replace("-", " ").split()))


def _of_words(
    one: Sequence[Word], other: Sequence[Word], *, is_body: bool, has_form: bool = False
) -> float:
    first = _run_together(one, other)
    second = _run_together(other, first)
    near, doubtful = _likenesses(first, second)
    pairs = aligned(near)
    score = max(
        _share(first, second, pairs, is_body=is_body),
        _share(second, first, [(value, b, a) for value, a, b in pairs], is_body=is_body),
    )
    if has_form and score >= LOWEST_WITH_FORM and len(pairs) == len(first) == len(second):
        score += (1 - score) * FORM
    joined = _as_one_word(one, other)
    if joined:
        return max(joined, score)
    is_doubt = (
        any(pair[1:] in doubtful for pair in pairs)
        or _is_of_another_gender(first, second)
        or _has_another_father(first, second, pairs)
        or _is_crossed(first, second, pairs)
        or (is_body and _has_another_number(first, second, pairs))
        or _is_one_word_of_many(first, second)
    )
    if is_marked(first) and is_marked(second) and _are_parent_and_child(first, second, pairs):
        return min(score, CHILD)
    return min(score, DOUBT) if is_doubt else score


def _likenesses(
    one: Sequence[Word], other: Sequence[Word]
) -> tuple[list[Pair], set[tuple[int, int]]]:
    are_marked = is_marked(one) and is_marked(other)
    near: list[Pair] = []
    doubtful: set[tuple[int, int]] = set()
    for place, word in enumerate(one):
        for there, known in enumerate(other):
            if are_marked and word.is_of_father != known.is_of_father:
                continue
            like = alike(word, known)
            if like.value:
                near.append((like.value, place, there))
            if like.is_doubt:
                doubtful.add((place, there))
    return near, doubtful


def _share(
    asked: Sequence[Word], known: Sequence[Word], pairs: Sequence[Pair], *, is_body: bool
) -> float:
    """Of the words asked for how many the other name has; less for what it has beside."""
    has_father = is_marked(known)
    is_long = len(asked) > 2
    weights = [_weight(word, is_long, has_father=has_father, is_body=is_body) for word in asked]
    said = sum(weights[place] * value for value, place, _other in pairs)
    left = {*range(len(known))} - {other for _value, _place, other in pairs}
    beside = sum(_beside(known[place], is_body=is_body) for place in left)
    places = [other for _value, _place, other in sorted(pairs, key=lambda pair: pair[1])]
    order = 0.0 if places == sorted(places) else 0.002
    return max(0.0, said / sum(weights) - min(beside, 5 * BESIDE) - order)


def _weight(word: Word, is_long: bool, *, has_father: bool, is_body: bool) -> float:
    if word.is_of_father and not has_father:
        return UNSAID_WEIGHT
    return _own_weight(word, is_long, is_body)


@lru_cache(maxsize=1 << 16)
def _own_weight(word: Word, is_long: bool, is_body: bool) -> float:
    if (
        word.is_particle
        or word.fold in LITTLE
        or (is_long and word.fold in SMALL and not word.syllables)
    ):
        return PARTICLE_WEIGHT
    if is_body and word.written in GENERIC:
        return GENERIC_WEIGHT
    if word.syllables:
        return 1.0
    return INITIAL_WEIGHT if word.is_initial else min(len(word.fold), 4) / 4


def _beside(word: Word, *, is_body: bool) -> float:
    if is_body:
        return BESIDE if word.written in GENERIC else BESIDE_OF_BODY
    is_unsaid = word.is_patronymic or word.is_of_father or word.is_initial or word.is_particle
    return UNSAID if is_unsaid else BESIDE


# What makes a doubt


def _has_another_father(one: Sequence[Word], other: Sequence[Word], pairs: Sequence[Pair]) -> bool:
    """Each name has a father or grandfather whom the other has not."""
    first = {place for place, word in enumerate(one) if word.is_of_father}
    second = {place for place, word in enumerate(other) if word.is_of_father}
    return bool(first - {pair[1] for pair in pairs} and second - {pair[2] for pair in pairs})


def _is_of_another_gender(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """uulu on one side and kyzy on the other: brother and sister."""
    genders = [{word.gender for word in words if word.gender} for words in (one, other)]
    return bool(genders[0] and genders[1] and genders[0].isdisjoint(genders[1]))


def _are_parent_and_child(
    one: Sequence[Word], other: Sequence[Word], pairs: Sequence[Pair]
) -> bool:
    """Each says who is whose child, and what is one's own name is the father's of the other."""
    met = [pair for pair in pairs if pair[0] >= SAME_SOUND]
    first = [word for at, word in enumerate(one) if at not in {pair[1] for pair in met}]
    second = [word for at, word in enumerate(other) if at not in {pair[2] for pair in met}]
    return bool(_own(first) & _fathers(second) or _own(second) & _fathers(first))


def _own(words: Sequence[Word]) -> set[str]:
    return {word.skeleton for word in words if not (word.is_of_father or word.is_particle)}


def _fathers(words: Sequence[Word]) -> set[str]:
    """Without the ending of a patronymic."""
    folds = [
        stem(word.fold) if word.is_patronymic else word.fold for word in words if word.is_of_father
    ]
    return {skeleton_of(fold) for fold in folds}


def _is_crossed(one: Sequence[Word], other: Sequence[Word], pairs: Sequence[Pair]) -> bool:
    """One name says who is whose child, the other has the same words the other way round."""
    if is_marked(one) == is_marked(other):
        return False
    marked, plain = (one, other) if is_marked(one) else (other, one)
    there = {(a if marked is one else b): (b if marked is one else a) for _value, a, b in pairs}
    fathers = [there[at] for at in there if _is_plain_father(marked[at])]
    own = [there[at] for at in there if not marked[at].is_of_father and not marked[at].is_particle]
    names = [at for at in range(len(plain)) if not plain[at].is_initial]
    return bool(fathers and own and len(names) == 2 and min(fathers) < min(own))


def _is_plain_father(word: Word) -> bool:
    return word.is_of_father and not word.is_patronymic


def _has_another_number(one: Sequence[Word], other: Sequence[Word], pairs: Sequence[Pair]) -> bool:
    """A number that the other name has not: the second fund is another than the first."""
    left = [word for at, word in enumerate(one) if at not in {pair[1] for pair in pairs}]
    left += [word for at, word in enumerate(other) if at not in {pair[2] for pair in pairs}]
    return any(word.written.isdigit() or word.written in {"ii", "iii", "iv", "vi"} for word in left)


def _is_one_word_of_many(one: Sequence[Word], other: Sequence[Word]) -> bool:
    fewer, more = sorted((one, other), key=len)
    return len(fewer) == 1 and sum(not word.is_initial for word in more) > 1


# Words run together


def _as_one_word(one: Sequence[Word], other: Sequence[Word]) -> float:
    """Of names with blanks in other places; never where one says who is whose child."""
    if len(one) == len(other) or is_marked(one) or is_marked(other):
        return 0.0
    joined = ["".join(word.fold for word in words) for words in (one, other)]
    if min(map(len, joined)) < 8:
        return 0.0
    return float(OSA.normalized_similarity(*joined, score_cutoff=JOINED))


def _run_together(words: Sequence[Word], others: Sequence[Word]) -> Sequence[Word]:
    """Joins neighbours, two or three, where the other name writes them as one word."""
    if len(words) < 2 or len(words) < len(others):
        return words
    wholes = {word.skeleton: word for word in others}
    for size in (2, 3):
        for place in range(len(words) - size + 1):
            some = words[place : place + size]
            joined = _joined(some, wholes)
            if joined:
                return [*words[:place], joined, *words[place + size :]]
    return words


def _joined(some: Sequence[Word], wholes: dict[str, Word]) -> Word | None:
    """A Chinese name in Latin letters may have the family name last."""
    if any(word.is_of_father or word.is_particle for word in some):
        return None
    length = sum(len(word.skeleton) for word in some)
    if not any(abs(len(whole) - length) <= 2 for whole in wholes):
        return None
    joined = run_together(*some)
    if joined and joined.skeleton in wholes:
        return joined
    for turned in (some, [*some[1:], some[0]]):
        whole = word_of("".join(word.fold for word in turned))
        if whole.skeleton in wholes and wholes[whole.skeleton].syllables:
            return whole
    return None
