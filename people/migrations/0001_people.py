import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import tracker.database.operations
import tracker.editorial.date_fields
import tracker.editorial.records
import tracker.ground.texts


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("sources", "0001_sources"),
        ("tracker", "0003_roles"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Affiliation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "began",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="began"
                    ),
                ),
                (
                    "began_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("began"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "began_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("began"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "ended",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="ended"
                    ),
                ),
                (
                    "ended_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("ended"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "ended_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("ended"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "post",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="post or role"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        limit_choices_to={"joins": "person-organisation"},
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.relationshipkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "verbose_name": "affiliation",
                "verbose_name_plural": "affiliations",
                "permissions": [("publish_affiliation", "Can publish and withdraw affiliations")],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AffiliationCitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="people.affiliation",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("subject", "source", "claim", "locator"),
                        name="affiliationcitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="affiliationcitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="affiliationcitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AffiliationCitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.affiliationcitation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.affiliation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, editable=False, verbose_name="shown name"
                    ),
                ),
                ("sort_key", models.TextField(db_index=True, default="", editable=False)),
                ("acronym", models.CharField(blank=True, max_length=30, verbose_name="acronym")),
                (
                    "founded",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="founded"
                    ),
                ),
                (
                    "founded_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("founded"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "founded_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("founded"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "dissolved",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="dissolved"
                    ),
                ),
                (
                    "dissolved_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("dissolved"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "dissolved_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("dissolved"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        verbose_name="one line about the organisation, public",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="people.organisation",
                        verbose_name="part of",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        help_text="Agencies are renamed; the date is when this one was founded.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successors",
                        to="people.organisation",
                        verbose_name="successor of",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.organisationtype",
                        verbose_name="type",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "permissions": [("publish_organisation", "Can publish and withdraw organisations")],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="organisation_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="organisation_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("founded"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisation_founded_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("dissolved"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisation_dissolved_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="organisation_is_not_part_of_itself",
                        violation_error_message="An organisation cannot be part of itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("predecessor__isnull", True),
                            models.Q(("predecessor", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="organisation_does_not_succeed_itself",
                        violation_error_message="An organisation cannot succeed itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("dissolved_latest__isnull", True),
                            ("founded_earliest__isnull", True),
                            ("dissolved_latest__gte", models.F("founded_earliest")),
                            _connector="OR",
                        ),
                        name="organisation_is_dissolved_after_it_is_founded",
                        violation_error_message="An organisation cannot end before it begins.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="affiliation",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="affiliations",
                to="people.organisation",
                verbose_name="organisation",
            ),
        ),
        migrations.CreateModel(
            name="OrganisationCitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="people.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("subject", "source", "claim", "locator"),
                        name="organisationcitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="organisationcitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="organisationcitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationCitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.organisationcitation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, editable=False, verbose_name="shown name"
                    ),
                ),
                ("sort_key", models.TextField(default="", editable=False)),
                ("acronym", models.CharField(blank=True, max_length=30, verbose_name="acronym")),
                (
                    "founded",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="founded"
                    ),
                ),
                (
                    "dissolved",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="dissolved"
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        verbose_name="one line about the organisation, public",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.country",
                        verbose_name="country",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="part of",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.organisation",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Agencies are renamed; the date is when this one was founded.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="successor of",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.organisationtype",
                        verbose_name="type",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="name")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A code such as en, ru, ky, kk, tg.",
                        max_length=3,
                        verbose_name="language",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("alias", "alias"),
                            ("former", "former"),
                            ("pseudonym", "pseudonym"),
                            ("transliteration", "transliteration"),
                        ],
                        default="official",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_display",
                    models.BooleanField(
                        default=False,
                        help_text="The name to show in this language.",
                        verbose_name="shown",
                    ),
                ),
                ("folded", models.TextField(editable=False)),
                ("skeleton", models.TextField(editable=False)),
                ("sort_key", models.TextField(editable=False)),
                (
                    "bearer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "name",
                "verbose_name_plural": "names",
                "ordering": ["id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bearer", "text", "language"),
                        name="organisationname_is_given_once",
                        violation_error_message="This name is given already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_display", True)),
                        fields=("bearer", "language"),
                        name="organisationname_shown_is_one_per_language",
                        violation_error_message="Another name is shown in this language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text__regex", "\\S")),
                        name="organisationname_text_is_not_blank",
                        violation_error_message="A name needs letters.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["official", "alias", "former", "pseudonym", "transliteration"],
                            )
                        ),
                        name="organisationname_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("language", ""), ("language__regex", "^[a-z]{2,3}$"), _connector="OR"
                        ),
                        name="organisationname_language_is_a_code",
                        violation_error_message="Write a language code such as en, ru or ky.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                ("text", models.CharField(max_length=300, verbose_name="name")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A code such as en, ru, ky, kk, tg.",
                        max_length=3,
                        verbose_name="language",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("alias", "alias"),
                            ("former", "former"),
                            ("pseudonym", "pseudonym"),
                            ("transliteration", "transliteration"),
                        ],
                        default="official",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_display",
                    models.BooleanField(
                        default=False,
                        help_text="The name to show in this language.",
                        verbose_name="shown",
                    ),
                ),
                ("folded", models.TextField(editable=False)),
                ("skeleton", models.TextField(editable=False)),
                ("sort_key", models.TextField(editable=False)),
                (
                    "bearer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.organisationname",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, editable=False, verbose_name="shown name"
                    ),
                ),
                ("sort_key", models.TextField(db_index=True, default="", editable=False)),
                (
                    "identity_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="No page, no name, no link: the public sees at most a label in words.",
                        verbose_name="identity withheld",
                    ),
                ),
                (
                    "gender",
                    models.CharField(
                        blank=True,
                        choices=[("female", "female"), ("male", "male"), ("other", "other")],
                        help_text="Empty: not recorded.",
                        max_length=6,
                        verbose_name="gender",
                    ),
                ),
                (
                    "born",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="born"
                    ),
                ),
                (
                    "born_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("born"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "born_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("born"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "died",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="died"
                    ),
                ),
                (
                    "died_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("died"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "died_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("died"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "is_minor",
                    models.BooleanField(blank=True, null=True, verbose_name="a minor at the time"),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="one line about the person, public"
                    ),
                ),
                (
                    "ethnicity",
                    models.CharField(
                        blank=True,
                        help_text="Internal, never public.",
                        max_length=100,
                        verbose_name="ethnicity",
                    ),
                ),
                (
                    "citizenships",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="tracker.country",
                        verbose_name="citizenships",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "types",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="tracker.persontype",
                        verbose_name="person types",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "permissions": [
                    ("publish_person", "Can publish and withdraw people"),
                    ("view_withheld_person", "Can see withheld identities"),
                ],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="person_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="person_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="person_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("born"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="person_born_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("died"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="person_died_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gender__in", ["", "female", "male", "other"])),
                        name="person_gender_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("died_latest__isnull", True),
                            ("born_earliest__isnull", True),
                            ("died_latest__gte", models.F("born_earliest")),
                            _connector="OR",
                        ),
                        name="person_dies_after_birth",
                        violation_error_message="A person cannot die before being born.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AffiliationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "began",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="began"
                    ),
                ),
                (
                    "ended",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="ended"
                    ),
                ),
                (
                    "post",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="post or role"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        limit_choices_to={"joins": "person-organisation"},
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.relationshipkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.affiliation",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="affiliation",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="affiliations",
                to="people.person",
                verbose_name="person",
            ),
        ),
        migrations.CreateModel(
            name="PersonCitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("subject", "source", "claim", "locator"),
                        name="personcitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="personcitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="personcitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonCitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.personcitation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonCitizenshipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "country",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.country",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "name",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, editable=False, verbose_name="shown name"
                    ),
                ),
                ("sort_key", models.TextField(default="", editable=False)),
                (
                    "identity_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="No page, no name, no link: the public sees at most a label in words.",
                        verbose_name="identity withheld",
                    ),
                ),
                (
                    "gender",
                    models.CharField(
                        blank=True,
                        choices=[("female", "female"), ("male", "male"), ("other", "other")],
                        help_text="Empty: not recorded.",
                        max_length=6,
                        verbose_name="gender",
                    ),
                ),
                (
                    "born",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="born"
                    ),
                ),
                (
                    "died",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="died"
                    ),
                ),
                (
                    "is_minor",
                    models.BooleanField(blank=True, null=True, verbose_name="a minor at the time"),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="one line about the person, public"
                    ),
                ),
                (
                    "ethnicity",
                    models.CharField(
                        blank=True,
                        help_text="Internal, never public.",
                        max_length=100,
                        verbose_name="ethnicity",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.person",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=300, verbose_name="name")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A code such as en, ru, ky, kk, tg.",
                        max_length=3,
                        verbose_name="language",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("alias", "alias"),
                            ("former", "former"),
                            ("pseudonym", "pseudonym"),
                            ("transliteration", "transliteration"),
                        ],
                        default="official",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_display",
                    models.BooleanField(
                        default=False,
                        help_text="The name to show in this language.",
                        verbose_name="shown",
                    ),
                ),
                ("folded", models.TextField(editable=False)),
                ("skeleton", models.TextField(editable=False)),
                ("sort_key", models.TextField(editable=False)),
                (
                    "bearer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "name",
                "verbose_name_plural": "names",
                "ordering": ["id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bearer", "text", "language"),
                        name="personname_is_given_once",
                        violation_error_message="This name is given already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_display", True)),
                        fields=("bearer", "language"),
                        name="personname_shown_is_one_per_language",
                        violation_error_message="Another name is shown in this language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text__regex", "\\S")),
                        name="personname_text_is_not_blank",
                        violation_error_message="A name needs letters.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["official", "alias", "former", "pseudonym", "transliteration"],
                            )
                        ),
                        name="personname_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("language", ""), ("language__regex", "^[a-z]{2,3}$"), _connector="OR"
                        ),
                        name="personname_language_is_a_code",
                        violation_error_message="Write a language code such as en, ru or ky.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                ("text", models.CharField(max_length=300, verbose_name="name")),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A code such as en, ru, ky, kk, tg.",
                        max_length=3,
                        verbose_name="language",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("alias", "alias"),
                            ("former", "former"),
                            ("pseudonym", "pseudonym"),
                            ("transliteration", "transliteration"),
                        ],
                        default="official",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_display",
                    models.BooleanField(
                        default=False,
                        help_text="The name to show in this language.",
                        verbose_name="shown",
                    ),
                ),
                ("folded", models.TextField(editable=False)),
                ("skeleton", models.TextField(editable=False)),
                ("sort_key", models.TextField(editable=False)),
                (
                    "bearer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.personname",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonTypingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "persontype",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.persontype",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Relationship",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        db_index=True,
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "began",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="began"
                    ),
                ),
                (
                    "began_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("began"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "began_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("began"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "ended",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="ended"
                    ),
                ),
                (
                    "ended_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("ended"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "ended_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("ended"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        limit_choices_to={"joins": "person-person"},
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.relationshipkind",
                        verbose_name="is",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inverse_relationships",
                        to="people.person",
                        verbose_name="of",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relationships",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "verbose_name": "relationship",
                "verbose_name_plural": "relationships",
                "permissions": [("publish_relationship", "Can publish and withdraw relationships")],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="relationship_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="relationship_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("began"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationship_began_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("ended"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationship_ended_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_latest__isnull", True),
                            ("began_earliest__isnull", True),
                            ("ended_latest__gte", models.F("began_earliest")),
                            _connector="OR",
                        ),
                        name="relationship_ends_after_it_begins",
                        violation_error_message="It cannot end before it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationship_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("other")), _negated=True),
                        name="relationship_joins_two_persons",
                        violation_error_message="Nobody is related to themselves.",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("person", "other"),
                        django.db.models.functions.comparison.Greatest("person", "other"),
                        models.F("kind"),
                        name="relationship_is_stored_once",
                        violation_error_message="This relationship is there already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationshipCitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="people.relationship",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("subject", "source", "claim", "locator"),
                        name="relationshipcitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="relationshipcitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="relationshipcitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RelationshipCitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "locator",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="page, paragraph or time code"
                    ),
                ),
                ("quotation", models.TextField(blank=True, verbose_name="short quotation")),
                (
                    "states",
                    models.CharField(
                        blank=True,
                        help_text="The date, number or name that this source gives, where sources differ.",
                        max_length=300,
                        verbose_name="states",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[("supports", "supports"), ("contradicts", "contradicts")],
                        default="supports",
                        max_length=11,
                        verbose_name="stance",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "attributed_to",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.attribution",
                        verbose_name="whose account",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: the record as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.citationclaim",
                        verbose_name="what it supports",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.relationshipcitation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.relationship",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RelationshipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "ref",
                    models.CharField(
                        default=tracker.editorial.records.new_ref,
                        editable=False,
                        max_length=8,
                        validators=[
                            django.core.validators.RegexValidator("^[0-9A-HJKMNP-TV-Z]{8}$")
                        ],
                        verbose_name="reference",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("review", "in review"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="created"
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="last edited",
                    ),
                ),
                (
                    "public_changed_on",
                    models.DateField(
                        editable=False, null=True, verbose_name="public since or changed on"
                    ),
                ),
                ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                (
                    "internal_notes",
                    models.TextField(
                        blank=True,
                        help_text="Never public, in no export for the public.",
                        verbose_name="internal notes",
                    ),
                ),
                (
                    "began",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="began"
                    ),
                ),
                (
                    "ended",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="ended"
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="created by",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        limit_choices_to={"joins": "person-person"},
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.relationshipkind",
                        verbose_name="is",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="of",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="people.relationship",
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="last edited by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonCitizenship",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("people.person_citizenships",),
        ),
        migrations.CreateModel(
            name="PersonTyping",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("people.person_types",),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                name="affiliation_ref_is_eight_crockford_characters",
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "review", "published", "withdrawn"])),
                name="affiliation_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("began"), function="edtf_is_valid", output_field=models.BooleanField()
                ),
                name="affiliation_began_is_edtf",
                violation_error_message="This is no date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("ended"), function="edtf_is_valid", output_field=models.BooleanField()
                ),
                name="affiliation_ended_is_edtf",
                violation_error_message="This is no date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_latest__isnull", True),
                    ("began_earliest__isnull", True),
                    ("ended_latest__gte", models.F("began_earliest")),
                    _connector="OR",
                ),
                name="affiliation_ends_after_it_begins",
                violation_error_message="It cannot end before it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="affiliation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("post"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="affiliation_post_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        tracker.database.operations.AddTriggers(
            model_name="affiliationcitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_affiliationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="fdb0ae0dfb58c9b41055c5acc025efaaa5c0ad6f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e64d7",
                        table="people_affiliationcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_affiliationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="4942cb815764678d0aa0d9e3cff1a0a356ce6ece",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f405c",
                        table="people_affiliationcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_affiliationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="05247e481dabc6bceec0982b660bc68fdf5d8e17",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b94f1",
                        table="people_affiliationcitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="affiliationcitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fa8459bf194d7c852ef64f486286d99f67883b18",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6f79a",
                        table="people_affiliationcitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="shown_name_follows_rows",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE first_name record;",
                        func="\n            SELECT COALESCE(NULLIF(n.language, ''), 'und') AS code, n.text, n.sort_key INTO first_name\n              FROM people_organisationname n WHERE n.bearer_id = NEW.id\n             ORDER BY n.is_display DESC, (n.language = 'en') DESC, n.id LIMIT 1;\n            SELECT COALESCE(\n                       jsonb_object_agg(COALESCE(NULLIF(n.language, ''), 'und'), n.text),\n                       CASE WHEN first_name.code IS NOT NULL\n                            THEN jsonb_build_object(first_name.code, first_name.text) END,\n                       '{}')\n              INTO NEW.name\n              FROM people_organisationname n WHERE n.bearer_id = NEW.id AND n.is_display;\n            NEW.sort_key := COALESCE(first_name.sort_key, '');\n            RETURN NEW;\n        ",
                        hash="675a2ef2e04393d898610cd5a71cc67f98bc1550",
                        operation="INSERT OR UPDATE",
                        pgid="pgtrigger_shown_name_follows_rows_f6c0b",
                        table="people_organisation",
                        when="BEFORE",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_organisationevent" ("acronym", "country_id", "created_at", "created_by_id", "dissolved", "founded", "id", "internal_notes", "name", "note", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_changed_on", "public_digest", "ref", "sort_key", "status", "type_id", "updated_at", "updated_by_id", "version") VALUES (NEW."acronym", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."dissolved", NEW."founded", NEW."id", NEW."internal_notes", NEW."name", NEW."note", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."sort_key", NEW."status", NEW."type_id", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="6ebb6502f86a39e6ad4843df2d9e56e17a337668",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d087f",
                        table="people_organisation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."acronym" IS DISTINCT FROM (NEW."acronym") OR OLD."country_id" IS DISTINCT FROM (NEW."country_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."dissolved" IS DISTINCT FROM (NEW."dissolved") OR OLD."founded" IS DISTINCT FROM (NEW."founded") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."predecessor_id" IS DISTINCT FROM (NEW."predecessor_id") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."sort_key" IS DISTINCT FROM (NEW."sort_key") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "people_organisationevent" ("acronym", "country_id", "created_at", "created_by_id", "dissolved", "founded", "id", "internal_notes", "name", "note", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_changed_on", "public_digest", "ref", "sort_key", "status", "type_id", "updated_at", "updated_by_id", "version") VALUES (NEW."acronym", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."dissolved", NEW."founded", NEW."id", NEW."internal_notes", NEW."name", NEW."note", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."sort_key", NEW."status", NEW."type_id", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="5c1044eb0ba88fbb5ea685ce9e87c74b43f5d95e",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c3fee",
                        table="people_organisation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_organisationevent" ("acronym", "country_id", "created_at", "created_by_id", "dissolved", "founded", "id", "internal_notes", "name", "note", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "public_changed_on", "public_digest", "ref", "sort_key", "status", "type_id", "updated_at", "updated_by_id", "version") VALUES (OLD."acronym", OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."dissolved", OLD."founded", OLD."id", OLD."internal_notes", OLD."name", OLD."note", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."sort_key", OLD."status", OLD."type_id", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="2af8cb7b3e2106ca5e6ebf61a0ac9cc06871a3ba",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_637d9",
                        table="people_organisation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationcitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_organisationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="bdc24c51479bf5d62f9ab518537bb31a0b70f807",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_47d7b",
                        table="people_organisationcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_organisationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="25f6de8f276644328d2e3cf84afb182c52db6120",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_813b6",
                        table="people_organisationcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_organisationcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="46f81b09a8ec77a552911a2a4b4410de5b8732c0",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_1ec2a",
                        table="people_organisationcitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationcitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a1a1e178019039ced943b0cc8b8eccc79b81222a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_8da53",
                        table="people_organisationcitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8da11a354c83f15e5ef964fde62ec1d848564852",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2ea3f",
                        table="people_organisationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationname",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="name_touches_bearer",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n            IF TG_OP <> 'INSERT' THEN UPDATE people_organisation SET name = name WHERE id = OLD.bearer_id; END IF;\n            IF TG_OP <> 'DELETE' THEN UPDATE people_organisation SET name = name WHERE id = NEW.bearer_id; END IF;\n            RETURN NULL;\n        ",
                        hash="ef7377627130dff6d1cc8fdf66092af27fdc9007",
                        operation="INSERT OR UPDATE OR DELETE",
                        pgid="pgtrigger_name_touches_bearer_fb541",
                        table="people_organisationname",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_organisationnameevent" ("bearer_id", "folded", "id", "is_display", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skeleton", "sort_key", "text") VALUES (NEW."bearer_id", NEW."folded", NEW."id", NEW."is_display", NEW."kind", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."skeleton", NEW."sort_key", NEW."text"); RETURN NULL;',
                        hash="9f0cdcf6123b6741142aeaf17beb66f9aa7ebcc5",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_ec61a",
                        table="people_organisationname",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_organisationnameevent" ("bearer_id", "folded", "id", "is_display", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skeleton", "sort_key", "text") VALUES (NEW."bearer_id", NEW."folded", NEW."id", NEW."is_display", NEW."kind", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."skeleton", NEW."sort_key", NEW."text"); RETURN NULL;',
                        hash="682e8b6eb26b62ee4faf1d14d7af274946ad7b1f",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d5dc5",
                        table="people_organisationname",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_organisationnameevent" ("bearer_id", "folded", "id", "is_display", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skeleton", "sort_key", "text") VALUES (OLD."bearer_id", OLD."folded", OLD."id", OLD."is_display", OLD."kind", OLD."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."skeleton", OLD."sort_key", OLD."text"); RETURN NULL;',
                        hash="42208a120b6efbc08373c8016541373f657baff6",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_97df2",
                        table="people_organisationname",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="organisationnameevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3ecf312079d3e52997173119ce961dbd654601d6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b0d72",
                        table="people_organisationnameevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="person",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="shown_name_follows_rows",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        declare="DECLARE first_name record;",
                        func="\n            SELECT COALESCE(NULLIF(n.language, ''), 'und') AS code, n.text, n.sort_key INTO first_name\n              FROM people_personname n WHERE n.bearer_id = NEW.id\n             ORDER BY n.is_display DESC, (n.language = 'en') DESC, n.id LIMIT 1;\n            SELECT COALESCE(\n                       jsonb_object_agg(COALESCE(NULLIF(n.language, ''), 'und'), n.text),\n                       CASE WHEN first_name.code IS NOT NULL\n                            THEN jsonb_build_object(first_name.code, first_name.text) END,\n                       '{}')\n              INTO NEW.name\n              FROM people_personname n WHERE n.bearer_id = NEW.id AND n.is_display;\n            NEW.sort_key := COALESCE(first_name.sort_key, '');\n            RETURN NEW;\n        ",
                        hash="e08fdc6afb506ff6fddee0f0a223d760c380f2f6",
                        operation="INSERT OR UPDATE",
                        pgid="pgtrigger_shown_name_follows_rows_4164d",
                        table="people_person",
                        when="BEFORE",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personevent" ("born", "created_at", "created_by_id", "died", "ethnicity", "gender", "id", "identity_withheld", "internal_notes", "is_minor", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "sort_key", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."born", NEW."created_at", NEW."created_by_id", NEW."died", NEW."ethnicity", NEW."gender", NEW."id", NEW."identity_withheld", NEW."internal_notes", NEW."is_minor", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."sort_key", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="6547950e977ba5925ba8eac08af587d28dad5b45",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_65688",
                        table="people_person",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."born" IS DISTINCT FROM (NEW."born") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."died" IS DISTINCT FROM (NEW."died") OR OLD."ethnicity" IS DISTINCT FROM (NEW."ethnicity") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."identity_withheld" IS DISTINCT FROM (NEW."identity_withheld") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."is_minor" IS DISTINCT FROM (NEW."is_minor") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."sort_key" IS DISTINCT FROM (NEW."sort_key") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "people_personevent" ("born", "created_at", "created_by_id", "died", "ethnicity", "gender", "id", "identity_withheld", "internal_notes", "is_minor", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "sort_key", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."born", NEW."created_at", NEW."created_by_id", NEW."died", NEW."ethnicity", NEW."gender", NEW."id", NEW."identity_withheld", NEW."internal_notes", NEW."is_minor", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."sort_key", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="4717275a3b8ad639b5aa2a749b294a259aef7dd6",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_de829",
                        table="people_person",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personevent" ("born", "created_at", "created_by_id", "died", "ethnicity", "gender", "id", "identity_withheld", "internal_notes", "is_minor", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "sort_key", "status", "updated_at", "updated_by_id", "version") VALUES (OLD."born", OLD."created_at", OLD."created_by_id", OLD."died", OLD."ethnicity", OLD."gender", OLD."id", OLD."identity_withheld", OLD."internal_notes", OLD."is_minor", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."sort_key", OLD."status", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="fe14f0d312bc7d8e86823f5e3dbecaaeaae831b8",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_2ca2d",
                        table="people_person",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="affiliationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="61201b399dad73f0beaf17731f1655e92c8ee280",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_01ced",
                        table="people_affiliationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="affiliation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_affiliationevent" ("began", "created_at", "created_by_id", "ended", "id", "internal_notes", "kind_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."began", NEW."created_at", NEW."created_by_id", NEW."ended", NEW."id", NEW."internal_notes", NEW."kind_id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."post", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="f3d87f797b1f3a9e57415dc4f9ef3b4645ed4b61",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c56b9",
                        table="people_affiliation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."began" IS DISTINCT FROM (NEW."began") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."ended" IS DISTINCT FROM (NEW."ended") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."post" IS DISTINCT FROM (NEW."post") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "people_affiliationevent" ("began", "created_at", "created_by_id", "ended", "id", "internal_notes", "kind_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."began", NEW."created_at", NEW."created_by_id", NEW."ended", NEW."id", NEW."internal_notes", NEW."kind_id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."post", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="7ebf03811633e1e2e2b7c263859617c3407bbe43",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_61e51",
                        table="people_affiliation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_affiliationevent" ("began", "created_at", "created_by_id", "ended", "id", "internal_notes", "kind_id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "post", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (OLD."began", OLD."created_at", OLD."created_by_id", OLD."ended", OLD."id", OLD."internal_notes", OLD."kind_id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."post", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="b5376ace75affefc84e4cea4971cdd95d4ecf142",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_011e1",
                        table="people_affiliation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personcitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="c8b8fa92b724a5e141dd4dd7ab4173108e53e7f9",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_29f49",
                        table="people_personcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_personcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="aa33eb77fc24ca7d8a3eda5bdafae5a451faf7ba",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_9c335",
                        table="people_personcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="70965bffbfea84d994916c2dff8b0cca843e5ace",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_35ddc",
                        table="people_personcitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personcitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="380d74ce3658c1868e248d10f316931d73e534db",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ab683",
                        table="people_personcitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personcitizenshipevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="cbbe669877c234931ae4e2ed9b8f10478a421c8f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_8fa1f",
                        table="people_personcitizenshipevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="35abda29df77c17d89d5efdc2f5d2acf63e59c13",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1d49f",
                        table="people_personevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personname",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="name_touches_bearer",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\n            IF TG_OP <> 'INSERT' THEN UPDATE people_person SET name = name WHERE id = OLD.bearer_id; END IF;\n            IF TG_OP <> 'DELETE' THEN UPDATE people_person SET name = name WHERE id = NEW.bearer_id; END IF;\n            RETURN NULL;\n        ",
                        hash="bb8402c339f24c5b5d10c59cb6525e2e5e28da58",
                        operation="INSERT OR UPDATE OR DELETE",
                        pgid="pgtrigger_name_touches_bearer_bc16c",
                        table="people_personname",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personnameevent" ("bearer_id", "folded", "id", "is_display", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skeleton", "sort_key", "text") VALUES (NEW."bearer_id", NEW."folded", NEW."id", NEW."is_display", NEW."kind", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."skeleton", NEW."sort_key", NEW."text"); RETURN NULL;',
                        hash="68d3142e529c35652b2a26d19abc0876d57a4158",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c53e8",
                        table="people_personname",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_personnameevent" ("bearer_id", "folded", "id", "is_display", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skeleton", "sort_key", "text") VALUES (NEW."bearer_id", NEW."folded", NEW."id", NEW."is_display", NEW."kind", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."skeleton", NEW."sort_key", NEW."text"); RETURN NULL;',
                        hash="9980d3841cdf7439cf02ced30a30414010f9a026",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_6d4c3",
                        table="people_personname",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personnameevent" ("bearer_id", "folded", "id", "is_display", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skeleton", "sort_key", "text") VALUES (OLD."bearer_id", OLD."folded", OLD."id", OLD."is_display", OLD."kind", OLD."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."skeleton", OLD."sort_key", OLD."text"); RETURN NULL;',
                        hash="cd0f1354365ed8164f182086e7e7162efb80521b",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_7960e",
                        table="people_personname",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personnameevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1541a2ef086f4a8f996839032d3709add33d4814",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d50c5",
                        table="people_personnameevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="persontypingevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="4b74f66f1b1e120fb619d0a00e456fe5a448ddc8",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_97311",
                        table="people_persontypingevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="relationship",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_relationshipevent" ("began", "created_at", "created_by_id", "ended", "id", "internal_notes", "kind_id", "note", "other_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."began", NEW."created_at", NEW."created_by_id", NEW."ended", NEW."id", NEW."internal_notes", NEW."kind_id", NEW."note", NEW."other_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="0252ee7ff029129ad64defb059a7401f05dac4c3",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_07fb7",
                        table="people_relationship",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."began" IS DISTINCT FROM (NEW."began") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."ended" IS DISTINCT FROM (NEW."ended") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."other_id" IS DISTINCT FROM (NEW."other_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "people_relationshipevent" ("began", "created_at", "created_by_id", "ended", "id", "internal_notes", "kind_id", "note", "other_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."began", NEW."created_at", NEW."created_by_id", NEW."ended", NEW."id", NEW."internal_notes", NEW."kind_id", NEW."note", NEW."other_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="6d283d8c7b77eff987b3d246e63877a7caab3ba1",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_4eff7",
                        table="people_relationship",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_relationshipevent" ("began", "created_at", "created_by_id", "ended", "id", "internal_notes", "kind_id", "note", "other_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (OLD."began", OLD."created_at", OLD."created_by_id", OLD."ended", OLD."id", OLD."internal_notes", OLD."kind_id", OLD."note", OLD."other_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="8144c8a21459cb03b26320368b7b0e06e8d990bb",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_feab3",
                        table="people_relationship",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="relationshipcitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_relationshipcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="56796b448fd21bb44d6192d08f7e1d4bbe27482a",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_298a7",
                        table="people_relationshipcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_relationshipcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="0e82460da57bebea5d19e46c388fe0d07e6f070c",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d304c",
                        table="people_relationshipcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_relationshipcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="91189c61e4e402944b057cfa053a3e33c22e66a4",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_82e03",
                        table="people_relationshipcitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="relationshipcitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d8a7b7328849d728250f4d05d6f613f26845cd45",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_7dfb9",
                        table="people_relationshipcitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="relationshipevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a99a069bd1b29afd10f7722b267dea43c9e16426",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fc175",
                        table="people_relationshipevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="personcitizenship",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personcitizenshipevent" ("country_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."country_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="3a79f0e6d27ece91b5e3a6eb9884cd9ad0cc0162",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_07afa",
                        table="people_person_citizenships",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_personcitizenshipevent" ("country_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."country_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="15597fcbcaaaf52c5efc4bad5f88befbbc96677e",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_56086",
                        table="people_person_citizenships",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_personcitizenshipevent" ("country_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."country_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="2deaf4cb15816924c68b47f973d4b2d250d7723d",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_61cf2",
                        table="people_person_citizenships",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="persontyping",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_persontypingevent" ("id", "person_id", "persontype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."id", NEW."person_id", NEW."persontype_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="0f0574b0ddf22a8e7b630a3e2e2737a08de0d2d2",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_87dcf",
                        table="people_person_types",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_persontypingevent" ("id", "person_id", "persontype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."id", NEW."person_id", NEW."persontype_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="b312d9a3c00ea6704af0c9670f85921854e907b9",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e361c",
                        table="people_person_types",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_persontypingevent" ("id", "person_id", "persontype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."id", OLD."person_id", OLD."persontype_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="5860e417aabd1223072a0841217f82e4ec44b573",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a9a0d",
                        table="people_person_types",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
    operations = tracker.database.operations.together(operations)
