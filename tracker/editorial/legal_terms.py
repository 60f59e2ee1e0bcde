"""Vocabularies of custody and of proceedings. What a term makes of a person is a column of the term."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.editorial.declarations import declare, each, public
from tracker.editorial.history import track
from tracker.editorial.vocabulary import Term, leads_to


@track
class CustodyKind(Term):
    locks_up = models.BooleanField(
        _("locks up"), default=True, help_text=_("Not so: a ban, a list, an undertaking.")
    )
    situation = leads_to(_("situation of the person"))

    class Meta(Term.Meta):
        verbose_name = _("kind of custody")
        verbose_name_plural = _("kinds of custody")


declare(CustodyKind, *each(public, "locks_up", "situation"))


@track
class CustodyEnd(Term):
    situation = leads_to(_("situation of the person afterwards"))

    class Meta(Term.Meta):
        verbose_name = _("end of custody")
        verbose_name_plural = _("ends of custody")


declare(CustodyEnd, public("situation"))


@track
class ProceedingKind(Term):
    class Meta(Term.Meta):
        verbose_name = _("kind of proceeding")
        verbose_name_plural = _("kinds of proceedings")


class Phase(models.TextChoices):
    PRETRIAL = "pretrial", _("before trial")
    TRIAL = "trial", _("trial")
    AFTER = "after", _("after the verdict")
    CIVIL = "civil", _("civil and administrative")
    MIGRATION = "migration", _("asylum and migration")
    ORGANISATION = "organisation", _("against an organisation")
    INTERNATIONAL = "international", _("international")


@track
class Stage(Term):
    """A stage or an outcome that a step reaches."""

    phase = models.CharField(_("phase"), max_length=13, choices=Phase.choices)
    is_outcome = models.BooleanField(
        _("outcome"), default=False, help_text=_("It stays the outcome until another one.")
    )
    is_request = models.BooleanField(
        _("request"), default=False, help_text=_("Sentences are asked for, not passed.")
    )
    clears_charge = models.BooleanField(
        _("clears the charge"), default=False, help_text=_("The charge no longer stands.")
    )
    situation = leads_to(_("situation of the person afterwards"))

    class Meta(Term.Meta):
        verbose_name = _("stage or outcome")
        verbose_name_plural = _("stages and outcomes")
        constraints = [
            *Term.Meta.constraints,
            models.CheckConstraint(
                name="stage_phase_is_known", condition=Q(phase__in=Phase.values)
            ),
        ]


declare(Stage, *each(public, "phase", "is_outcome", "is_request", "clears_charge", "situation"))


@track
class SentenceKind(Term):
    situation = leads_to(_("situation of the person afterwards"))

    class Meta(Term.Meta):
        verbose_name = _("kind of sentence")
        verbose_name_plural = _("kinds of sentences")


declare(SentenceKind, public("situation"))
