"""Case endings (folded) with the nominative endings that they may replace."""

from collections import defaultdict
from functools import lru_cache

from tracker.ground.names import fathers_names
from tracker.ground.names.fold_keys import fold_word, skeleton_of
from tracker.ground.names.normalization import other_reading

_SHORTEST_STEM = 2
_SHORTEST_LATIN_STEM = 3  # lest One and Any be cases of Anna

# Russian: ending of the case → the nominative endings that it may come from.
_RUSSIAN = {
    "": "a u om im e em am ami ah i ih iu ia",  # Аскарова, Аскаровым, Игорем, Аскаровых
    "a": "oi oiu u e i ei eiu",  # Аскаровой, Гульнару, Асией
    "ia": "i iu ei iei",  # Марии, Натальей
    "i": "ogo omu im om m em e ih imi",  # Навального, Сергеем, Абаем
    "oi": "ogo omu im om",  # Толстого
    "aia": "oi uiu oiu",  # Политковской
}

# Kyrgyz, Kazakh, Uzbek, Turkmen, Azeri, Turkish; Tajik -ро; a plain s is the English genitive
# without its apostrophe.
_PLURAL = "lar ler lor dar der dor tar ter tor"
_TURKIC = (
    "nin nun ning nung din dun ding dung tin tun ting tung in un ing ung "
    "ga ge go ka ke ko ha he a e i u ia ie "
    "ni nu di du ti tu da de do ta te to nda nde "
    "dan den don tan ten ton nan nen "
    "men ben pen bilan la le ila ile lan ro s"
)


def _endings() -> dict[str, tuple[str, ...]]:
    before = defaultdict(set)
    for nominative, cases in _RUSSIAN.items():
        for case in cases.split():
            before[case].add(nominative)
    for number in ("", *_PLURAL.split()):
        for case in ("", *_TURKIC.split()):
            before[number + case].add("")
    del before[""]
    return {ending: tuple(sorted(stems)) for ending, stems in before.items()}


ENDINGS = _endings()
_LONGEST = max(map(len, ENDINGS))


@lru_cache(maxsize=1 << 14)
def skeletons_of(word: str) -> frozenset[str]:
    """Skeletons of every nominative that a written word may be a case of, itself included."""
    folded = {fold_word(word)}
    if reading := other_reading(word):
        folded.add(fold_word(reading))
    shortest = _SHORTEST_LATIN_STEM if word.isascii() else _SHORTEST_STEM
    folded |= {fathers_names.parts(word, whole)[0] for whole in folded}
    stems = {stem for whole in folded for stem in (whole, *_nominatives(whole, shortest))}
    return frozenset(skeleton_of(stem) for stem in stems if stem)


def _nominatives(folded: str, shortest: int) -> list[str]:
    longest = min(_LONGEST, len(folded) - shortest)
    return [
        folded[:-length] + nominative
        for length in range(1, longest + 1)
        for nominative in ENDINGS.get(folded[-length:], ())
    ]
