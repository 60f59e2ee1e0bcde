"""Sort keys of names, and detection of their script."""

import unicodedata
from collections import Counter
from functools import lru_cache

from anyascii import anyascii

from tracker.ground.names import transliteration
from tracker.ground.names.normalization import one_script, surface

MAX_SORTED = 200
"""The key ends after this many characters, so that it always fits an index row."""

_READ = 10_000


class _Places(dict[int, str]):
    """Where a letter stands: Latin letters by the bare letter, others where they are."""

    def __missing__(self, code: int) -> str:
        self[code] = place = _place(chr(code))
        return place


def _place(char: str) -> str:
    if char == "'" or unicodedata.category(char) == "Mn":
        return ""
    return anyascii(char).lower() if _script_of(char) == "Latn" else char


_PLACES = _Places(
    zip(map(ord, transliteration.CYRILLIC_SORTED), transliteration.CYRILLIC_SORTED_AS, strict=True)
)


def sort_key(text: str) -> str:
    """A key for a column that is compared bytewise (UTF-8, C collation).

    Case, diacritics, apostrophes and punctuation make no difference; hyphens count as spaces.
    Latin names come first, then Cyrillic in the Russian order (ё with е; қ, ң, ө, ү and the
    like with к, н, о, у), then other scripts. Cyrillic is not transliterated: readers look
    Ж up after Д, not beside J.
    """
    plain = surface(text[:_READ]).replace("-", " ").replace("#", " ").replace("@", " ")
    bare = " ".join(one_script(word) for word in plain.split()).casefold().translate(_PLACES)
    return " ".join(bare.split())[:MAX_SORTED].rstrip()


def script(text: str) -> str:
    """The ISO 15924 code of the script that most letters belong to; Zzzz when there is none.

    Hira and Kana are told apart from Hani; a tie goes to the script that comes first.
    """
    counted = Counter(_script_of(char) for char in surface(text[:_READ]))
    del counted["Zzzz"]
    return max(counted, key=counted.__getitem__, default="Zzzz")


@lru_cache(maxsize=1 << 12)
def _script_of(char: str) -> str:
    if not char.isalpha():
        return "Zzzz"
    return transliteration.SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0], "Zzzz")
