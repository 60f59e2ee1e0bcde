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
        ("tracker", "0003_roles"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Source",
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
                    models.CharField(
                        blank=True,
                        help_text="In the language of the source.",
                        max_length=500,
                        verbose_name="title",
                    ),
                ),
                (
                    "gloss",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        help_text="Where the title is in another language.",
                        verbose_name="translation of the title",
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=300, verbose_name="author")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=300, verbose_name="publisher"),
                ),
                (
                    "identifier",
                    models.CharField(
                        blank=True,
                        help_text="Such as a UN symbol.",
                        max_length=100,
                        verbose_name="document number",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A code such as en, ru, ky, kk, tg.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                (
                    "published",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="published"
                    ),
                ),
                (
                    "published_earliest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("published"), function="edtf_earliest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                (
                    "published_latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(models.F("published"), function="edtf_latest"),
                        null=True,
                        output_field=models.DateField(),
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=1000, verbose_name="link")),
                (
                    "archive_url",
                    models.URLField(
                        blank=True, max_length=1000, verbose_name="link to an archived copy"
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(blank=True, null=True, verbose_name="accessed on"),
                ),
                (
                    "is_confidential",
                    models.BooleanField(
                        default=False,
                        help_text="The public sees only the type and the year.",
                        verbose_name="confidential",
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.Func(
                                models.Func(models.F("gloss"), function="local_text_all"),
                                models.F("title"),
                                models.F("author"),
                                models.F("publisher"),
                                models.F("identifier"),
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
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="Copies of one text count as one source.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="sources.source",
                        verbose_name="copy of",
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
                    "type",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.sourcetype",
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
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "permissions": [
                    ("publish_source", "Can publish and withdraw sources"),
                    ("view_confidential_source", "Can see confidential sources"),
                ],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ref__regex", "^[0-9A-HJKMNP-TV-Z]{8}$")),
                        name="source_ref_is_eight_crockford_characters",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draft", "review", "published", "withdrawn"])
                        ),
                        name="source_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("gloss"),
                            function="local_text_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="source_gloss_is_text_per_language",
                        violation_error_message="Write a text per language.",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("published"),
                            function="edtf_is_valid",
                            output_field=models.BooleanField(),
                        ),
                        name="source_published_is_edtf",
                        violation_error_message="This is no date.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True),
                            models.Q(("url", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="source_has_a_title_or_a_link",
                        violation_error_message="Give a title or a link.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("copy_of__isnull", True),
                            models.Q(("copy_of", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="source_is_not_a_copy_of_itself",
                        violation_error_message="A source cannot be a copy of itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("language", ""),
                            ("language__regex", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
                            _connector="OR",
                        ),
                        name="source_language_is_a_code",
                        violation_error_message="Write a language code such as en, ru or ky.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceEvent",
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
                    models.CharField(
                        blank=True,
                        help_text="In the language of the source.",
                        max_length=500,
                        verbose_name="title",
                    ),
                ),
                (
                    "gloss",
                    tracker.ground.texts.LocalTextField(
                        blank=True,
                        default=dict,
                        help_text="Where the title is in another language.",
                        verbose_name="translation of the title",
                    ),
                ),
                ("author", models.CharField(blank=True, max_length=300, verbose_name="author")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=300, verbose_name="publisher"),
                ),
                (
                    "identifier",
                    models.CharField(
                        blank=True,
                        help_text="Such as a UN symbol.",
                        max_length=100,
                        verbose_name="document number",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        help_text="A code such as en, ru, ky, kk, tg.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                (
                    "published",
                    tracker.editorial.date_fields.PartialDateField(
                        blank=True, default="", max_length=60, verbose_name="published"
                    ),
                ),
                ("url", models.URLField(blank=True, max_length=1000, verbose_name="link")),
                (
                    "archive_url",
                    models.URLField(
                        blank=True, max_length=1000, verbose_name="link to an archived copy"
                    ),
                ),
                (
                    "accessed_on",
                    models.DateField(blank=True, null=True, verbose_name="accessed on"),
                ),
                (
                    "is_confidential",
                    models.BooleanField(
                        default=False,
                        help_text="The public sees only the type and the year.",
                        verbose_name="confidential",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Copies of one text count as one source.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                        verbose_name="copy of",
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
                        to="sources.source",
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
                        to="tracker.sourcetype",
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
        tracker.database.operations.AddTriggers(
            model_name="source",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "sources_sourceevent" ("accessed_on", "archive_url", "author", "copy_of_id", "created_at", "created_by_id", "gloss", "id", "identifier", "internal_notes", "is_confidential", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "published", "publisher", "ref", "status", "title", "type_id", "updated_at", "updated_by_id", "url", "version") VALUES (NEW."accessed_on", NEW."archive_url", NEW."author", NEW."copy_of_id", NEW."created_at", NEW."created_by_id", NEW."gloss", NEW."id", NEW."identifier", NEW."internal_notes", NEW."is_confidential", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."published", NEW."publisher", NEW."ref", NEW."status", NEW."title", NEW."type_id", NEW."updated_at", NEW."updated_by_id", NEW."url", NEW."version"); RETURN NULL;',
                        hash="2deec171d3ec9a0b300e1b63a0986a47bb6fa97b",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c3ed3",
                        table="sources_source",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."accessed_on" IS DISTINCT FROM (NEW."accessed_on") OR OLD."archive_url" IS DISTINCT FROM (NEW."archive_url") OR OLD."author" IS DISTINCT FROM (NEW."author") OR OLD."copy_of_id" IS DISTINCT FROM (NEW."copy_of_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."gloss" IS DISTINCT FROM (NEW."gloss") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."identifier" IS DISTINCT FROM (NEW."identifier") OR OLD."internal_notes" IS DISTINCT FROM (NEW."internal_notes") OR OLD."is_confidential" IS DISTINCT FROM (NEW."is_confidential") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."public_changed_on" IS DISTINCT FROM (NEW."public_changed_on") OR OLD."public_digest" IS DISTINCT FROM (NEW."public_digest") OR OLD."published" IS DISTINCT FROM (NEW."published") OR OLD."publisher" IS DISTINCT FROM (NEW."publisher") OR OLD."ref" IS DISTINCT FROM (NEW."ref") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."type_id" IS DISTINCT FROM (NEW."type_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "sources_sourceevent" ("accessed_on", "archive_url", "author", "copy_of_id", "created_at", "created_by_id", "gloss", "id", "identifier", "internal_notes", "is_confidential", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "published", "publisher", "ref", "status", "title", "type_id", "updated_at", "updated_by_id", "url", "version") VALUES (NEW."accessed_on", NEW."archive_url", NEW."author", NEW."copy_of_id", NEW."created_at", NEW."created_by_id", NEW."gloss", NEW."id", NEW."identifier", NEW."internal_notes", NEW."is_confidential", NEW."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_changed_on", NEW."public_digest", NEW."published", NEW."publisher", NEW."ref", NEW."status", NEW."title", NEW."type_id", NEW."updated_at", NEW."updated_by_id", NEW."url", NEW."version"); RETURN NULL;',
                        hash="8b8234d46335ce749af20f03fa629bba707396c7",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e6185",
                        table="sources_source",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "sources_sourceevent" ("accessed_on", "archive_url", "author", "copy_of_id", "created_at", "created_by_id", "gloss", "id", "identifier", "internal_notes", "is_confidential", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_changed_on", "public_digest", "published", "publisher", "ref", "status", "title", "type_id", "updated_at", "updated_by_id", "url", "version") VALUES (OLD."accessed_on", OLD."archive_url", OLD."author", OLD."copy_of_id", OLD."created_at", OLD."created_by_id", OLD."gloss", OLD."id", OLD."identifier", OLD."internal_notes", OLD."is_confidential", OLD."language", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_changed_on", OLD."public_digest", OLD."published", OLD."publisher", OLD."ref", OLD."status", OLD."title", OLD."type_id", OLD."updated_at", OLD."updated_by_id", OLD."url", OLD."version"); RETURN NULL;',
                        hash="bae6df81ed1c11f118a8743ce396ecf3ff5fbf23",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_fde77",
                        table="sources_source",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        tracker.database.operations.AddTriggers(
            model_name="sourceevent",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f130dee5c0afd9f03250b1f9000e554b81c5c4ae",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_add2d",
                        table="sources_sourceevent",
                        when="BEFORE",
                    ),
                )
            ],
        ),
    ]
