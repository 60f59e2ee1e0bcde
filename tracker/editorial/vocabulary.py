"""Vocabularies: small tables of terms that researchers choose from and administrators edit.

A code never changes its meaning; a term is retired, not deleted. The terms that we ship are CSV files in
`fixtures/vocabulary/`, loaded by `tracker.files.vocabulary_fixtures` after every migrate.
"""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.editorial.declarations import declare, each, internal, public
from tracker.editorial.history import track
from tracker.ground.texts import LocalTextField, local_text_check, plain


class Term(models.Model):
    """A term: what it means, what it leaves out, an example, in each content language."""

    code = models.CharField(_("code"), max_length=16, primary_key=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    label = LocalTextField(_("label"), blank=False)
    definition = LocalTextField(_("definition"), rows=3)
    exclusion = LocalTextField(_("does not include"), rows=2)
    example = LocalTextField(_("example"), rows=2)
    huridocs = models.CharField(_("HURIDOCS code"), max_length=60, blank=True)
    is_retired = models.BooleanField(_("retired"), default=False)
    shipped_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                name="%(class)s_code_is_upper_case",
                condition=Q(code__regex=r"^[A-Z0-9][A-Z0-9-]*$"),
            ),
            *(
                local_text_check("%(class)s", name)
                for name in ("label", "definition", "exclusion", "example")
            ),
        ]

    def __str__(self) -> str:
        return plain(self.label) or self.code


VOCABULARY = "in terms.csv of the package"
declare(
    Term,
    *each(public, "code", "label", "definition", "exclusion", "example", "huridocs", "is_retired"),
    public("position", not_shown="the order of the rows"),
    internal("shipped_digest"),
    no_table=VOCABULARY,
)


class CountsAs(models.TextChoices):
    VIOLATION = "violation", _("violation")
    DEVELOPMENT = "development", _("development")
    CONTEXT = "context", _("context")
    ACT = "act", _("act of the affected side")


