import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
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
        ("people", "0001_initial"),
        ("sources", "0001_initial"),
        ("tracker", "0001_initial"),
        ("tracker", "__first__"),
    ]

    operations = together(
        [
            migrations.CreateModel(
                name="CountedPerson",
                fields=[
                    (
                        "person",
                        models.OneToOneField(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            primary_key=True,
                            related_name="+",
                            serialize=False,
                            to="people.person",
                        ),
                    ),
                    (
                        "counted",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.TextField(), size=None
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                    "default_permissions": (),
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
                    ("title", models.JSONField(blank=True, default=dict, verbose_name="title")),
                    (
                        "summary",
                        models.JSONField(blank=True, default=dict, verbose_name="public summary"),
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
                        "further_types",
                        models.ManyToManyField(
                            blank=True,
                            related_name="+",
                            to="tracker.incidenttype",
                            verbose_name="further types",
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
                        "verification",
                        models.ForeignKey(
                            default="V0",
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.verification",
                            verbose_name="verification",
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
                        "activities",
                        models.ManyToManyField(
                            blank=True,
                            related_name="+",
                            to="tracker.activity",
                            verbose_name="because of which activity",
                        ),
                    ),
                    (
                        "official_version",
                        models.JSONField(blank=True, default=dict, verbose_name="official version"),
                    ),
                    (
                        "is_online",
                        models.BooleanField(blank=True, null=True, verbose_name="online"),
                    ),
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
                                    models.Func(models.F("title"), function="local_text_lines"),
                                    arg_joiner=" || ' xqx ' || ",
                                    output_field=models.TextField(),
                                    template="(%(expressions)s)",
                                ),
                                models.Func(
                                    models.Func(models.F("summary"), function="local_text_lines"),
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
                    "verbose_name": "incident",
                    "verbose_name_plural": "incidents",
                    "permissions": [("publish_incident", "Can publish and withdraw incidents")],
                    "abstract": False,
                    "indexes": [
                        models.Index(fields=["began_earliest", "ref"], name="incident_by_date"),
                        models.Index(
                            models.OrderBy(
                                models.F("began_earliest"), descending=True, nulls_last=True
                            ),
                            models.F("ref"),
                            condition=models.Q(("status", "published")),
                            include=(
                                "id",
                                "country",
                                "state_responsible",
                                "type",
                                "verification",
                                "motive_link",
                                "began_latest",
                                "until_earliest",
                                "until_latest",
                            ),
                            name="public_incident_by_date",
                        ),
                        models.Index(
                            models.F("country"),
                            models.OrderBy(
                                models.F("began_earliest"), descending=True, nulls_last=True
                            ),
                            models.F("ref"),
                            condition=models.Q(("status", "published")),
                            include=(
                                "id",
                                "state_responsible",
                                "type",
                                "verification",
                                "motive_link",
                                "began_latest",
                                "until_earliest",
                                "until_latest",
                            ),
                            name="public_incident_by_country",
                        ),
                        models.Index(
                            models.F("state_responsible"),
                            models.OrderBy(
                                models.F("began_earliest"), descending=True, nulls_last=True
                            ),
                            models.F("ref"),
                            condition=models.Q(("status", "published")),
                            include=(
                                "id",
                                "country",
                                "type",
                                "verification",
                                "motive_link",
                                "began_latest",
                                "until_earliest",
                                "until_latest",
                            ),
                            name="public_incident_by_state",
                        ),
                        models.Index(
                            models.F("type"),
                            models.OrderBy(
                                models.F("began_earliest"), descending=True, nulls_last=True
                            ),
                            models.F("ref"),
                            condition=models.Q(("status", "published")),
                            include=(
                                "id",
                                "country",
                                "state_responsible",
                                "verification",
                                "motive_link",
                                "began_latest",
                                "until_earliest",
                                "until_latest",
                            ),
                            name="public_incident_by_type",
                        ),
                        django.contrib.postgres.indexes.GinIndex(
                            fields=["search"], name="incident_by_text"
                        ),
                        models.Index(fields=["-updated_at", "-id"], name="incident_by_edit"),
                        models.Index(
                            fields=["country", "-updated_at", "-id"],
                            name="incident_by_country_edit",
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
                        "law",
                        models.JSONField(
                            blank=True,
                            default=dict,
                            help_text="“Criminal Code”",
                            verbose_name="law",
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
                        models.JSONField(blank=True, default=dict, verbose_name="what it punishes"),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.article",
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
                    ("law", models.JSONField()),
                    ("edition", models.CharField(max_length=60)),
                    ("number", models.CharField(max_length=30)),
                    ("part", models.CharField(max_length=30)),
                    ("title", models.JSONField()),
                    (
                        "category",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.chargecategory",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
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
                    ("title", models.JSONField(blank=True, default=dict, verbose_name="title")),
                    (
                        "text",
                        models.JSONField(blank=True, default=dict, verbose_name="public text"),
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
                            choices=[
                                ("active", "active"),
                                ("watch", "watched"),
                                ("closed", "closed"),
                            ],
                            default="active",
                            max_length=6,
                            verbose_name="monitoring",
                        ),
                    ),
                    (
                        "next_check",
                        models.DateField(blank=True, null=True, verbose_name="next check"),
                    ),
                    (
                        "people",
                        models.ManyToManyField(
                            blank=True,
                            related_name="cases",
                            to="people.person",
                            verbose_name="people",
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
                        "incidents",
                        models.ManyToManyField(
                            blank=True,
                            related_name="cases",
                            to="cases.incident",
                            verbose_name="incidents",
                        ),
                    ),
                    (
                        "search",
                        models.GeneratedField(
                            db_persist=True,
                            expression=models.Func(
                                models.Func(
                                    models.Func(models.F("title"), function="local_text_lines"),
                                    arg_joiner=" || ' xqx ' || ",
                                    output_field=models.TextField(),
                                    template="(%(expressions)s)",
                                ),
                                models.Func(
                                    models.Func(models.F("text"), function="local_text_lines"),
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
                    "verbose_name": "case",
                    "verbose_name_plural": "cases",
                    "permissions": [("publish_case", "Can publish and withdraw cases")],
                    "abstract": False,
                    "indexes": [
                        django.contrib.postgres.indexes.GinIndex(
                            fields=["search"], name="case_by_text"
                        )
                    ],
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="case_ref_is_eight_crockford_characters",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("status__in", ["draft", "review", "published", "withdrawn"])
                            ),
                            name="case_status_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("title"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="case_title_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("text"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="case_text_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(("title", {}), _negated=True),
                                models.Q(("lead", ""), _negated=True),
                                _connector="OR",
                            ),
                            name="case_has_a_title_or_a_link",
                            violation_error_message="Give a title or a link.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("monitoring__in", ["active", "watch", "closed"])),
                            name="case_monitoring_is_known",
                        ),
                    ],
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="casecitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.casecitation",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.case",
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
                    ("title", models.JSONField()),
                    ("text", models.JSONField()),
                    ("lead", models.URLField(max_length=1000)),
                    ("monitoring", models.CharField(max_length=6)),
                    ("next_check", models.DateField(null=True)),
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
                name="Charge",
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
                        "party",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="charges",
                            to="cases.party",
                            verbose_name="party",
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
                    (
                        "as_written",
                        models.CharField(
                            blank=True,
                            help_text="In its language.",
                            max_length=300,
                            verbose_name="as the source puts it",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
                ],
                options={
                    "verbose_name": "charge",
                    "verbose_name_plural": "charges",
                    "ordering": ["id"],
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="charge_ref_is_eight_crockford_characters",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("note"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="charge_note_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("article__isnull", False),
                                ("category__isnull", False),
                                models.Q(("as_written", ""), _negated=True),
                                _connector="OR",
                            ),
                            name="charge_says_what_it_is",
                            violation_error_message="Give the article, the category, or the words.",
                        ),
                        models.UniqueConstraint(
                            fields=("party", "article", "category", "as_written"),
                            name="charge_is_brought_once",
                            nulls_distinct=False,
                            violation_error_message="This party is charged with this already.",
                        ),
                    ],
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
                        "country",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="profile",
                            to="tracker.country",
                            verbose_name="country",
                        ),
                    ),
                    (
                        "text",
                        models.JSONField(blank=True, default=dict, verbose_name="public text"),
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="countryprofilecitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.countryprofilecitation",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.countryprofile",
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
                    (
                        "country",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.country",
                        ),
                    ),
                    ("text", models.JSONField()),
                ],
                options={
                    "abstract": False,
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
                        "described_as",
                        models.JSONField(
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
                        "ordered_until",
                        models.CharField(
                            blank=True,
                            default="",
                            help_text="The term of an order; it never ends the custody.",
                            max_length=60,
                            verbose_name="ordered until",
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
                        "proceeding",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="custodies",
                            to="cases.proceeding",
                            verbose_name="proceeding that it belongs to",
                        ),
                    ),
                    (
                        "last_confirmed",
                        models.CharField(
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
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                ],
                options={
                    "verbose_name": "custody",
                    "verbose_name_plural": "custodies",
                    "permissions": [("publish_custody", "Can publish and withdraw custodies")],
                    "abstract": False,
                    "indexes": [
                        django.contrib.postgres.indexes.GistIndex(
                            models.F("possible_days"),
                            condition=models.Q(("is_withheld", False), ("status", "published")),
                            name="custody_by_day",
                        )
                    ],
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="custody_ref_is_eight_crockford_characters",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("status__in", ["draft", "review", "published", "withdrawn"])
                            ),
                            name="custody_status_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("began"),
                                function="edtf_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custody_began_is_edtf",
                            violation_error_message="This is no date.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("ended"),
                                function="edtf_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custody_ended_is_edtf",
                            violation_error_message="This is no date.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                ("ended_latest__isnull", True),
                                ("began_earliest__isnull", True),
                                ("ended_latest__gte", models.F("began_earliest")),
                                _connector="OR",
                            ),
                            name="custody_ends_after_it_begins",
                            violation_error_message="It cannot end before it begins.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("described_as"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custody_described_as_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(
                                    ("number_max__isnull", True), ("number_min__isnull", True)
                                ),
                                models.Q(("described_as", {}), _negated=True),
                                _connector="OR",
                            ),
                            name="custody_numbers_are_of_the_unnamed",
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
                            name="custody_numbers_are_in_order",
                            violation_error_message="“At most” cannot be less than “at least”.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("note"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custody_note_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("ordered_until"),
                                function="edtf_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custody_ordered_until_is_edtf",
                            violation_error_message="This is no date.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("last_confirmed"),
                                function="edtf_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="custody_last_confirmed_is_edtf",
                            violation_error_message="This is no date.",
                        ),
                        models.CheckConstraint(
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
                    ],
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
                            to="cases.custody.models",
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
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="custodycitation_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.custodycitation",
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
                            to="cases.custody.models",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="IncidentFacts",
                fields=[
                    (
                        "incident",
                        models.OneToOneField(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            primary_key=True,
                            related_name="facts",
                            serialize=False,
                            to="cases.incident",
                        ),
                    ),
                    ("country_id", models.CharField(max_length=40, null=True)),
                    ("state_responsible_id", models.CharField(max_length=40, null=True)),
                    ("type_id", models.CharField(max_length=40, null=True)),
                    ("main_group", models.CharField(max_length=40, null=True)),
                    ("verification_id", models.CharField(max_length=40, null=True)),
                    ("motive_link_id", models.CharField(max_length=40, null=True)),
                    ("first_year", models.IntegerField(null=True)),
                    ("last_year", models.IntegerField(null=True)),
                    (
                        "further",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40), size=None
                        ),
                    ),
                    (
                        "groups",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40), size=None
                        ),
                    ),
                    (
                        "roles",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40), size=None
                        ),
                    ),
                    (
                        "because_of",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40), size=None
                        ),
                    ),
                    (
                        "untyped",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(), size=None
                        ),
                    ),
                    (
                        "own_people",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(), size=None
                        ),
                    ),
                    (
                        "own_types",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40), size=None
                        ),
                    ),
                    ("unnamed", models.IntegerField()),
                ],
                options={
                    "abstract": False,
                    "default_permissions": (),
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
                            to="cases.incident",
                        ),
                    ),
                    (
                        "involvement",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="citations",
                            to="cases.involvement",
                            verbose_name="about whom",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "citation",
                    "verbose_name_plural": "citations",
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("stance__in", ["supports", "contradicts"])),
                            name="incidentcitation_stance_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("note"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="incidentcitation_note_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="incidentcitation_ref_is_eight_crockford_characters",
                        ),
                        models.UniqueConstraint(
                            fields=("subject", "source", "claim", "involvement", "locator"),
                            name="incidentcitation_is_not_given_twice",
                            nulls_distinct=False,
                            violation_error_message="This source is cited for this claim already.",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="IncidentEvent",
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
                            to="cases.incident",
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
                    ("title", models.JSONField()),
                    ("summary", models.JSONField()),
                    ("lead", models.URLField(max_length=1000)),
                    (
                        "type",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.incidenttype",
                        ),
                    ),
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
                        "state_responsible",
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
                        "place",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.place",
                        ),
                    ),
                    (
                        "verification",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.verification",
                        ),
                    ),
                    (
                        "motive_link",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.motivelink",
                        ),
                    ),
                    ("official_version", models.JSONField()),
                    ("is_online", models.BooleanField(null=True)),
                    ("is_transnational", models.BooleanField(null=True)),
                    ("is_gender_based", models.BooleanField(null=True)),
                    ("is_collective", models.BooleanField()),
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="incidentlink_ref_is_eight_crockford_characters",
                        ),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.incidentlink",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
                        ),
                    ),
                    (
                        "described_as",
                        models.JSONField(
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
                        "role",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.role",
                            verbose_name="role",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                        models.JSONField(
                            blank=True,
                            default=dict,
                            help_text="In place of a withheld name: “a lawyer from Osh”.",
                            verbose_name="public label",
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
                        "types",
                        models.ManyToManyField(
                            blank=True,
                            help_text="Empty: all of the incident's types.",
                            related_name="+",
                            to="tracker.incidenttype",
                            verbose_name="types for this one",
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
                        "affiliation_then",
                        models.JSONField(
                            blank=True, default=dict, verbose_name="post or affiliation then"
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
                ],
                options={
                    "verbose_name": "involvement",
                    "verbose_name_plural": "people and organisations involved",
                    "ordering": ["id"],
                    "abstract": False,
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
                            condition=models.Q(
                                models.Q(
                                    ("number_max__isnull", True), ("number_min__isnull", True)
                                ),
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
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="involvement_ref_is_eight_crockford_characters",
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.incidentcitation",
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
                            to="cases.incident",
                        ),
                    ),
                    (
                        "involvement",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
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
                name="InvolvementEvent",
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
                            to="cases.involvement",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("described_as", models.JSONField()),
                    ("number_min", models.PositiveIntegerField(null=True)),
                    ("number_max", models.PositiveIntegerField(null=True)),
                    (
                        "person",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
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
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.organisation",
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
                        ),
                    ),
                    ("note", models.JSONField()),
                    ("is_withheld", models.BooleanField()),
                    ("withheld_label", models.JSONField()),
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
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.person",
                        ),
                    ),
                    ("affiliation_then", models.JSONField()),
                    (
                        "degree",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.degree",
                        ),
                    ),
                    (
                        "certainty",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.certainty",
                        ),
                    ),
                    (
                        "perpetrator_status",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.perpetratorstatus",
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
                name="Party",
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
                        "described_as",
                        models.JSONField(
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
                        "role",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.role",
                            verbose_name="role",
                        ),
                    ),
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
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
                        models.JSONField(
                            blank=True,
                            default=dict,
                            help_text="In place of a withheld name: “a lawyer from Osh”.",
                            verbose_name="public label",
                        ),
                    ),
                    (
                        "proceeding",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="parties",
                            to="cases.proceeding",
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
                ],
                options={
                    "verbose_name": "party",
                    "verbose_name_plural": "parties",
                    "ordering": ["id"],
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("described_as"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="party_described_as_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(
                                models.Q(
                                    ("number_max__isnull", True), ("number_min__isnull", True)
                                ),
                                models.Q(("described_as", {}), _negated=True),
                                _connector="OR",
                            ),
                            name="party_numbers_are_of_the_unnamed",
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
                            name="party_numbers_are_in_order",
                            violation_error_message="“At most” cannot be less than “at least”.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("note"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="party_note_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("withheld_label"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="party_withheld_label_is_text_per_language",
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
                            name="party_is_of_one_person_or_organisation_or_described",
                            violation_error_message="Choose a person or an organisation, or describe who it was: exactly one.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="party_ref_is_eight_crockford_characters",
                        ),
                        models.UniqueConstraint(
                            fields=("proceeding", "person", "role"),
                            name="party_that_is_a_person_is_given_once_per_role",
                            violation_error_message="This person has this role already.",
                        ),
                        models.UniqueConstraint(
                            fields=("proceeding", "organisation", "role"),
                            name="party_that_is_an_organisation_is_given_once_per_role",
                            violation_error_message="This organisation has this role already.",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="ChargeEvent",
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
                            to="cases.charge",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    (
                        "party",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="cases.party",
                        ),
                    ),
                    (
                        "article",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="cases.article",
                        ),
                    ),
                    (
                        "category",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.chargecategory",
                        ),
                    ),
                    ("as_written", models.CharField(max_length=300)),
                    ("note", models.JSONField()),
                ],
                options={
                    "abstract": False,
                },
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
                    ("title", models.JSONField(blank=True, default=dict, verbose_name="title")),
                    (
                        "summary",
                        models.JSONField(blank=True, default=dict, verbose_name="public summary"),
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
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to="tracker.country",
                            verbose_name="country",
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
                        "incidents",
                        models.ManyToManyField(
                            blank=True,
                            related_name="proceedings",
                            to="cases.incident",
                            verbose_name="incidents",
                        ),
                    ),
                    (
                        "search",
                        models.GeneratedField(
                            db_persist=True,
                            expression=models.Func(
                                models.Func(
                                    models.Func(models.F("title"), function="local_text_lines"),
                                    arg_joiner=" || ' xqx ' || ",
                                    output_field=models.TextField(),
                                    template="(%(expressions)s)",
                                ),
                                models.Func(
                                    models.Func(models.F("summary"), function="local_text_lines"),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.party",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
                    ("described_as", models.JSONField()),
                    ("number_min", models.PositiveIntegerField(null=True)),
                    ("number_max", models.PositiveIntegerField(null=True)),
                    (
                        "role",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.role",
                        ),
                    ),
                    ("note", models.JSONField()),
                    ("is_withheld", models.BooleanField()),
                    ("withheld_label", models.JSONField()),
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
                        "person",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
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
                            null=True,
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
                name="CustodyEvent",
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
                            to="cases.custody.models",
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
                    ("described_as", models.JSONField()),
                    ("number_min", models.PositiveIntegerField(null=True)),
                    ("number_max", models.PositiveIntegerField(null=True)),
                    (
                        "person",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
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
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.custodykind",
                        ),
                    ),
                    (
                        "ended_how",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.custodyend",
                        ),
                    ),
                    ("ordered_until", models.CharField(max_length=60)),
                    (
                        "facility",
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
                        "incident",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
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
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="cases.proceeding",
                        ),
                    ),
                    ("last_confirmed", models.CharField(max_length=60)),
                    (
                        "confirmed_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="sources.source",
                        ),
                    ),
                    ("note", models.JSONField()),
                    ("lead", models.URLField(max_length=1000)),
                    ("is_withheld", models.BooleanField()),
                ],
                options={
                    "abstract": False,
                },
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
                            to="cases.proceeding",
                        ),
                    ),
                    (
                        "step",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="citations",
                            to="cases.proceedingstep",
                            verbose_name="about which step",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "citation",
                    "verbose_name_plural": "citations",
                    "abstract": False,
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("stance__in", ["supports", "contradicts"])),
                            name="proceedingcitation_stance_is_known",
                        ),
                        models.CheckConstraint(
                            condition=models.Func(
                                models.F("note"),
                                function="local_text_is_valid",
                                output_field=models.BooleanField(),
                            ),
                            name="proceedingcitation_note_is_text_per_language",
                            violation_error_message="Write a text per language.",
                        ),
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="proceedingcitation_ref_is_eight_crockford_characters",
                        ),
                        models.UniqueConstraint(
                            fields=("subject", "source", "claim", "step", "locator"),
                            name="proceedingcitation_is_not_given_twice",
                            nulls_distinct=False,
                            violation_error_message="This source is cited for this claim already.",
                        ),
                    ],
                },
            ),
            migrations.CreateModel(
                name="ProceedingEvent",
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
                            to="cases.proceeding",
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
                    ("title", models.JSONField()),
                    ("summary", models.JSONField()),
                    ("lead", models.URLField(max_length=1000)),
                    (
                        "kind",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.proceedingkind",
                        ),
                    ),
                    ("direction", models.CharField(max_length=12)),
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
                name="ProceedingStep",
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
                    (
                        "date",
                        models.CharField(
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
                        models.CharField(
                            blank=True,
                            default="",
                            help_text="What is only planned is not the newest step.",
                            max_length=60,
                            verbose_name="next hearing",
                        ),
                    ),
                    (
                        "until",
                        models.CharField(
                            blank=True,
                            default="",
                            help_text="Of an order; it ends no custody.",
                            max_length=60,
                            verbose_name="in force until",
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
                        "case_number",
                        models.CharField(blank=True, max_length=100, verbose_name="case number"),
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
                        "charges",
                        models.ManyToManyField(
                            blank=True,
                            help_text="None: all charges of these parties.",
                            related_name="steps",
                            to="cases.charge",
                            verbose_name="about which charges",
                        ),
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
                    ("note", models.JSONField(blank=True, default=dict, verbose_name="note")),
                    (
                        "is_withheld",
                        models.BooleanField(
                            default=False,
                            help_text="The public does not see this step.",
                            verbose_name="withheld",
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
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="proceedingstep_ref_is_eight_crockford_characters",
                        ),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.proceedingcitation",
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
                            to="cases.proceeding",
                        ),
                    ),
                    (
                        "step",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
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
                name="PersonSituation",
                fields=[
                    (
                        "person",
                        models.OneToOneField(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            primary_key=True,
                            related_name="present",
                            serialize=False,
                            to="people.person",
                        ),
                    ),
                    (
                        "situation",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            to="tracker.situation",
                        ),
                    ),
                    ("as_of", models.CharField(max_length=64)),
                    ("day", models.DateField(null=True)),
                    (
                        "custody",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            to="cases.custody.models",
                        ),
                    ),
                    (
                        "step",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            to="cases.proceedingstep",
                        ),
                    ),
                    (
                        "incident",
                        models.ForeignKey(
                            db_constraint=False,
                            db_index=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            to="cases.incident",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                    "default_permissions": (),
                },
            ),
            migrations.CreateModel(
                name="ProceedingStepEvent",
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
                            to="cases.proceedingstep",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
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
                        ),
                    ),
                    ("date", models.CharField(max_length=60)),
                    ("next_hearing", models.CharField(max_length=60)),
                    ("until", models.CharField(max_length=60)),
                    (
                        "court",
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
                        "judge",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.person",
                        ),
                    ),
                    ("case_number", models.CharField(max_length=100)),
                    ("in_absentia", models.BooleanField()),
                    ("amount", models.DecimalField(decimal_places=2, max_digits=16, null=True)),
                    ("currency", models.CharField(max_length=3)),
                    ("note", models.JSONField()),
                    ("is_withheld", models.BooleanField()),
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
                        "ref",
                        models.CharField(
                            editable=False, max_length=8, unique=True, verbose_name="reference"
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
                        models.CharField(
                            blank=True, default="", max_length=60, verbose_name="starts"
                        ),
                    ),
                    (
                        "until",
                        models.CharField(
                            blank=True, default="", max_length=60, verbose_name="until"
                        ),
                    ),
                    ("is_suspended", models.BooleanField(default=False, verbose_name="suspended")),
                    (
                        "note",
                        models.JSONField(
                            blank=True, default=dict, verbose_name="regime, or a note"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "sentence",
                    "verbose_name_plural": "sentences",
                    "ordering": ["id"],
                    "constraints": [
                        models.CheckConstraint(
                            condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                            name="sentence_ref_is_eight_crockford_characters",
                        ),
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="cases.sentence",
                        ),
                    ),
                    ("pgh_context", pghistory.utils.JSONField()),
                    ("pgh_context_id", models.UUIDField()),
                    ("id", models.BigIntegerField()),
                    ("ref", models.CharField(max_length=8)),
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
                    (
                        "kind",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="tracker.sentencekind",
                        ),
                    ),
                    ("length", models.CharField(max_length=100)),
                    ("days_min", models.PositiveIntegerField(null=True)),
                    ("days_max", models.PositiveIntegerField(null=True)),
                    ("is_life", models.BooleanField()),
                    ("starts", models.CharField(max_length=60)),
                    ("until", models.CharField(max_length=60)),
                    ("is_suspended", models.BooleanField()),
                    ("note", models.JSONField()),
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
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="StoredCount",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("scope", models.CharField(blank=True, max_length=60)),
                    ("key", models.CharField(max_length=20)),
                    ("value", models.CharField(blank=True, max_length=40)),
                    ("number", models.BigIntegerField()),
                ],
                options={
                    "abstract": False,
                    "default_permissions": (),
                    "indexes": [
                        models.Index(fields=["scope", "key", "value"], name="count_by_value")
                    ],
                },
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
        ]
    )
