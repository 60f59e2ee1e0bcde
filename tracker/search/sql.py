"""The SQL functions of full text: one makes the words of a text, one the question asked of them.

A text's words are kept twice in one column. `russian` stems Russian and English both, so that a word is found in
any form of it. Beside them stand the words that begin with a capital, as names do, folded into one spelling for
all scripts and without case endings: "Asqarov" finds a text that says "Аскарова". The same folding is applied to
what is typed. It is coarser than the keys of `tracker.ground.names`, which work on what is known to be a name.

A separator lexeme stands between the texts of a record, so that no phrase matches across two of them; it is
removed from the vector afterwards. Bodies are parsed when they are made: a restored dump finds what they call on
any search path.
"""

from tracker.ground.pasted_text import ACUTE, DIRECTION_MARKS, HYPHENS, LIGATURES, NEVER_SEEN

# A tsvector holds a megabyte at most, and a text is not refused for its length here.
LONGEST = 100_000
BETWEEN = "xqx"

# As in tracker.ground.names.transliteration, in short: the letters of most texts, and those of few.
_LETTERS = {
    "a": "а",
    "b": "б",
    "v": "вw",
    "g": "г",
    "d": "д",
    "e": "еёэ",
    "z": "з",
    "i": "ийыy",
    "k": "кq",
    "l": "л",
    "m": "м",
    "n": "н",
    "o": "о",
    "p": "п",
    "r": "р",
    "s": "с",
    "t": "т",
    "u": "у",
    "f": "ф",
    "h": "хx",
    " ": "-_./@:#",
}
_SEVERAL = {"zh": "ж", "ts": "ц", "ch": "ч", "sh": "шщ", "iu": "ю", "ia": "я"}
_RARE_LETTERS = {
    "a": "әӑӓáàâãäåāăąəǝ",
    "g": "ғґӷҕğģǧ",
    "d": "ďđð",
    "e": "єӗӭéèêëēėęě",
    "z": "ҙѕźż",
    "i": "іїѝӣӥӹјíìîïīįıýÿ",
    "k": "қҡќ",
    "l": "łľļĺ",
    "n": "њņ",
    "o": "өӧóòôöōőø",
    "r": "řŕ",
    "s": "ҫ",
    "t": "ťþ",
    "u": "ўұүӯӱӳúùûüūůűųõ",
    "f": "ѳ",
    "h": "ҳһħ",
}
_RARE_SEVERAL = {
    "zh": "җҷӝӂџћђž",
    "ts": "ţț",
    "ch": "ҹӵҽçčć",
    "sh": "şșšŝś",
    "ng": "ңҥӈñńňŋ",
}
_DIGRAPHS = (
    ("dj", "zh"),
    ("dzh", "zh"),
    ("дzh", "zh"),
    ("tsch", "ch"),
    ("chtch", "sh"),
    ("shch", "sh"),
    ("stch", "sh"),
    ("sch", "sh"),
    ("tch", "ch"),
    ("kh", "h"),
    ("gh", "g"),
    ("ou", "u"),
    ("yo", "e"),
)
# A rule with a back reference takes a hundred times as long.
_DOUBLED = [(letter * 2, letter) for letter in "abdefgiklmnoprstuvz"]
_APOSTROPHES = "'`’‘ʻʼʹʺʾʿˈ′"
# Case endings, Russian ones in folded letters; a name may end in what looks like one, so that all go at once.
ENDINGS = r"(?<=[a-z]{3})(?:[aeiou]+(?:m|mi|h)?|ogo|omu|ego|emu)+\M"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _translated(expression: str, letters: dict[str, str], silent: str = "") -> str:
    """Single letters, in one go; what is silent goes."""
    before = "".join(letters.values())
    after = "".join(sound * len(some) for sound, some in letters.items())
    return f"translate({expression}, {_quoted(before + silent)}, {_quoted(after)})"


