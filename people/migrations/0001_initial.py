import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import pghistory.utils
from django.conf import settings
from django.db import migrations, models

from tracker.database.operations import together


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("sources", "0001_initial"),
        ("tracker", "0001_initial"),
        ("tracker", "__first__"),
    ]

    operations = together(
        [
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
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="created",
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
                        "updated_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="last edited",
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
                        "public_changed_on",
                        models.DateField(
                            editable=False, null=True, verbose_name="public since or changed on"
                        ),
                    ),
                    ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="version"
                        ),
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
                        models.CharField(
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
                        models.CharField(
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
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="affiliations",
                            to="people.person",
                            verbose_name="person",
                        ),
                    ),
                    (
                        "organisation",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="affiliations",
                            to="people.organisation",
                            verbose_name="organisation",
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
                        "post",
                        models.JSONField(blank=True, default=dict, verbose_name="post or role"),
                    ),
                ],
                options={
                    "verbose_name": "affiliation",
                    "verbose_name_plural": "affiliations",
                    "permissions": [
                        ("publish_affiliation", "Can publish and withdraw affiliations")
                    ],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="affiliation_ref_is_eight_crockford_characters",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("status__in", ["draft", "review", "published", "withdrawn"])
                            ),
                            name="affiliation_status_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("began"),
                                function="edtf_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="affiliation_began_is_edtf",
                            violation_error_message="This is no date.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("ended"),
                                function="edtf_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="affiliation_ended_is_edtf",
                            violation_error_message="This is no date.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("ended_latest__isnull", True),
                                ("began_earliest__isnull", True),
                                ("ended_latest__gte", models.F("began_earliest")),
                                _connector="OR",
                            ),
                            name="affiliation_ends_after_it_begins",
                            violation_error_message="It cannot end before it begins.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("post"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="affiliation_post_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                    ],
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                        "stance",
                        models.CharField(
                            choices=[("supports", "supports"), ("contradicts", "contradicts")],
                            default="supports",
                            max_length=11,
                            verbose_name="stance",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="affiliationcitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.affiliationcitation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    (
                        "source",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="sources.source",
                        ),
                    ),
                    (
                        "claim",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.citationclaim",
                        ),
                    ),
                    ("locator", models.CharField(max_length=100)),
                    ("quotation", models.TextField()),
                    ("states", models.CharField(max_length=300)),
                    (
                        "attributed_to",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.attribution",
                        ),
                    ),
                    ("stance", models.CharField(max_length=11)),
                    ("note", models.JSONField()),
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
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="created",
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
                        "updated_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="last edited",
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
                        "public_changed_on",
                        models.DateField(
                            editable=False, null=True, verbose_name="public since or changed on"
                        ),
                    ),
                    ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="version"
                        ),
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
                        models.JSONField(
                            blank=True, default=dict, editable=False, verbose_name="shown name"
                        ),
                    ),
                    ("sort_key", models.TextField(db_index=True, default="", editable=False)),
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
                        "acronym",
                        models.CharField(blank=True, max_length=30, verbose_name="acronym"),
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
                        "founded",
                        models.CharField(
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
                        models.CharField(
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
                        models.JSONField(
                            blank=True,
                            default=dict,
                            verbose_name="one line about the organisation, public",
                        ),
                    ),
                    (
                        "search",
                        models.GeneratedField(
                            db_persist=True,
                            expression=models.Func(
                                models.Func(
                                    models.F("acronym"),
                                    arg_joiner=" || ' xqx ' || ",
                                    output_field=models.TextField(),
                                    template="(%(expressions)s)",
                                ),
                                models.Func(
                                    models.Func(models.F("note"), function="local_text_lines"),
                                    arg_joiner=" || ' xqx ' || ",
                                    output_field=models.TextField(),
                                    template="(%(expressions)s)",
                                ),
                                function="text_words",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                        ),
                    ),
                ],
                options={
                    "verbose_name": "organisation",
                    "verbose_name_plural": "organisations",
                    "permissions": [
                        ("publish_organisation", "Can publish and withdraw organisations")
                    ],
                    "abstract": False,
                    "indexes": [
                        django.contrib.postgres.indexes.GinIndex(
                            fields=["search"], name="organisation_by_text"
                        )
                    ],
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                        "stance",
                        models.CharField(
                            choices=[("supports", "supports"), ("contradicts", "contradicts")],
                            default="supports",
                            max_length=11,
                            verbose_name="stance",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="organisationcitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.organisationcitation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    (
                        "source",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="sources.source",
                        ),
                    ),
                    (
                        "claim",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.citationclaim",
                        ),
                    ),
                    ("locator", models.CharField(max_length=100)),
                    ("quotation", models.TextField()),
                    ("states", models.CharField(max_length=300)),
                    (
                        "attributed_to",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.attribution",
                        ),
                    ),
                    ("stance", models.CharField(max_length=11)),
                    ("note", models.JSONField()),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.organisation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("status", models.CharField(max_length=9)),
                    ("created_at", models.DateTimeField()),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("updated_at", models.DateTimeField()),
                    (
                        "updated_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("public_changed_on", models.DateField(null=True)),
                    ("public_digest", models.CharField(max_length=64)),
                    ("version", models.PositiveIntegerField()),
                    ("internal_notes", models.TextField()),
                    ("name", models.JSONField()),
                    ("sort_key", models.TextField()),
                    (
                        "type",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.organisationtype",
                        ),
                    ),
                    ("acronym", models.CharField(max_length=30)),
                    (
                        "country",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.country",
                        ),
                    ),
                    (
                        "parent",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.organisation",
                        ),
                    ),
                    (
                        "predecessor",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.organisation",
                        ),
                    ),
                    ("founded", models.CharField(max_length=60)),
                    ("dissolved", models.CharField(max_length=60)),
                    ("note", models.JSONField()),
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
                    ("folded", models.TextField(editable=False, null=True)),
                    ("skeleton", models.TextField(editable=False, null=True)),
                    ("sort_key", models.TextField(editable=False, null=True)),
                    (
                        "lexemes",
                        django.contrib.postgres.search.SearchVectorField(editable=False, null=True),
                    ),
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
                    "indexes": [
                        django.contrib.postgres.indexes.GinIndex(
                            fields=["lexemes"], name="organisationname_lexemes"
                        )
                    ],
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
                                ("language", ""),
                                ("language__regex", "^[a-z]{2,3}$"),
                                _connector="OR",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.organisationname",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("text", models.CharField(max_length=300)),
                    ("language", models.CharField(max_length=3)),
                    ("kind", models.CharField(max_length=15)),
                    ("is_display", models.BooleanField()),
                    ("folded", models.TextField(null=True)),
                    ("skeleton", models.TextField(null=True)),
                    ("sort_key", models.TextField(null=True)),
                    (
                        "bearer",
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
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="created",
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
                        "updated_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="last edited",
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
                        "public_changed_on",
                        models.DateField(
                            editable=False, null=True, verbose_name="public since or changed on"
                        ),
                    ),
                    ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="version"
                        ),
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
                        models.JSONField(
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
                        models.CharField(
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
                        models.CharField(
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
                        models.BooleanField(
                            blank=True, null=True, verbose_name="a minor at the time"
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
                        "types",
                        models.ManyToManyField(
                            blank=True,
                            related_name="+",
                            to="tracker.persontype",
                            verbose_name="person types",
                        ),
                    ),
                    (
                        "note",
                        models.JSONField(
                            blank=True,
                            default=dict,
                            verbose_name="one line about the person, public",
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
                        "search",
                        models.GeneratedField(
                            db_persist=True,
                            expression=models.Func(
                                models.Value("", models.TextField()),
                                models.Func(
                                    models.Func(models.F("note"), function="local_text_lines"),
                                    arg_joiner=" || ' xqx ' || ",
                                    output_field=models.TextField(),
                                    template="(%(expressions)s)",
                                ),
                                function="text_words",
                                output_field=django.contrib.postgres.search.SearchVectorField(),
                            ),
                            output_field=django.contrib.postgres.search.SearchVectorField(),
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
                    "indexes": [
                        django.contrib.postgres.indexes.GinIndex(
                            fields=["search"], name="person_by_text"
                        )
                    ],
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.affiliation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("status", models.CharField(max_length=9)),
                    ("created_at", models.DateTimeField()),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("updated_at", models.DateTimeField()),
                    (
                        "updated_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("public_changed_on", models.DateField(null=True)),
                    ("public_digest", models.CharField(max_length=64)),
                    ("version", models.PositiveIntegerField()),
                    ("internal_notes", models.TextField()),
                    ("began", models.CharField(max_length=60)),
                    ("ended", models.CharField(max_length=60)),
                    (
                        "person",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.person",
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
                        ),
                    ),
                    (
                        "kind",
                        models.ForeignKey(
                            db_constraint=False,
                            limit_choices_to={"joins": "person-organisation"},
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.relationshipkind",
                        ),
                    ),
                    ("post", models.JSONField()),
                ],
                options={
                    "abstract": False,
                },
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                        "stance",
                        models.CharField(
                            choices=[("supports", "supports"), ("contradicts", "contradicts")],
                            default="supports",
                            max_length=11,
                            verbose_name="stance",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="personcitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.personcitation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    (
                        "source",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="sources.source",
                        ),
                    ),
                    (
                        "claim",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.citationclaim",
                        ),
                    ),
                    ("locator", models.CharField(max_length=100)),
                    ("quotation", models.TextField()),
                    ("states", models.CharField(max_length=300)),
                    (
                        "attributed_to",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.attribution",
                        ),
                    ),
                    ("stance", models.CharField(max_length=11)),
                    ("note", models.JSONField()),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.person",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("status", models.CharField(max_length=9)),
                    ("created_at", models.DateTimeField()),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("updated_at", models.DateTimeField()),
                    (
                        "updated_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("public_changed_on", models.DateField(null=True)),
                    ("public_digest", models.CharField(max_length=64)),
                    ("version", models.PositiveIntegerField()),
                    ("internal_notes", models.TextField()),
                    ("name", models.JSONField()),
                    ("sort_key", models.TextField()),
                    ("identity_withheld", models.BooleanField()),
                    ("gender", models.CharField(max_length=6)),
                    ("born", models.CharField(max_length=60)),
                    ("died", models.CharField(max_length=60)),
                    ("is_minor", models.BooleanField(null=True)),
                    ("note", models.JSONField()),
                    ("ethnicity", models.CharField(max_length=100)),
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
                    ("folded", models.TextField(editable=False, null=True)),
                    ("skeleton", models.TextField(editable=False, null=True)),
                    ("sort_key", models.TextField(editable=False, null=True)),
                    (
                        "lexemes",
                        django.contrib.postgres.search.SearchVectorField(editable=False, null=True),
                    ),
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
                    "indexes": [
                        django.contrib.postgres.indexes.GinIndex(
                            fields=["lexemes"], name="personname_lexemes"
                        )
                    ],
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
                                ("language", ""),
                                ("language__regex", "^[a-z]{2,3}$"),
                                _connector="OR",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.personname",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("text", models.CharField(max_length=300)),
                    ("language", models.CharField(max_length=3)),
                    ("kind", models.CharField(max_length=15)),
                    ("is_display", models.BooleanField()),
                    ("folded", models.TextField(null=True)),
                    ("skeleton", models.TextField(null=True)),
                    ("sort_key", models.TextField(null=True)),
                    (
                        "bearer",
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
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="created",
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
                        "updated_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="last edited",
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
                        "public_changed_on",
                        models.DateField(
                            editable=False, null=True, verbose_name="public since or changed on"
                        ),
                    ),
                    ("public_digest", models.CharField(blank=True, editable=False, max_length=64)),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="version"
                        ),
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
                        models.CharField(
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
                        models.CharField(
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
                        "person",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="relationships",
                            to="people.person",
                            verbose_name="person",
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
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
                ],
                options={
                    "verbose_name": "relationship",
                    "verbose_name_plural": "relationships",
                    "permissions": [
                        ("publish_relationship", "Can publish and withdraw relationships")
                    ],
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                        "stance",
                        models.CharField(
                            choices=[("supports", "supports"), ("contradicts", "contradicts")],
                            default="supports",
                            max_length=11,
                            verbose_name="stance",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="relationshipcitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.relationshipcitation",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    (
                        "source",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="sources.source",
                        ),
                    ),
                    (
                        "claim",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.citationclaim",
                        ),
                    ),
                    ("locator", models.CharField(max_length=100)),
                    ("quotation", models.TextField()),
                    ("states", models.CharField(max_length=300)),
                    (
                        "attributed_to",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.attribution",
                        ),
                    ),
                    ("stance", models.CharField(max_length=11)),
                    ("note", models.JSONField()),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.relationship",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("status", models.CharField(max_length=9)),
                    ("created_at", models.DateTimeField()),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("updated_at", models.DateTimeField()),
                    (
                        "updated_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                    ("public_changed_on", models.DateField(null=True)),
                    ("public_digest", models.CharField(max_length=64)),
                    ("version", models.PositiveIntegerField()),
                    ("internal_notes", models.TextField()),
                    ("began", models.CharField(max_length=60)),
                    ("ended", models.CharField(max_length=60)),
                    (
                        "person",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.person",
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
                        ),
                    ),
                    ("note", models.JSONField()),
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
        ]
    )