@track
class Situation(Term):
    """Where a person is now, in two levels: nobody types it, `cases.present.status` derives it."""

    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("group"),
    )
    is_held = models.BooleanField(_("locked up"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("situation of a person")
        verbose_name_plural = _("situations of persons")
        constraints = [
            *Term.Meta.constraints,
            models.CheckConstraint(
                name="situation_is_not_its_own_group",
                condition=Q(parent__isnull=True) | ~Q(parent=F("code")),
            ),
        ]


declare(Situation, *each(public, "parent", "is_held"))


def leads_to(label: Any) -> Any:
    """Foreign key to the situation that a term implies; NULL if it implies none."""
    return models.ForeignKey(
        Situation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=label,
    )


@track
class IncidentType(Term):
    """Two levels, both to be chosen: the group when no more is known."""

    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("group"),
    )
    counts_as = models.CharField(
        _("counts as"), max_length=11, choices=CountsAs.choices, default=CountsAs.VIOLATION
    )
    jfj_group = models.CharField(_("JFJ group"), max_length=3, blank=True)
    sdg_16_10_1 = models.BooleanField(_("act named by SDG indicator 16.10.1"), default=False)
    situation = leads_to(_("situation of the target afterwards"))

    class Meta(Term.Meta):
        verbose_name = _("incident type")
        verbose_name_plural = _("incident types")
        constraints = [
            *Term.Meta.constraints,
            models.CheckConstraint(
                name="incident_type_counts_as_is_known", condition=Q(counts_as__in=CountsAs.values)
            ),
            models.CheckConstraint(
                name="incident_type_is_not_its_own_group",
                condition=Q(parent__isnull=True) | ~Q(parent=F("code")),
            ),
        ]


declare(
    IncidentType,
    *each(public, "parent", "counts_as", "situation"),
    *each(internal, "jfj_group", "sdg_16_10_1"),  # for reports; no page shows them
)


class Side(models.TextChoices):
    AFFECTED = "affected", _("affected")
    ALLEGED = "alleged", _("alleged responsible")
    AUTHORITY = "authority", _("authority in the proceedings")
    SUPPORT = "support", _("support and reporting")
    OTHER = "other", _("other")


@track
class Role(Term):
    """What somebody was in an incident. Those on the affected side are counted as people affected."""

    side = models.CharField(_("side"), max_length=9, choices=Side.choices, default=Side.OTHER)

    class Meta(Term.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = [
            *Term.Meta.constraints,
            models.CheckConstraint(name="role_side_is_known", condition=Q(side__in=Side.values)),
        ]


declare(Role, public("side"))


@track
class Degree(Term):
    class Meta(Term.Meta):
        verbose_name = _("degree of involvement")
        verbose_name_plural = _("degrees of involvement")


@track
class Certainty(Term):
    class Meta(Term.Meta):
        verbose_name = _("certainty of the identification")
        verbose_name_plural = _("certainties of the identification")


@track
class PerpetratorStatus(Term):
    class Meta(Term.Meta):
        verbose_name = _("status of the alleged perpetrator")
        verbose_name_plural = _("statuses of alleged perpetrators")


@track
class PersonType(Term):
    class Meta(Term.Meta):
        verbose_name = _("person type")
        verbose_name_plural = _("person types")


@track
class OrganisationType(Term):
    is_state = models.BooleanField(_("body of a state"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("organisation type")
        verbose_name_plural = _("organisation types")


declare(OrganisationType, public("is_state"))


@track
class SourceType(Term):
    class Meta(Term.Meta):
        verbose_name = _("source type")
        verbose_name_plural = _("source types")


@track
class Attribution(Term):
    """Whose account a citation gives."""

    class Meta(Term.Meta):
        verbose_name = _("attribution")
        verbose_name_plural = _("attributions")


@track
class CitationClaim(Term):
    """What a citation supports."""

    class Meta(Term.Meta):
        verbose_name = _("citation claim")
        verbose_name_plural = _("citation claims")


class PairTerm(Term):
    """A term that joins two, read in both directions."""

    inverse_label = LocalTextField(_("label read from the other end"))
    is_symmetric = models.BooleanField(_("the same from both ends"), default=False)

    class Meta(Term.Meta):
        abstract = True
        constraints = [*Term.Meta.constraints, local_text_check("%(class)s", "inverse_label")]

    def inverse(self) -> Any:
        """The label for the other end."""
        return self.label if self.is_symmetric else self.inverse_label


declare(PairTerm, *each(public, "inverse_label", "is_symmetric"))


class Joins(models.TextChoices):
    PERSONS = "person-person", _("two persons")
    MEMBERSHIP = "person-organisation", _("a person and an organisation")


@track
class RelationshipKind(PairTerm):
    joins = models.CharField(
        _("joins"), max_length=19, choices=Joins.choices, default=Joins.PERSONS
    )

    class Meta(PairTerm.Meta):
        verbose_name = _("relationship kind")
        verbose_name_plural = _("relationship kinds")
        constraints = [
            *PairTerm.Meta.constraints,
            models.CheckConstraint(
                name="relationship_kind_joins_is_known", condition=Q(joins__in=Joins.values)
            ),
        ]


declare(RelationshipKind, internal("joins"))


@track
class IncidentLinkKind(PairTerm):
    class Meta(PairTerm.Meta):
        verbose_name = _("kind of link between incidents")
        verbose_name_plural = _("kinds of links between incidents")


@track
class Verification(Term):
    rank = models.PositiveSmallIntegerField(_("rank"), default=0)

    class Meta(Term.Meta):
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")


declare(Verification, internal("rank"))


@track
class MotiveLink(Term):
    class Meta(Term.Meta):
        verbose_name = _("link of the motive to the activity")
        verbose_name_plural = _("links of the motive to the activity")


@track
class CountingUnit(Term):
    class Meta(Term.Meta):
        verbose_name = _("counting unit")
        verbose_name_plural = _("counting units")


declare(
    CountingUnit,
    *each(
        public,
        *("code", "label", "definition", "exclusion", "example", "huridocs", "is_retired"),
        not_shown="nothing public uses it yet",
    ),
)


@track
class ChargeCategory(Term):
    class Meta(Term.Meta):
        verbose_name = _("charge category")
        verbose_name_plural = _("charge categories")


@track
class Activity(Term):
    """Which activity a target was attacked because of."""

    class Meta(Term.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
