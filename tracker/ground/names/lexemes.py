"""Name search index: the lexemes stored per name (tsvector), and the tsqueries over them.

A name row keeps its lexemes in a `tsvector` with a GIN index, and PostgreSQL answers a `tsquery` from that index
alone. The first letter of a lexeme says what it is:

- `=` the text itself, so that the database can tell whether the lexemes belong to it;
- `f` a word's fold, for words that are begun only;
- `s` a word's skeleton, and that of two neighbours run together;
- `d` a skeleton without one of its letters, so that one wrong letter on either side still meets;
- `i` the sound that a word begins with;
- `l` the same where it is all that is written of the word;
- `c` a word's consonants, by which a word in Arabic script finds it;
- `a` the consonants of a word in Arabic script, by which words in other scripts find it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise, starmap

from tracker.ground.names import abjad
from tracker.ground.names.spelling import Word, run_together, spelt

MOST_WORDS = 8  # of a question; the longest count
_MOST_MISSPELT_WORDS = 5  # else the question has thousands of parts
_SHORTEST_MISSPELT = 4  # sounds; in a shorter word another letter makes another name
_MOST_MISSPELT = 24  # sounds of a word that are left out one by one


def shortened(signs: str) -> frozenset[str]:
    """Deletion variants of a skeleton (symmetric delete, as in SymSpell); none for short words."""
    if len(signs) < _SHORTEST_MISSPELT:
        return frozenset()
    return frozenset(signs[:i] + signs[i + 1 :] for i in range(min(len(signs), _MOST_MISSPELT)))


def keys_of(signs: str) -> frozenset[str]:
    """Words that differ by one sound have one of these in common."""
    return shortened(signs) | {signs}


# What is kept


def lexemes(text: str) -> list[str]:
    """All that a name is found by, sorted."""
    words = spelt(text)
    found = {f"={text}"}
    for word in words:
        found |= _kept(word)
    found |= {f"s{joined.signs}" for joined in _joined(words)}
    return sorted(found)


def vector(text: str) -> str:
    """The lexemes as PostgreSQL reads a `tsvector`."""
    return " ".join(map(_quoted, lexemes(text)))


def _kept(word: Word) -> set[str]:
    found = {f"f{word.fold}", f"s{word.signs}", f"i{word.beginning}"}
    if word.is_initial:
        found.add(f"l{word.beginning}")
    found |= {f"{mark}{consonants(word)}" for mark in ("a" if word.letters else "c")}
    return found | {f"d{short}" for short in shortened(word.signs)}


def consonants(word: Word) -> str:
    """The key that a word has in Arabic script as in any other."""
    if word.letters:
        return abjad.consonants_of_letters(word.letters)
    return abjad.consonants_of_latin(word.fold)


def _joined(words: Sequence[Word]) -> Iterator[Word]:
    return filter(None, starmap(run_together, pairwise(words)))


def _quoted(lexeme: str) -> str:
    doubled = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


Ways = Callable[[Word, bool], list[str]]

# What is asked. Each function gives a `tsquery` as PostgreSQL reads it, or "" where nothing can be asked.


def exactly(typed: str) -> str:
    """Names with every word as it sounds; words may be run together on either side."""
    return _all(_any(own) for _word, own in _asked(typed, _sounding))


def initials(typed: str) -> str:
    """Names with every word as no more than its initial; nothing for words that are longer."""
    words = spelt(typed)
    if not all(word.is_initial for word in words):
        return ""
    return _all(_quoted(f"l{word.beginning}") for word in words)


def begun(typed: str) -> str:
    """Names with every word: as its beginning, as it sounds, or by its initial on either side.

    A patronymic may be missing where two other words are there.
    """
    return _all(_any(own) for _word, own in _asked(typed, _beginning_so))


def nearly(typed: str) -> str:
    """As `begun`, one letter of each word may be wrong; of three words two are enough, of five three."""
    both = _asked(typed, _misspelt)
    whole = sorted(
        (one for one in both if not one[0].is_initial), key=lambda one: -len(one[0].fold)
    )
    asked = [_any(own) for _word, own in whole[:_MOST_MISSPELT_WORDS]]
    if len(asked) < 2:
        return _all(_any(own) for _word, own in both)
    enough = len(asked) if len(asked) == 2 else max(2, len(asked) - 2)
    return _any(f"({_all(some)})" for some in combinations(asked, enough))


def _asked(typed: str, ways: Ways) -> list[tuple[Word, list[str]]]:
    """Returns the words of the query, each with its alternative lexemes (ORed)."""
    words = spelt(typed)
    telling = _telling(words)
    are_many = len(words) > 1
    found = []
    for place, word in enumerate(words):
        if word in telling:
            found.append((word, [*ways(word, are_many), *_neighbours(words, place)]))
    return found


def _telling(words: tuple[Word, ...]) -> set[Word]:
    """Drops optional words (particles, patronymics) while enough are left; of too many words keeps the longest."""
    telling = _without_later_initials([word for word in words if not word.is_particle] or [*words])
    rest = [word for word in telling if not word.is_patronymic]
    if len(rest) > 1:
        telling = rest
    return set(sorted(telling, key=lambda word: -len(word.fold))[:MOST_WORDS])


def _without_later_initials(words: list[Word]) -> list[Word]:
    """Of А. Б. Аскаров the first stands for the name that everybody has; of initials alone all count."""
    initials = [word for word in words if word.is_initial]
    if len(initials) == len(words):
        return words
    return [word for word in words if word not in initials[1:]]


def _neighbours(words: tuple[Word, ...], place: int) -> list[str]:
    """The word run together with the one before it, and with the one behind it."""
    around = words[max(0, place - 1) : place + 2]
    return [_quoted(f"s{joined.signs}") for joined in _joined(around)]


def _sounding(word: Word, are_many: bool) -> list[str]:
    if word.is_initial:
        return [_quoted(f"i{word.beginning}")]
    return [_quoted(f"s{word.signs}"), *_in_the_other_script(word)]


def _in_the_other_script(word: Word) -> list[str]:
    """By consonants, where there are enough to tell."""
    key = consonants(word)
    return [_quoted(f"{'c' if word.letters else 'a'}{key}")] if len(key) > 1 else []


def _beginning_so(word: Word, are_many: bool) -> list[str]:
    if word.is_initial:
        return _sounding(word, are_many)
    initial = [_quoted(f"l{word.beginning}")] if are_many else []
    return [f"{_quoted(f'f{word.fold}')}:*", *_sounding(word, are_many), *initial]


def _misspelt(word: Word, are_many: bool) -> list[str]:
    if word.is_initial:
        return _sounding(word, are_many)
    short = sorted(shortened(word.signs))
    near = [f"d{word.signs}", *(f"{mark}{one}" for one in short for mark in "sd")]
    return [*_beginning_so(word, are_many), *map(_quoted, near)]


def _any(parts: Iterable[str]) -> str:
    return " | ".join(parts)


def _all(parts: Iterable[str]) -> str:
    return " & ".join(f"({part})" for part in parts)
