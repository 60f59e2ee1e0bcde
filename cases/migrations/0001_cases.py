import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
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
        ("people", "0001_people"),
        ("sources", "0001_sources"),
        ("tracker", "0003_roles"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
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
                    "title",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="title"
                    ),
                ),
                (
                    "text",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public text"
                    ),
                ),
                (
                    "lead",
                    models.URLField(
                        blank=True,
                        help_text="Internal.",
                        max_length=1000,
                        verbose_name="link to follow up",
                    ),
                ),
                (
                    "monitoring",
                    models.CharField(
                        choices=[("active", "active"), ("watch", "watched"), ("closed", "closed")],
                        default="active",
                        max_length=6,
                        verbose_name="monitoring",
                    ),
                ),
                ("next_check", models.DateField(blank=True, null=True, verbose_name="next check")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                models.Func(models.F("title"), function="local_text_all"),
                                models.Func(models.F("text"), function="local_text_all"),
                                arg_joiner=" || ' ' || ",
                                output_field=models.TextField(),
                                template="(%(expressions)s)",
                            ),
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="to_tsvector('russian', %(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
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
                    "organisations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="cases",
                        to="people.organisation",
                        verbose_name="organisations",
                    ),
                ),
                (
                    "people",
                    models.ManyToManyField(
                        blank=True, related_name="cases", to="people.person", verbose_name="people"
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
                "verbose_name": "case",
                "verbose_name_plural": "cases",
                "permissions": [("publish_case", "Can publish and withdraw cases")],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseCitation",
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
                        to="cases.case",
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
                        name="casecitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="casecitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="casecitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseCitationEvent",
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
                        to="cases.casecitation",
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
                        to="cases.case",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseEvent",
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
                    "title",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="title"
                    ),
                ),
                (
                    "text",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public text"
                    ),
                ),
                (
                    "lead",
                    models.URLField(
                        blank=True,
                        help_text="Internal.",
                        max_length=1000,
                        verbose_name="link to follow up",
                    ),
                ),
                (
                    "monitoring",
                    models.CharField(
                        choices=[("active", "active"), ("watch", "watched"), ("closed", "closed")],
                        default="active",
                        max_length=6,
                        verbose_name="monitoring",
                    ),
                ),
                ("next_check", models.DateField(blank=True, null=True, verbose_name="next check")),
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
                        to="cases.case",
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
            name="CaseOrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
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
            name="CasePersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
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
            name="CountryProfile",
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
                    "text",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public text"
                    ),
                ),
                (
                    "country",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="profile",
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
                "verbose_name": "country text",
                "verbose_name_plural": "country texts",
                "permissions": [
                    ("publish_countryprofile", "Can publish and withdraw country texts")
                ],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="countryprofile_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="countryprofile_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("text"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="country_profile_text_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountryProfileCitation",
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
                        to="cases.countryprofile",
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
                        name="countryprofilecitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="countryprofilecitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="countryprofilecitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CountryProfileCitationEvent",
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
                        to="cases.countryprofilecitation",
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
                        to="cases.countryprofile",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CountryProfileEvent",
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
                    "text",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public text"
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        db_constraint=False,
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.countryprofile",
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
            name="Incident",
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
                    "title",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="title"
                    ),
                ),
                (
                    "summary",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public summary"
                    ),
                ),
                (
                    "lead",
                    models.URLField(
                        blank=True,
                        help_text="Internal: enough to save a draft. Sources are cited below.",
                        max_length=1000,
                        verbose_name="link to follow up",
                    ),
                ),
                (
                    "official_version",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="official version"
                    ),
                ),
                ("is_online", models.BooleanField(blank=True, null=True, verbose_name="online")),
                (
                    "is_transnational",
                    models.BooleanField(blank=True, null=True, verbose_name="across a border"),
                ),
                (
                    "is_gender_based",
                    models.BooleanField(blank=True, null=True, verbose_name="gender-based"),
                ),
                (
                    "is_collective",
                    models.BooleanField(
                        default=False,
                        help_text="A practice that the sources describe without single events.",
                        verbose_name="stands for a number of unnamed cases",
                    ),
                ),
                (
                    "until_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Case(
                                models.When(ended="", then=models.F("began")),
                                default=models.F("ended"),
                            ),
                            function="edtf_earliest",
                        ),
                        output_field=models.DateField(null=True),
                    ),
                ),
                (
                    "until_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Case(
                                models.When(ended="", then=models.F("began")),
                                default=models.F("ended"),
                            ),
                            function="edtf_latest",
                        ),
                        output_field=models.DateField(null=True),
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                models.Func(models.F("title"), function="local_text_all"),
                                models.Func(models.F("summary"), function="local_text_all"),
                                arg_joiner=" || ' ' || ",
                                output_field=models.TextField(),
                                template="(%(expressions)s)",
                            ),
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            template="to_tsvector('russian', %(expressions)s)",
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "activities",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="tracker.activity",
                        verbose_name="because of which activity",
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
                        verbose_name="country where it happened",
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
                    "further_types",
                    models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        to="tracker.incidenttype",
                        verbose_name="further types",
                    ),
                ),
                (
                    "motive_link",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.motivelink",
                        verbose_name="link of the motive to the activity",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "state_responsible",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.country",
                        verbose_name="state responsible, if another",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.incidenttype",
                        verbose_name="main type",
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
                (
                    "verification",
                    models.ForeignKey(
                        default="V0",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.verification",
                        verbose_name="verification",
                    ),
                ),
            ],
            options={
                "verbose_name": "incident",
                "verbose_name_plural": "incidents",
                "permissions": [("publish_incident", "Can publish and withdraw incidents")],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["began_earliest", "ref"], name="incident_by_date"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="incident_by_text"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="incident_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="incident_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("began"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incident_began_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("ended"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incident_ended_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ended_latest__isnull", True),
                            ("began_earliest__isnull", True),
                            ("ended_latest__gte", models.F("began_earliest")),
                            _connector="OR",
                        ),
                        name="incident_ends_after_it_begins",
                        violation_error_message="It cannot end before it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("title"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incident_title_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("summary"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incident_summary_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("official_version"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="incident_official_version_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", {}), _negated=True),
                            models.Q(("lead", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="incident_has_a_title_or_a_link",
                        violation_error_message="Give a title or a link.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "published"), ("verification", "V5"), _negated=True
                        ),
                        name="incident_published_is_not_unfounded",
                        violation_error_message="An unfounded incident cannot be public.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseIncidentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="case",
            name="incidents",
            field=models.ManyToManyField(
                blank=True, related_name="cases", to="cases.incident", verbose_name="incidents"
            ),
        ),
        migrations.CreateModel(
            name="IncidentActivityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "activity",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.activity",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentCitation",
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
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentEvent",
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
                    "title",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="title"
                    ),
                ),
                (
                    "summary",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public summary"
                    ),
                ),
                (
                    "lead",
                    models.URLField(
                        blank=True,
                        help_text="Internal: enough to save a draft. Sources are cited below.",
                        max_length=1000,
                        verbose_name="link to follow up",
                    ),
                ),
                (
                    "official_version",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="official version"
                    ),
                ),
                ("is_online", models.BooleanField(blank=True, null=True, verbose_name="online")),
                (
                    "is_transnational",
                    models.BooleanField(blank=True, null=True, verbose_name="across a border"),
                ),
                (
                    "is_gender_based",
                    models.BooleanField(blank=True, null=True, verbose_name="gender-based"),
                ),
                (
                    "is_collective",
                    models.BooleanField(
                        default=False,
                        help_text="A practice that the sources describe without single events.",
                        verbose_name="stands for a number of unnamed cases",
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
                        verbose_name="country where it happened",
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
                    "motive_link",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.motivelink",
                        verbose_name="link of the motive to the activity",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.incident",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "state_responsible",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.country",
                        verbose_name="state responsible, if another",
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
                        to="tracker.incidenttype",
                        verbose_name="main type",
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
                    "verification",
                    models.ForeignKey(
                        db_constraint=False,
                        default="V0",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.verification",
                        verbose_name="verification",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="cases.incident",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.incidentlinkkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inverse_links",
                        to="cases.incident",
                        verbose_name="other incident",
                    ),
                ),
            ],
            options={
                "verbose_name": "link to another incident",
                "verbose_name_plural": "links to other incidents",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("incident", models.F("other")), _negated=True),
                        name="incident_link_joins_two_incidents",
                        violation_error_message="An incident cannot be linked to itself.",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "kind", "other"),
                        name="incident_link_is_given_once",
                        violation_error_message="This link is there already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.incidentlinkkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                        verbose_name="other incident",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.incidentlink",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentTypingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
                (
                    "incidenttype",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.incidenttype",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "described_as",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        help_text="Somebody unnamed, in words: “unknown men”.",
                        verbose_name="described as",
                    ),
                ),
                (
                    "number_min",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="at least",
                    ),
                ),
                (
                    "number_max",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="at most"),
                ),
                (
                    "affiliation_then",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="post or affiliation then"
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The public sees at most the label.",
                        verbose_name="withheld",
                    ),
                ),
                (
                    "withheld_label",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        help_text="In place of a withheld name: “a lawyer from Osh”.",
                        verbose_name="public label",
                    ),
                ),
                (
                    "certainty",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.certainty",
                        verbose_name="certainty of the identification",
                    ),
                ),
                (
                    "degree",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.degree",
                        verbose_name="degree of involvement",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="involvements",
                        to="cases.incident",
                    ),
                ),
                (
                    "on_account_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The person whose activity this was about, where relatives are targeted.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="on account of",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "perpetrator_status",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.perpetratorstatus",
                        verbose_name="status of the alleged perpetrator",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.role",
                        verbose_name="role",
                    ),
                ),
                (
                    "types",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Empty: all of the incident's types.",
                        related_name="+",
                        to="tracker.incidenttype",
                        verbose_name="types for this one",
                    ),
                ),
            ],
            options={
                "verbose_name": "involvement",
                "verbose_name_plural": "people and organisations involved",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("described_as"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="involvement_described_as_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("affiliation_then"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="involvement_affiliation_then_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="involvement_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("withheld_label"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="involvement_withheld_label_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("described_as", {}),
                                ("organisation__isnull", True),
                                ("person__isnull", False),
                            ),
                            models.Q(
                                ("described_as", {}),
                                ("organisation__isnull", False),
                                ("person__isnull", True),
                            ),
                            models.Q(
                                ("organisation__isnull", True),
                                ("person__isnull", True),
                                models.Q(("described_as", {}), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="involvement_is_of_one_person_or_organisation_or_described",
                        violation_error_message="Choose a person or an organisation, or describe who it was: exactly one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number_max__isnull", True), ("number_min__isnull", True)),
                            models.Q(("described_as", {}), _negated=True),
                            _connector="OR",
                        ),
                        name="involvement_numbers_are_of_the_unnamed",
                        violation_error_message="A number goes with those described in words.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("number_min__isnull", True),
                                ("number_min__gte", 1),
                                _connector="OR",
                            ),
                            models.Q(
                                ("number_max__isnull", True),
                                models.Q(("number_max__gte", 1), ("number_min__isnull", True)),
                                models.Q(
                                    ("number_max__gte", models.F("number_min")),
                                    ("number_min__isnull", False),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="involvement_numbers_are_in_order",
                        violation_error_message="“At most” cannot be less than “at least”.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("on_account_of__isnull", True),
                            ("person__isnull", True),
                            models.Q(("on_account_of", models.F("person")), _negated=True),
                            _connector="OR",
                        ),
                        name="involvement_is_not_on_its_own_account",
                        violation_error_message="“On account of” is for somebody else.",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "person", "role"),
                        name="involvement_of_a_person_is_given_once_per_role",
                        violation_error_message="This person has this role already.",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "organisation", "role"),
                        name="involvement_of_an_organisation_is_given_once_per_role",
                        violation_error_message="This organisation has this role already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentCitationEvent",
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
                        to="cases.incidentcitation",
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
                        to="cases.incident",
                    ),
                ),
                (
                    "involvement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.involvement",
                        verbose_name="about whom",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="incidentcitation",
            name="involvement",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="citations",
                to="cases.involvement",
                verbose_name="about whom",
            ),
        ),
        migrations.CreateModel(
            name="InvolvementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "described_as",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        help_text="Somebody unnamed, in words: “unknown men”.",
                        verbose_name="described as",
                    ),
                ),
                (
                    "number_min",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="at least",
                    ),
                ),
                (
                    "number_max",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="at most"),
                ),
                (
                    "affiliation_then",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="post or affiliation then"
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The public sees at most the label.",
                        verbose_name="withheld",
                    ),
                ),
                (
                    "withheld_label",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        help_text="In place of a withheld name: “a lawyer from Osh”.",
                        verbose_name="public label",
                    ),
                ),
                (
                    "certainty",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.certainty",
                        verbose_name="certainty of the identification",
                    ),
                ),
                (
                    "degree",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.degree",
                        verbose_name="degree of involvement",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
                (
                    "on_account_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The person whose activity this was about, where relatives are targeted.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="on account of",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "perpetrator_status",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.perpetratorstatus",
                        verbose_name="status of the alleged perpetrator",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
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
                        to="cases.involvement",
                    ),
                ),
                (
                    "role",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.role",
                        verbose_name="role",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InvolvementTypingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "incidenttype",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.incidenttype",
                    ),
                ),
                (
                    "involvement",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.involvement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseOrganisation",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.case_organisations",),
        ),
        migrations.CreateModel(
            name="CasePerson",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.case_people",),
        ),
        migrations.CreateModel(
            name="IncidentActivity",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.incident_activities",),
        ),
        migrations.CreateModel(
            name="IncidentTyping",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.incident_further_types",),
        ),
        migrations.AddIndex(
            model_name="case",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="case_by_text"),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                name="case_ref_is_eight_crockford_characters",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "review", "published", "withdrawn"])),
                name="case_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("title"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="case_title_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("text"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="case_text_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title", {}), _negated=True),
                    models.Q(("lead", ""), _negated=True),
                    _connector="OR",
                ),
                name="case_has_a_title_or_a_link",
                violation_error_message="Give a title or a link.",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(("monitoring__in", ["active", "watch", "closed"])),
                name="case_monitoring_is_known",
            ),
        ),
        migrations.CreateModel(
            name="CaseIncident",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.case_incidents",),
        ),
        migrations.CreateModel(
            name="InvolvementTyping",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.involvement_types",),
        ),
        migrations.AddConstraint(
            model_name="incidentcitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("stance__in", ["supports", "contradicts"])),
                name="incidentcitation_stance_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidentcitation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("note"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="incidentcitation_note_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="incidentcitation",
            constraint=models.UniqueConstraint(
                fields=("subject", "source", "claim", "involvement", "locator"),
                name="incidentcitation_is_not_given_twice",
                nulls_distinct=False,
                violation_error_message="This source is cited for this claim already.",
            ),
        ),
        tracker.database.operations.AddTriggers(
            model_name="casecitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_casecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="fba41dcd30d0b0e284e560ce6717ca717a270008",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_0191f",
                        table="cases_casecitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_casecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="0db5f427bafc79d366eb1d7a9e1ad855aea06c14",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e4918",
                        table="cases_casecitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_casecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="603c6a35d59d062539c8a0902c4077ffc397cb5d",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ff327",
                        table="cases_casecitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="casecitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="10498be643c8b9d55c96aca47d39ff6c19f38515",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2fbe3",
                        table="cases_casecitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="caseevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="65b17c5dc231aae95e4a5d286bcd92a634f3ebd3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_320b9",
                        table="cases_caseevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="caseorganisationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="6ea9587bd09f71195580f98e22aa297ebc829c43",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3c11f",
                        table="cases_caseorganisationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="casepersonevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="7a2a698709785fcf8a7523827b6b74f42fc57a3e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_074cf",
                        table="cases_casepersonevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countryprofile",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_countryprofileevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "text", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."text", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="98278b0e5f25d391e6d50c2bee3e52e433b24f44",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_30151",
                        table="cases_countryprofile",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_countryprofileevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "text", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."text", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="da2a5504aa446db018b4f8d4826e373c44b2cd44",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_8d636",
                        table="cases_countryprofile",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_countryprofileevent" ("country_id", "created_at", "created_by_id", "id", "internal_notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "text", "updated_at", "updated_by_id", "version") VALUES (OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."id", OLD."internal_notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."text", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="1aa62788ad6f40fd25717ce09515d34f6cb935d0",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_11d83",
                        table="cases_countryprofile",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countryprofilecitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_countryprofilecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="2ff9edbc55530a3a4ae645eb3cdda35f409499b7",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_6520c",
                        table="cases_countryprofilecitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_countryprofilecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="6b0ca6bd8e14972c06f0b0877a2669639129802e",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_4e096",
                        table="cases_countryprofilecitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_countryprofilecitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="22d2fd5115254a72e92d812a4240dec857a4051a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_adf4f",
                        table="cases_countryprofilecitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countryprofilecitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="5bd3b20c39657b1a1edf549e914a16520350c034",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_85697",
                        table="cases_countryprofilecitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="countryprofileevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fbb3e9e2d1336282867e5c33c66ed2d4b87132f7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1fba3",
                        table="cases_countryprofileevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incident",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentevent" ("began", "country_id", "created_at", "created_by_id", "ended", "id", "internal_notes", "is_collective", "is_gender_based", "is_online", "is_transnational", "lead", "motive_link_id", "official_version", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "public_changed_on", "public_digest", "ref", "state_responsible_id", "status", "summary", "title", "type_id", "updated_at", "updated_by_id", "verification_id", "version") VALUES (NEW."began", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."ended", NEW."id", NEW."internal_notes", NEW."is_collective", NEW."is_gender_based", NEW."is_online", NEW."is_transnational", NEW."lead", NEW."motive_link_id", NEW."official_version", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place_id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."state_responsible_id", NEW."status", NEW."summary", NEW."title", NEW."type_id", NEW."updated_at", NEW."updated_by_id", NEW."verification_id", NEW."version"); RETURN NULL;',
                        hash="95e1e481ba93c7b5e1ce526ece929d42d27ff55b",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_bc2b4",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."began" IS DISTINCT FROM (NEW."began") OR OLD."country_id" IS DISTINCT FROM (NEW."country_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."ended" IS DISTINCT FROM (NEW."ended") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."is_collective" IS DISTINCT FROM (NEW."is_collective") OR OLD."is_gender_based" IS DISTINCT FROM (NEW."is_gender_based") OR OLD."is_online" IS DISTINCT FROM (NEW."is_online") OR OLD."is_transnational" IS DISTINCT FROM (NEW."is_transnational") OR OLD."lead" IS DISTINCT FROM (NEW."lead") OR OLD."motive_link_id" IS DISTINCT FROM (NEW."motive_link_id") OR OLD."official_version" IS DISTINCT FROM (NEW."official_version") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."state_responsible_id" IS DISTINCT FROM (NEW."state_responsible_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."verification_id" IS DISTINCT FROM (NEW."verification_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "cases_incidentevent" ("began", "country_id", "created_at", "created_by_id", "ended", "id", "internal_notes", "is_collective", "is_gender_based", "is_online", "is_transnational", "lead", "motive_link_id", "official_version", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "public_changed_on", "public_digest", "ref", "state_responsible_id", "status", "summary", "title", "type_id", "updated_at", "updated_by_id", "verification_id", "version") VALUES (NEW."began", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."ended", NEW."id", NEW."internal_notes", NEW."is_collective", NEW."is_gender_based", NEW."is_online", NEW."is_transnational", NEW."lead", NEW."motive_link_id", NEW."official_version", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place_id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."state_responsible_id", NEW."status", NEW."summary", NEW."title", NEW."type_id", NEW."updated_at", NEW."updated_by_id", NEW."verification_id", NEW."version"); RETURN NULL;',
                        hash="a6c110a99fced80da8ccfdca2c409561a7d43cf4",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_474bc",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentevent" ("began", "country_id", "created_at", "created_by_id", "ended", "id", "internal_notes", "is_collective", "is_gender_based", "is_online", "is_transnational", "lead", "motive_link_id", "official_version", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "public_changed_on", "public_digest", "ref", "state_responsible_id", "status", "summary", "title", "type_id", "updated_at", "updated_by_id", "verification_id", "version") VALUES (OLD."began", OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."ended", OLD."id", OLD."internal_notes", OLD."is_collective", OLD."is_gender_based", OLD."is_online", OLD."is_transnational", OLD."lead", OLD."motive_link_id", OLD."official_version", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place_id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."state_responsible_id", OLD."status", OLD."summary", OLD."title", OLD."type_id", OLD."updated_at", OLD."updated_by_id", OLD."verification_id", OLD."version"); RETURN NULL;',
                        hash="b10ec642e9bf4a68bf2b94e95c59f311aaad1a97",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_eeb29",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="caseincidentevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="948cf987b6e3da6a36e5b9e143653a76ab785546",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_7b58f",
                        table="cases_caseincidentevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="case",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_caseevent" ("created_at", "created_by_id", "id", "internal_notes", "lead", "monitoring", "next_check", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "text", "title", "updated_at", "updated_by_id", "version") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", NEW."lead", NEW."monitoring", NEW."next_check", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."text", NEW."title", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="151c845bd5566d5551ec11b3d8a31c6de5d9a422",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_0b483",
                        table="cases_case",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."lead" IS DISTINCT FROM (NEW."lead") OR OLD."monitoring" IS DISTINCT FROM (NEW."monitoring") OR OLD."next_check" IS DISTINCT FROM (NEW."next_check") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "cases_caseevent" ("created_at", "created_by_id", "id", "internal_notes", "lead", "monitoring", "next_check", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "text", "title", "updated_at", "updated_by_id", "version") VALUES (NEW."created_at", NEW."created_by_id", NEW."id", NEW."internal_notes", NEW."lead", NEW."monitoring", NEW."next_check", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."text", NEW."title", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="269b52f91ead5b000c31841ffd648cdcb062ea67",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f5146",
                        table="cases_case",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_caseevent" ("created_at", "created_by_id", "id", "internal_notes", "lead", "monitoring", "next_check", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "text", "title", "updated_at", "updated_by_id", "version") VALUES (OLD."created_at", OLD."created_by_id", OLD."id", OLD."internal_notes", OLD."lead", OLD."monitoring", OLD."next_check", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."text", OLD."title", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="f5ffbb2b0f566e575f64a8789c5ce2eaa4d46e8a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_8d49e",
                        table="cases_case",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentactivityevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="57b1c4f03ecd9049f90527bcb07fbbe91e8e404f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3782d",
                        table="cases_incidentactivityevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e22cf17991b2b068531866453f7b303728ea2b8b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_42911",
                        table="cases_incidentevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentlink",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentlinkevent" ("id", "incident_id", "kind_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."incident_id", NEW."kind_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                        hash="ea4765a2f8c95ba9a80249aaea5f7757b8a98528",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_1f3d2",
                        table="cases_incidentlink",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_incidentlinkevent" ("id", "incident_id", "kind_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."incident_id", NEW."kind_id", NEW."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                        hash="2e555858c9e78387df9a15d78821d0c035feb447",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7e901",
                        table="cases_incidentlink",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentlinkevent" ("id", "incident_id", "kind_id", "other_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."incident_id", OLD."kind_id", OLD."other_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                        hash="ff81a6f894c1444fb0502664f67da4743a0e952c",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b4b4a",
                        table="cases_incidentlink",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentlinkevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="573336ad033f552f459effc85428315d0cbc5cef",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_72ffb",
                        table="cases_incidentlinkevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidenttypingevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="380a4e0a3ce33388ba8190bc44d2ac2dfdd9c337",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9b8b6",
                        table="cases_incidenttypingevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="involvement",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_involvementevent" ("affiliation_then", "certainty_id", "degree_id", "described_as", "id", "incident_id", "is_withheld", "note", "number_max", "number_min", "on_account_of_id", "organisation_id", "perpetrator_status_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "withheld_label") VALUES (NEW."affiliation_then", NEW."certainty_id", NEW."degree_id", NEW."described_as", NEW."id", NEW."incident_id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."on_account_of_id", NEW."organisation_id", NEW."perpetrator_status_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                        hash="b068084dd945e9a421fdec5b2e33852b64dee60e",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_64c42",
                        table="cases_involvement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_involvementevent" ("affiliation_then", "certainty_id", "degree_id", "described_as", "id", "incident_id", "is_withheld", "note", "number_max", "number_min", "on_account_of_id", "organisation_id", "perpetrator_status_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "withheld_label") VALUES (NEW."affiliation_then", NEW."certainty_id", NEW."degree_id", NEW."described_as", NEW."id", NEW."incident_id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."on_account_of_id", NEW."organisation_id", NEW."perpetrator_status_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                        hash="6488e2db43c9a62e3214ed0ae148f4cfa55feb27",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_cf369",
                        table="cases_involvement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_involvementevent" ("affiliation_then", "certainty_id", "degree_id", "described_as", "id", "incident_id", "is_withheld", "note", "number_max", "number_min", "on_account_of_id", "organisation_id", "perpetrator_status_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role_id", "withheld_label") VALUES (OLD."affiliation_then", OLD."certainty_id", OLD."degree_id", OLD."described_as", OLD."id", OLD."incident_id", OLD."is_withheld", OLD."note", OLD."number_max", OLD."number_min", OLD."on_account_of_id", OLD."organisation_id", OLD."perpetrator_status_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role_id", OLD."withheld_label"); RETURN NULL;',
                        hash="87f21993064a1b44c99508c0938edab6d0404a8c",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ea339",
                        table="cases_involvement",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentcitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3dde7057d8b50f045ea5fbd0e0a2f156a1ffb7bb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_57ca1",
                        table="cases_incidentcitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentcitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentcitationevent" ("attributed_to_id", "claim_id", "id", "involvement_id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."involvement_id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="5e720c785f423c373c2eeb5784050593d4be186c",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_65437",
                        table="cases_incidentcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_incidentcitationevent" ("attributed_to_id", "claim_id", "id", "involvement_id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."involvement_id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="ccb99b3a9c003247d859d25ad01c18cf327a16bc",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_01163",
                        table="cases_incidentcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentcitationevent" ("attributed_to_id", "claim_id", "id", "involvement_id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."involvement_id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="7c4be9d1ab924d8ceb4735f0137b7d30652c5b01",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_580b9",
                        table="cases_incidentcitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="involvementevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1241ec538aeef3ec373e54fae6f26da344ef4409",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0d536",
                        table="cases_involvementevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="involvementtypingevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9a4745a83ca12544922c19cb6d32fad9d02baba7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e5b77",
                        table="cases_involvementtypingevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="caseorganisation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_caseorganisationevent" ("case_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."case_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="a6a07d5227b0ef5e8ab4f48f1c39aeb0db0ea776",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d3201",
                        table="cases_case_organisations",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_caseorganisationevent" ("case_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."case_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="c3d8dc567e4c5b90cee42510eabbec62991e1f57",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e6eff",
                        table="cases_case_organisations",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_caseorganisationevent" ("case_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."case_id", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="22fe6953272c3765230bbec0973416082c7e79b6",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_167ba",
                        table="cases_case_organisations",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="caseperson",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."case_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="268891f69beca266b8628b025d9411089ca70038",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_69565",
                        table="cases_case_people",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."case_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="2cc626a6bad11df585840b17217bbceb5cec5e1a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_8fac9",
                        table="cases_case_people",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."case_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="be65d922e03235851f84a49337acad94a825782f",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_62f18",
                        table="cases_case_people",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidentactivity",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentactivityevent" ("activity_id", "id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."activity_id", NEW."id", NEW."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="d54c0698dd9b64a59354698919cf1d7f8f3ff41f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_7f683",
                        table="cases_incident_activities",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_incidentactivityevent" ("activity_id", "id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."activity_id", NEW."id", NEW."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="cd4a10f453efb6d36d9a902b6b6a26b836d27ec1",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_37659",
                        table="cases_incident_activities",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentactivityevent" ("activity_id", "id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."activity_id", OLD."id", OLD."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="4663b8855f9ce392f0f9b9514c953d1d59926953",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_3860c",
                        table="cases_incident_activities",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="incidenttyping",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidenttypingevent" ("id", "incident_id", "incidenttype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."id", NEW."incident_id", NEW."incidenttype_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="b9323ce1b913bebd2538cbf247cb5a0002ac209c",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_81775",
                        table="cases_incident_further_types",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_incidenttypingevent" ("id", "incident_id", "incidenttype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."id", NEW."incident_id", NEW."incidenttype_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="33635b89dcc67595cef16da3bbc7f1ead28b71ab",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_718e5",
                        table="cases_incident_further_types",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidenttypingevent" ("id", "incident_id", "incidenttype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."id", OLD."incident_id", OLD."incidenttype_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="282c395522c498c942689bc4928658078a359258",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_af692",
                        table="cases_incident_further_types",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="caseincident",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_caseincidentevent" ("case_id", "id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."case_id", NEW."id", NEW."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="ae89e89b2cc35216d9bb9aeb8eedfc344b79879a",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_da424",
                        table="cases_case_incidents",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_caseincidentevent" ("case_id", "id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."case_id", NEW."id", NEW."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="e816a89b952412c25d878fe5e33cc96b809b2496",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_284c8",
                        table="cases_case_incidents",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_caseincidentevent" ("case_id", "id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."case_id", OLD."id", OLD."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="8586c77b66289f31de02c08bd804304f6ef69639",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_72fe2",
                        table="cases_case_incidents",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="involvementtyping",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_involvementtypingevent" ("id", "incidenttype_id", "involvement_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."id", NEW."incidenttype_id", NEW."involvement_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\'); RETURN NULL;',
                        hash="2b3ae49e11fced0e7d2e49cc83795de04c97ba1c",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_52163",
                        table="cases_involvement_types",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_involvementtypingevent" ("id", "incidenttype_id", "involvement_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."id", NEW."incidenttype_id", NEW."involvement_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\'); RETURN NULL;',
                        hash="f224994a6b0d1e391ac1bdd945a376b3d5c62672",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_7354c",
                        table="cases_involvement_types",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_involvementtypingevent" ("id", "incidenttype_id", "involvement_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."id", OLD."incidenttype_id", OLD."involvement_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\'); RETURN NULL;',
                        hash="dff3135d17901d43b2174ff2c253ecd7659a0f8b",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b580a",
                        table="cases_involvement_types",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
    operations = tracker.database.operations.together(operations)
