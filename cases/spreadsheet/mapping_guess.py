"""Proposes a mapping from words in the header; a user confirms it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.utils import translation

from cases.spreadsheet.mapping import TARGET
from cases.spreadsheet.mapping_targets import TARGETS
from cases.spreadsheet.template import COLUMNS
from people.import_candidates import same_text
from tracker.ground.tables import Row

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LETTER = re.compile(r"[^\W\d_]")
_LINK = re.compile(r"https?://[^\s;,|]+")

# The first that is found in a title counts. A meaning that only one column may have is given once; the next title
# with its words is left to the person.
WORDS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    # Of a source
    (r"source (title|name)|title of (the )?source|(назван|заголов)\w* (источник|стать|публикац|материал)\w*"
     r"|headline", "source_title", {}),
    (r"publisher|outlet|издани|издател|\bсми\b|\bmedia\b", "source_publisher", {}),
    (r"(date|published).*(source|publication|article)|(source|publication|article).*date|published"
     r"|дата.*(публикац|источник|статьи)|опубликован", "source_published", {}),
    (r"\bauthor|\bавтор", "source_author", {}),
    (r"source type|type of (the )?source|(тип|вид) источник", "source_type", {}),
    (r"quot(e|ation)|цитат", "quotation", {}),
    (r"\bpages?\b|paragraph|locator|страниц|абзац", "locator", {}),
    (r"\burls?\b|\blinks?\b|\bsources?\b|ссылк|источник|\bhttp", "source_url", {}),
    # Of a proceeding
    (r"(kind|type|form) of (the )?(sentence|punishment)|(sentence|punishment) (kind|type)"
     r"|(вид|тип|мера) (наказани|приговор)", "sentence_kind", {}),
    (r"date of (the )?(outcome|verdict|decision|sentence|judgm?ent)|(outcome|verdict|judgm?ent) date"
     r"|дата (приговор|решени|вердикт|исход)", "outcome_date", {}),
    (r"sentence|\bterm\b|наказани|\bсрок", "sentence", {}),
    (r"outcome|verdict|\bresult|исход|итог|результат|приговор|решение", "outcome", {}),
    (r"\bcourt\b|\bсуд\b|название суда|наименование суда", "court", {}),
    (r"charge category|category of charges?|категори\w+ обвинени", "charge_category", {}),
    (r"article|charges?\b|стать[яией]|\bст\b|обвинени", "article", {}),
    (r"(kind|type) of proceeding|вид (дела|производства)", "proceeding_kind", {}),
    # Of a custody
    (r"released?\b|освобожд", "released", {}),
    (r"(kind|type) of (custody|detention)|(custody|detention) (kind|type)"
     r"|(вид|тип) (содержани|заключени|стражи|ареста|лишени)|мера пресечени", "custody_kind", {}),
    (r"prison|facility|place of (custody|detention)|detention place|место (содержани|заключени|лишени|отбыва)"
     r"|колони|\bсизо\b", "facility", {}),
    (r"detained|detention date|date of (detention|arrest)|arrest(ed)? (on|date)|дата (задержани|ареста)"
     r"|(?<!кем )задержан[аы]?$|когда задержан", "detained", {}),
    # Of a person
    (r"^person[ _]ref(erence)?$", "person_ref", {}),
    (r"person (id|number)|\bid of (the )?person|(id|код|номер) (персоны|человека|лица)", "person_id", {}),
    (r"role|роль", "person_role", {}),
    (r"gender|\bsex\b|\bпол\b|гендер", "gender", {}),
    (r"birth|\bborn\b|\bdob\b|рожден", "born", {}),
    (r"citizenship|nationality|гражданств", "citizenship", {}),
    (r"(person|victim) type|type of (person|victim)|occupation|profession"
     r"|(категори\w*|тип) (лица|персоны|человека)|род занятий|професси|деятельност", "person_type", {}),
    (r"affiliation|position|\bpost\b|employer|должность|место работы|принадлежность", "affiliation", {}),
    # Of those involved
    (r"lawyers?|адвокат|защитник", "people", {"role": "LAW"}),
    (r"judges?|судь[яи]", "people", {"role": "JDG"}),
    (r"witness|свидетел", "people", {"role": "WIT"}),
    (r"perpetrators?.*(org|agenc|bod)|(detaining|arresting) (body|bodies|agency|authority)"
     r"|кем задержан|задержавш|ведомств|\bорган(ы)?\b", "organisations", {"role": "DET"}),
    (r"perpetrator|нарушител|виновн", "people", {"role": "APR"}),
    (r"organi[sz]ations?|\bngos?\b|организаци|\bнпо\b|\bнко\b", "organisations", {"role": TARGET}),
    (r"victims|targets|people|persons|names|пострадавш|потерпевш|жертвы|объекты|фамилии|имена|участники", "people",
     {"role": TARGET}),
    (r"\bperson\b|\bvictim\b|\btarget\b|\b(full )?name\b|\bфио\b|\bф и о\b|\bимя\b|фамилия|жертва|человек",
     "person", {"role": TARGET}),
    # Of the incident
    (r"^ref(erence)?$|^реф$", "ref", {}),
    (r"(incident|event|record|case)? ?\bid$|incident (number|no)"
     r"|(номер|код|id) (инцидент|случа|событи|запис)\w*|^код$",
     "original_id", {}),
    (r"^case\b|dossier|^кейс|^дело$|название дела", "case", {}),
    (r"official (version|position)|официальн\w* (верси|позици)", "official_version", {}),
    (r"notes?\b|comments?|remarks?|примечани|комментари|заметк", "internal_notes", {}),
    (r"title|^event$|^incident$|заголовок|название|^событие$|^инцидент$|^случай$", "title", {}),
    (r"summary|description|what happened|details|описани|суть|обстоятельств|что произошло|содержание$", "summary",
     {}),
    (r"\btypes?\b|violation|категори|\bтип|\bвид|нарушени", "type", {}),
    (r"verif|confirmed|проверк|верифик|достоверн", "verification", {}),
    (r"country|\bстран", "country", {}),
    (r"region|oblast|province|област|регион|край", "region", {}),
    (r"place|city|town|location|\bмест|город|населенн", "place", {}),
    (r"\bend(ed)?\b|окончани|конец|завершени", "ended", {}),
    (r"\bdate\b|\bwhen\b|\bbegan\b|\bstart|\bдат[аы]\b|когда|начал", "began", {}),
)  # fmt: skip
_FOUND = tuple((re.compile(pattern), to, options) for pattern, to, options in WORDS)


def guess(columns: Sequence[str], sample: Sequence[Row], sheets: Sequence[str]) -> dict[str, Any]:
    """A mapping for this header; `sheets` are those that are read. Titles without a meaning stay out of it."""
    found = dict(_columns(columns, sample))
    mapping: dict[str, Any] = {"columns": found, "language": _language(columns, sample)}
    number = next((title for title, given in found.items() if given["to"] == "original_id"), "")
    if number and any(given["to"] == "person" for given in found.values()):
        mapping["group_by"] = number
    if number and len(sheets) > 1:
        mapping["numbered_per_sheet"] = True
    return mapping


def _columns(columns: Sequence[str], sample: Sequence[Row]) -> Iterator[tuple[str, dict[str, Any]]]:
    own = _own_titles()
    taken: set[str] = set()
    for index, title in enumerate(columns):
        given = own.get(same_text(title)) or _by_words(title, taken)
        if not given:
            continue
        given = dict(given)
        target = TARGETS[given["to"]]
        taken |= {target.code} if target.at_most_one else set()
        if target.many and "separator" not in given:
            separator = _separator(given["to"], [row.cells[index] for row in sample])
            given |= {"separator": separator} if separator else {}
        yield title, given


def _own_titles() -> dict[str, dict[str, Any]]:
    """The titles of our template, in every language."""
    found: dict[str, dict[str, Any]] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found |= {same_text(column.text): column.means for column in COLUMNS}
    return found


def _by_words(title: str, taken: set[str]) -> dict[str, Any] | None:
    plain = " ".join(re.sub(r"[\W_]+", " ", same_text(title)).split())
    for pattern, to, options in _FOUND:
        if pattern.search(plain):
            return None if to in taken else {"to": to, **options}
    return None


def _separator(to: str, cells: Sequence[str]) -> str:
    """What separates several values in the sample. A comma separates links and terms, never names."""
    if to == "source_url":
        return _between_links(cells)
    signs = (";", "\n", "|", ",") if TARGETS[to].vocabulary else (";", "\n", "|")
    return next((sign for sign in signs if any(sign in cell.strip() for cell in cells)), "")


def _between_links(cells: Iterable[str]) -> str:
    for cell in cells:
        between = [part for part in _LINK.split(cell.strip()) if part]
        signs = {part.strip(" ") or " " for part in between}
        if len(signs) == 1 and len(_LINK.findall(cell)) > 1:
            sign = signs.pop()
            return sign.strip("\r\t ") or sign
    return ""


def _language(columns: Sequence[str], sample: Sequence[Row]) -> str:
    """Of the texts: Russian where most letters are Cyrillic."""
    text = " ".join([*columns, *(cell[:200] for row in sample for cell in row.cells)])
    letters = len(_LETTER.findall(text))
    is_russian = len(_CYRILLIC.findall(text)) * 2 > letters
    language = "ru" if is_russian else "en"
    known = list(settings.CONTENT_LANGUAGES)
    return language if language in known else known[0]