def _replaced(expression: str, pairs: list[tuple[str, str]]) -> str:
    for before, after in pairs:
        expression = f"replace({expression}, {_quoted(before)}, {_quoted(after)})"
    return expression


def _changed(expression: str, *rules: tuple[str, str]) -> str:
    for pattern, after in rules:
        expression = f"regexp_replace({expression}, {_quoted(pattern)}, {_quoted(after)}, 'g')"
    return expression


def _each(letters: dict[str, str]) -> list[tuple[str, str]]:
    return [(letter, sound) for sound, some in letters.items() for letter in some]


# The words that do not begin with a small letter; 0 stands for those that do.
_MARK = "[" + _APOSTROPHES.replace("'", "") + "']"
_CAPITALS = _changed(
    "words",
    (rf"{_MARK}s\M", ""),
    (rf"O{_MARK}", "U"),
    (rf"o{_MARK}", "u"),
    (r"\m[[:lower:]]\w*", "0"),
)
_COMMON = _replaced(
    f"common_letters(lower({_CAPITALS}))", [("ье", "ие"), *_each(_SEVERAL), *_DIGRAPHS]
)
_VOWELS = "aeiouyаеиоуыэ"
_SPELT = _changed(
    _COMMON,
    (r"\m(ale|ma(?=xi)|feli)x", r"\1ks"),
    (rf"(?<=[{_VOWELS}])j(?![{_VOWELS}j])", "i"),
    (r"c(?=[ktlr])", "k"),
    (r"c(?!h)|tz", "ts"),
)
_SOUNDS = _translated(_replaced(_SPELT, [("j", "zh")]), _LETTERS, "ъьӏ" + _APOSTROPHES)
_FOLDED = _changed(
    _replaced(_SOUNDS, [*_DOUBLED, ("aleksander", "aleksandr")]),
    (r"(?<=[aeou])i(?=e)|\mi(?=e)", ""),
    (ENDINGS, ""),
)
_RARE = _translated(_replaced("words", _each(_RARE_SEVERAL)), _RARE_LETTERS)

_UNSEEN = NEVER_SEEN + DIRECTION_MARKS + ACUTE
_COMPOSED = f"normalize(left(words, {LONGEST}), NFC)"
_PLAIN = (
    f"CASE WHEN words ~ '[{''.join(LIGATURES)}]' "
    f"THEN {_replaced(_COMPOSED, list(LIGATURES.items()))} ELSE {_COMPOSED} END"
)

# Put together from what stands above alone.
FUNCTIONS = f"""
CREATE FUNCTION local_text_lines(texts jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
    SELECT coalesce(string_agg(value, ' {BETWEEN} ' ORDER BY key), '') FROM jsonb_each_text(texts);
END;
CREATE FUNCTION common_letters(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN words ~ '[^ -~а-яё]' THEN {_RARE} ELSE words END;
CREATE FUNCTION folded_names(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN {_FOLDED};
CREATE FUNCTION plain_words(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(translate({_PLAIN}, '{HYPHENS}{_UNSEEN}', '--'), 'ёЁ', 'еЕ');
CREATE FUNCTION text_words(titles text, texts text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
    SELECT ts_delete(
               setweight(to_tsvector('russian', one || ' {BETWEEN}'), 'A')
               || setweight(to_tsvector('russian', other), 'B'),
               '{BETWEEN}')
           || setweight(ts_delete(to_tsvector('simple', folded_names(one || ' 0 ' || other)), '0'), 'D')
      FROM (SELECT plain_words(titles) AS one, plain_words(texts) AS other) AS plain;
END;
CREATE FUNCTION words_query(typed text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
BEGIN ATOMIC
    SELECT CASE WHEN numnode(word) = 0 THEN word
                ELSE word || phraseto_tsquery('simple', folded_names(upper(plain))) END
      FROM (SELECT plain, phraseto_tsquery('russian', plain) AS word
              FROM (SELECT plain_words(typed) AS plain) AS given) AS asked;
END;
"""  # noqa: S608
