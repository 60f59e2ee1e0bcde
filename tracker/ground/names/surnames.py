"""Forms of one surname: Ёров, Ёрова, Ёрзода, Ёрӣ, and the bare Ёр, in folded spellings."""

import re
from functools import lru_cache

from tracker.ground.names.fold_keys import skeleton_of

_ENDING = re.compile(
    r"(?:i?ev|i?ov)a?$|z[ao]d[aeo]h?$|(?:i|ii)[oa]n$|ski$|ska(?:ia|ya)?$|(?<=..)ii?$"
)
_IS_TELLING = re.compile(r"(?:ev|ov)a?$|z[ao]d[aeo]h?$|ski$|ska(?:ia)?$|i[oa]n$")
# What many names begin or end with, and what tells none of them apart.
_COMMON = re.compile(
    r"^abdu?[lr]?(?=.{3})|(?<=..)(?:dotir|s?son|shvili|dze|uli|iani|ian|ianets|z[ao]d[aeo]|zai|enko|chuk|evich|ovich"
    r"|[oe]va?|ski|skaia|evna|ovna)$"
)
# Latvian and Lithuanian.
_BALTIC = re.compile(
    r"(?<=[oe]v|[aeiou]i|in|an|ar|or|dr|rd|it)[aiu]?s$|(?<=[aeo]i)us$|(?<=ski)s$|(?<=ai)s$"
)
_FEMININE = re.compile(r"(?<=.[oe]v)a$|(?<=..in)a$|(?<=sk)aia$|(?<=sk)a$")
_MASCULINE = re.compile(r"(?<=sk)i$")


@lru_cache(maxsize=1 << 15)
def are_forms_of_one(one: str, other: str) -> bool:
    """Two forms with one stem: another ending, another gender, or none on one side. The same person may have both,
    and so may father and child, or brother and sister.
    """
    if _bare(one) == _bare(other):
        return one != other
    if not (_IS_TELLING.search(one) or _IS_TELLING.search(other)):
        return False
    stems = [skeleton_of(_ENDING.sub("", word)) for word in (one, other)]
    return len(stems[0]) > 1 and stems[0] == stems[1]


def _bare(word: str) -> str:
    """Of both genders one form, where an ending tells them apart."""
    return skeleton_of(_MASCULINE.sub("", _FEMININE.sub("", word)))


@lru_cache(maxsize=1 << 15)
def distinct_part(word: str) -> str:
    """A folded word without what is common to many names: Jóns in Jónsdóttir, rahim in Abdurrahim."""
    return _COMMON.sub("", word)


def without_baltic_ending(word: str) -> str:
    """Sergejs, Lavrovs; Lavrovas."""
    return _BALTIC.sub("", word) if len(word) > 5 else word
