"""Name rows: every spelling of a person or an organisation, one of them shown per language.

The shown names are copied to the bearer by the database, whoever writes the rows, so that lists need no join.
"""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker import names


class NameKind(models.TextChoices):
    OFFICIAL = "official", _("official")
    ALIAS = "alias", _("alias")
    FORMER = "former", _("former")
    PSEUDONYM = "pseudonym", _("pseudonym")
    TRANSLITERATION = "transliteration", _("transliteration")


class NameQuerySet(models.QuerySet["Name"]):
    def matching(self, typed: str) -> "NameQuerySet":
        """Rows with every typed word, in any order and any script: as the start of a word, or sounding alike.

        What has no letters matches nothing.
        """
        words = list(zip(names.fold(typed).split(), names.skeleton(typed).split(), strict=False))
        rows = self if words else self.none()
        for folded, sound in words:
            rows = rows.filter(
                Q(folded__contains=f" {folded}") | Q(skeleton__contains=f" {sound} ")
            )
        return rows


class Name(models.Model):
    """One spelling. The keys are made in Python, with a space around each word."""

    text = models.CharField(_("name"), max_length=300)
    language = models.CharField(
        _("language"), max_length=3, blank=True, help_text=_("A code such as en, ru, ky, kk, tg.")
    )
    kind = models.CharField(
        _("kind"), max_length=15, choices=NameKind.choices, default=NameKind.OFFICIAL
    )
    is_display = models.BooleanField(
        _("shown"), default=False, help_text=_("The name to show in this language.")
    )
    folded = models.TextField(editable=False)
    skeleton = models.TextField(editable=False)
    sort_key = models.TextField(editable=False)

    objects = NameQuerySet.as_manager()

    class Meta:
        abstract = True
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["id"]
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

    def save(self, *args: object, **kwargs: object) -> None:
        self.make_keys()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def make_keys(self) -> None:
        """For `save()`, and for writers that go round it."""
        self.text = " ".join(self.text.split())
        self.folded = f" {names.fold(self.text)} "
        self.skeleton = f" {names.skeleton(self.text)} "
        self.sort_key = names.sort_key(self.text)


def shown_name(name_table: str) -> pgtrigger.Trigger:
    """On the bearer: its shown names and sort key always follow its name rows, whatever is written to it."""
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
    """On the name rows: makes the bearer look again."""
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
