"""Name rows: every spelling of a person or an organisation, one of them shown per language.

The shown names are copied to the bearer by the database, whoever writes the rows, so that lists need no join.
"""

from typing import Any

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Case, Exists, F, Func, Q, Value, When
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from tracker.editorial.declarations import declare, each, public
from tracker.ground import names
from tracker.ground.names import lexemes as searching
from tracker.ground.text_fields import CleanCharField


class NameKind(models.TextChoices):
    OFFICIAL = "official", _("official")
    ALIAS = "alias", _("alias")
    FORMER = "former", _("former")
    PSEUDONYM = "pseudonym", _("pseudonym")
    TRANSLITERATION = "transliteration", _("transliteration")


def _keys_of_another_text() -> pgtrigger.Trigger:
    """Trigger on name rows: sets the search keys to NULL unless they were made from this text (the lexeme `=text`
    tells).
    """
    return pgtrigger.Trigger(
        name="keys_are_of_this_text",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func="""
            IF NEW.lexemes IS NULL OR '=' || NEW.text <> ALL (tsvector_to_array(NEW.lexemes)) THEN
                NEW.folded := NULL;
                NEW.skeleton := NULL;
                NEW.sort_key := NULL;
                NEW.lexemes := NULL;
            END IF;
            RETURN NEW;
        """,
    )


class Question(Func):
    """A `tsquery` that tracker.ground.names has put together.

    As a query of its own the planner does not look into it. It would add up how often its parts occur, expect
    far too many rows, and read the whole table.
    """

    template = "(SELECT %(expressions)s::tsquery)"
    output_field = models.TextField()

    def __init__(self, text: str) -> None:
        super().__init__(Value(text))


class Finds(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = models.BooleanField()


class NameQuerySet(models.QuerySet["Name"]):
    """Name rows by tsquery. A query without letters matches nothing; rows with NULL keys match no query."""

    def matching(self, typed: str) -> "NameQuerySet":
        """Rows with every typed word, in any order and any script: as the start of a word, or sounding alike.

        A patronymic may be missing, and a word be an initial, on either side.
        """
        return self.asked(searching.begun(typed))

    def resembling(self, typed: str) -> "NameQuerySet":
        """Those matching; where there are none among these rows, those with a wrong letter or a word less."""
        asked = [searching.begun(typed), searching.nearly(typed)]
        if not all(asked):
            return self.none()
        strict, loose = map(Question, asked)
        has_matching = Exists(self.order_by().filter(_found_by(strict)))
        return self.filter(_found_by(Case(When(has_matching, then=strict), default=loose)))

    def asked(self, question: str) -> "NameQuerySet":
        """Rows that a question of `tracker.ground.names.lexemes` finds."""
        return self.filter(_found_by(Question(question))) if question else self.none()


def _found_by(question: Combinable) -> Finds:
    return Finds(F("lexemes"), question)


class Name(models.Model):
    """One spelling, and what it is found and sorted by.

    The keys are made in Python. Where a text is written without those that belong to it, the database makes
    all of them NULL; `rebuild_search` fills them.
    """

    text = CleanCharField(_("name"), max_length=300)
    language = models.CharField(
        _("language"), max_length=3, blank=True, help_text=_("A code such as en, ru, ky, kk, tg.")
    )
    kind = models.CharField(
        _("kind"), max_length=15, choices=NameKind.choices, default=NameKind.OFFICIAL
    )
    is_display = models.BooleanField(
        _("shown"), default=False, help_text=_("The name to show in this language.")
    )
    folded = models.TextField(editable=False, null=True)  # noqa: DJ001  not made yet
    skeleton = models.TextField(editable=False, null=True)  # noqa: DJ001
    sort_key = models.TextField(editable=False, null=True)  # noqa: DJ001
    lexemes = SearchVectorField(editable=False, null=True)

    objects = NameQuerySet.as_manager()

    class Meta:
        abstract = True
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["id"]
        indexes = [GinIndex(name="%(class)s_lexemes", fields=["lexemes"])]
        triggers = [_keys_of_another_text()]
        constraints = [
            models.UniqueConstraint(
                name="%(class)s_is_given_once",
                fields=["bearer", "text", "language"],
                violation_error_message=_("This name is given already."),
            ),
            models.UniqueConstraint(
                name="%(class)s_shown_is_one_per_language",
                fields=["bearer", "language"],
                condition=Q(is_display=True),
                violation_error_message=_("Another name is shown in this language."),
            ),
            models.CheckConstraint(
                name="%(class)s_text_is_not_blank",
                condition=Q(text__regex=r"\S"),
                violation_error_message=_("A name needs letters."),
            ),
            models.CheckConstraint(
                name="%(class)s_kind_is_known", condition=Q(kind__in=NameKind.values)
            ),
            models.CheckConstraint(
                name="%(class)s_language_is_a_code",
                condition=Q(language="") | Q(language__regex=r"^[a-z]{2,3}$"),
                violation_error_message=_("Write a language code such as en, ru or ky."),
            ),
        ]

    def __str__(self) -> str:
        """Safe anywhere: a name row shows no name that its bearer does not show."""
        return str(self.bearer)  # type: ignore[attr-defined]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.make_keys()
        written = kwargs.get("update_fields")
        if written is not None and "text" in written:
            kwargs["update_fields"] = {*written, *names.COLUMNS}
        super().save(*args, **kwargs)

    def make_keys(self) -> None:
        """For `save()`, and for writers that go round it."""
        self.text = " ".join(self.text.split())
        for key, value in names.columns(self.text).items():
            setattr(self, key, value)


declare(
    Name,
    *each(public, "text", "language", "kind", "is_display", "bearer"),
    *each(
        public,
        *("folded", "skeleton", "sort_key", "lexemes"),
        not_filed="made of the text",
        not_shown="made of the text",
    ),
)


def shown_name(name_table: str) -> pgtrigger.Trigger:
    """Trigger on the bearer: recomputes its shown names and sort key from its name rows at every write."""
    return pgtrigger.Trigger(
        name="shown_name_follows_rows",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        declare=[("first_name", "record")],
        # The table is one of ours, named in our own models.
        func=f"""
            SELECT COALESCE(NULLIF(n.language, ''), 'und') AS code, n.text, n.sort_key INTO first_name
              FROM {name_table} n WHERE n.bearer_id = NEW.id
             ORDER BY n.is_display DESC, (n.language = 'en') DESC, n.id LIMIT 1;
            SELECT COALESCE(
                       jsonb_object_agg(COALESCE(NULLIF(n.language, ''), 'und'), n.text),
                       CASE WHEN first_name.code IS NOT NULL
                            THEN jsonb_build_object(first_name.code, first_name.text) END,
                       '{{}}')
              INTO NEW.name
              FROM {name_table} n WHERE n.bearer_id = NEW.id AND n.is_display;
            NEW.sort_key := COALESCE(first_name.sort_key, '');
            RETURN NEW;
        """,  # noqa: S608
    )


def touches_bearer(bearer_table: str) -> pgtrigger.Trigger:
    """Trigger on name rows: touches the bearer, whose own trigger then recomputes its shown names."""
    touch = f"UPDATE {bearer_table} SET name = name WHERE id ="  # noqa: S608  a table of ours
    return pgtrigger.Trigger(
        name="name_touches_bearer",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF TG_OP <> 'INSERT' THEN {touch} OLD.bearer_id; END IF;
            IF TG_OP <> 'DELETE' THEN {touch} NEW.bearer_id; END IF;
            RETURN NULL;
        """,
    )
