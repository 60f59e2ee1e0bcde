"""Marks of a father's name: uulu, oʻgʻli, qizi, oglu, bin, ibn and their like, in their folded spellings."""

import re
from collections.abc import Sequence

from tracker.ground.names.transliteration import DAUGHTER_OF, PARTICLES, SON_OF

# Before the father's name: Arabic and Malay, Hebrew, Mauritanian, Tajik; بن and بنت have no vowels.
BEFORE = {
    **dict.fromkeys(("bin", "ibn", "ben", "bn", "abn", "uld", "valadi", "pisari"), SON_OF),
    **dict.fromkeys(
        ("bint", "binti", "binte", "bnt", "abnt", "ibnat", "bat", "duhtari"), DAUGHTER_OF
    ),
}
# Given names too, and so no mark at the beginning.
_NAMES_TOO = frozenset({"ben", "bat", "bn"})
ARTICLES = frozenset({"al", "el", "ul", "ad", "ar", "as", "at", "az", "ash", "an"})

# Written to the father's name; what ends in -uli alone is no mark, as al-Mosuli.
_JOINED = re.compile(
    r".{3,}?(?:u?ulu|uly|ulı|o'?g'?l[iyu]|oğl[uı]|oghli|ughli|ugli|ogl[iyu]|qizi|[kqg]yzy|kizi|gizi|qızı|kızı"
    r"|уулу|улы|ұлы|о[гғ]л[ыуи]|угли|ў[ғг]ли|[кқг]ызы|қизи|кизи|qiziy)"
)
_PATRONYMIC_ENDING = re.compile(r"(?:[oe]v|i)?(?:ich|na)$")


def parts(word: str, folded: str) -> tuple[str, ...]:
    """The folds of a word; a mark written to the father's name is one of its own: Suiunbekuulu, Әбішұлы."""
    if not _JOINED.fullmatch(word.lower()):
        return (folded,)
    ending = next((end for end in PARTICLES if folded.endswith(end)), "")
    name = folded[: -len(ending)] if ending else ""
    return (name, PARTICLES[ending]) if len(name) > 2 and name[-1] not in "aeiou" else (folded,)


def mark(words: Sequence[str], place: int) -> str:
    """SON_OF or DAUGHTER_OF where the word is a mark and has a name on its side, else nothing."""
    word = words[place]
    if word in PARTICLES:
        return PARTICLES[word] if place else ""
    if word not in BEFORE or place == len(words) - 1:
        return ""
    if place == 0 and (word in _NAMES_TOO or len(words) < 3):
        return ""
    return BEFORE[word]


def named_by(words: Sequence[str], place: int) -> list[int]:
    """The places of the father's name that the mark at this place points at."""
    if words[place] in PARTICLES:
        return [place - 1]
    following = place + 1
    if words[following] in ARTICLES and following + 1 < len(words):
        following += 1
    return [following]


def stem(patronymic: str) -> str:
    """The father's name in a Russian patronymic: Каримович, Каримовна."""
    return _PATRONYMIC_ENDING.sub("", patronymic)
