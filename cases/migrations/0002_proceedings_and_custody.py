import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
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

# All days from one to another; a bound that is not known is none. Days the wrong way round are no days: a
# constraint says so in words.
DAY_SPAN = """
CREATE FUNCTION day_span(earliest date, latest date) RETURNS daterange
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN earliest > latest THEN 'empty'::daterange ELSE daterange(earliest, latest, '[]') END;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_cases"),
        ("people", "0001_people"),
        ("sources", "0001_sources"),
        ("tracker", "0004_legal_terms"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.RunSQL(DAY_SPAN, "DROP FUNCTION day_span(date, date)"),
        migrations.CreateModel(
            name="Article",
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
                    "law",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, help_text="“Criminal Code”", verbose_name="law"
                    ),
                ),
                (
                    "edition",
                    models.CharField(
                        blank=True,
                        help_text="The year of the code, or the law's date and number.",
                        max_length=60,
                        verbose_name="edition",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        help_text="As written: 174-1", max_length=30, verbose_name="article"
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=30, verbose_name="part")),
                (
                    "title",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="what it punishes"
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.chargecategory",
                        verbose_name="charge category",
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
                "verbose_name": "article of a law",
                "verbose_name_plural": "articles of laws",
                "permissions": [("publish_article", "Can publish and withdraw articles")],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="article_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="article_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("law"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="article_law_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("title"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="article_title_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.UniqueConstraint(
                        fields=("country", "law", "edition", "number", "part"),
                        name="article_is_entered_once",
                        nulls_distinct=False,
                        violation_error_message="This article is there already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
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
                    "law",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, help_text="“Criminal Code”", verbose_name="law"
                    ),
                ),
                (
                    "edition",
                    models.CharField(
                        blank=True,
                        help_text="The year of the code, or the law's date and number.",
                        max_length=60,
                        verbose_name="edition",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        help_text="As written: 174-1", max_length=30, verbose_name="article"
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=30, verbose_name="part")),
                (
                    "title",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="what it punishes"
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.chargecategory",
                        verbose_name="charge category",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.article",
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
            name="Charge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="In its language.",
                        max_length=300,
                        verbose_name="as the source puts it",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="charges",
                        to="cases.article",
                        verbose_name="article",
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.chargecategory",
                        verbose_name="charge category",
                    ),
                ),
            ],
            options={
                "verbose_name": "charge",
                "verbose_name_plural": "charges",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Custody",
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
                    "ordered_until",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The term of an order; it never ends the custody.",
                        max_length=60,
                        verbose_name="ordered until",
                    ),
                ),
                (
                    "last_confirmed",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When somebody last said that it was going on.",
                        max_length=60,
                        verbose_name="last confirmed",
                    ),
                ),
                (
                    "last_confirmed_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.F("last_confirmed"), function="edtf_earliest"
                        ),
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
                    "lead",
                    models.URLField(
                        blank=True,
                        help_text="Internal.",
                        max_length=1000,
                        verbose_name="link to follow up",
                    ),
                ),
                (
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The public does not see it.",
                        verbose_name="withheld",
                    ),
                ),
                (
                    "possible_days",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                models.F("began"),
                                function="edtf_earliest",
                                output_field=models.DateField(),
                            ),
                            models.Func(
                                models.F("ended"),
                                function="edtf_latest",
                                output_field=models.DateField(),
                            ),
                            function="day_span",
                        ),
                        output_field=django.contrib.postgres.fields.ranges.DateRangeField(
                            null=True
                        ),
                    ),
                ),
                (
                    "known_until",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Greatest(
                            models.Func(
                                models.F("last_confirmed"),
                                function="edtf_earliest",
                                output_field=models.DateField(),
                            ),
                            django.db.models.functions.comparison.Coalesce(
                                models.Func(
                                    models.F("began"),
                                    function="edtf_earliest",
                                    output_field=models.DateField(),
                                ),
                                models.Func(
                                    models.F("began"),
                                    function="edtf_latest",
                                    output_field=models.DateField(),
                                ),
                            ),
                        ),
                        output_field=models.DateField(null=True),
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                        verbose_name="confirmed by",
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
                    "ended_how",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty, with no end: it goes on as far as is known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.custodyend",
                        verbose_name="how it ended",
                    ),
                ),
                (
                    "facility",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organisation",
                        verbose_name="facility",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="custodies",
                        to="cases.incident",
                        verbose_name="incident that it followed",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.custodykind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="custodies",
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
                "verbose_name": "custody",
                "verbose_name_plural": "custodies",
                "permissions": [("publish_custody", "Can publish and withdraw custodies")],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CustodyCitation",
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
                        to="cases.custody",
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
                        name="custodycitation_is_not_given_twice",
                        nulls_distinct=False,
                        violation_error_message="This source is cited for this claim already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["supports", "contradicts"])),
                        name="custodycitation_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="custodycitation_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CustodyCitationEvent",
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
                        to="cases.custodycitation",
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
                        to="cases.custody",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Party",
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
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parties",
                        to="people.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parties",
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
            ],
            options={
                "verbose_name": "party",
                "verbose_name_plural": "parties",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ChargeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "as_written",
                    models.CharField(
                        blank=True,
                        help_text="In its language.",
                        max_length=300,
                        verbose_name="as the source puts it",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.article",
                        verbose_name="article",
                    ),
                ),
                (
                    "category",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.chargecategory",
                        verbose_name="charge category",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.charge",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.party",
                        verbose_name="party",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="charge",
            name="party",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="charges",
                to="cases.party",
                verbose_name="party",
            ),
        ),
        migrations.CreateModel(
            name="Proceeding",
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
                    "summary",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public summary"
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
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("against", "against the affected side"),
                            ("by", "by the affected side"),
                            ("perpetrators", "against alleged perpetrators"),
                        ],
                        max_length=12,
                        verbose_name="direction",
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
                    "cases",
                    models.ManyToManyField(
                        blank=True,
                        related_name="proceedings",
                        to="cases.case",
                        verbose_name="cases",
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
                    "incidents",
                    models.ManyToManyField(
                        blank=True,
                        related_name="proceedings",
                        to="cases.incident",
                        verbose_name="incidents",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.proceedingkind",
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
                "verbose_name": "proceeding",
                "verbose_name_plural": "proceedings",
                "permissions": [("publish_proceeding", "Can publish and withdraw proceedings")],
                "abstract": False,
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="proceeding_by_text"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="proceeding_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="proceeding_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("title"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceeding_title_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("summary"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceeding_summary_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", {}), _negated=True),
                            models.Q(("lead", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="proceeding_has_a_title_or_a_link",
                        violation_error_message="Give a title or a link.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("direction__in", ["", "against", "by", "perpetrators"])
                        ),
                        name="proceeding_direction_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartyEvent",
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
                        to="cases.party",
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
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="party",
            name="proceeding",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="parties",
                to="cases.proceeding",
            ),
        ),
        migrations.CreateModel(
            name="CustodyEvent",
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
                    "ordered_until",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="The term of an order; it never ends the custody.",
                        max_length=60,
                        verbose_name="ordered until",
                    ),
                ),
                (
                    "last_confirmed",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="When somebody last said that it was going on.",
                        max_length=60,
                        verbose_name="last confirmed",
                    ),
                ),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="note"
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
                    "is_withheld",
                    models.BooleanField(
                        default=False,
                        help_text="The public does not see it.",
                        verbose_name="withheld",
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                        verbose_name="confirmed by",
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
                    "ended_how",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty, with no end: it goes on as far as is known.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.custodyend",
                        verbose_name="how it ended",
                    ),
                ),
                (
                    "facility",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="facility",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                        verbose_name="incident that it followed",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.custodykind",
                        verbose_name="kind",
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
                        to="cases.custody",
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
                    "proceeding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                        verbose_name="proceeding that it belongs to",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="custody",
            name="proceeding",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="custodies",
                to="cases.proceeding",
                verbose_name="proceeding that it belongs to",
            ),
        ),
        migrations.CreateModel(
            name="ProceedingCaseEvent",
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
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProceedingCitation",
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
                        to="cases.proceeding",
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
            name="ProceedingEvent",
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
                    "summary",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="public summary"
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
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("against", "against the affected side"),
                            ("by", "by the affected side"),
                            ("perpetrators", "against alleged perpetrators"),
                        ],
                        max_length=12,
                        verbose_name="direction",
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
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.proceedingkind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.proceeding",
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
            name="ProceedingIncidentEvent",
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
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProceedingStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "date",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="date"
                    ),
                ),
                (
                    "date_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("date"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "date_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("date"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "next_hearing",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="What is only planned is not the newest step.",
                        max_length=60,
                        verbose_name="next hearing",
                    ),
                ),
                (
                    "until",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="Of an order; it ends no custody.",
                        max_length=60,
                        verbose_name="in force until",
                    ),
                ),
                (
                    "case_number",
                    models.CharField(blank=True, max_length=100, verbose_name="case number"),
                ),
                ("in_absentia", models.BooleanField(default=False, verbose_name="in absentia")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=16,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="amount",
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        blank=True,
                        help_text="ISO 4217: USD, EUR",
                        max_length=3,
                        verbose_name="currency",
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
                        help_text="The public does not see this step.",
                        verbose_name="withheld",
                    ),
                ),
                (
                    "charges",
                    models.ManyToManyField(
                        blank=True,
                        help_text="None: all charges of these parties.",
                        related_name="steps",
                        to="cases.charge",
                        verbose_name="about which charges",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organisation",
                        verbose_name="court or body",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="judge",
                    ),
                ),
                (
                    "parties",
                    models.ManyToManyField(
                        blank=True,
                        help_text="None: all accused; in a suit of the affected side, all who sued.",
                        related_name="steps",
                        to="cases.party",
                        verbose_name="about whom",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.stage",
                        verbose_name="stage or outcome",
                    ),
                ),
            ],
            options={
                "verbose_name": "step",
                "verbose_name_plural": "steps",
                "ordering": [models.OrderBy(models.F("date_earliest"), nulls_last=True), "id"],
                "permissions": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceeding_step_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("date"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceeding_step_date_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("next_hearing"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceeding_step_next_hearing_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("until"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="proceeding_step_until_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("amount__isnull", True), ("currency", "")),
                            models.Q(
                                ("amount__gte", 0),
                                ("amount__isnull", False),
                                ("currency__regex", "^[A-Z]{3}$"),
                            ),
                            _connector="OR",
                        ),
                        name="proceeding_step_amount_has_a_currency",
                        violation_error_message="An amount needs a currency, such as USD.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProceedingCitationEvent",
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
                        to="cases.proceedingcitation",
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
                        to="cases.proceeding",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceedingstep",
                        verbose_name="about which step",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="proceedingcitation",
            name="step",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="citations",
                to="cases.proceedingstep",
                verbose_name="about which step",
            ),
        ),
        migrations.CreateModel(
            name="ProceedingStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "date",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="date"
                    ),
                ),
                (
                    "next_hearing",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="What is only planned is not the newest step.",
                        max_length=60,
                        verbose_name="next hearing",
                    ),
                ),
                (
                    "until",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True,
                        default="",
                        help_text="Of an order; it ends no custody.",
                        max_length=60,
                        verbose_name="in force until",
                    ),
                ),
                (
                    "case_number",
                    models.CharField(blank=True, max_length=100, verbose_name="case number"),
                ),
                ("in_absentia", models.BooleanField(default=False, verbose_name="in absentia")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=16,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="amount",
                    ),
                ),
                (
                    "currency",
                    models.CharField(
                        blank=True,
                        help_text="ISO 4217: USD, EUR",
                        max_length=3,
                        verbose_name="currency",
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
                        help_text="The public does not see this step.",
                        verbose_name="withheld",
                    ),
                ),
                (
                    "court",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.organisation",
                        verbose_name="court or body",
                    ),
                ),
                (
                    "judge",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="judge",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.proceedingstep",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "stage",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.stage",
                        verbose_name="stage or outcome",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Sentence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "length",
                    models.CharField(
                        blank=True,
                        help_text="As written: at least 6 years and 6 months. The days are worked out from it.",
                        max_length=100,
                        verbose_name="length",
                    ),
                ),
                (
                    "days_min",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="days, at least"
                    ),
                ),
                (
                    "days_max",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="days, at most"
                    ),
                ),
                ("is_life", models.BooleanField(default=False, verbose_name="for life")),
                (
                    "starts",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="starts"
                    ),
                ),
                (
                    "until",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="until"
                    ),
                ),
                ("is_suspended", models.BooleanField(default=False, verbose_name="suspended")),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="regime, or a note"
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.sentencekind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sentences",
                        to="cases.proceedingstep",
                    ),
                ),
            ],
            options={
                "verbose_name": "sentence",
                "verbose_name_plural": "sentences",
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("note"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sentence_note_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("starts"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sentence_starts_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("until"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="sentence_until_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_life", False),
                            models.Q(("days_max__isnull", True), ("days_min__isnull", True)),
                            _connector="OR",
                        ),
                        name="sentence_for_life_has_no_days",
                        violation_error_message="A sentence for life has no days.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("days_min__isnull", True),
                            ("days_max__isnull", True),
                            ("days_max__gte", models.F("days_min")),
                            _connector="OR",
                        ),
                        name="sentence_days_are_in_order",
                        violation_error_message="“At most” cannot be less than “at least”.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SentenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "length",
                    models.CharField(
                        blank=True,
                        help_text="As written: at least 6 years and 6 months. The days are worked out from it.",
                        max_length=100,
                        verbose_name="length",
                    ),
                ),
                (
                    "days_min",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="days, at least"
                    ),
                ),
                (
                    "days_max",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="days, at most"
                    ),
                ),
                ("is_life", models.BooleanField(default=False, verbose_name="for life")),
                (
                    "starts",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="starts"
                    ),
                ),
                (
                    "until",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="until"
                    ),
                ),
                ("is_suspended", models.BooleanField(default=False, verbose_name="suspended")),
                (
                    "note",
                    tracker.ground.texts.LocalTextField(
                        blank=True, default=dict, verbose_name="regime, or a note"
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tracker.sentencekind",
                        verbose_name="kind",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.sentence",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceedingstep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepChargeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "charge",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.charge",
                    ),
                ),
                (
                    "proceedingstep",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceedingstep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepPartyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField()),
                ("pgh_context_id", models.UUIDField()),
                ("id", models.BigIntegerField()),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.party",
                    ),
                ),
                (
                    "proceedingstep",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceedingstep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="charge",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("note"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="charge_note_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="charge",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("article__isnull", False),
                    ("category__isnull", False),
                    models.Q(("as_written", ""), _negated=True),
                    _connector="OR",
                ),
                name="charge_says_what_it_is",
                violation_error_message="Give the article, the category, or the words.",
            ),
        ),
        migrations.AddConstraint(
            model_name="charge",
            constraint=models.UniqueConstraint(
                fields=("party", "article", "category", "as_written"),
                name="charge_is_brought_once",
                nulls_distinct=False,
                violation_error_message="This party is charged with this already.",
            ),
        ),
        migrations.CreateModel(
            name="ProceedingCase",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.proceeding_cases",),
        ),
        migrations.CreateModel(
            name="ProceedingIncident",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.proceeding_incidents",),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("described_as"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="party_described_as_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number_max__isnull", True), ("number_min__isnull", True)),
                    models.Q(("described_as", {}), _negated=True),
                    _connector="OR",
                ),
                name="party_numbers_are_of_the_unnamed",
                violation_error_message="A number goes with those described in words.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number_min__isnull", True), ("number_min__gte", 1), _connector="OR"),
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
                name="party_numbers_are_in_order",
                violation_error_message="“At most” cannot be less than “at least”.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("note"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="party_note_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("withheld_label"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="party_withheld_label_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
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
                name="party_is_of_one_person_or_organisation_or_described",
                violation_error_message="Choose a person or an organisation, or describe who it was: exactly one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(
                fields=("proceeding", "person", "role"),
                name="party_that_is_a_person_is_given_once_per_role",
                violation_error_message="This person has this role already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(
                fields=("proceeding", "organisation", "role"),
                name="party_that_is_an_organisation_is_given_once_per_role",
                violation_error_message="This organisation has this role already.",
            ),
        ),
        migrations.AddIndex(
            model_name="custody",
            index=django.contrib.postgres.indexes.GistIndex(
                models.F("possible_days"),
                condition=models.Q(("is_withheld", False), ("status", "published")),
                name="custody_by_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                name="custody_ref_is_eight_crockford_characters",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "review", "published", "withdrawn"])),
                name="custody_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("began"), function="edtf_is_valid", output_field=models.BooleanField()
                ),
                name="custody_began_is_edtf",
                violation_error_message="This is no date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("ended"), function="edtf_is_valid", output_field=models.BooleanField()
                ),
                name="custody_ended_is_edtf",
                violation_error_message="This is no date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_latest__isnull", True),
                    ("began_earliest__isnull", True),
                    ("ended_latest__gte", models.F("began_earliest")),
                    _connector="OR",
                ),
                name="custody_ends_after_it_begins",
                violation_error_message="It cannot end before it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("described_as"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custody_described_as_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number_max__isnull", True), ("number_min__isnull", True)),
                    models.Q(("described_as", {}), _negated=True),
                    _connector="OR",
                ),
                name="custody_numbers_are_of_the_unnamed",
                violation_error_message="A number goes with those described in words.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number_min__isnull", True), ("number_min__gte", 1), _connector="OR"),
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
                name="custody_numbers_are_in_order",
                violation_error_message="“At most” cannot be less than “at least”.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("note"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custody_note_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("ordered_until"),
                    function="edtf_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custody_ordered_until_is_edtf",
                violation_error_message="This is no date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("last_confirmed"),
                    function="edtf_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="custody_last_confirmed_is_edtf",
                violation_error_message="This is no date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="custody",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("described_as", {}), ("person__isnull", False)),
                    models.Q(
                        ("person__isnull", True),
                        models.Q(
                            models.Q(("described_as", {}), _negated=True),
                            models.Q(("lead", ""), _negated=True),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="custody_is_of_one_person_or_described",
                violation_error_message="Choose a person, or describe who it is: exactly one.",
            ),
        ),
        migrations.CreateModel(
            name="StepCharge",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.proceedingstep_charges",),
        ),
        migrations.CreateModel(
            name="StepParty",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("cases.proceedingstep_parties",),
        ),
        migrations.AddConstraint(
            model_name="proceedingcitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("stance__in", ["supports", "contradicts"])),
                name="proceedingcitation_stance_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="proceedingcitation",
            constraint=models.CheckConstraint(
                condition=models.Func(
                    models.F("note"),
                    function="local_text_is_valid",
                    output_field=models.BooleanField(),
                ),
                name="proceedingcitation_note_is_text_per_language",
                violation_error_message="Write a text per language.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proceedingcitation",
            constraint=models.UniqueConstraint(
                fields=("subject", "source", "claim", "step", "locator"),
                name="proceedingcitation_is_not_given_twice",
                nulls_distinct=False,
                violation_error_message="This source is cited for this claim already.",
            ),
        ),
        tracker.database.operations.AddTriggers(
            model_name="article",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_articleevent" ("category_id", "country_id", "created_at", "created_by_id", "edition", "id", "internal_notes", "law", "number", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "title", "updated_at", "updated_by_id", "version") VALUES (NEW."category_id", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."edition", NEW."id", NEW."internal_notes", NEW."law", NEW."number", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."title", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="ba1f0c1e70f854f7bd68d655b9d6c38174c45112",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_93bb2",
                        table="cases_article",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_articleevent" ("category_id", "country_id", "created_at", "created_by_id", "edition", "id", "internal_notes", "law", "number", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "title", "updated_at", "updated_by_id", "version") VALUES (NEW."category_id", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."edition", NEW."id", NEW."internal_notes", NEW."law", NEW."number", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."title", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="472887e2bb068837baf56664aa98835ab6029d81",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_63579",
                        table="cases_article",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_articleevent" ("category_id", "country_id", "created_at", "created_by_id", "edition", "id", "internal_notes", "law", "number", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "title", "updated_at", "updated_by_id", "version") VALUES (OLD."category_id", OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."edition", OLD."id", OLD."internal_notes", OLD."law", OLD."number", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."title", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="3101cd3a9db6ded3cd4013a3e0b6bb8a2a9c33c7",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_6806a",
                        table="cases_article",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="articleevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="56d60929cd297ed313f60cdc291b724cd670276e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0391d",
                        table="cases_articleevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodycitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_custodycitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="bafd674ff1e86014498f0365dad3c69121615c2f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_22652",
                        table="cases_custodycitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_custodycitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."subject_id"); RETURN NULL;',
                        hash="bd19bbccb818aed2ce3a160056a09d74d6d68de5",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c3c3b",
                        table="cases_custodycitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_custodycitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."subject_id"); RETURN NULL;',
                        hash="a25699ee704e7d5d00b3bd878b6dee0e03122525",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_6fc66",
                        table="cases_custodycitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodycitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="85e458ab74d693458fc3f5b94ab28cd2d2ec35d8",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_05138",
                        table="cases_custodycitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="chargeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f8b3c8998e7197225211fc6c22bfc695d36f30b6",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_afd14",
                        table="cases_chargeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="charge",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_chargeevent" ("article_id", "as_written", "category_id", "id", "note", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."article_id", NEW."as_written", NEW."category_id", NEW."id", NEW."note", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                        hash="222d96fe766a7ab2b1e5e849a86a79b8b01f7232",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_45c04",
                        table="cases_charge",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_chargeevent" ("article_id", "as_written", "category_id", "id", "note", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."article_id", NEW."as_written", NEW."category_id", NEW."id", NEW."note", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                        hash="0303fe3b5b4b84a923de6007ef87329d26e3f97c",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1b682",
                        table="cases_charge",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_chargeevent" ("article_id", "as_written", "category_id", "id", "note", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."article_id", OLD."as_written", OLD."category_id", OLD."id", OLD."note", OLD."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                        hash="6bbbb966c4481ab2bbb59f30eeb88e780e1c57cc",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_d0833",
                        table="cases_charge",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceeding",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingevent" ("country_id", "created_at", "created_by_id", "direction", "id", "internal_notes", "kind_id", "lead", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "summary", "title", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."direction", NEW."id", NEW."internal_notes", NEW."kind_id", NEW."lead", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."summary", NEW."title", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="550db2eb35c648090ccb6127b07f3ea9398f44c5",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_7190a",
                        table="cases_proceeding",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."country_id" IS DISTINCT FROM (NEW."country_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."lead" IS DISTINCT FROM (NEW."lead") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "cases_proceedingevent" ("country_id", "created_at", "created_by_id", "direction", "id", "internal_notes", "kind_id", "lead", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "summary", "title", "updated_at", "updated_by_id", "version") VALUES (NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."direction", NEW."id", NEW."internal_notes", NEW."kind_id", NEW."lead", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."summary", NEW."title", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="e0f01b3a7ead1e38d11e51abefd817a48cf41c5c",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_b53a1",
                        table="cases_proceeding",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingevent" ("country_id", "created_at", "created_by_id", "direction", "id", "internal_notes", "kind_id", "lead", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "ref", "status", "summary", "title", "updated_at", "updated_by_id", "version") VALUES (OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."direction", OLD."id", OLD."internal_notes", OLD."kind_id", OLD."lead", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."summary", OLD."title", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="fb1fe5f3dad41f6108db2733ebaf8595305534d3",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ca3bd",
                        table="cases_proceeding",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="partyevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="5addd3dda7441033903ad493a7ee746c88952040",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bcd0b",
                        table="cases_partyevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="party",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_partyevent" ("described_as", "id", "is_withheld", "note", "number_max", "number_min", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "role_id", "withheld_label") VALUES (NEW."described_as", NEW."id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                        hash="8d757470f80a919730a9f3f18d86d46d0446412f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c5755",
                        table="cases_party",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_partyevent" ("described_as", "id", "is_withheld", "note", "number_max", "number_min", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "role_id", "withheld_label") VALUES (NEW."described_as", NEW."id", NEW."is_withheld", NEW."note", NEW."number_max", NEW."number_min", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."role_id", NEW."withheld_label"); RETURN NULL;',
                        hash="ab50fdc1790d1df672c543c19a6d79befdf37f5f",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c7844",
                        table="cases_party",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_partyevent" ("described_as", "id", "is_withheld", "note", "number_max", "number_min", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "role_id", "withheld_label") VALUES (OLD."described_as", OLD."id", OLD."is_withheld", OLD."note", OLD."number_max", OLD."number_min", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."role_id", OLD."withheld_label"); RETURN NULL;',
                        hash="1ad05ee7277d9a429bd05300ae07b3b902ecec68",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_bbbc8",
                        table="cases_party",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custodyevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8e6f7c20048ec4b675942f54abaa7ea1d18f8384",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_85961",
                        table="cases_custodyevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="custody",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_custodyevent" ("began", "confirmed_by_id", "country_id", "created_at", "created_by_id", "described_as", "ended", "ended_how_id", "facility_id", "id", "incident_id", "internal_notes", "is_withheld", "kind_id", "last_confirmed", "lead", "note", "number_max", "number_min", "ordered_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."began", NEW."confirmed_by_id", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."described_as", NEW."ended", NEW."ended_how_id", NEW."facility_id", NEW."id", NEW."incident_id", NEW."internal_notes", NEW."is_withheld", NEW."kind_id", NEW."last_confirmed", NEW."lead", NEW."note", NEW."number_max", NEW."number_min", NEW."ordered_until", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="ff21f74596ebd93d75c32a8c432bc5e6e4647f14",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_db128",
                        table="cases_custody",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."began" IS DISTINCT FROM (NEW."began") OR OLD."confirmed_by_id" IS DISTINCT FROM (NEW."confirmed_by_id") OR OLD."country_id" IS DISTINCT FROM (NEW."country_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."described_as" IS DISTINCT FROM (NEW."described_as") OR OLD."ended" IS DISTINCT FROM (NEW."ended") OR OLD."ended_how_id" IS DISTINCT FROM (NEW."ended_how_id") OR OLD."facility_id" IS DISTINCT FROM (NEW."facility_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."incident_id" IS DISTINCT FROM (NEW."incident_id") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."is_withheld" IS DISTINCT FROM (NEW."is_withheld") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."last_confirmed" IS DISTINCT FROM (NEW."last_confirmed") OR OLD."lead" IS DISTINCT FROM (NEW."lead") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number_max" IS DISTINCT FROM (NEW."number_max") OR OLD."number_min" IS DISTINCT FROM (NEW."number_min") OR OLD."ordered_until" IS DISTINCT FROM (NEW."ordered_until") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."proceeding_id" IS DISTINCT FROM (NEW."proceeding_id") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "cases_custodyevent" ("began", "confirmed_by_id", "country_id", "created_at", "created_by_id", "described_as", "ended", "ended_how_id", "facility_id", "id", "incident_id", "internal_notes", "is_withheld", "kind_id", "last_confirmed", "lead", "note", "number_max", "number_min", "ordered_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (NEW."began", NEW."confirmed_by_id", NEW."country_id", NEW."created_at", NEW."created_by_id", NEW."described_as", NEW."ended", NEW."ended_how_id", NEW."facility_id", NEW."id", NEW."incident_id", NEW."internal_notes", NEW."is_withheld", NEW."kind_id", NEW."last_confirmed", NEW."lead", NEW."note", NEW."number_max", NEW."number_min", NEW."ordered_until", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."public_changed_on", NEW."public_digest", NEW."ref", NEW."status", NEW."updated_at", NEW."updated_by_id", NEW."version"); RETURN NULL;',
                        hash="212005212582e0b8673e2df9979c41c4b7661c5b",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_59868",
                        table="cases_custody",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_custodyevent" ("began", "confirmed_by_id", "country_id", "created_at", "created_by_id", "described_as", "ended", "ended_how_id", "facility_id", "id", "incident_id", "internal_notes", "is_withheld", "kind_id", "last_confirmed", "lead", "note", "number_max", "number_min", "ordered_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "public_changed_on", "public_digest", "ref", "status", "updated_at", "updated_by_id", "version") VALUES (OLD."began", OLD."confirmed_by_id", OLD."country_id", OLD."created_at", OLD."created_by_id", OLD."described_as", OLD."ended", OLD."ended_how_id", OLD."facility_id", OLD."id", OLD."incident_id", OLD."internal_notes", OLD."is_withheld", OLD."kind_id", OLD."last_confirmed", OLD."lead", OLD."note", OLD."number_max", OLD."number_min", OLD."ordered_until", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."public_changed_on", OLD."public_digest", OLD."ref", OLD."status", OLD."updated_at", OLD."updated_by_id", OLD."version"); RETURN NULL;',
                        hash="ef5f07e85849771c74620f9c90173ec1fc537ad2",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b4bc9",
                        table="cases_custody",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingcaseevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e05c9c37ff56e23ce305554cf4eb49e5adeeea75",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e9d23",
                        table="cases_proceedingcaseevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b091b817f43a37d569d3f32dd7683b4e2db3ef11",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_85bcf",
                        table="cases_proceedingevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingincidentevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e06c4202af84daafc2a0689299f81131aa2980de",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9da67",
                        table="cases_proceedingincidentevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingstep",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingstepevent" ("amount", "case_number", "court_id", "currency", "date", "id", "in_absentia", "is_withheld", "judge_id", "next_hearing", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "stage_id", "until") VALUES (NEW."amount", NEW."case_number", NEW."court_id", NEW."currency", NEW."date", NEW."id", NEW."in_absentia", NEW."is_withheld", NEW."judge_id", NEW."next_hearing", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."stage_id", NEW."until"); RETURN NULL;',
                        hash="4510fe6c5119323538efb4317fbb608d3147c918",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_6740c",
                        table="cases_proceedingstep",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."case_number" IS DISTINCT FROM (NEW."case_number") OR OLD."court_id" IS DISTINCT FROM (NEW."court_id") OR OLD."currency" IS DISTINCT FROM (NEW."currency") OR OLD."date" IS DISTINCT FROM (NEW."date") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."in_absentia" IS DISTINCT FROM (NEW."in_absentia") OR OLD."is_withheld" IS DISTINCT FROM (NEW."is_withheld") OR OLD."judge_id" IS DISTINCT FROM (NEW."judge_id") OR OLD."next_hearing" IS DISTINCT FROM (NEW."next_hearing") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."proceeding_id" IS DISTINCT FROM (NEW."proceeding_id") OR OLD."stage_id" IS DISTINCT FROM (NEW."stage_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                        func='INSERT INTO "cases_proceedingstepevent" ("amount", "case_number", "court_id", "currency", "date", "id", "in_absentia", "is_withheld", "judge_id", "next_hearing", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "stage_id", "until") VALUES (NEW."amount", NEW."case_number", NEW."court_id", NEW."currency", NEW."date", NEW."id", NEW."in_absentia", NEW."is_withheld", NEW."judge_id", NEW."next_hearing", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."stage_id", NEW."until"); RETURN NULL;',
                        hash="69307d3867c3764c9f461b5d52ca104a4216d5b9",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_53364",
                        table="cases_proceedingstep",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingstepevent" ("amount", "case_number", "court_id", "currency", "date", "id", "in_absentia", "is_withheld", "judge_id", "next_hearing", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "stage_id", "until") VALUES (OLD."amount", OLD."case_number", OLD."court_id", OLD."currency", OLD."date", OLD."id", OLD."in_absentia", OLD."is_withheld", OLD."judge_id", OLD."next_hearing", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."stage_id", OLD."until"); RETURN NULL;',
                        hash="9ca5a0b18ef2c0f16825912288676e1e73370565",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_1295b",
                        table="cases_proceedingstep",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingcitationevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e3143c9562b606017e286351b6581868bfe2adf2",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_754fc",
                        table="cases_proceedingcitationevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingcitation",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "step_id", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."step_id", NEW."subject_id"); RETURN NULL;',
                        hash="d54e501a0c1e4889351cb737c36a71042764dabd",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_95ca3",
                        table="cases_proceedingcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_proceedingcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "step_id", "subject_id") VALUES (NEW."attributed_to_id", NEW."claim_id", NEW."id", NEW."locator", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation", NEW."source_id", NEW."stance", NEW."states", NEW."step_id", NEW."subject_id"); RETURN NULL;',
                        hash="023e0721f9fd5f5ae699948b9a44ab14aa4e95b6",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_5da90",
                        table="cases_proceedingcitation",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingcitationevent" ("attributed_to_id", "claim_id", "id", "locator", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation", "source_id", "stance", "states", "step_id", "subject_id") VALUES (OLD."attributed_to_id", OLD."claim_id", OLD."id", OLD."locator", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation", OLD."source_id", OLD."stance", OLD."states", OLD."step_id", OLD."subject_id"); RETURN NULL;',
                        hash="a15ec04571df964350e8f92d2fc227ba49b15ddc",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_3551a",
                        table="cases_proceedingcitation",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingstepevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b0425f3da84394a9cedd8c04e79c4dec1feb3bbe",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5d21e",
                        table="cases_proceedingstepevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sentence",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_sentenceevent" ("days_max", "days_min", "id", "is_life", "is_suspended", "kind_id", "length", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "step_id", "until") VALUES (NEW."days_max", NEW."days_min", NEW."id", NEW."is_life", NEW."is_suspended", NEW."kind_id", NEW."length", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts", NEW."step_id", NEW."until"); RETURN NULL;',
                        hash="3e2ab6327f02604f7ecf1adb14a607abeb7eca4f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d6b6a",
                        table="cases_sentence",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_sentenceevent" ("days_max", "days_min", "id", "is_life", "is_suspended", "kind_id", "length", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "step_id", "until") VALUES (NEW."days_max", NEW."days_min", NEW."id", NEW."is_life", NEW."is_suspended", NEW."kind_id", NEW."length", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts", NEW."step_id", NEW."until"); RETURN NULL;',
                        hash="92f8c31b411e3b007f93cc2305d54d0df0787e3a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_73011",
                        table="cases_sentence",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_sentenceevent" ("days_max", "days_min", "id", "is_life", "is_suspended", "kind_id", "length", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts", "step_id", "until") VALUES (OLD."days_max", OLD."days_min", OLD."id", OLD."is_life", OLD."is_suspended", OLD."kind_id", OLD."length", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts", OLD."step_id", OLD."until"); RETURN NULL;',
                        hash="10f8f45962a8f7b18b365adc5cf2f05b13689568",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_da76f",
                        table="cases_sentence",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sentenceevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="cbd6c63fef791775a3fa091fb3bc6c40f928cb63",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b181e",
                        table="cases_sentenceevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="stepchargeevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="c86ea14b40a380b661ee8934952938e91e3d083f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0960d",
                        table="cases_stepchargeevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="steppartyevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="296ab37ab6ccdb6ec2cd501211f9ba733458c212",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2c575",
                        table="cases_steppartyevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingcase",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingcaseevent" ("case_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceeding_id") VALUES (NEW."case_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."proceeding_id"); RETURN NULL;',
                        hash="af6a0efbcddfb21043c82156d537059e712ce053",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_3f833",
                        table="cases_proceeding_cases",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_proceedingcaseevent" ("case_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceeding_id") VALUES (NEW."case_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."proceeding_id"); RETURN NULL;',
                        hash="6517168fff42cdb26520e0c4072ee09920539a33",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_b61ed",
                        table="cases_proceeding_cases",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingcaseevent" ("case_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceeding_id") VALUES (OLD."case_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."proceeding_id"); RETURN NULL;',
                        hash="0383933f5be636ff5cdf94c68de44591ed8b6a94",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_3cc21",
                        table="cases_proceeding_cases",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="proceedingincident",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingincidentevent" ("id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceeding_id") VALUES (NEW."id", NEW."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."proceeding_id"); RETURN NULL;',
                        hash="06b80c3fa665fe2dd41d73a2505d6c57fcbe66a5",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_60a85",
                        table="cases_proceeding_incidents",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_proceedingincidentevent" ("id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceeding_id") VALUES (NEW."id", NEW."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."proceeding_id"); RETURN NULL;',
                        hash="03eef0e3cbe64c402382c1450457cbeddd913a54",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c5a96",
                        table="cases_proceeding_incidents",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_proceedingincidentevent" ("id", "incident_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceeding_id") VALUES (OLD."id", OLD."incident_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."proceeding_id"); RETURN NULL;',
                        hash="6525b719e72a454e03fca31abcb8b99e0e89d442",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_0289c",
                        table="cases_proceeding_incidents",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="stepcharge",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_stepchargeevent" ("charge_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceedingstep_id") VALUES (NEW."charge_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."proceedingstep_id"); RETURN NULL;',
                        hash="e2adfd6a251ed8d681f15017e574430554493d5c",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_b5f84",
                        table="cases_proceedingstep_charges",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_stepchargeevent" ("charge_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceedingstep_id") VALUES (NEW."charge_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."proceedingstep_id"); RETURN NULL;',
                        hash="ebebc6eb648aea44886e7bfce8b235485b5f8118",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_2ba4a",
                        table="cases_proceedingstep_charges",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_stepchargeevent" ("charge_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceedingstep_id") VALUES (OLD."charge_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."proceedingstep_id"); RETURN NULL;',
                        hash="84103ffdfd0b794988407d9ba236a6e6a116df8a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_53873",
                        table="cases_proceedingstep_charges",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="stepparty",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_steppartyevent" ("id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceedingstep_id") VALUES (NEW."id", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."proceedingstep_id"); RETURN NULL;',
                        hash="5eddd6d2227c693a909b6f72b9eac390fc70ba09",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_a7dc6",
                        table="cases_proceedingstep_parties",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_steppartyevent" ("id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceedingstep_id") VALUES (NEW."id", NEW."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."proceedingstep_id"); RETURN NULL;',
                        hash="9a8c881c2e488e6911bf70d23e81c76ec4caa7ad",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_d8912",
                        table="cases_proceedingstep_parties",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_steppartyevent" ("id", "party_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "proceedingstep_id") VALUES (OLD."id", OLD."party_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."proceedingstep_id"); RETURN NULL;',
                        hash="85ec1e8c082f91a86f3e76d2f807db6c0d61d1b1",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a7dd4",
                        table="cases_proceedingstep_parties",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
    operations = tracker.database.operations.together(operations)
